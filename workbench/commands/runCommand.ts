// `run`: a menu command of the bundle on a workbook file.

import { saveFile } from "../files/open";
import type { Invocation } from "../invocation";
import { fill, type Language, messages } from "../messages";
import { openWorkbook } from "../openWorkbook";
import type { Workbench } from "../workbench";
import { Failure, fileFailure, lossNote, printJson, printLine } from "./terminal";

export interface RunRequest {
  command: string;
  input: string;
  output: string | undefined;
  answers: Record<string, string>;
  language: Language;
  json: boolean;
  /** How long formulas may be calculated in all. */
  patienceMs: number;
}

interface Finding {
  text?: string;
  message?: string;
  [key: string]: unknown;
}

export interface Result {
  command: string;
  /** The language of its sentences, which the workbook's settings may have chosen. */
  language?: Language;
  summary: unknown;
  findings?: Finding[];
}

export async function runOnFile(request: RunRequest): Promise<void> {
  const { command, input, output, language, json } = request;
  let workbench: Workbench;
  try {
    workbench = await openWorkbook(input, undefined, { ms: request.patienceMs, isInAll: true });
  } catch (error) {
    throw fileFailure(error, language);
  }
  checkCommand(workbench, request);
  const { result, invocation } = runOnWorkbench(workbench, command, request.answers, language);
  const path = output ?? input;
  try {
    await saveFile(workbench.book, path);
  } catch (error) {
    throw fileFailure(error, language);
  }
  const { serviceCalls, ms } = invocation;
  const findings = result.findings ?? [];
  const note = lossNote(workbench.losses, language);
  if (note) process.stderr.write(`${note}\n`);
  const { unfinished } = workbench.book;
  if (unfinished !== null) {
    const seconds = (request.patienceMs / 1000).toLocaleString(language === "id" ? "id-ID" : "en");
    process.stderr.write(`${fill(messages[language].unfinished[unfinished], { seconds })}\n`);
  }
  if (json) printJson({ command, summary: result.summary, findings, serviceCalls, ms });
  else printForPeople(result.summary, findings, path, result.language ?? language);
}

/** Runs a menu command on an open workbook; what goes wrong is a {@link Failure} with its sentence. */
export function runOnWorkbench(
  workbench: Workbench,
  command: string,
  answers: Record<string, string>,
  language: Language,
): { result: Result; invocation: Invocation } {
  const invocation = workbench.invoke("runCommand", [command, JSON.stringify(answers)]);
  return { result: resultOf(invocation, language), invocation };
}

/** The commands that the bundle knows, and what each can be told with `--set`. */
export function commandList(
  workbench: Workbench,
  language: Language,
): { id: string; title: string; keys: string[] }[] {
  const { outcome } = workbench.invoke("listCommands", [language]);
  if (outcome.status !== "returned") throw new Failure(messages[language].badAnswer, 1);
  return JSON.parse(String(outcome.value)) as ReturnType<typeof commandList>;
}

/** An answer that nobody asks for is a mistake: `dryRun=yes` must not go by where it does not hold. */
function checkCommand(workbench: Workbench, { command, answers, language }: RunRequest): void {
  const commands = commandList(workbench, language);
  const found = commands.find(({ id }) => id === command);
  const words = messages[language];
  if (!found) {
    const known = commands.map(({ id }) => id).join(", ");
    throw new Failure(fill(words.unknownCommand, { name: command, known }), 2);
  }
  const { keys } = found;
  const name = Object.keys(answers).find((key) => !keys.includes(key));
  if (name === undefined) return;
  throw new Failure(fill(words.unknownKey, { command, name, known: keys.join(", ") }), 2);
}

function resultOf(invocation: Invocation, language: Language): Result {
  const words = messages[language];
  const { outcome } = invocation;
  if (outcome.status === "stopped") {
    throw new Failure(fill(words.stopped, { message: outcome.message }), 1);
  }
  if (outcome.status !== "returned") {
    const message = outcome.status === "threw" ? outcome.message : outcome.name;
    throw new Failure(fill(words.crashed, { message }), 1);
  }
  let answer: { ok: boolean; result?: Result; error?: string };
  try {
    answer = JSON.parse(String(outcome.value)) as typeof answer;
  } catch {
    throw new Failure(words.badAnswer, 1);
  }
  if (!answer.ok || !answer.result) throw new Failure(answer.error ?? words.badAnswer, 1);
  return answer.result;
}

function printForPeople(
  summary: unknown,
  findings: Finding[],
  path: string,
  language: Language,
): void {
  const words = messages[language];
  const lines = [summaryText(summary)];
  if (findings.length > 0) lines.push(fill(words.findings, { count: findings.length }));
  for (const finding of findings) lines.push(`  - ${findingText(finding)}`);
  lines.push(fill(words.saved, { path }));
  printLine(lines.filter((line) => line !== "").join("\n"));
}

export function summaryText(summary: unknown): string {
  if (typeof summary === "string") return summary;
  const { text } = (summary ?? {}) as { text?: unknown };
  return typeof text === "string" ? text : JSON.stringify(summary ?? "");
}

function findingText(finding: Finding): string {
  return finding.text ?? finding.message ?? JSON.stringify(finding);
}
