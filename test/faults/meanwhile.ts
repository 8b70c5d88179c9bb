// Somebody else at work on the same sheets: what they do, and what must hold afterwards.
import type { Invocation, InvokeOptions } from "../../workbench/invocation";
import type { CallInfo } from "../../workbench/services/session";
import type { Workbench } from "../../workbench/workbench";
import { copyOf, keptCopyOf } from "./cloneBook";
import { type Deed, deeds, facts } from "./deeds";
import { everyCall } from "./everyCall";
import { Keeper, type Kept } from "./kept";
import { type Answered, answerOf, invoke, type Scenario } from "./scenario";
import { differences, type State } from "./state";
import { turn } from "./turn";

export interface Meeting {
  readonly deed: Deed;
  readonly call: number;
  /** Which sheet, person and score the deed falls on; called anew for every try. */
  draw(): () => number;
}

/** A command on its workbook, and what it comes to where nobody else is at work. */
export class Setting {
  readonly before: Workbench;
  readonly after: Workbench;
  readonly calls: number;
  readonly usual: Answered | null;
  private readonly keeper = new Keeper();
  private readonly wanted: Kept;

  constructor(readonly scenario: Scenario) {
    this.before = keptCopyOf(scenario.make());
    const after = copyOf(this.before);
    const invocation = invoke(after, scenario.command, scenario.answers);
    this.after = keptCopyOf(after);
    this.calls = invocation.serviceCalls;
    this.usual = answerOf(invocation);
    this.wanted = this.keeper.keep(this.after.book, []);
  }

  /** Whether the sheet is there before the command or after it. */
  has(sheet: string): boolean {
    return [this.before, this.after].some(({ book }) => book.sheetByName(sheet));
  }

  run(workbench: Workbench, options: InvokeOptions = {}): Invocation {
    return invoke(workbench, this.scenario.command, this.scenario.answers, options);
  }

  stateOf({ book }: Workbench): State {
    return this.keeper.keep(book, [this.wanted]).state;
  }

  /** What the workbook has otherwise than where the command ran once, or twice in turn. */
  changesIn(workbench: Workbench): string[] {
    const state = this.stateOf(workbench);
    const found = differences(this.wanted.state, state);
    if (found.length === 0) return found;
    const twice = copyOf(this.after);
    this.run(twice);
    return differences(this.stateOf(twice), state).length === 0 ? [] : found;
  }
}

/** What the deed leaves, what the command then comes to, and what the two come to the other way. */
export interface Alone {
  readonly typed: Map<string, string>;
  readonly wanted: Map<string, string>;
  readonly results: State;
  readonly turned: Map<string, string>;
}

function aloneAfter(setting: Setting, { deed, draw }: Meeting): Alone {
  const alone = copyOf(setting.before);
  deed.run(alone, draw());
  const typed = facts(alone);
  setting.run(alone);
  const other = copyOf(setting.after);
  deed.run(other, draw());
  return {
    typed,
    wanted: facts(alone),
    results: resultsOf(setting.stateOf(alone)),
    turned: facts(other),
  };
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
  setting: Setting,
  meeting: Meeting,
  alone = aloneAfter(setting, meeting),
): string | null {
  const { deed, call, draw } = meeting;
  const workbench = copyOf(setting.before);
  let done: CallInfo | null = null;
  const observer = (info: CallInfo) => {
    if (info.number !== call || done) return;
    done = info;
    deed.run(workbench, draw());
  };
  const first = setting.run(workbench, { observer });
  const said = answerOf(first);
  if (!said) return `ended as ${first.outcome.status}`;
  if (!said.ok && said.error === "") return "said nothing";
  if (!done) return null;
  const lost = lostFacts(alone, facts(workbench), said.ok ? undefined : isBegun);
  if (lost) {
    const own = alone.typed.get(lost.place) !== facts(setting.before).get(lost.place);
    const writing = /^setValues?$/.test((done as CallInfo).method);
    return own && writing
      ? `${sameMoment}${lost.told}`
      : `after the deed (${said.ok ? "ok" : said.error}): ${lost.told}`;
  }
  if (!said.ok && lostFacts(alone, facts(workbench))) {
    setting.run(workbench);
    const left = lostFacts(alone, facts(workbench));
    if (left) return `run again (${said.error}): ${left.told}`;
  }
  // Other commands do not promise to see what was typed after they had computed.
  if (!/^(compute-gains|write-report)$/.test(setting.scenario.command)) return null;
  setting.run(workbench);
  const found = differences(alone.results, resultsOf(setting.stateOf(workbench)));
  return found.length > 0 ? `run again: ${found.join(" | ")}` : null;
}

/** A form that the command says it has not finished: the next run has to. */
const isBegun = (place: string, value: string) =>
  /^Kuis .* Status$/.test(place) && /^(Direncanakan|Sedang Dibuat)$/.test(value);

/** Every value stands where the person left it, or where the command puts it before or after them. */
function lostFacts(
  { typed, wanted, turned }: Alone,
  now: Map<string, string>,
  mayWait = (_place: string, _value: string) => false,
): { place: string; told: string } | null {
  for (const [place, value] of now) {
    const right = [typed.get(place), wanted.get(place), turned.get(place)];
    if (
      right.some((one) => one !== undefined) &&
      !right.includes(value) &&
      !mayWait(place, value)
    ) {
      const told = `${place} is ${value} instead of ${right.filter(Boolean).join(" or ")}`;
      return { place, told };
    }
  }
  for (const [place, value] of typed) {
    const kept = wanted.has(place) && turned.has(place);
    if (kept && !now.has(place)) return { place, told: `${place} = ${value} is gone` };
  }
  return null;
}

/** Results alone: grids grow in another order when people type, and need not be the same. */
function resultsOf(state: State): State {
  const isResult = /^(Peningkatan|Peningkatan Peserta|Laporan) (values|charts)$/;
  return new Map([...state].filter(([part]) => isResult.test(part)));
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
  setting: Setting,
  second: Pick<Scenario, "command" | "answers">,
  call: number,
): string | null {
  const workbench = copyOf(setting.before);
  let other: Answered | null = null;
  const observer = ({ number }: CallInfo) => {
    if (number !== call) return;
    other = answerOf(invoke(workbench, second.command, second.answers));
  };
  const said = answerOf(setting.run(workbench, { observer }));
  const heard = other as Answered | null;
  if (!said || !heard) return "one of the two was stopped";
  if (setting.usual?.ok && !said.ok && !heard.ok) {
    return `neither ran: ${said.error} / ${heard.error}`;
  }
  const waits = [said, heard].find(({ ok, error }) => !ok && /dipakai/.test(error));
  if (!waits && call > 4) return `both ran at once: ${said.text} / ${heard.text}`;
  const found = second === setting.scenario ? setting.changesIn(workbench) : [];
  return found.length > 0 ? found.join(" | ") : null;
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
export async function manyMeetings(
  list: readonly Scenario[],
  count: number,
  seed: number,
): Promise<Count> {
  const random = randomFrom(seed);
  const settings = list.map((scenario) => new Setting(scenario));
  const wrong: string[] = [];
  for (let i = 0; i < count; i++) {
    const setting = settings[Math.floor(random() * settings.length)]!;
    const { scenario, calls } = setting;
    const call = 1 + Math.floor(random() * calls);
    const pick = Math.floor(random() * (deeds.length + 1));
    const deed = deeds[pick];
    const other = settings[Math.floor(random() * settings.length)]!.scenario;
    const problem = deed
      ? meet(setting, { deed, call, draw: () => randomFrom(i) })
      : twoAdministrators(setting, other, call);
    const what = deed ? `somebody ${deed.name}` : `another runs ${other.command}`;
    if (problem) {
      wrong.push(`${scenario.command} on ${scenario.on}, ${what} at call ${call}: ${problem}`);
    }
    await turn();
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
export function tellingCalls(setting: Setting, telling = seesCells): number[] {
  const calls: number[] = [];
  const observer = ({ number, className, method }: CallInfo) => {
    if (telling.test(`${className}.${method}`)) calls.push(number);
  };
  setting.run(copyOf(setting.before), { observer });
  return calls;
}

/**
 * Each deed on each sheet before every telling call of a command, and the same command of a second
 * administrator at every call; or every stride-th of them, or of those the ones that are asked for.
 */
export async function everyMeeting(
  scenario: Scenario,
  stride = 1,
  isOwn = (_index: number) => true,
): Promise<Count> {
  const setting = new Setting(scenario);
  const take = (calls: number[]) => {
    return calls.filter((_, index) => index % stride === 0).filter((_, index) => isOwn(index));
  };
  const calls = take(tellingCalls(setting));
  const wrong: string[] = [];
  let meetings = 0;
  for (const deed of deeds) {
    for (const [index, sheet] of deed.on.entries()) {
      if (!setting.has(sheet)) continue;
      const draw = () => () => (index + 0.5) / deed.on.length;
      const alone = aloneAfter(setting, { deed, call: 0, draw });
      for (const call of calls) {
        const problem = meet(setting, { deed, call, draw }, alone);
        meetings++;
        const what = `somebody ${deed.name} (${sheet}) at call ${call}`;
        if (problem) wrong.push(`${what}: ${problem}`);
        await turn();
      }
    }
  }
  for (const call of take(everyCall(setting.calls))) {
    const problem = twoAdministrators(setting, scenario, call);
    meetings++;
    if (problem) wrong.push(`another runs it at call ${call}: ${problem}`);
    await turn();
  }
  return counted(meetings, wrong);
}
