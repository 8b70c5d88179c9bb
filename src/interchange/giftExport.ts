import { type Question, sharesOf } from "../domain/quiz/question";
import { choiceStandings, fileFeedback, shareStanding } from "./feedback";
import { escapeGift } from "./giftText";
import { looksLikeHtml } from "./html";
import type { LossList } from "./losses";
import { tagsFor } from "./metaTags";
import { categoryOfUnit } from "./unit";

const formatClaim = /^\[(?:html|moodle|plain|markdown)\]/;

/** One question as GIFT, `null` where it cannot be; categories are written between questions. */
export function giftOf(question: Question, losses: LossList): string | null {
  const comment = commentOf(question, losses);
  if (question.type === "unsupported") {
    const { format, kind, text } = question.source;
    return format === "gift" ? text : losses.refuse("source-of-other-format", { kind });
  }
  const answers = answersOf(question, losses);
  if (answers === null) return null;
  const title = question.title === null ? "" : escapeGift(losses.line(question.title));
  const stem = losses.text(question.stem);
  const named = title === "" ? "" : `::${title}:: `;
  return `${comment}${named}${stemFormat(question, stem)}${escapeGift(stem)} {${answers}}`;
}

export function giftCategory(unit: string | null): string {
  return `$CATEGORY: ${categoryOfUnit(unit)}`;
}

/** `// [id:7] [tag:level:C3]`, with its line end; nothing where there is nothing to say. */
function commentOf(question: Question, losses: LossList): string {
  const id = question.id === null ? "" : marked("id", losses.line(question.id));
  if (id === null) losses.dropField("id");
  const tags = tagsFor(question, true).map((tag) => marked("tag", losses.line(tag)));
  if (tags.includes(null)) losses.dropField("tags");
  const marks = [id, ...tags].filter((mark) => mark);
  return marks.length === 0 ? "" : `// ${marks.join(" ")}\n`;
}

/** `null` for what brackets cannot hold: a backslash at the end would take the bracket along. */
function marked(name: "id" | "tag", text: string): string | null {
  if (text === "") return "";
  return text.endsWith("\\") || /\p{Cc}/u.test(text)
    ? null
    : `[${name}:${text.replace(/\]/g, "\\]")}]`;
}

/** The format must be claimed where the text alone would be read as another. */
function stemFormat(question: Question, stem: string): string {
  if (question.markup === "html") return "[html]";
  const claims = formatClaim.test(stem) || stem.startsWith("//");
  return claims || textsOf(question).some(looksLikeHtml) ? "[plain]" : "";
}

function textsOf(question: Question): readonly string[] {
  const { stem, options, feedbackRight, feedbackWrong, key } = question;
  const own = key && "feedbacks" in key ? (key.feedbacks ?? []) : [];
  const answers = key && "answers" in key ? key.answers.map(({ feedback }) => feedback) : [];
  const lefts = question.type === "matching" ? question.lefts : [];
  return [stem, ...options, feedbackRight, feedbackWrong, ...own, ...answers, ...lefts];
}

type SupportedQuestion = Exclude<Question, { type: "unsupported" }>;

function answersOf(question: SupportedQuestion, losses: LossList): string | null {
  const field = fieldWriter(question, losses);
  switch (question.type) {
    case "single-choice":
    case "multiple-choice":
      return choicesOf(question, field, losses);
    case "true-false":
      return truthOf(question, field);
    case "short-answer":
    case "numeric":
      return acceptedOf(question, field, losses);
    case "matching":
      return pairsOf(question, losses, field) + onlyGeneral(question, field, losses);
    case "essay":
      if (question.key.guide !== "") losses.dropField("guide");
      return onlyGeneral(question, field, losses);
  }
}

type Field = (text: string) => string;

/** A text as it stands in braces; its format is claimed where `%` or `[` would be misread. */
function fieldWriter(question: Question, losses: LossList): Field {
  return (text) => {
    const clean = losses.text(text);
    const claim = formatClaim.test(clean) || clean.startsWith("%");
    return (claim ? (question.markup === "html" ? "[html]" : "[plain]") : "") + escapeGift(clean);
  };
}

function choicesOf(
  question: Question & { type: "single-choice" | "multiple-choice" },
  field: Field,
  losses: LossList,
): string | null {
  const { key, options, type } = question;
  const shares = sharesOf(key, options.length);
  const single = type === "single-choice";
  if (single && shares.every((share) => share === 1))
    return losses.refuse("type-not-held", { type });
  const bank = {
    own: key.feedbacks ?? [],
    right: question.feedbackRight,
    wrong: question.feedbackWrong,
  };
  const feedback = fileFeedback(bank, choiceStandings(key, shares));
  if (feedback.merged) losses.lose("feedback-merged", {});
  const lines = options.map((option, index) => {
    const share = shares[index] as number;
    const percent = losses.percent(share);
    const weight = percent === 0 ? "~" : `~%${percent}%`;
    const mark = single && share === 1 ? "=" : weight;
    return `\n\t${mark}${field(option)}${said(feedback.own[index], field)}`;
  });
  return `${lines.join("")}${general(feedback.general, field)}\n`;
}

function truthOf(question: Question & { type: "true-false" }, field: Field): string {
  const { feedbackRight, feedbackWrong, key } = question;
  const answer = key.answer ? "TRUE" : "FALSE";
  if (feedbackRight === feedbackWrong) return answer + general(feedbackRight, field);
  const right = feedbackRight === "" ? "" : `#${field(feedbackRight)}`;
  return `${answer}#${field(feedbackWrong)}${right}`;
}

function acceptedOf(
  question: Question & { type: "short-answer" | "numeric" },
  field: Field,
  losses: LossList,
): string {
  const numeric = question.type === "numeric";
  if (question.type === "short-answer" && question.key.caseSensitive)
    losses.dropField("caseSensitive");
  const { feedback, wrong } = acceptedFeedback(question);
  if (feedback.merged) losses.lose("feedback-merged", {});
  const safe = numeric ? field : (text: string) => field(withoutArrow(text, losses));
  const lines = question.key.answers.map((answer, index) => {
    const percent = losses.percent(answer.share);
    const text = "text" in answer ? safe(answer.text) : `${answer.value}:${answer.tolerance}`;
    const weight = percent === 100 ? "" : `%${percent}%`;
    return `\n\t=${weight}${text}${said(feedback.own[index], safe)}`;
  });
  if (wrong !== "") lines.push(numeric ? `\n\t~#${field(wrong)}` : `\n\t=%0%*#${safe(wrong)}`);
  return `${numeric ? "#" : ""}${lines.join("")}${general(feedback.general, field)}\n`;
}

/** Feedback of texts and numbers for a file: what is wrong is said by an extra answer, `*`. */
export function acceptedFeedback(question: Question & { type: "short-answer" | "numeric" }) {
  const { feedbackRight: right, feedbackWrong: wrong, key } = question;
  const own = key.answers.map(({ feedback }) => feedback);
  const standings = key.answers.map(({ share }) => {
    const standing = shareStanding(share);
    return standing === "wrong" ? "between" : standing;
  });
  const feedback = fileFeedback({ own, right, wrong }, [...standings, "wrong"]);
  return { feedback, wrong: feedback.general === "" ? wrong : "" };
}

function pairsOf(
  question: Question & { type: "matching" },
  losses: LossList,
  field: Field,
): string {
  const { lefts, rights, key } = question;
  const right = (index: number) => escapeGift(losses.text(rights[index] ?? ""));
  const pairs = lefts.map(
    (left, index) =>
      `\n\t=${field(withoutArrow(left, losses))} -> ${right(key.pairs[index] as number)}`,
  );
  const extra = rights.flatMap((_, index) =>
    key.pairs.includes(index) ? [] : [`\n\t= -> ${right(index)}`],
  );
  return `${[...pairs, ...extra].join("")}\n`;
}

/** `->` makes a pair of any answer and cannot be escaped. */
function withoutArrow(text: string, losses: LossList): string {
  if (text.includes("->")) losses.lose("characters-replaced", {});
  return text.replace(/->/g, "→");
}

/** Where the format has no feedback for right or wrong, both read the same or it is merged. */
function onlyGeneral(question: Question, field: Field, losses: LossList): string {
  const { feedbackRight, feedbackWrong } = question;
  if (feedbackRight === feedbackWrong) return general(feedbackRight, field);
  losses.lose("feedback-merged", {});
  return general([feedbackRight, feedbackWrong].filter((text) => text !== "").join("\n"), field);
}

function said(feedback: string | undefined, field: Field): string {
  return feedback ? `#${field(feedback)}` : "";
}

function general(feedback: string, field: Field): string {
  return feedback === "" ? "" : `####${field(feedback)}`;
}
