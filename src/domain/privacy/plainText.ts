/** A text as it is searched for a person, and where each of its letters stands in the original. */
export interface PlainText {
  readonly text: string;
  /** Bounds in the original of what stands between two places of the plain text. */
  bounds(start: number, end: number): readonly [number, number];
}

/** Accents, and what is not seen: a soft hyphen, a space of no width. */
const unseen = /[\u0300-\u036f\p{Cf}]/gu;

/**
 * Letters of full width and ligatures become plain ones, accents and unseen characters go, and every
 * dotted or undotted I is one letter; case is kept.
 */
export function plainText(original: string): PlainText {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: all of ASCII stays as it is.
  if (/^[\x00-\x7f]*$/.test(original)) return { text: original, bounds: (...both) => both };
  let [text, at] = ["", 0];
  const starts: number[] = [];
  const ends: number[] = [];
  for (const letter of original) {
    const plain = letter.normalize("NFKD").replace(unseen, "").replace(/ı/g, "i");
    for (let unit = 0; unit < plain.length; unit++) {
      starts.push(at);
      ends.push(at + letter.length);
    }
    at += letter.length;
    if (plain === "" && text !== "") ends[ends.length - 1] = at;
    text += plain;
  }
  return { text, bounds: (start, end) => [starts[start] ?? at, ends[end - 1] ?? at] };
}

/** As two texts are compared: the same but for case, and for hyphens and spacing between words. */
export function compared(text: string, between = /[\s_-]+/g): string {
  return plainText(text).text.replace(between, " ").trim().toLowerCase();
}
