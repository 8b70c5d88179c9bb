// What the commands share: language, sentences for failures, exit codes.
import { existsSync, readdirSync } from "node:fs";
import { basename, dirname } from "node:path";
import { FileProblem } from "../files/problem";
import { fileSentence, fill, type Language, type Loss, messages } from "../messages";

/** A failure with its sentence; `exitCode` 2 means that what was asked for does not exist. */
export class Failure extends Error {
  constructor(
    message: string,
    readonly exitCode: 1 | 2,
  ) {
    super(message);
  }
}

/** The language named anywhere on the command line: help is shown before arguments are parsed. */
export function languageFrom(args: readonly string[]): Language {
  return repeated(args, "lang").pop()?.toLowerCase() === "en" ? "en" : "id";
}

/** Refuses what no option is called, and a language that Capaian does not speak. */
export function checkOptions(
  args: readonly string[],
  known: Readonly<Record<string, object>>,
): void {
  const language = languageFrom(args);
  const words = messages[language];
  for (const name of repeated(args, "lang")) {
    if (!/^(id|en)$/i.test(name)) throw new Failure(fill(words.unknownLanguage, { name }), 2);
  }
  const names = Object.entries(known).flatMap(([name, definition]) => {
    if ((definition as { type?: string }).type === "positional") return [];
    const { alias } = definition as { alias?: string };
    return alias === undefined ? [`--${name}`] : [`--${name}`, `-${alias}`];
  });
  const asked = args.slice(0, args.includes("--") ? args.indexOf("--") : args.length);
  for (const [at, arg] of asked.entries()) {
    if (!/^-{1,2}[A-Za-z]/.test(arg) || asked[at - 1] === "--set") continue;
    const name = arg
      .replace(/=.*$/s, "")
      .replace(/-([a-z])/g, (whole, letter, index) => (index > 1 ? letter.toUpperCase() : whole));
    if (
      names.includes(name) ||
      names.includes(name.replace(/^--no([A-Z])/, (_, letter) => `--${letter.toLowerCase()}`))
    )
      continue;
    throw new Failure(fill(words.unknownOption, { name: arg, known: names.join(", ") }), 2);
  }
}

export function fileFailure(error: unknown, language: Language): Failure {
  if (!(error instanceof FileProblem)) throw error;
  const sentence = fileSentence(error, language);
  if (error.code !== "notFound") return new Failure(sentence, 1);
  return new Failure(`${sentence}. ${neighbours(error.detail, language)}`.trim(), 2);
}

/** Workbooks that lie where the missing one was looked for. */
function neighbours(path: string, language: Language): string {
  const folder = dirname(path);
  if (!existsSync(folder)) return "";
  const known = readdirSync(folder).filter((name) => /\.xlsx$/i.test(name));
  if (known.length === 0) return "";
  return fill(messages[language].similarFiles, { known: known.map((n) => basename(n)).join(", ") });
}

export function lossNote(losses: readonly string[], language: Language): string | null {
  if (losses.length === 0) return null;
  const words = messages[language];
  const names = losses.map((loss) => words.losses[loss as Loss] ?? loss);
  return fill(words.willBeLost, { losses: names.join(", ") });
}

/**
 * A text for the terminal. What would move the cursor, colour or turn the line around is shown as a
 * mark instead: texts of participants are among what is printed.
 */
export function printable(text: string): string {
  return text.replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, (char) => {
    if (char === "\n" || char === "\t") return char;
    const code = char.codePointAt(0) ?? 0;
    return code < 32
      ? String.fromCharCode(0x2400 + code)
      : `<U+${code.toString(16).toUpperCase().padStart(4, "0")}>`;
  });
}

export function printLine(text: string): void {
  process.stdout.write(`${printable(text)}\n`);
}

export function printJson(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value)}\n`);
}

/** Values of an option that may be given more than once, in the order given. */
export function repeated(args: readonly string[], name: string): string[] {
  const values: string[] = [];
  for (let i = 0; i < args.length; i++) {
    const arg = args[i]!;
    if (arg === "--") break;
    if (arg === `--${name}` && i + 1 < args.length) values.push(args[++i]!);
    else if (arg.startsWith(`--${name}=`)) values.push(arg.slice(name.length + 3));
  }
  return values;
}
