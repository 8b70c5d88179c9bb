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

export function benchQuizCommands(): BenchResult[] {
  const { runs } = made(100, 1);
  const sum = (of: (run: Invocation) => number) => runs.reduce((all, run) => all + of(run), 0);
  const { workbench } = made(50, 2000);
  for (let i = 1; i <= 2000; i++) {
    answer(workbench, "UJI", { id: `P${i}` }, (question) => (question * 7 + i) % 50 < 25);
  }
  const imported = workbench.invoke("runCommand", ["import-responses", "{}"]);
  const sheetCalls = Object.entries(imported.tally)
    .filter(([name]) => /^(Range|Sheet|Spread)/.test(name))
    .reduce((all, [, count]) => all + count, 0);
  return [
    {
      name: "create-quiz, 100 questions",
      ms: sum(({ ms }) => ms),
      note: `${runs.length} runs; ${sum(({ serviceCalls }) => serviceCalls)} service calls in all`,
    },
    {
      name: "import-responses, 2,000 × 50, services included",
      ms: imported.ms,
      note: `${sheetCalls} sheet calls, ${imported.serviceCalls} service calls`,
    },
  ];
}
