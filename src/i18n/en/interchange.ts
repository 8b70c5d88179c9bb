import type { ExportField } from "../../domain/quiz/questionFileProblem";
import type { InterchangeMessages } from "../areas/interchange";

const fields: Record<ExportField, string> = {
  id: "ID",
  title: "title",
  points: "points",
  feedback: "feedback",
  optionFeedback: "feedback by option",
  shares: "weights by option",
  domain: "domain",
  unit: "unit of competency",
  kuk: "KUK",
  level: "cognitive level",
  difficulty: "difficulty",
  tags: "tags",
  status: "status",
  guide: "grading guide",
  caseSensitive: "case sensitivity",
};

export const interchange: InterchangeMessages = {
  fields,
  problems: {
    "not-a-question-file": {
      title: "Not a question file",
      text: () =>
        "This file is not GIFT, Aiken or Moodle XML. Export the questions in one of these.",
    },
    "file-too-large": {
      title: "File too large",
      text: ({ bytes, limit }, format) =>
        `This file has ${format.number(bytes / 2 ** 20)} MB; the limit is ${format.number(limit / 2 ** 20, 0)} MB. Split it into several files.`,
    },
    "too-many-questions": {
      title: "Too many questions",
      text: ({ limit }, format) =>
        `This file amounts to more than ${format.number(limit, 0)} questions. Split it into several files.`,
    },
    "wrong-encoding": {
      title: "Unknown encoding",
      text: () =>
        "The encoding of this file is not known, so its letters cannot be read for certain. Save it again as UTF-8.",
    },
    "encoding-converted": {
      title: "Encoding converted",
      text: ({ encoding }) =>
        `This file is not UTF-8 and was read as ${encoding}. Check accented letters, quotation marks and dashes.`,
    },
    "entities-refused": {
      title: "Entities refused",
      text: () =>
        "This XML file declares entities of its own. For safety, such a file is not read.",
    },
    "invalid-xml": {
      title: "Broken XML",
      text: ({ atLine }) =>
        `The XML of this question is broken near line ${atLine}. Mend the tag or character; the other questions are taken.`,
    },
    "too-deep": {
      title: "Nested too deep",
      text: ({ limit }) =>
        `XML elements in this question are nested more than ${limit} levels deep, so it was not taken.`,
    },
    "file-cut-off": {
      title: "File cut off",
      text: () =>
        "This XML file does not end with </quiz>. It may have been cut off; make sure that every question is there.",
    },
    "empty-question": {
      title: "Empty stem",
      text: () => "This question has no stem.",
    },
    "question-too-long": {
      title: "Question too long",
      text: ({ characters, limit }, format) =>
        `This question has ${format.number(characters, 0)} characters; the limit is ${format.number(limit, 0)}. A closing mark may be missing.`,
    },
    "no-right-answer": {
      title: "No right answer",
      text: () => "None of the answers of this question is marked right.",
    },
    "key-outside-options": {
      title: "Key outside the options",
      text: ({ key, options }) =>
        `The key "${key}" does not name exactly one of the ${options} options of this question.`,
    },
    "one-option-only": {
      title: "Fewer than two options",
      text: ({ options }) =>
        `A choice question needs at least two options; this one has ${options}.`,
    },
    "empty-option": {
      title: "Empty option",
      text: ({ letter }) => `Option ${letter} has no text.`,
    },
    "too-many-options": {
      title: "Too many options",
      text: ({ options, limit }) =>
        `This question has ${options} options; the question bank holds ${limit}.`,
    },
    "pair-incomplete": {
      title: "Incomplete pair",
      text: ({ pair }) => `Pair ${pair} has no right side. Write: left -> right.`,
    },
    "one-pair-only": {
      title: "Fewer than two pairs",
      text: ({ pairs }) => `A matching question needs at least two pairs; this one has ${pairs}.`,
    },
    "weight-not-in-moodle-list": {
      title: "Weight not in Moodle's list",
      text: ({ percent, nearest }, format) =>
        `A weight of ${format.short(percent, 5)}% is not in Moodle's list; the nearest is ${format.short(nearest, 5)}%. Change the weight, or import with the nearest.`,
    },
    "weight-replaced": {
      title: "Weight replaced",
      text: ({ percent, nearest }, format) =>
        `A weight of ${format.short(percent, 5)}% is not in Moodle's list and was replaced by ${format.short(nearest, 5)}%.`,
    },
    "numeric-not-number": {
      title: "Answer is not a number",
      text: ({ text }) => `"${text}" is not a number, and this question asks for one.`,
    },
    "decimal-comma": {
      title: "Decimal comma",
      text: ({ text }) => `"${text}" was read as a number with a decimal comma.`,
    },
    "duplicate-id": {
      title: "Duplicate ID",
      text: ({ id, firstLine }) =>
        `The ID "${id}" belongs to the question at line ${firstLine}. This one was taken without an ID and will get a new one.`,
    },
    "unknown-type": {
      title: "Unknown question type",
      text: ({ kind }) =>
        kind === ""
          ? "This question does not say its type."
          : `The question type "${kind}" is not known. The question is kept as it is, as not supported by Forms.`,
    },
    "unsupported-in-forms": {
      title: "Not supported by Forms",
      text: ({ kind }) =>
        `Google Forms cannot show questions of type "${kind}". The question is kept as it is, as not supported by Forms.`,
    },
    "image-listed": {
      title: "Images",
      text: ({ files }, format) =>
        `Images are not imported and must be put in by hand: ${format.list(files)}.`,
    },
    "setting-not-kept": {
      title: "Settings not kept",
      text: ({ names }, format) =>
        `The question bank has no place for these Moodle settings: ${format.list(names)}.`,
    },
    "brace-not-closed": {
      title: "Brace not closed",
      text: () => "The brace opened in this question is never closed by }.",
    },
    "brace-not-opened": {
      title: "Brace not opened",
      text: () =>
        "There is a } without a { in this question. If it is part of the text, write \\}.",
    },
    "extra-brace": {
      title: "Too many braces",
      text: () =>
        "This question has more than one pair of braces. If they are part of the text, write \\{ and \\}.",
    },
    "answers-not-understood": {
      title: "Answers not understood",
      text: ({ text }) => `What stands in the braces follows no form of GIFT: ${text}`,
    },
    "aiken-not-completed": {
      title: "Aiken question not completed",
      text: () =>
        "This stem is not followed by choices A), B) and so on and an ANSWER line before the next question.",
    },
    "aiken-answer-missing": {
      title: "ANSWER line missing",
      text: ({ options }) => `This question has ${options} options but no ANSWER line.`,
    },
    "aiken-letters": {
      title: "Letters out of order",
      text: ({ expected, found }) =>
        `Option ${expected} should follow, but ${found} is written, so the key is not certain.`,
    },
    "aiken-stem-joined": {
      title: "Stem of several lines",
      text: ({ lines }) =>
        `This stem is written in ${lines} lines, which were joined. Make sure that they are one question.`,
    },
  },
  losses: {
    "type-not-held": {
      title: "Type not held",
      text: () => "This format cannot hold a question of that type, so it was not written.",
    },
    "source-of-other-format": {
      title: "From another format",
      text: ({ kind }) =>
        `A question of type "${kind}" can only be written in the format it came from, so it was not written.`,
    },
    "fields-not-held": {
      title: "Fields not held",
      text: (facts, format) =>
        `This format does not hold: ${format.list(facts.fields.map((field) => fields[field]))}.`,
    },
    "feedback-merged": {
      title: "Feedback merged",
      text: () => "Feedback that is separate in the question bank was merged or not all held.",
    },
    "text-trimmed": {
      title: "Outer space dropped",
      text: () => "Space or empty lines at the beginning and end of a text were dropped.",
    },
    "lines-joined": {
      title: "Lines joined",
      text: () => "A text of several lines was written on one line.",
    },
    "markup-dropped": {
      title: "HTML made text",
      text: () => "This format does not hold HTML; only its text was written.",
    },
    "characters-replaced": {
      title: "Characters replaced",
      text: () => "Some characters cannot be written in this format and were replaced.",
    },
    "weight-rounded": {
      title: "Weight rounded",
      text: ({ percent, nearest }, format) =>
        `A weight of ${format.short(percent, 5)}% is not in Moodle's list and was written as ${format.short(nearest, 5)}%.`,
    },
    "looks-like-answer-line": {
      title: "Looks like a line of Aiken",
      text: () =>
        "The stem begins like a choice or an ANSWER line and would be misread, so it was not written.",
    },
    "too-many-options-to-write": {
      title: "Too many options",
      text: ({ options, limit }) =>
        `This question has ${options} options; the format holds ${limit}, so it was not written.`,
    },
    "nothing-to-write": {
      title: "Question not complete",
      text: ({ part }) => `This question was not written because ${missing[part]}.`,
    },
  },
};

const missing = {
  stem: "its stem is empty",
  option: "it has fewer than two options",
  key: "its key is missing or outside the options",
};
