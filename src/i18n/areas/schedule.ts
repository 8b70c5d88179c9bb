import type { Zone } from "../../domain/calendar";
import type { Change } from "../../domain/schedule/change";
import type { ScheduleFacts } from "../../domain/schedule/facts";
import type { Phase } from "../../domain/schedule/orderPatterns";
import type { RepairOutcome } from "../../domain/schedule/repairs";
import type { ColumnKeyOf, ScheduleTableId } from "../../domain/schedule/scheduleColumns";
import type { HolidayKind } from "../../domain/schedule/scheduleInput";
import type { scheduleSettings } from "../../domain/schedule/scheduleSettings";
import type { SessionKind, SessionMode, SessionRef } from "../../domain/schedule/session";
import type { RuleMessages } from "../findingMessages";
import type { Formats } from "../formats";

type Definitions = typeof scheduleSettings;
type ChoiceKeys = {
  [Key in keyof Definitions]: Definitions[Key] extends { kind: "choice" } ? Key : never;
}[keyof Definitions];

export interface SettingWords {
  readonly label: string;
  /** What the number counts; empty where it counts nothing. */
  readonly unit: string;
  readonly note: string;
}

/** Every word of the schedule in one language. */
export interface ScheduleWords {
  readonly findings: RuleMessages<ScheduleFacts>;
  readonly tables: {
    readonly [Table in ScheduleTableId]: {
      readonly name: string;
      readonly columns: Readonly<Record<ColumnKeyOf<Table>, string>>;
    };
  } & {
    readonly timetable: { readonly name: string; readonly time: string; readonly day: string };
    readonly scheduleSummary: { readonly name: string };
    readonly repairs: {
      readonly name: string;
      readonly columns: Readonly<
        Record<"number" | "apply" | "rule" | "message" | "change" | "cost" | "tried", string>
      >;
    };
  };
  readonly choices: {
    readonly mode: Readonly<Record<SessionMode, string>>;
    readonly kind: Readonly<Record<SessionKind, string>>;
    readonly holidayKind: Readonly<Record<HolidayKind, string>>;
    readonly zone: Readonly<Record<Zone, string>>;
    readonly phase: Readonly<Record<Phase, string>>;
    readonly outcome: Readonly<Record<RepairOutcome, string>>;
  };
  readonly commands: ScheduleCommandWords;
  readonly settings: { readonly [Key in keyof Definitions]: SettingWords };
  readonly settingChoices: {
    readonly [Key in ChoiceKeys]: Readonly<Record<Definitions[Key]["choices"][number], string>>;
  };
  readonly summary: SummaryWords;
  readonly repairs: RepairWords;
}

export interface SummaryWords {
  readonly title: string;
  readonly byUnit: string;
  readonly byMode: string;
  readonly byFacilitator: string;
  readonly unit: string;
  readonly noUnit: string;
  readonly plannedJp: string;
  readonly scheduledJp: string;
  readonly leastJp: string;
  readonly targetJp: string;
  readonly mode: string;
  readonly jp: string;
  readonly share: string;
  readonly onlineShare: string;
  readonly onlineTarget: string;
  readonly percentagePoints: string;
  readonly facilitator: string;
  readonly sessions: string;
  readonly daysUsed: string;
  readonly firstDay: string;
  readonly lastDay: string;
  readonly totalJp: string;
  readonly leftOut: string;
  readonly waived: string;
  readonly waivedBy: string;
  readonly waivedReason: string;
  readonly waivedUntil: string;
  readonly chartTitle: string;
}

/** What the schedule's commands say when they are done. */
export interface ScheduleCommandWords {
  checked(
    facts: { sessions: number; days: number; totalJp: number; onlineShare: number | null },
    format: Formats,
  ): string;
  noSessions(sheet: string): string;
  /** Sheets that are absent or empty, so that some rules could not be judged. */
  unchecked(sheets: readonly string[], format: Formats): string;
  waived(facts: { reason: string; by: string; until: string | null }, format: Formats): string;
  suggested(facts: { suggestions: number; errors: number; treated: number; sheet: string }): string;
  nothingToMend: string;
  chooseFirst(facts: { sheet: string; column: string }): string;
  notANumber(text: string): string;
  unclearMark(text: string): string;
  readonly oneForEachError: string;
  readonly oneForEachSession: string;
  /** `sentence` tells the error that the chosen changes would make together. */
  clashTogether(sentence: string): string;
  outdated(facts: { sheet: string }): string;
  nothingToUndo: string;
  undoRefused(facts: { cells: readonly string[] }, format: Formats): string;
  timetable(facts: { sheet: string; days: number; leftOut: number }): string;
  /** Stands between a person's note and ours. */
  readonly noteMark: string;
}

export interface RepairWords {
  /** What to do, as one sentence: "Move … to …". */
  change(session: SessionRef, change: Change, format: Formats): string;
  noneFound(tried: number): string;
  readonly byHand: string;
  applied(count: number): string;
  undone(count: number): string;
  goOn(left: number): string;
}

const longestTopic = 60;

/** A session by its code and topic, cut short where it is long; by its row where it has neither. */
export function sessionName({ id, topic: whole, row }: SessionRef, rowWord: string): string {
  const letters = [...(whole ?? "")];
  const isLong = letters.length > longestTopic;
  const cut = `${letters
    .slice(0, longestTopic - 1)
    .join("")
    .trimEnd()}…`;
  const topic = isLong ? cut : whole;
  if (id !== null) return topic === null ? id : `${id} “${topic}”`;
  return topic === null ? `${rowWord} ${row}` : `“${topic}”`;
}

/** "09:00–17:00". */
export function hours(start: number | null, end: number | null, format: Formats): string {
  return `${format.time(start)}–${format.time(end)}`;
}

/** The first three names, and how many more there are. */
export function fewNames(
  names: readonly string[],
  format: Formats,
  others: (count: number) => string,
): string {
  if (names.length <= 4) return format.list(names);
  return format.list([...names.slice(0, 3), others(names.length - 3)]);
}

/** The decree that a sentence names: the source without the tables it was compared with. */
export function decree(source: string): string {
  const parts = source.split(";").map((part) => part.trim());
  const named = parts.filter((part) => part !== "" && part !== "vacanza/holidays");
  return named.length === 0 ? "" : ` (${named.join("; ")})`;
}
