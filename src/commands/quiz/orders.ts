/** Which quizzes are to be made, and which questions each gets. */
import { type BlueprintCell, type DrawnQuestion, drawQuestions } from "../../domain/quiz/blueprint";
import { drawParallelForms } from "../../domain/quiz/parallelForms";
import type { RecordOf } from "../../sheets/table";
import { instrumentsTable } from "../../sheets/tables/cohortTables";
import { blueprintTable, quizzesTable } from "../../sheets/tables/quizTables";
import { Refusal } from "../command";
import type { AnyFinding, Places } from "../findings";
import { type Answers, sheetName, type Workbook } from "../workbook";
import type { Bank } from "./bank";
import { appendRecords, placesOf, read, readNeeded } from "./records";
import {
  isTest,
  questionParts,
  type RegisteredQuiz,
  readRegistry,
  updateQuiz,
  writeItems,
} from "./registry";

export interface Drawn {
  readonly findings: readonly AnyFinding[];
  readonly lines: readonly string[];
  readonly places: Places;
  readonly balance: object | null;
}

type BlueprintRow = RecordOf<typeof blueprintTable>;

/** A blueprint that no quiz uses yet becomes one, or a pre-test and a post-test in parallel. */
export function registerQuizzes(workbook: Workbook, answers: Answers): void {
  const { quizzes } = readRegistry(workbook);
  const blueprints = [
    ...new Set(readNeeded(workbook, blueprintTable).records.flatMap((row) => row.blueprint ?? [])),
  ];
  const used = quizzes.map(({ blueprint }) => blueprint);
  const asked = answers.blueprint?.trim();
  const waiting = quizzes.some((quiz) => isTest(quiz) && quiz.status !== "open");
  const blueprint = asked || (waiting ? undefined : blueprints.find((one) => !used.includes(one)));
  if (blueprint === undefined) {
    if (quizzes.some(isTest)) return;
    throw new Refusal(
      workbook.messages.quiz.commands.noBlueprint(sheetName(workbook, "blueprint")),
    );
  }
  if (used.includes(blueprint)) return;
  appendRecords(workbook, quizzesTable, newQuizzes(workbook, blueprint, answers));
}

function newQuizzes(workbook: Workbook, blueprint: string, answers: Answers) {
  const { messages, settings } = workbook;
  const tests = read(workbook, instrumentsTable).records.filter(({ kind }) => kind === "test");
  const instrument = (phase: string) => tests.find((each) => each.phase === phase)?.id ?? "";
  const single = answers.forms === "single";
  const forms = single
    ? ([["single", "quiz", ""]] as const)
    : ([
        ["A", "preTest", "pre"],
        ["B", "postTest", "post"],
      ] as const);
  return forms.map(([form, usual, phase]) => {
    const purpose = single ? (answers.purpose ?? usual) : usual;
    const when = purpose === "preTest" ? "pre" : purpose === "postTest" ? "post" : phase;
    return {
      id: single ? blueprint : `${blueprint}-${form}`,
      purpose,
      title:
        answers.title ??
        messages.quiz.commands.formTitle({
          purpose: messages.quiz.choices.formPurpose[purpose as "quiz"] ?? purpose,
          programme: settings.programmeName,
        }),
      blueprint,
      form,
      seed: answers.seed ?? "1",
      instrument: answers.instrument ?? instrument(when),
      status: "planned",
    };
  });
}

/** Draws the questions of every planned quiz that has none yet; writes registry and items. */
export function drawPlanned(
  workbook: Workbook,
  bank: Bank,
  chosen: readonly RegisteredQuiz[],
): Drawn {
  const registry = readRegistry(workbook);
  const table = readNeeded(workbook, blueprintTable);
  const open = chosen.filter((quiz) => isTest(quiz) && quiz.parts.length === 0);
  const findings: AnyFinding[] = [];
  const lines: string[] = [];
  const written: string[] = [];
  const items: Record<string, unknown>[] = [];
  let balance: object | null = null;
  for (const quiz of open) {
    const rows = table.records.filter((row) => row.blueprint === quiz.blueprint);
    const result = drawOne(workbook, bank, quiz, rows, registry.quizzes);
    findings.push(...result.findings);
    balance ??= result.balance;
    const words = workbook.messages.quiz.commands;
    if (result.drawn.length === 0) {
      lines.push(words.notDrawn({ quiz: quiz.id }));
      continue;
    }
    const questions = result.drawn.length;
    lines.push(words.drawn({ quiz: quiz.id, questions, blueprint: quiz.blueprint ?? "" }));
    written.push(quiz.id);
    items.push(
      ...result.drawn.map(({ entry, points }) => ({
        quiz: quiz.id,
        item: entry.question.id,
        title: entry.question.stem,
        points,
      })),
    );
  }
  if (written.length > 0) writeItems(workbook, written, items);
  for (const quiz of open) {
    if (!written.includes(quiz.id)) continue;
    updateQuiz(workbook, registry, quiz, { seed: quiz.seed ?? "1", status: "planned" });
  }
  return { findings: distinct(findings), lines, places: placesOf(table, registry.read), balance };
}

/** Both forms of a pair tell the same of their blueprint; once is enough. */
function distinct(findings: readonly AnyFinding[]): AnyFinding[] {
  const seen = new Set<string>();
  return findings.filter((finding) => {
    const text = JSON.stringify(finding);
    if (seen.has(text)) return false;
    seen.add(text);
    return true;
  });
}

interface DrawnForm {
  readonly drawn: readonly DrawnQuestion[];
  readonly findings: readonly AnyFinding[];
  readonly balance: object | null;
}

function drawOne(
  { settings }: Workbook,
  bank: Bank,
  quiz: RegisteredQuiz,
  rows: readonly BlueprintRow[],
  all: readonly RegisteredQuiz[],
): DrawnForm {
  if (rows.length === 0) {
    const facts = { quiz: quiz.id, blueprint: quiz.blueprint ?? "" };
    const rule = "quiz-blueprint-unknown";
    const place = { table: "quizzes", rows: [quiz.row], fields: ["blueprint"] } as const;
    return { drawn: [], findings: [{ ...place, rule, severity: "error", facts }], balance: null };
  }
  const cells = rows.map(cellOfRow);
  const seed = quiz.seed ?? "1";
  if (quiz.form !== "A" && quiz.form !== "B") {
    return { ...drawQuestions(bank.entries, cells, seed), balance: null };
  }
  const anchors = [...new Set(rows.flatMap((row) => row.anchors))];
  const twin = all.find(
    (other) =>
      other.id !== quiz.id &&
      other.blueprint === quiz.blueprint &&
      other.parts.length > 0 &&
      other.form !== quiz.form,
  );
  const taken = new Set(twin ? questionParts(twin).map(({ id }) => id) : []);
  const entries = bank.entries.filter(
    ({ question }) => !taken.has(question.id) || anchors.includes(question.id),
  );
  if (twin) return { ...drawQuestions(entries, cells, seed), balance: null };
  const pair = drawParallelForms(entries, cells, anchors, seed, settings);
  const drawn = quiz.form === "A" ? pair.a : pair.b;
  return { drawn, findings: pair.findings, balance: drawn.length > 0 ? pair.balance : null };
}

function cellOfRow({ row, unit, level, type, count, points }: BlueprintRow): BlueprintCell {
  return { row, unit, level, type, count: count ?? 0, points };
}
