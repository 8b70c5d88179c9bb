// Somebody else at work on the same sheets: what they do, and what must hold afterwards.
import type { CallInfo } from "../../workbench/services/session";
import type { Workbench } from "../../workbench/workbench";
import { type Deed, deeds, facts, typing } from "./deeds";
import { copyOf, everyCall } from "./everyCall";
import { answerOf, invoke, type Scenario } from "./scenario";
import { differences, type State, stateOf } from "./state";

export interface Meeting {
  readonly scenario: Scenario;
  readonly deed: Deed;
  readonly call: number;
  /** Which sheet, person and score the deed falls on; called anew for every try. */
  draw(): () => number;
}

/** What the deed leaves, what the command then comes to, and what the two come to the other way. */
export interface Alone {
  readonly typed: Map<string, string>;
  readonly wanted: ReturnType<typeof factsAndResults>;
  readonly turned: Map<string, string>;
}

function aloneAfter({ scenario, deed, draw }: Meeting, before: Workbench): Alone {
  const alone = copyOf(before);
  deed.run(alone, draw());
  const typed = facts(alone);
  invoke(alone, scenario.command, scenario.answers);
  const other = copyOf(before);
  invoke(other, scenario.command, scenario.answers);
  deed.run(other, draw());
  return { typed, wanted: factsAndResults(alone), turned: facts(other) };
}

/**
 * What is typed into a cell just before the very call that writes this cell: no service of Google
 * writes only what nobody has touched, so that this is counted apart from what is wrong.
 */
export const sameMoment = "in the moment of writing: ";

/**
 * A deed at one call of a command. Whatever the command says, no value stands at another person or
 * session than before; and run again, it comes to what it would have come to after the deed.
 */
export function meet(
  meeting: Meeting,
  before: Workbench,
  alone = aloneAfter(meeting, before),
): string | null {
  const { scenario, deed, call, draw } = meeting;
  const workbench = copyOf(before);
  let done: CallInfo | null = null;
  const observer = (info: CallInfo) => {
    if (info.number !== call || done) return;
    done = info;
    deed.run(workbench, draw());
  };
  const first = invoke(workbench, scenario.command, scenario.answers, { observer });
  const said = answerOf(first);
  if (!said) return `ended as ${first.outcome.status}`;
  if (!said.ok && said.error === "") return "said nothing";
  if (!done) return null;
  const lost = lostFacts(alone, facts(workbench));
  if (lost) {
    const own = alone.typed.get(lost.place) !== facts(before).get(lost.place);
    const writing = /^setValues?$/.test((done as CallInfo).method);
    return own && writing
      ? `${sameMoment}${lost.told}`
      : `after the deed (${said.ok ? "ok" : said.error}): ${lost.told}`;
  }
  // Other commands do not promise to see what was typed after they had computed.
  if (!/^(compute-gains|write-report)$/.test(scenario.command)) return null;
  invoke(workbench, scenario.command, scenario.answers);
  const again = factsAndResults(workbench);
  const found = differences(alone.wanted.results, again.results);
  return found.length > 0 ? `run again: ${found.join(" | ")}` : null;
}

/** Every value stands where the person left it, or where the command puts it before or after them. */
function lostFacts(
  { typed, wanted, turned }: Alone,
  now: Map<string, string>,
): { place: string; told: string } | null {
  for (const [place, value] of now) {
    const right = [typed.get(place), wanted.facts.get(place), turned.get(place)];
    if (right.some((one) => one !== undefined) && !right.includes(value)) {
      const told = `${place} is ${value} instead of ${right.filter(Boolean).join(" or ")}`;
      return { place, told };
    }
  }
  for (const [place, value] of typed) {
    const kept = wanted.facts.has(place) && turned.has(place);
    if (kept && !now.has(place)) return { place, told: `${place} = ${value} is gone` };
  }
  return null;
}

/** Results alone: grids grow in another order when people type, and need not be the same. */
function factsAndResults(workbench: Workbench): { facts: Map<string, string>; results: State } {
  const results = new Map<string, string>();
  for (const [part, text] of stateOf(workbench.book)) {
    if (/^(Peningkatan|Peningkatan Peserta|Laporan) (values|charts)$/.test(part)) {
      results.set(part, text);
    }
  }
  return { facts: facts(workbench), results };
}

/** Numbers from a seed, the same for the same seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** A second administrator starts a command at one call of the first; null where all is well. */
export function twoAdministrators(
  first: Scenario,
  second: string,
  call: number,
  before: Workbench,
  { usual, wanted } = runAlone(first, before),
): string | null {
  const workbench = copyOf(before);
  const answers = second === first.command ? first.answers : { language: "id" };
  let other: ReturnType<typeof answerOf> = null;
  const observer = ({ number }: { number: number }) => {
    if (number === call) other = answerOf(invoke(workbench, second, answers));
  };
  const said = answerOf(invoke(workbench, first.command, first.answers, { observer }));
  const heard = other as ReturnType<typeof answerOf>;
  if (!said || !heard) return "one of the two was stopped";
  if (usual?.ok && !said.ok && !heard.ok) return `neither ran: ${said.error} / ${heard.error}`;
  const waits = [said, heard].find(({ ok, error }) => !ok && /dipakai/.test(error));
  if (!waits && call > 4) return `both ran at once: ${said.text} / ${heard.text}`;
  if (second !== first.command) return null;
  const found = differences(wanted, stateOf(workbench.book));
  return found.length > 0 ? found.join(" | ") : null;
}

function runAlone({ command, answers }: Scenario, before: Workbench) {
  const alone = copyOf(before);
  const invocation = invoke(alone, command, answers);
  const calls = invocation.serviceCalls;
  return { usual: answerOf(invocation), wanted: stateOf(alone.book), calls };
}

export interface Count {
  meetings: number;
  wrong: string[];
  /** Those in {@link sameMoment}. */
  moments: string[];
}

function counted(meetings: number, problems: readonly string[]): Count {
  const isMoment = (problem: string) => problem.includes(sameMoment);
  return {
    meetings,
    wrong: problems.filter((problem) => !isMoment(problem)),
    moments: problems.filter(isMoment),
  };
}

/** Random meetings of commands with deeds and with one another, the same for the same seed. */
export function manyMeetings(list: readonly Scenario[], count: number, seed: number): Count {
  const random = randomFrom(seed);
  const made = list.map((scenario) => {
    const before = scenario.make();
    const calls = invoke(copyOf(before), scenario.command, scenario.answers).serviceCalls;
    return { scenario, before, calls };
  });
  const wrong: string[] = [];
  for (let i = 0; i < count; i++) {
    const { scenario, before, calls } = made[Math.floor(random() * made.length)]!;
    const call = 1 + Math.floor(random() * calls);
    const pick = Math.floor(random() * (deeds.length + 1));
    const deed = deeds[pick];
    const other = made[Math.floor(random() * made.length)]!.scenario.command;
    const problem = deed
      ? meet({ scenario, deed, call, draw: () => randomFrom(i) }, before)
      : twoAdministrators(scenario, other, call, before);
    const what = deed ? `somebody ${deed.name}` : `another runs ${other}`;
    if (problem) {
      wrong.push(`${scenario.command} on ${scenario.on}, ${what} at call ${call}: ${problem}`);
    }
  }
  return counted(count, wrong);
}

/** Calls that see or change what stands in cells; a deed comes to the same before any other call. */
const seesCells = new RegExp(
  "^(Sheet.(getDataRange|getLast|getMax|insert|delete|clear|append)|" +
    "Range.(get(Values|DisplayValues|Formulas|Notes|Backgrounds)|" +
    "set(Values?|Notes?|Backgrounds|Formulas?)$|clear|delete|insert|moveTo|copyTo|sort)|" +
    "RangeList.(setValue|clear)|Spreadsheet.(insert|delete))",
);

/** The calls of a command before which something may be done that makes a difference. */
function tellingCalls({ command, answers }: Scenario, before: Workbench): number[] {
  const calls: number[] = [];
  const observer = ({ number, className, method }: CallInfo) => {
    if (seesCells.test(`${className}.${method}`)) calls.push(number);
  };
  invoke(copyOf(before), command, answers, { observer });
  return calls;
}

/**
 * Each deed on each sheet before every telling call of a command, and the same command of a second
 * administrator at every call; or every stride-th of them.
 */
export function everyMeeting(scenario: Scenario, stride = 1): Count {
  const before = scenario.make();
  const calls = tellingCalls(scenario, before).filter((_, index) => index % stride === 0);
  const wrong: string[] = [];
  let meetings = 0;
  for (const deed of deeds) {
    for (let index = 0; index < deed.sheets; index++) {
      const draw = () => () => (index + 0.5) / deed.sheets;
      const alone = aloneAfter({ scenario, deed, call: 0, draw }, before);
      for (const call of calls) {
        const problem = meet({ scenario, deed, call, draw }, before, alone);
        meetings++;
        const what = `somebody ${deed.name} (${typing[index]}) at call ${call}`;
        if (problem) wrong.push(`${what}: ${problem}`);
      }
    }
  }
  const alone = runAlone(scenario, before);
  for (const call of everyCall(alone.calls).filter((_, index) => index % stride === 0)) {
    const problem = twoAdministrators(scenario, scenario.command, call, before, alone);
    meetings++;
    if (problem) wrong.push(`another runs it at call ${call}: ${problem}`);
  }
  return counted(meetings, wrong);
}
