/**
 * The key by which a quiz was graded, as one text: a change in the bank then changes no score before
 * somebody has seen what it does and accepted it. Choices are kept by their words, not their letters.
 */
import { readKey } from "../bank/readKey";
import { keyText } from "../bank/writeRow";
import type { Question } from "../question";

type WithId = Question & { readonly id: string };

function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

/** @example a key B of A. satu, B. dua is "dua" */
export function keyCopy(question: Question): string {
  switch (question.type) {
    case "single-choice":
    case "multiple-choice": {
      const { right, shares } = question.key;
      const kept = question.options.map((text, index) => {
        if (shares === null) return right.includes(index) ? oneLine(text) : null;
        return shares[index] === 0 ? null : `%${shares[index]}%${oneLine(text)}`;
      });
      return kept.filter((line) => line !== null).join("\n");
    }
    case "matching":
      return question.lefts
        .map(
          (left, i) =>
            `${oneLine(left)} -> ${oneLine(question.rights[question.key.pairs[i] ?? -1] ?? "")}`,
        )
        .join("\n");
    case "unsupported":
      return "";
    default:
      return keyText(question);
  }
}

/** The question with the key of a copy; as it is where the copy cannot be read for its type. */
export function withKey(question: WithId, copy: string): WithId {
  if (copy.trim() === "" || copy === keyCopy(question)) return question;
  switch (question.type) {
    case "single-choice":
    case "multiple-choice":
      return withChoices(question, copy.split("\n"));
    case "matching":
      return withPairs(question, copy.split("\n"));
    case "unsupported":
      return question;
    default: {
      const { body } = readKey({ ...blankRow, type: question.type, key: copy });
      return body?.type === question.type ? ({ ...question, ...body } as WithId) : question;
    }
  }
}

const blankRow = {
  row: 0,
  id: "",
  stem: "",
  options: [],
  points: 1,
  feedbackRight: "",
  feedbackWrong: "",
  domain: null,
  unit: "",
  kuk: "",
  level: null,
  difficulty: null,
  tags: [],
  status: "ready",
  timesUsed: 0,
  lastUsed: null,
} as const;

function withChoices(question: WithId, lines: readonly string[]): WithId {
  if (question.type !== "single-choice" && question.type !== "multiple-choice") return question;
  const options = [...question.options];
  const marks = lines.map((line) => {
    const match = /^%(-?[\d.]+)%([\s\S]*)$/.exec(line);
    const text = match ? (match[2] ?? "") : line;
    let index = options.findIndex((option) => oneLine(option) === text);
    if (index < 0) index = options.push(text) - 1;
    return { index, share: match ? Number(match[1]) : null };
  });
  const weighted = marks.some(({ share }) => share !== null);
  const shares = options.map((_, index) => marks.find((mark) => mark.index === index)?.share ?? 0);
  const right = marks
    .filter(({ share }) => share === null || share > 0)
    .map(({ index }) => index)
    .sort((a, b) => a - b);
  return {
    ...question,
    options,
    key: { right, shares: weighted ? shares : null, feedbacks: null },
  };
}

function withPairs(question: WithId, lines: readonly string[]): WithId {
  if (question.type !== "matching") return question;
  const rights = [...question.rights];
  const partner = new Map(
    lines.map((line) => {
      const cut = line.lastIndexOf(" -> ");
      return [line.slice(0, cut), line.slice(cut + 4)];
    }),
  );
  const pairs = question.lefts.map((left, i) => {
    const text = partner.get(oneLine(left));
    if (text === undefined) return question.key.pairs[i] ?? 0;
    const index = rights.findIndex((right) => oneLine(right) === text);
    return index < 0 ? rights.push(text) - 1 : index;
  });
  return { ...question, rights, key: { pairs } };
}
