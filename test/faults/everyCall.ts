// A fault at every service call of a command: stopped there, then run again, nothing may be lost.
import type { Invocation } from "../../workbench/invocation";
import type { CallInfo, StopAt } from "../../workbench/services/session";
import { Workbench } from "../../workbench/workbench";
import { cloneBook } from "./cloneBook";
import { Keeper, type Kept } from "./kept";
import { type Answered, answerOf, invoke, type Scenario } from "./scenario";
import { differences, type State } from "./state";
import { turn } from "./turn";

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

export interface Extent {
  /** Whether the command is also run once more on its own result. */
  readonly again?: boolean;
  /** At one call in so many the time limit really stops the run, to prove what it leaves. */
  readonly proofs?: number;
}

export async function tryScenario(
  scenario: Scenario,
  choose = everyCall,
  { again: runsAgain = true, proofs = 40 }: Extent = {},
): Promise<Tried> {
  const trial = new Trial(scenario);
  const { whole, said } = trial;
  const again = runsAgain ? trial.checkAgain() : null;
  const lost = again ? [again] : [];
  const calls = choose(whole.serviceCalls);
  const standing = trial.statesBefore(calls);
  for (const [index, call] of calls.entries()) {
    const state = standing.get(call);
    const stops: [StopAt, string | null][] = [
      [{ call, how: "exception" }, trial.stopped({ call, how: "exception" })],
      [{ call, how: "timeout" }, trial.timedOut(call, state, index % proofs === 0)],
    ];
    for (const [{ how }, problem] of stops) {
      if (problem) lost.push(`${how} at call ${call}: ${problem}`);
    }
    await turn();
  }
  return {
    scenario,
    calls: whole.serviceCalls,
    virtualMs: whole.virtualMs,
    tried: calls.length * 2,
    recovered: calls.length * 2 + (again ? 1 : 0) - lost.length,
    lost,
    refused: said.ok ? "" : said.error,
  };
}

/** Reading values may calculate formulas anew; all else that is got leaves the workbook as it is. */
const onlyReads = /^get(?!Values?$|DisplayValues?$)/;

/** Longer than any command runs, however many states are kept meanwhile. */
const watchdogMs = 3_600_000;

/**
 * A command that is stopped by and by at its calls. What a run after a stop comes to is judged by the
 * workbook that the stop left: most calls only read, so that many stops leave the same workbook, from
 * which the next run can come to one end only.
 */
class Trial {
  private readonly keeper = new Keeper();
  private readonly judged = new Map<string, string | null>();
  private readonly workbench: Workbench;
  private readonly before: Kept;
  private readonly expected: Kept;
  readonly whole: Invocation;
  readonly said: Answered;

  constructor(private readonly scenario: Scenario) {
    this.workbench = scenario.make();
    this.before = this.keeper.keep(this.workbench.book, []);
    const whole = this.copyOf(this.before);
    this.whole = invoke(whole, scenario.command, scenario.answers);
    const said = answerOf(this.whole);
    if (!said || /workbench failed|tidak terduga/.test(said.error)) {
      throw new Error(`${scenario.command}: ${JSON.stringify(this.whole.outcome)}`);
    }
    this.said = said;
    this.expected = this.keeper.keep(whole.book, [this.before]);
  }

  private copyOf({ book }: Kept): Workbench {
    return new Workbench(cloneBook(book), this.workbench.project);
  }

  /** Run once more on its own result, a command changes nothing. */
  checkAgain(): string | null {
    const twice = this.copyOf(this.expected);
    invoke(twice, this.scenario.command, this.scenario.answers);
    const found = this.compare(this.keeper.keep(twice.book, [this.expected]));
    return found.length > 0 ? `run twice: ${found.join(" | ")}` : null;
  }

  /**
   * The workbook as it stands before each of the calls takes effect: what the time limit leaves there,
   * since nothing after it has any effect.
   */
  statesBefore(calls: readonly number[]): Map<number, Kept> {
    const wanted = new Set(calls);
    const states = new Map<number, Kept>();
    const workbench = this.copyOf(this.before);
    let last = this.before;
    let isChanged = false;
    const observer = ({ number, method }: CallInfo) => {
      if (wanted.has(number)) {
        if (isChanged) last = this.keeper.keep(workbench.book, [last, this.before, this.expected]);
        states.set(number, last);
        isChanged = false;
      }
      isChanged ||= !onlyReads.test(method);
    };
    invoke(workbench, this.scenario.command, this.scenario.answers, { observer, watchdogMs });
    return states;
  }

  /** Really stopped at a call. An exception must become a sentence; `catch` and `finally` go on. */
  stopped(stopAt: StopAt): string | null {
    const workbench = this.copyOf(this.before);
    const invocation = this.stop(workbench, stopAt);
    const answer = answerOf(invocation);
    if (!answer) return `ended as ${invocation.outcome.status} instead of with a sentence`;
    if (!answer.ok && answer.error.trim() === "") return "said nothing";
    return this.judge(this.keeper.keep(workbench.book, [this.before, this.expected]));
  }

  /** By the state that stood there; where it is to be proved, the run is really stopped as well. */
  timedOut(call: number, state: Kept | undefined, isProved: boolean): string | null {
    if (!state) return "this call was not made when the run was repeated";
    return (isProved ? this.prove(call, state) : null) ?? this.judge(state);
  }

  private prove(call: number, state: Kept): string | null {
    const workbench = this.copyOf(this.before);
    const { outcome } = this.stop(workbench, { call, how: "timeout" });
    if (outcome.status !== "stopped") return `ended as ${outcome.status}`;
    const left = this.keeper.keep(workbench.book, [state]);
    const found = differences(state.state, left.state);
    return found.length > 0 ? `left something else than stood there: ${found.join(" | ")}` : null;
  }

  private stop(workbench: Workbench, stopAt: StopAt): Invocation {
    return invoke(workbench, this.scenario.command, this.scenario.answers, { stopAt });
  }

  private judge(left: Kept): string | null {
    const known = this.judged.get(left.key);
    if (known !== undefined) return known;
    const problem =
      changedTyping(this.before.state, left.state, this.expected.state) ?? this.runAgain(left);
    this.judged.set(left.key, problem);
    return problem;
  }

  private runAgain(left: Kept): string | null {
    const workbench = this.copyOf(left);
    const second = invoke(workbench, this.scenario.command, this.scenario.answers);
    if (second.outcome.status !== "returned") {
      return `the second run ended with ${JSON.stringify(second.outcome)}`;
    }
    const found = this.compare(this.keeper.keep(workbench.book, [this.expected, left]));
    return found.length > 0 ? found.join(" | ") : null;
  }

  /**
   * Questions that a stopped run added are there when it is run again, which it says in *Temuan*.
   * What making a form has to say (what it will cost, what is graded by hand) is said when it is made,
   * not again by a run that only finishes it: *Temuan* is not compared there. And a stop just between
   * making a form and noting its ID leaves an empty form that Google gives no way to find: the next
   * run makes another and says so, which is told here as well.
   */
  private compare(now: Kept): string[] {
    if (now.key === this.expected.key) return [];
    const found = differences(this.expected.state, now.state);
    if (!/^(create-|import-questions)/.test(this.scenario.command)) return found;
    const isTold = /Mungkin ada formulir kosong/.test(now.state.get("Temuan values") ?? "");
    const own = found.filter((one) => !/^(Temuan |names: .*"capaian_findings")/.test(one));
    return isTold ? own.filter((one) => !/^(forms|properties|Kuis values)/.test(one)) : own;
  }
}

/** A cell that somebody typed, and that the whole run keeps, is there after a stop as well. */
function changedTyping(before: State, now: State, expected: State): string | null {
  for (const [part, then] of before) {
    if (!part.endsWith(" values") || isResult(part.slice(0, -7)) || now.get(part) === then)
      continue;
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
