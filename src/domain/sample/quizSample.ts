/** A question bank over three units and a blueprint of twelve questions, to try quizzes on. */
import type { BankRow } from "../quiz/bank/bankRow";
import type { Level, QuestionType } from "../quiz/question";

/** Unit, KUK, level, type and difficulty in percent of each sample question, in order. */
const facts =
  "111C1s70 112C1s65 121C2s72 122C3s48 131C3s44 132C2s66 113C2s75 " +
  "211C3s52 221C2s63 222C1s58 212C1s69 223C2s41 231C1s74 224C3s47 " +
  "311C1s62 312C3s43 321C2s71 322C2s38 323C1s55 331C3s60 " +
  "131C2t78 121C1t80 213C2t76 225C2t68 311C2t73 322C2t64 " +
  "121C2m45 212C3m50 321C2m57 312C2m53 226C3n61 221C3n67 312C3n59 " +
  "111C1a49 211C1a54 311C1a51 112C2p56 222C2p46 131C6e40 331C6e42";

const types: Readonly<Record<string, QuestionType>> = {
  s: "single-choice",
  t: "true-false",
  m: "multiple-choice",
  n: "numeric",
  a: "short-answer",
  p: "matching",
  e: "essay",
};

export interface SampleWords {
  readonly units: readonly string[];
  /** Stem, options or key, feedback, between bars. */
  readonly questions: readonly string[];
}

export function sampleBank({ units, questions }: SampleWords): BankRow[] {
  return facts.split(" ").map((code, index) => {
    const [unit = "1", kuk = "1", step = "1"] = code;
    const [stem = "", answer = "", feedback = ""] = (questions[index] ?? "").split("|");
    const type = types[code[5] ?? ""] ?? "essay";
    const isList = type.endsWith("choice") || type === "matching";
    const options = isList ? answer.split(";") : [];
    const right = options.flatMap((text, at) => (text.startsWith("*") ? ["ABCD"[at]] : []));
    return {
      row: index + 2,
      id: `S${String(index + 1).padStart(3, "0")}`,
      type,
      stem,
      options: options.map((text) => text.replace(/^\*/, "")),
      key: isList ? right.join(";") : answer.replace(" / ", " | "),
      points: type === "matching" ? 3 : type === "essay" ? 10 : 1,
      feedbackRight: "",
      feedbackWrong: feedback,
      domain: "cognitive",
      unit: units[Number(unit) - 1] ?? "",
      kuk: `${kuk}.${step}`,
      level: code.slice(3, 5) as Level,
      difficulty: Number(code.slice(6)) / 100,
      tags: [],
      status: "ready",
      timesUsed: 0,
      lastUsed: null,
    };
  });
}

/** Unit (`null` any), type and number: ten questions that a form marks itself, two that it cannot. */
export const sampleBlueprint: readonly (readonly [number | null, QuestionType, number])[] = [
  [0, "single-choice", 3],
  [1, "single-choice", 3],
  [2, "single-choice", 2],
  [null, "true-false", 2],
  [null, "multiple-choice", 1],
  [null, "numeric", 1],
];
