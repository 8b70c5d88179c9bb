import type { CommandId } from "../i18n/areas/commands";
import type { LocatedFinding } from "./findings";
import type { AnswerKey, Answers, Workbook } from "./workbook";

/** What a command came to: a text for people, figures for programs, findings for the sheet. */
export interface CommandResult {
  readonly summary: { readonly text: string } & Readonly<Record<string, unknown>>;
  readonly findings: readonly LocatedFinding[];
}

/** A question of the menu: whose data, and whether it is meant. */
export type Ask = "participant" | "confirm";

export interface Command {
  readonly id: CommandId;
  /** What the menu asks for before it runs; programs give it with the answers. */
  readonly asks?: readonly Ask[];
  /** What programs may answer beside that; language and day are every command's. */
  readonly takes?: readonly AnswerKey[];
  run(workbook: Workbook, answers: Answers): CommandResult;
}

/** A sentence for the user instead of a result; nothing was written. */
export class Refusal extends Error {}
