import type { Formats } from "../formats";

export type MenuGroup = "schedule" | "quiz" | "privacy" | "other";

/** The menu, what commands say when they are done, and what is said when something fails. */
export interface CommandMessages {
  readonly menuTitle: string;
  /** The menu item that opens the sidebar. */
  readonly openSidebar: string;
  /** Titles of the sub-menus. */
  readonly groups: Readonly<Record<MenuGroup, string>>;
  /** Menu titles by command id. */
  readonly titles: Readonly<Record<CommandId, string>>;
  readonly done: string;
  readonly setUp: {
    summary(
      facts: { created: readonly string[]; completed: readonly string[] },
      f: Formats,
    ): string;
  };
  readonly fillSample: {
    refused(facts: { sheet: string }): string;
    summary(facts: { participants: number }): string;
  };
  /** What the sample calls its programme and its instruments (by instrument ID). */
  readonly sample: {
    readonly programmeName: string;
    readonly organiser: string;
    readonly venue: string;
    readonly consentPurpose: string;
    readonly facilitator: string;
    readonly group: string;
    readonly classroom: string;
    readonly meeting: string;
    /** Topics by session code. */
    readonly topics: Readonly<Record<string, string>>;
    readonly instruments: Readonly<Record<string, string>>;
  };
  readonly gains: {
    summary(
      facts: {
        participants: number;
        lines: readonly {
          name: string;
          before: number | null;
          after: number | null;
          points: number | null;
          relative: number | null;
          gain: number | null;
          category: string | null;
        }[];
        sheet: string;
      },
      f: Formats,
    ): string;
  };
  readonly reportWritten: (facts: { sheet: string; chart: boolean }) => string;
  findingCounts(facts: { errors: number; warnings: number; infos: number; sheet: string }): string;
  /** Rows by their numbers: `baris 3, 4`. */
  rows(numbers: string, count: number): string;
  /** The part of Capaian that a finding comes from. */
  readonly origins: Readonly<
    Record<"scores" | "schedule" | "questions" | "responses" | "privacy", string>
  >;
  readonly failures: {
    /** Anything unforeseen; `detail` is what the service said. */
    unexpected(detail: string): string;
    busy: string;
    /** Somebody changed the sheet while the command was at work. */
    changedMeanwhile(facts: { sheet: string; rowIsBack: boolean }): string;
    timeOut: string;
    protectedCells: string;
    noPermission: string;
    unknownCommand(facts: { id: string; known: readonly string[] }): string;
    badAnswers: string;
    /** The workbook would outgrow Google's ten million cells. */
    tooManyCells(facts: { sheet: string; needed: number; free: number }, f: Formats): string;
    /** Google took no more cells in the middle of the work. */
    workbookFull: string;
    /** What Capaian keeps in the document's properties is at Google's limit. */
    storeFull: string;
    missingSheets(facts: { sheets: readonly string[] }, f: Formats): string;
  };
}

export type CommandId =
  | "set-up"
  | "fill-sample"
  | "check-schedule"
  | "suggest-repairs"
  | "apply-repairs"
  | "undo-repairs"
  | "write-timetable"
  | "check-questions"
  | "import-questions"
  | "draw-quiz"
  | "create-quiz"
  | "create-form"
  | "import-responses"
  | "grade-essays"
  | "regrade"
  | "accept-regrade"
  | "item-analysis"
  | "print-quiz"
  | "import-paper"
  | "compute-gains"
  | "write-report"
  | "copy-to-share"
  | "one-persons-data"
  | "delete-person"
  | "self-test";
