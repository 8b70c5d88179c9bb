// Files whose content is given on the command line: banks of questions, and answers as `@file`.
import { closeSync, existsSync, openSync, readSync, statSync } from "node:fs";
import { byteLimit } from "../../src/interchange/questionFile";
import { FileProblem } from "../files/problem";
import { utf8Text } from "../files/utf8";
import type { Language } from "../messages";
import { fileFailure } from "./terminal";

/** A file, and no more of it than a bank of questions may have: devices and pipes have no end. */
export function readAtMost(path: string, language: Language): Buffer {
  const { size } = statSync(path);
  if (!statSync(path).isFile()) throw fileFailure(new FileProblem("unreadable", path), language);
  const bytes = Buffer.alloc(Math.min(size, byteLimit + 1));
  const file = openSync(path, "r");
  try {
    return bytes.subarray(0, readSync(file, bytes));
  } finally {
    closeSync(file);
  }
}

/** `@file` is what the file holds: question files are long. */
export function givenText(text: string, language: Language): string {
  const path = text.slice(1);
  if (!text.startsWith("@") || !existsSync(path)) return text;
  const bytes = readAtMost(path, language);
  try {
    return utf8Text(bytes, path).replace(/^\uFEFF/, "");
  } catch (error) {
    throw fileFailure(error, language);
  }
}
