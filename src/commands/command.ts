import type { CommandId } from "../i18n/areas/commands";
import type { LocatedFinding } from "./findings";
import type { Answers, Workbook } from "./workbook";

/** What a command came to: a text for people, figures for programs, findings for the sheet. */
export interface CommandResult {
  readonly summary: { readonly text: string } & Readonly<Record<string, unknown>>;
  readonly findings: readonly LocatedFinding[];
}

export interface Command {
  readonly id: CommandId;
  run(workbook: Workbook, answers: Answers): CommandResult;
}

/** A sentence for the user instead of a result; nothing was written. */
export class Refusal extends Error {}
