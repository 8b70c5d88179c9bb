/** How long large question files take to read and write; `npm run bench` prints it. */
import { blankQuestion, type Question } from "../../src/domain/quiz/question";
import { writeQuestions } from "../../src/interchange/questionExport";
import { questionFormats, readQuestionFile } from "../../src/interchange/questionFile";

export interface BenchResult {
  readonly name: string;
  readonly ms: number;
  readonly note?: string;
}

const count = 10_000;

function sampleQuestion(index: number): Question {
  return {
    ...blankQuestion(`Soal ${index}: apa yang benar tentang prosedur nomor ${index % 97}?`),
    type: "single-choice",
    options: ["Memeriksa alat", "Melapor: atasan", "Menunggu", "Pulang = selesai"],
    key: { right: [index % 4], shares: null, feedbacks: null },
  };
}

function timed<Result>(work: () => Result): { ms: number; result: Result } {
  const start = performance.now();
  const result = work();
  return { ms: performance.now() - start, result };
}

export function benchInterchange(): BenchResult[] {
  const questions = Array.from({ length: count }, (_, index) => sampleQuestion(index));
  const rows = questionFormats.flatMap((format) => {
    const written = timed(() => writeQuestions(questions, format));
    const bytes = new TextEncoder().encode(written.result.text);
    const read = timed(() => readQuestionFile(bytes, { format }));
    const size = `${(bytes.length / 2 ** 20).toFixed(1)} MB`;
    return [
      { name: `write ${count} questions as ${format}`, ms: written.ms, note: size },
      {
        name: `read ${count} questions from ${format}`,
        ms: read.ms,
        note: `${read.result.questions.length} taken, ${size}`,
      },
    ];
  });
  const deep = new TextEncoder().encode(
    `<quiz><question type="essay">${"<b>".repeat(200_000)}</question></quiz>`,
  );
  const refused = timed(() => readQuestionFile(deep));
  return [
    ...rows,
    {
      name: "refuse XML nested 200,000 deep",
      ms: refused.ms,
      note: refused.result.problems[0]?.code ?? "",
    },
  ];
}
