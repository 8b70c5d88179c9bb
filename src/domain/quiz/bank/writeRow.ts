import type { Question } from "../question";
import { type BankRow, htmlTag, optionLetters } from "./bankRow";

/** What of a question the bank has no column for; said before an import is accepted. */
export type LostPart = "title" | "optionFeedback" | "manyOptions";

/** The cells of a question in the notation that `readKey` reads. */
export function rowOfQuestion(question: Question, row: number): { row: BankRow; lost: LostPart[] } {
  const options = optionCells(question);
  const lost: LostPart[] = [];
  if (question.title !== null && question.title !== question.stem) lost.push("title");
  if (hasOptionFeedback(question)) lost.push("optionFeedback");
  if (options.length > optionLetters.length) lost.push("manyOptions");
  const tags = question.tags.filter((tag) => tag !== htmlTag);
  return {
    row: {
      row,
      id: question.id ?? "",
      type: question.type,
      stem: question.stem,
      options: options.slice(0, optionLetters.length),
      key: keyText(question),
      points: question.points,
      feedbackRight: question.feedbackRight,
      feedbackWrong: question.feedbackWrong,
      domain: question.domain,
      unit: question.unit ?? "",
      kuk: question.kuk ?? "",
      level: question.level,
      difficulty: question.difficulty,
      tags: question.markup === "html" ? [...tags, htmlTag] : tags,
      status: question.status,
      timesUsed: 0,
      lastUsed: null,
    },
    lost,
  };
}

function hasOptionFeedback(question: Question): boolean {
  switch (question.type) {
    case "single-choice":
    case "multiple-choice":
      return question.key.feedbacks?.some((text) => text !== "") ?? false;
    case "short-answer":
      return question.key.answers.some((answer) => answer.feedback !== "");
    case "numeric":
      return question.key.answers.some((answer) => answer.feedback !== "");
    default:
      return false;
  }
}

function optionCells(question: Question): readonly string[] {
  if (question.type !== "matching") return question.options;
  const { lefts, rights, key } = question;
  const paired = lefts.map((left, i) => `${left} -> ${rights[key.pairs[i] ?? -1] ?? ""}`);
  const alone = rights.filter((_, index) => !key.pairs.includes(index));
  return [...paired, ...alone.map((right) => `-> ${right}`)];
}

/** The key in the bank's notation: `A;C`, `true`, `Bandung | %50%Kota`, `3.14 ± 0.01`. */
export function keyText(question: Question): string {
  switch (question.type) {
    case "single-choice":
    case "multiple-choice":
      return choiceText(question.key);
    case "true-false":
      return question.key.answer ? "TRUE" : "FALSE";
    case "short-answer": {
      const mark = question.key.caseSensitive ? '"' : "";
      const texts = question.key.answers.map((a) => `${shareText(a.share)}${mark}${a.text}${mark}`);
      return texts.join(" | ");
    }
    case "numeric":
      return question.key.answers
        .map((a) => shareText(a.share) + numberText(a.value, a.tolerance))
        .join(" | ");
    case "essay":
      return question.key.guide;
    case "unsupported":
      return `${question.source.format}:${question.source.kind}\n${question.source.text}`;
    default:
      return "";
  }
}

function choiceText(key: { right: readonly number[]; shares: readonly number[] | null }): string {
  const { right, shares } = key;
  if (shares === null) return right.map((index) => optionLetters[index] ?? "?").join(";");
  return shares
    .map((share, index) => ({ share, letter: optionLetters[index] ?? "?" }))
    .filter(({ share }) => share !== 0)
    .map(({ share, letter }) => `%${percentText(share)}%${letter}`)
    .join(";");
}

function shareText(share: number): string {
  return share === 1 ? "" : `%${percentText(share)}%`;
}

function percentText(share: number): string {
  return String(Number((share * 100).toPrecision(10)));
}

/** A fourth decimal where three would read as thousands: 1.234 is written 1.2340. */
function numberText(value: number, tolerance: number): string {
  const plain = (n: number) => (/^-?[1-9]\d{0,2}\.\d{3}$/.test(String(n)) ? `${n}0` : String(n));
  return tolerance === 0 ? plain(value) : `${plain(value)} ± ${plain(tolerance)}`;
}
