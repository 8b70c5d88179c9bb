/** How text is compared: without regard to case, accents, punctuation and spacing. */

/** Lower case, marks stripped, everything but letters and digits one space: `" É, 2 a"` → `"e 2 a"`. */
export function folded(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/** The words of a text, folded, in their order. */
export function wordsOf(text: string): string[] {
  const plain = folded(text);
  return plain === "" ? [] : plain.split(" ");
}

/** The first of the phrases that stands in the text as whole words; `null` where none does. */
export function phraseIn(text: string, phrases: readonly string[]): string | null {
  const padded = ` ${folded(text)} `;
  return phrases.find((phrase) => padded.includes(` ${phrase} `)) ?? null;
}

/** A text cut for a message: at most so many characters, an ellipsis in place of the rest. */
export function excerpt(text: string, most = 60): string {
  const line = text.replace(/\s+/g, " ").trim();
  const letters = Array.from(line);
  return letters.length <= most ? line : `${letters.slice(0, most - 1).join("")}…`;
}
