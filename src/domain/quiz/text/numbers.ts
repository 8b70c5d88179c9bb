/**
 * Numbers as people type them, in Indonesian (1.234,5) or English (1,234.5), without guessing.
 * A text can have two readings: "1.234" is 1234 to one writer and 1.234 to another.
 */

const minusSigns = /[\u2212\u2013]/g;
const grouped = {
  ".": /^[+-]?[1-9]\d{0,2}(\.\d{3})+(,\d+)?$/,
  ",": /^[+-]?[1-9]\d{0,2}(,\d{3})+(\.\d+)?$/,
} as const;
const plain = /^[+-]?(\d+([.,]\d*)?|[.,]\d+)(e[+-]?\d{1,3})?$/i;

/** Every number the text may mean: none, one, or two where a dot or comma may group or divide. */
export function numberReadings(text: string): number[] {
  const digits = text.replace(minusSigns, "-").replace(/[\s\u00a0]+/g, "");
  const readings = new Set<number>();
  if (plain.test(digits)) readings.add(Number(digits.replace(",", ".")));
  if (grouped["."].test(digits)) {
    readings.add(Number(digits.replace(/\./g, "").replace(",", ".")));
  }
  if (grouped[","].test(digits)) readings.add(Number(digits.replace(/,/g, "")));
  return [...readings].filter(Number.isFinite);
}
