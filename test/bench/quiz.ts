/** How long the quiz room takes on a large bank and many responses; `npm run bench` prints it. */
import type { BankRow } from "../../src/domain/quiz/bank/bankRow";
import { readBank } from "../../src/domain/quiz/bank/readBank";
import { drawQuestions } from "../../src/domain/quiz/blueprint";
import { gradeResponses, type QuizQuestion } from "../../src/domain/quiz/grading/gradeResponses";
import { itemSettings } from "../../src/domain/quiz/itemSettings";
import { itemReport } from "../../src/domain/quiz/items/itemReport";
import { checkQuestions } from "../../src/domain/quiz/lint/checkQuestions";
import { drawParallelForms } from "../../src/domain/quiz/parallelForms";
import { levels } from "../../src/domain/quiz/question";
import { quizSettings } from "../../src/domain/quiz/quizSettings";
import { type Random, randomFrom } from "../../src/domain/quiz/random";
import { chooseAttempts } from "../../src/domain/quiz/responses/attempts";
import { linkResponses } from "../../src/domain/quiz/responses/link";
import { splitResponses } from "../../src/domain/quiz/responses/newResponses";
import { defaultsOf } from "../../src/domain/setting";
import type { BenchResult } from "./result";

const settings = defaultsOf(quizSettings);
const itemReportSettings = {
  ...defaultsOf(itemSettings),
  smallSampleRefuse: 10,
  smallSampleIndicative: 30,
  significanceLevel: 0.05,
};
const words = (
  "prosedur dokumen laporan kehadiran administrasi evaluasi tim kinerja target indikator surat " +
  "rapat notulen arsip anggaran jadwal peserta fasilitator modul sertifikat kompetensi unit bukti"
).split(" ");

function sentence(random: Random, length: number): string {
  return Array.from({ length }, () => words[Math.floor(random() * words.length)]).join(" ");
}

/** A bank of single-choice questions, a few of them nearly the same. */
function bankOf(size: number): BankRow[] {
  const random = randomFrom("bank");
  return Array.from({ length: size }, (_, i) => ({
    row: i + 2,
    id: `Q${i}`,
    type: "single-choice",
    stem: `${sentence(random, 12)}?`,
    options: [0, 1, 2, 3].map((n) => `${sentence(random, 3)} ${n}`),
    key: "ABCD"[Math.floor(random() * 4)] ?? "A",
    points: 1,
    feedbackRight: "",
    feedbackWrong: "",
    domain: "cognitive",
    unit: `M.70SDM01.00${i % 9}.2`,
    kuk: "1.1",
    level: levels[i % 6] ?? null,
    difficulty: random(),
    tags: [],
    status: "ready",
    timesUsed: i % 4,
    lastUsed: null,
  }));
}

/** Responses of people of differing ability; every tenth answer is blank. */
function responsesOf(questions: readonly QuizQuestion[], people: number) {
  const random = randomFrom("responses");
  return Array.from({ length: people }, (_, person) => {
    const ability = random();
    const answers = questions.map(({ question }) => {
      if (question.type !== "single-choice" || random() < 0.1) return "";
      const right = question.key.right[0] ?? 0;
      const chosen = random() < 0.25 + 0.6 * ability ? right : Math.floor(random() * 4);
      return question.options[chosen] ?? "";
    });
    return { responseId: `R${person}`, row: person + 2, participantId: `P${person}`, answers };
  });
}

function timed(name: string, run: () => unknown, note?: string): BenchResult {
  let ms = Number.POSITIVE_INFINITY;
  for (let attempt = 0; attempt < 3; attempt++) {
    const start = performance.now();
    run();
    ms = Math.min(ms, performance.now() - start);
  }
  return note === undefined ? { name, ms } : { name, ms, note };
}

/** Reads, ties, grades and chooses what 2,000 people answered, as an import does. */
function importAll(questions: readonly QuizQuestion[], count: number) {
  const responses = responsesOf(questions, count);
  const people = responses.slice(0, 300).map((_, i) => ({
    row: i + 2,
    id: `P${i}`,
    name: `Peserta ${i}`,
    email: `p${i}@contoh.id`,
  }));
  const respondents = responses.map(({ responseId, row }, i) => ({
    responseId,
    row,
    participantId: i % 3 === 0 ? `P${i % 300}` : "",
    email: i % 3 === 1 ? `p${i % 300}@contoh.id` : "",
    name: i % 3 === 2 ? `Pesertaa ${i % 300}` : "",
  }));
  return () => {
    const incoming = responses.map((each) => ({ ...each, submitted: "2025-05-24 09:00" }));
    const { fresh } = splitResponses(incoming, []);
    const { links } = linkResponses(respondents, people, settings);
    const { graded } = gradeResponses(questions, fresh, settings, 100);
    const attempts = graded.map((each, i) => ({
      responseId: each.responseId,
      row: null,
      participantId: links[i]?.participantId ?? "",
      submitted: "2025-05-24 09:00",
      score: each.score,
    }));
    return chooseAttempts(attempts, { opens: null, closes: null }, settings);
  };
}

export function benchQuiz(): BenchResult[] {
  const rows = bankOf(2000);
  const entries = readBank(rows);
  const cells = levels.map((level, i) => ({
    row: i + 2,
    unit: i === 5 ? null : `M.70SDM01.00${i}.2`,
    level: i % 2 === 0 ? level : null,
    type: null,
    count: 8,
    points: null,
  }));
  const questions = entries.slice(0, 50).map(({ question }) => ({ question, points: 1 }));
  const large = responsesOf(questions, 10_000);
  const { graded } = gradeResponses(questions, large, settings, 100);
  return [
    timed("check 2,000 questions", () => checkQuestions(rows, settings)),
    timed("draw 48 of 2,000 questions", () => drawQuestions(entries, cells, 1)),
    timed("draw two parallel forms", () => drawParallelForms(entries, cells, [], 1, settings)),
    timed("import 2,000 responses × 50", importAll(questions, 2000), "a third by similar name"),
    timed("grade 10,000 × 50", () => gradeResponses(questions, large, settings, 100)),
    timed("item report 10,000 × 50", () =>
      itemReport(questions, graded, large, itemReportSettings),
    ),
  ];
}
