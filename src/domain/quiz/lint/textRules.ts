import { numberReadings } from "../text/numbers";
import { rule, textCells } from "./rule";

/** Control characters, zero-width ones and those that turn the direction of writing. */
const hidden =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/;
const emoji = /\p{Extended_Pictographic}/u;
const tag = /<\/?[a-z][a-z0-9]*(\s[^<>]*)?\/?>|&(nbsp|amp|lt|gt|quot|#\d+);/i;
const joiners = /\p{Extended_Pictographic}\ufe0f?\u200d/gu;

export const textRules = [
  // HTML is shown as it is typed.
  rule("text-html", "warning", (subject) =>
    subject.row.tags.includes("html")
      ? []
      : textCells(subject).flatMap(({ field, text }) => {
          const found = tag.exec(text)?.[0];
          return found === undefined ? [] : [{ fields: [field], facts: { field, tag: found } }];
        }),
  ),
  // A text that begins with =, + , - or @ becomes a formula when it is pasted into a sheet.
  rule("text-formula", "warning", (subject) =>
    textCells(subject).flatMap(({ field, text }) => {
      const sign = /^\s*([=+\-@])/.exec(text)?.[1];
      const isPartner = subject.row.type === "matching" && /^\s*->/.test(text);
      if (sign === undefined || isPartner || numberReadings(text).length > 0) return [];
      return [{ fields: [field], facts: { field, sign } }];
    }),
  ),
  // Characters that nobody sees part words, turn the writing round, or hide a link.
  rule("text-hidden-character", "warning", (subject) =>
    textCells(subject).flatMap(({ field, text }) => {
      const found = hidden.exec(text.replace(joiners, ""))?.[0];
      if (found === undefined) return [];
      const code = `U+${found.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}`;
      return [{ fields: [field], facts: { field, code } }];
    }),
  ),
  // Emoji look different, or not at all, on old phones and in print.
  rule("text-emoji", "info", (subject) =>
    textCells(subject).flatMap(({ field, text }) => {
      const found = emoji.exec(text)?.[0];
      return found === undefined ? [] : [{ fields: [field], facts: { field, emoji: found } }];
    }),
  ),
  // Spaces before or after a text, and double ones, make equal answers unequal.
  rule("text-edge-spaces", "info", (subject) =>
    textCells(subject)
      .filter(({ text }) => /^\s|\s$|[ \u00a0]{2,}/.test(text))
      .map(({ field }) => ({ fields: [field], facts: { field } })),
  ),
] as const;
