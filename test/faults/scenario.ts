// A command on a workbook, and how it is run and heard.
import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import type { Invocation, InvokeOptions } from "../../workbench/invocation";
import { Workbench } from "../../workbench/workbench";

if (!existsSync("dist/Code.js")) execFileSync("node", ["build.mjs"]);

export interface Scenario {
  /** A command's id; or `writeScore`, with which the sidebar writes a `change`. */
  readonly command: string;
  /** Which workbook the command meets. */
  readonly on: string;
  readonly answers: Readonly<Record<string, string>>;
  /** The workbook before the command; made once and copied for every trial. */
  make(): Workbench;
}

/** Every run begins at the same instant, so that equal runs give equal workbooks. */
export const startTime = Date.UTC(2025, 4, 24, 2, 0, 0);

export function invoke(
  workbench: Workbench,
  command: string,
  answers: Readonly<Record<string, string>>,
  options: InvokeOptions = {},
): Invocation {
  const given = { startTime, ...options };
  if (command === "writeScore") return workbench.invoke(command, [answers.change], given);
  const args = [command, JSON.stringify({ today: "2025-05-24", ...answers })];
  return workbench.invoke("runCommand", args, given);
}

export interface Answered {
  readonly ok: boolean;
  readonly error: string;
  readonly text: string;
}

/** What the command said; null where it was stopped or threw. */
export function answerOf({ outcome }: Invocation): Answered | null {
  if (outcome.status !== "returned") return null;
  const { ok, error, result } = JSON.parse(String(outcome.value)) as {
    ok: boolean;
    error?: string;
    result?: { summary?: { text: string } };
  };
  return { ok, error: error ?? "", text: result?.summary?.text ?? "" };
}

/** Runs a command that has to succeed. */
export function must(
  workbench: Workbench,
  command: string,
  answers: Record<string, string> = {},
): void {
  const answer = answerOf(invoke(workbench, command, answers));
  if (!answer?.ok) throw new Error(`${command}: ${answer?.error ?? "stopped"}`);
}

/** Ids of every command of the bundle, in menu order. */
export function commandIds(): string[] {
  const { outcome } = Workbench.empty().invoke("listCommands", ["id"]);
  if (outcome.status !== "returned") throw new Error(JSON.stringify(outcome));
  return (JSON.parse(String(outcome.value)) as { id: string }[]).map(({ id }) => id);
}
