// A fault at every service call of a command: stopped there, then run again, nothing may be lost.
import { createHash } from "node:crypto";
import type { StopAt } from "../../workbench/services/session";
import { Workbench } from "../../workbench/workbench";
import { cloneBook } from "./cloneBook";
import { type Answered, answerOf, invoke, type Scenario } from "./scenario";
import { differences, type State, stateOf } from "./state";

export interface Tried {
  readonly scenario: Scenario;
  readonly calls: number;
  readonly virtualMs: number;
  readonly tried: number;
  readonly recovered: number;
  /** What was lost, in sentences. */
  readonly lost: string[];
  /** What the uninterrupted run said when it declined; empty where it did its work. */
  readonly refused: string;
}

/** Which of the calls to stop at; all of them unless a choice is given. */
export type Choose = (calls: number) => number[];

export const everyCall: Choose = (calls) => Array.from({ length: calls }, (_, i) => i + 1);

/** `count` calls spread over the run, another choice for another seed; the last is among them. */
export function someCalls(count: number, seed: number): Choose {
  return (calls) => {
    const step = calls / count;
    const places = Array.from({ length: count }, (_, i) =>
      Math.min(calls, 1 + Math.floor(step * (i + ((seed * 7919 + i * 104729) % 97) / 97))),
    );
    return [...new Set([...places, calls])];
  };
}

export function tryScenario(scenario: Scenario, choose: Choose = everyCall): Tried {
  const before = scenario.make();
  const whole = copyOf(before);
  const invocation = invoke(whole, scenario.command, scenario.answers);
  const said = answerOf(invocation);
  if (!said || /workbench failed|tidak terduga/.test(said.error)) {
    throw new Error(`${scenario.command}: ${JSON.stringify(invocation.outcome)}`);
  }
  const expected = stateOf(whole.book);
  const lost: string[] = [];
  const again = checkAgain(scenario, whole, expected);
  if (again) lost.push(again);
  const typed = stateOf(before.book);
  const judged: Judged = new Map();
  const stops = choose(invocation.serviceCalls).flatMap((call): StopAt[] => [
    { call, how: "exception" },
    { call, how: "timeout" },
  ]);
  for (const stop of stops) {
    const problem = tryStop(scenario, { before, typed, expected, judged }, stop);
    if (problem) lost.push(`${stop.how} at call ${stop.call}: ${problem}`);
  }
  return {
    scenario,
    calls: invocation.serviceCalls,
    virtualMs: invocation.virtualMs,
    tried: stops.length,
    recovered: stops.length + (again ? 1 : 0) - lost.length,
    lost,
    refused: said.ok ? "" : said.error,
  };
}

export function copyOf(workbench: Workbench): Workbench {
  return new Workbench(cloneBook(workbench.book), workbench.project);
}

/**
 * Questions that a stopped run added are there when it is run again, which it says in *Temuan*.
 * What making a form has to say (what it will cost, what is graded by hand) is said when it is made,
 * not again by a run that only finishes it: *Temuan* is not compared there. And a stop just between
 * making a form and noting its ID leaves an empty form that Google gives no way to find: the next
 * run makes another and says so, which is told here as well.
 */
function compare(scenario: Scenario, expected: State, now: State): string[] {
  const found = differences(expected, now);
  if (!/^(create-|import-questions)/.test(scenario.command)) return found;
  const isTold = /Mungkin ada formulir kosong/.test(now.get("Temuan values") ?? "");
  const own = found.filter((one) => !/^(Temuan |names: .*"capaian_findings")/.test(one));
  return isTold ? own.filter((one) => !/^(forms|properties|Kuis values)/.test(one)) : own;
}

/** Run once more on its own result, a command changes nothing. */
function checkAgain(scenario: Scenario, whole: Workbench, expected: State): string | null {
  const twice = copyOf(whole);
  invoke(twice, scenario.command, scenario.answers);
  const found = compare(scenario, expected, stateOf(twice.book));
  return found.length > 0 ? `run twice: ${found.join(" | ")}` : null;
}

/**
 * What a run after a stop came to, by the workbook that the stop left. Most calls only read, so that
 * many stops leave the same workbook, from which the next run can come to one end only.
 */
type Judged = Map<string, string | null>;

interface Trial {
  readonly before: Workbench;
  readonly typed: State;
  readonly expected: State;
  readonly judged: Judged;
}

function tryStop(
  scenario: Scenario,
  { before, typed, expected, judged }: Trial,
  stopAt: StopAt,
): string | null {
  const workbench = copyOf(before);
  const first = invoke(workbench, scenario.command, scenario.answers, { stopAt });
  const complaint = badEnding(answerOf(first), first.outcome.status, stopAt);
  if (complaint) return complaint;
  const left = stateOf(workbench.book);
  const lost = changedTyping(typed, left, expected);
  if (lost) return lost;
  const key = createHash("sha256")
    .update(JSON.stringify([...left]))
    .digest("base64");
  const known = judged.get(key);
  if (known !== undefined) return known;
  const problem = runAgain(scenario, workbench, expected);
  judged.set(key, problem);
  return problem;
}

function runAgain(scenario: Scenario, workbench: Workbench, expected: State): string | null {
  const second = invoke(workbench, scenario.command, scenario.answers);
  if (second.outcome.status !== "returned") {
    return `the second run ended with ${JSON.stringify(second.outcome)}`;
  }
  const found = compare(scenario, expected, stateOf(workbench.book));
  return found.length > 0 ? found.join(" | ") : null;
}

/** An exception must become a sentence; after the time limit nobody can say anything. */
function badEnding(answer: Answered | null, status: string, { how }: StopAt): string | null {
  if (how === "timeout") return status === "stopped" ? null : `ended as ${status}`;
  if (!answer) return `ended as ${status} instead of with a sentence`;
  return answer.ok || answer.error.trim() !== "" ? null : "said nothing";
}

/** A cell that somebody typed, and that the whole run keeps, is there after a stop as well. */
function changedTyping(before: State, now: State, expected: State): string | null {
  for (const [part, then] of before) {
    if (!part.endsWith(" values") || isResult(part.slice(0, -7))) continue;
    const kept = new Set((expected.get(part) ?? "").split("\n"));
    const held = new Set((now.get(part) ?? "").split("\n"));
    const gone = then.split("\n").find((cell) => kept.has(cell) && !held.has(cell));
    if (gone !== undefined) return `${part} lost ${gone} on the way`;
  }
  return null;
}

const results =
  /^(Temuan|Peningkatan.*|Laporan.*|Usulan.*|Jadwal Cetak|Ringkasan.*|Salinan.*|Data .*|Hasil.*|Uji Diri)$/i;

function isResult(name: string): boolean {
  return results.test(name);
}
