import { type Question, sharesOf } from "../domain/quiz/question";
import { fileFeedback } from "./feedback";
import { acceptedFeedback } from "./giftExport";
import { escapeMarkup } from "./html";
import type { LossList } from "./losses";
import { tagsFor } from "./metaTags";
import { titleFromStem } from "./title";
import { categoryOfUnit } from "./unit";

/** One question as Moodle XML, `null` where it cannot be. */
export function xmlOf(question: Question, losses: LossList): string | null {
  if (question.type === "unsupported") {
    const { format, kind, text } = question.source;
    return format === "xml" ? text : losses.refuse("source-of-other-format", { kind });
  }
  const write = new XmlWriter(question, losses);
  const title = question.title === null ? "" : losses.line(question.title);
  const parts = [
    element(
      "name",
      write.plain(title || titleFromStem(losses.text(question.stem), question.markup)),
    ),
    write.rich("questiontext", question.stem),
    `<defaultgrade>${question.points}</defaultgrade>`,
    ...(question.id === null ? [] : [`<idnumber>${write.escaped(question.id)}</idnumber>`]),
    ...bodyOf(question, write, losses),
    ...tagsElement(question, write),
  ];
  const type = kinds[question.type];
  return `  <question type="${type}">\n${parts.map((part) => `    ${part}\n`).join("")}  </question>`;
}

export function xmlCategory(unit: string | null): string {
  const path = `<text>${escapeMarkup(categoryOfUnit(unit))}</text>`;
  return `  <question type="category">\n    <category>${path}</category>\n  </question>`;
}

const kinds: Record<Exclude<Question["type"], "unsupported">, string> = {
  "single-choice": "multichoice",
  "multiple-choice": "multichoice",
  "true-false": "truefalse",
  "short-answer": "shortanswer",
  numeric: "numerical",
  matching: "matching",
  essay: "essay",
};

function element(name: string, content: string, attributes = ""): string {
  return `<${name}${attributes}>${content}</${name}>`;
}

/** Texts of one question as elements, in the one format the question has. */
class XmlWriter {
  private readonly format: string;

  constructor(
    private readonly question: Question,
    private readonly losses: LossList,
  ) {
    this.format = ` format="${question.markup === "html" ? "html" : "plain_text"}"`;
  }

  rich(name: string, text: string, inside = "", attributes = ""): string {
    return element(name, this.content(text) + inside, attributes + this.format);
  }

  plain(text: string): string {
    return `<text>${this.escaped(text)}</text>`;
  }

  escaped(text: string): string {
    return escapeMarkup(this.losses.text(text));
  }

  feedback(text: string | undefined): string {
    return text ? this.rich("feedback", text) : "";
  }

  /** The element, or nothing where there is nothing to say. */
  optional(name: string, text: string): string[] {
    return text === "" ? [] : [this.rich(name, text)];
  }

  /** HTML in CDATA as Moodle writes it, unless it holds the marks of CDATA itself. */
  private content(text: string): string {
    const clean = this.losses.text(text);
    const cdata = this.question.markup === "html" && !/\]\]>|<!\[CDATA\[/.test(clean);
    return element("text", cdata ? `<![CDATA[${clean}]]>` : escapeMarkup(clean));
  }
}

type SupportedQuestion = Exclude<Question, { type: "unsupported" }>;

function bodyOf(question: SupportedQuestion, write: XmlWriter, losses: LossList): string[] {
  const { feedbackRight, feedbackWrong } = question;
  const sides = [
    ...write.optional("correctfeedback", feedbackRight),
    ...write.optional("incorrectfeedback", feedbackWrong),
  ];
  switch (question.type) {
    case "single-choice":
    case "multiple-choice":
      return [...choicesOf(question, write, losses), ...sides];
    case "true-false":
      return [question.key.answer, !question.key.answer].map((answer, index) => {
        const feedback = write.feedback(index === 0 ? feedbackRight : feedbackWrong);
        const text = `<text>${answer}</text>`;
        return element("answer", text + feedback, ` fraction="${index === 0 ? 100 : 0}"`);
      });
    case "short-answer":
    case "numeric":
      return acceptedOf(question, write, losses);
    case "matching":
      return [...pairsOf(question, write), ...sides];
    case "essay":
      return [
        ...write.optional("graderinfo", question.key.guide),
        ...write.optional("generalfeedback", generalOf(question, losses)),
      ];
  }
}

function choicesOf(
  { type, key, options }: Question & { type: "single-choice" | "multiple-choice" },
  write: XmlWriter,
  losses: LossList,
): string[] {
  const shares = sharesOf(key, options.length);
  return [
    `<single>${type === "single-choice"}</single>`,
    ...options.map((option, index) => {
      const fraction = ` fraction="${losses.percent(shares[index] as number)}"`;
      return write.rich("answer", option, write.feedback(key.feedbacks?.[index]), fraction);
    }),
  ];
}

function acceptedOf(
  question: Question & { type: "short-answer" | "numeric" },
  write: XmlWriter,
  losses: LossList,
): string[] {
  const { feedback, wrong } = acceptedFeedback(question);
  if (feedback.merged) losses.lose("feedback-merged", {});
  const answers = question.key.answers.map((answer, index) => {
    const text = write.plain("text" in answer ? answer.text : String(answer.value));
    const tolerance = "tolerance" in answer ? `<tolerance>${answer.tolerance}</tolerance>` : "";
    const fraction = ` fraction="${losses.percent(answer.share)}"`;
    return element("answer", text + write.feedback(feedback.own[index]) + tolerance, fraction);
  });
  const other = `<text>*</text>${write.feedback(wrong)}`;
  return [
    ...(question.type === "short-answer"
      ? [`<usecase>${question.key.caseSensitive ? 1 : 0}</usecase>`]
      : []),
    ...answers,
    ...(wrong === "" ? [] : [element("answer", other, ' fraction="0"')]),
    ...write.optional("generalfeedback", feedback.general),
  ];
}

function pairsOf(question: Question & { type: "matching" }, write: XmlWriter): string[] {
  const { lefts, rights, key } = question;
  const partner = (index: number) => element("answer", write.plain(rights[index] ?? ""));
  return [
    ...lefts.map((left, index) =>
      write.rich("subquestion", left, partner(key.pairs[index] as number)),
    ),
    ...rights.flatMap((_, index) =>
      key.pairs.includes(index) ? [] : [write.rich("subquestion", "", partner(index))],
    ),
  ];
}

function generalOf(question: Question, losses: LossList): string {
  const bank = { own: [], right: question.feedbackRight, wrong: question.feedbackWrong };
  if (bank.right === bank.wrong) return bank.right;
  if (fileFeedback(bank, []).merged || bank.right !== "") losses.lose("feedback-merged", {});
  return [bank.right, bank.wrong].filter((text) => text !== "").join("\n");
}

function tagsElement(question: Question, write: XmlWriter): string[] {
  const tags = tagsFor(question, false).map((tag) => element("tag", write.plain(tag)));
  return tags.length === 0 ? [] : [element("tags", tags.join(""))];
}
