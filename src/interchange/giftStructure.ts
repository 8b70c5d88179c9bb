import { parse } from "gift-pegjs";
import { cutBefore, findUnescaped, splitOnce } from "./giftText";

/**
 * What stands between the braces of a GIFT question, taken apart.
 *
 * `gift-pegjs` is strict where Moodle is not: it loses a question to an unescaped `:`, to an answer
 * without text before its feedback, to a blank line, to `{true}`, `{#.5}` or `{#3 : 0.1}`, folds
 * white space and decodes `&&092;`. So it gets the structure only: every text is replaced by its
 * number in `texts`, and the grammar says how they belong together.
 */
export interface GiftAnswers {
  readonly kind: "choice" | "truth" | "text" | "number" | "matching" | "essay";
  readonly answers: readonly GiftAnswer[];
  /** Where `kind` is "truth". */
  readonly isTrue: boolean;
  readonly general: string;
}

export interface GiftAnswer {
  readonly isRight: boolean;
  readonly percent: number | null;
  readonly text: string;
  /** The right side of a pair. */
  readonly partner: string;
  readonly feedback: string;
}

/** `null` where the answers follow no form of GIFT. */
export function readGiftAnswers(source: string): GiftAnswers | null {
  const { skeleton, texts, kind } = skeletonOf(source);
  const parsed = parseSkeleton(skeleton);
  if (!parsed || !allowed[kind].includes(parsed.type)) return null;
  const text = (reference: Reference) => textAt(texts, reference);
  const general = text("globalFeedback" in parsed ? parsed.globalFeedback : null);
  const common = { kind, isTrue: false, general, answers: [] };
  switch (parsed.type) {
    case "TF": {
      // The grammar's "trueFeedback" is the first one, which Moodle shows for a wrong answer.
      const feedbacks = [parsed.trueFeedback, parsed.falseFeedback].map(text);
      return { ...common, isTrue: parsed.isTrue, answers: feedbacks.map(feedbackOnly) };
    }
    case "Matching":
      return {
        ...common,
        answers: parsed.matchPairs.map((pair) => ({
          ...feedbackOnly(""),
          text: text(pair.subquestion),
          partner: text({ text: pair.subanswer }),
        })),
      };
    case "MC":
    case "Short":
    case "Numerical":
      return { ...common, answers: (parsed.choices as ParsedChoice[]).map(choiceReader(text)) };
    default:
      return common;
  }
}

type Reference = { readonly text?: unknown; readonly number?: number } | null | undefined;

interface ParsedChoice {
  readonly isCorrect: boolean;
  readonly weight: number | null;
  readonly text: Reference;
  readonly feedback: Reference;
}

const allowed: Record<GiftAnswers["kind"], readonly string[]> = {
  choice: ["MC", "Short"],
  truth: ["TF"],
  text: ["MC", "Short"],
  number: ["Numerical"],
  matching: ["Matching"],
  essay: ["Essay"],
};

function parseSkeleton(skeleton: string) {
  try {
    return parse(`{${skeleton}}`)[0] ?? null;
  } catch {
    return null;
  }
}

function choiceReader(text: (reference: Reference) => string) {
  return (choice: ParsedChoice): GiftAnswer => ({
    isRight: choice.isCorrect,
    percent: choice.weight,
    text: text(choice.text),
    partner: "",
    feedback: text(choice.feedback),
  });
}

function feedbackOnly(feedback: string): GiftAnswer {
  return { isRight: false, percent: null, text: "", partner: "", feedback };
}

function textAt(texts: readonly string[], reference: Reference): string {
  if (!reference) return "";
  return texts[reference.number ?? Number(reference.text)] ?? "";
}

interface Skeleton {
  readonly kind: GiftAnswers["kind"];
  readonly skeleton: string;
  readonly texts: readonly string[];
}

/** Tells the form as Moodle does (format.php, `readquestion`) and numbers the texts. */
function skeletonOf(source: string): Skeleton {
  const texts: string[] = [];
  const put = (text: string) => String(texts.push(text.trim()) - 1);
  const generalAt = lastGeneral(source);
  const body = (generalAt < 0 ? source : source.slice(0, generalAt)).trim();
  const general = generalAt < 0 ? "" : `####${put(source.slice(generalAt + 4))}`;
  const kind = kindOf(body);
  return { kind, skeleton: skeletons[kind](body, put) + general, texts };
}

type Put = (text: string) => string;

const skeletons: Record<GiftAnswers["kind"], (body: string, put: Put) => string> = {
  essay: () => "",
  choice: (body, put) => cutBefore(body, "=~").map(orMarked("~")).map(answerWith(put)).join(" "),
  text: (body, put) => cutBefore(body, "=").map(orMarked("=")).map(answerWith(put)).join(" "),
  number: (body, put) =>
    `#${cutBefore(body.slice(1), "=~").map(orMarked("=")).map(answerWith(put)).join(" ")}`,
  matching: (body, put) => cutBefore(body, "=").map(pairWith(put)).join(" "),
  truth: (body, put) => {
    const [answer, wrong] = splitOnce(body, "#");
    const [first, second] = splitOnce(wrong ?? "", "#");
    const truth = /^\s*t/i.test(answer) ? "TRUE" : "FALSE";
    return `${truth}#${put(first)}#${put(second ?? "")}`;
  },
};

function kindOf(body: string): GiftAnswers["kind"] {
  if (body === "") return "essay";
  if (body.startsWith("#")) return "number";
  if (findUnescaped(body, "~") >= 0) return "choice";
  const [beforeFeedback] = splitOnce(body, "#");
  if (/^\s*(?:t|true|f|false)\s*$/i.test(beforeFeedback)) return "truth";
  const pairs = findUnescaped(body, "=") >= 0 && findUnescaped(body, "->") >= 0;
  return pairs ? "matching" : "text";
}

/** `{#3.14}` and `{four}`: alone it is the right one; before the first `~` it is a wrong one. */
function orMarked(usual: "=" | "~"): (part: string) => string {
  return (part) => (/^\s*[=~]/.test(part) ? part.trim() : usual + part.trim());
}

/** `~%50% text # feedback` with the texts numbered; an empty text gets a number as well. */
function answerWith(put: Put): (part: string) => string {
  return (part) => {
    const trimmed = part.trim();
    const mark = trimmed[0];
    const rest = trimmed.slice(1).trim();
    const weight = /^%(-?\d{1,3}(?:\.\d*)?)%/.exec(rest);
    const [text, feedback] = splitOnce(rest.slice(weight?.[0].length ?? 0), "#");
    const said = feedback === null ? "" : `#${put(feedback)}`;
    return `${mark}${weight?.[0] ?? ""}${put(text)}${said}`;
  };
}

/** A pair without an arrow gets an empty partner, which the reader reports. */
function pairWith(put: Put): (part: string) => string {
  return (part) => {
    const trimmed = part.trim();
    const [left, right] = splitOnce(trimmed.slice(trimmed.startsWith("=") ? 1 : 0), "->");
    return `=${put(left)}->${put(right ?? "")}`;
  };
}

/** The last unescaped `####`; a fifth `#` belongs to the text. */
function lastGeneral(source: string): number {
  let found = -1;
  for (let at = findUnescaped(source, "####"); at >= 0; ) {
    found = at;
    at = findUnescaped(source, "####", at + 4);
  }
  return found;
}
