import { type BankEntry, type BankRow, filledOptions, htmlTag } from "./bankRow";
import { readKey } from "./readKey";

/**
 * The rows of the bank that make a question: ID, stem and points are there, the key can be read,
 * and the ID stands once (of two rows with one ID neither is taken: which is meant is not known).
 * What keeps a row out is a finding of `checkQuestions`.
 */
export function readBank(rows: readonly BankRow[]): BankEntry[] {
  const uses = new Map<string, number>();
  for (const row of rows) uses.set(idKey(row), (uses.get(idKey(row)) ?? 0) + 1);
  return rows
    .filter((row) => idKey(row) !== "" && uses.get(idKey(row)) === 1)
    .map(readEntry)
    .filter((entry): entry is BankEntry => entry !== null);
}

/** IDs are compared without regard to case and spaces around: people retype them. */
export function idKey(row: { readonly id: string }): string {
  return row.id.trim().toLowerCase();
}

function readEntry(row: BankRow): BankEntry | null {
  const { body } = readKey(row);
  if (body === undefined || row.stem.trim() === "") return null;
  if (row.points === null || !(row.points > 0)) return null;
  const isChoice = body.type === "single-choice" || body.type === "multiple-choice";
  return {
    row: row.row,
    question: {
      ...body,
      id: row.id.trim(),
      title: null,
      stem: row.stem.trim(),
      markup: row.tags.includes(htmlTag) ? "html" : "text",
      options: isChoice ? filledOptions(row).map((option) => option.text) : [],
      points: row.points,
      feedbackRight: row.feedbackRight.trim(),
      feedbackWrong: row.feedbackWrong.trim(),
      domain: row.domain,
      unit: textOrNull(row.unit),
      kuk: textOrNull(row.kuk),
      level: row.level,
      difficulty: row.difficulty,
      tags: row.tags.filter((tag) => tag !== htmlTag),
      status: row.status,
    },
    timesUsed: row.timesUsed,
    lastUsed: row.lastUsed,
  };
}

function textOrNull(text: string): string | null {
  const trimmed = text.trim();
  return trimmed === "" ? null : trimmed;
}
