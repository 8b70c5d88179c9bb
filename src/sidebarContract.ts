/** What the sidebar and the server say to each other; every call takes and returns JSON text. */
import type { Severity } from "./domain/finding";
import type { NextStep, Stage } from "./domain/readiness/stages";

export type { NextStep, StageId, StageState } from "./domain/readiness/stages";

export type Answered<T> =
  | { readonly ok: true; readonly result: T }
  | { readonly ok: false; readonly error: string };

export interface SheetFinding {
  readonly severity: Severity | "waived";
  readonly origin: string;
  readonly title: string;
  readonly sheet: string;
  /** A1 addresses; empty where rows or the whole sheet are meant. */
  readonly cells: readonly string[];
  readonly message: string;
}

export interface HomeState {
  /** The person's own choice, else that of the workbook or the locale. */
  readonly language: "id" | "en";
  readonly programme: string;
  readonly stages: readonly Stage[];
  readonly next: NextStep;
  readonly participants: number;
  /** Participants without any score before, and after. */
  readonly missing: { readonly before: number; readonly after: number };
  readonly findings: readonly SheetFinding[];
  readonly commands: readonly { readonly id: string; readonly title: string }[];
  /** What the sheets are called here, for links. */
  readonly sheets: Readonly<Record<"participants" | "instruments" | "schedule" | "scores", string>>;
}

/** A score as its cell holds it; a text where it is not a number. */
export type HeldScore = number | string | null;

export interface ScoreEntry {
  readonly sheet: string;
  readonly participants: readonly { readonly id: string; readonly name: string }[];
  readonly instruments: readonly {
    readonly id: string;
    readonly name: string;
    readonly phase: string;
    readonly kind: string | null;
    readonly maximum: number | null;
  }[];
  /** A row a participant, a column an instrument. */
  readonly scores: readonly (readonly HeldScore[])[];
}

export interface ScoreChange {
  readonly participant: string;
  readonly instrument: string;
  /** What the person saw before typing; where the cell holds something else, nothing is written. */
  readonly before: HeldScore;
  readonly value: number | null;
}

export interface ScoreWritten {
  readonly written: boolean;
  /** What the cell holds now. */
  readonly held: HeldScore;
}

export interface CommandAnswer {
  readonly command: string;
  readonly summary: { readonly text: string } & Readonly<Record<string, unknown>>;
  readonly findings: readonly {
    readonly severity: Severity;
    readonly sheet: string;
    readonly cells: readonly string[];
    readonly title: string;
    readonly message: string;
  }[];
}

/** The calls by name, with what goes in and what comes back once the JSON is read. */
export interface SidebarCalls {
  readHome(language: "id" | "en" | ""): Answered<HomeState>;
  runCommand(id: string, answers: string): Answered<CommandAnswer>;
  readScoreEntry(language: string): Answered<ScoreEntry>;
  writeScore(change: string): Answered<ScoreWritten>;
  selectCells(sheet: string, cells: string): Answered<boolean>;
}
