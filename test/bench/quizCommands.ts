/** The quiz's commands on the real bundle: a form of 100 questions, and 2,000 responses to 50. */
import type { Invocation } from "../../workbench/invocation";
import type { Workbench } from "../../workbench/workbench";
import { answer, bankRow, quizWorkbench } from "../endToEnd/quizHarness";
import type { BenchResult } from "./result";

function made(questions: number, people: number): { workbench: Workbench; runs: Invocation[] } {
  const bank = Array.from({ length: questions }, (_, i) => bankRow(i + 1));
  const workbench = quizWorkbench({ bank, cells: [[null, questions]], people });
  const runs: Invocation[] = [];
  for (let done = false; !done; ) {
    const answers = JSON.stringify({ forms: "single", instrument: "PRA" });
    const run = workbench.invoke("runCommand", ["create-quiz", answers]);
    runs.push(run);
    const outcome = run.outcome as { value?: unknown };
    done = JSON.parse(String(outcome.value)).result.summary.done !== false;
  }
  return { workbench, runs };
}

function sumOf(runs: readonly Invocation[], of: (run: Invocation) => number): number {
  return runs.reduce((all, run) => all + of(run), 0);
}

function callsTo(names: RegExp): (run: Invocation) => number {
  return ({ tally }) =>
    Object.entries(tally).reduce((all, [name, count]) => all + (names.test(name) ? count : 0), 0);
}

const sheetCalls = callsTo(/^(Range|Sheet|Spread)/);
/** Choices and feedback are built in the script and sent with the item they are set on. */
const formCalls = callsTo(
  /^(FormApp\.(create|open)|Form\.|\w*Item\.)(?!createChoice|createFeedback)/,
);

export function benchQuizCommands(): BenchResult[] {
  const { runs } = made(100, 1);
  const { workbench } = made(50, 2000);
  for (let i = 1; i <= 2000; i++) {
    answer(workbench, "UJI", { id: `P${i}` }, (question) => (question * 7 + i) % 50 < 25);
  }
  const imports: Invocation[] = [];
  for (let left = 1; left > 0; ) {
    const run = workbench.invoke("runCommand", ["import-responses", "{}"]);
    imports.push(run);
    const outcome = run.outcome as { value?: unknown };
    left = JSON.parse(String(outcome.value)).result.summary.left;
  }
  return [
    {
      name: "create-quiz, 100 questions",
      ms: sumOf(runs, ({ ms }) => ms),
      note: `${runs.length} runs; ${sumOf(runs, formCalls)} calls to Forms, ${sumOf(runs, ({ serviceCalls }) => serviceCalls)} with sheets and what is built in the script itself`,
    },
    {
      name: "import-responses, 2,000 × 50, services included",
      ms: sumOf(imports, ({ ms }) => ms),
      note: `${imports.length} runs; at most ${Math.max(...imports.map(sheetCalls))} sheet calls a run`,
    },
  ];
}
