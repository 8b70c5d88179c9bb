import type { XmlElement } from "@rgrove/parse-xml";
import { blankQuestion, type Question } from "../domain/quiz/question";
import type { QuestionFileProblem } from "../domain/quiz/questionFileProblem";
import type { AnswerPart } from "./bodies";
import { type MarkupReader, markupReader, oneLine } from "./markup";
import { readTags } from "./metaTags";
import { ProblemList, questionLimit, type ReadOptions, type ReadQuestions } from "./problems";
import { titleOrNull } from "./title";
import { unitOfCategory } from "./unit";
import { piecesOf, readBody } from "./xmlBodies";
import { cutXml, type XmlSlice } from "./xmlCut";
import {
  childOf,
  childrenOf,
  contentOf,
  depthLimit,
  fileNames,
  parseElement,
  pieceOf,
  textOf,
} from "./xmlTree";

/** Reads Moodle XML question by question; a broken one is reported and the others are taken. */
export function importXml(text: string, options: ReadOptions): ReadQuestions {
  const cut = cutXml(text.replace(/\r\n?/g, "\n"));
  const file = new ProblemList(1);
  if (cut.declaresEntities) file.error("entities-refused", {});
  else if (cut.root !== "quiz" && cut.questions.length === 0) file.error("not-a-question-file", {});
  if (file.failed) return { questions: [], problems: file.problems };
  if (!cut.complete && cut.root === "quiz") file.warn("file-cut-off", {});
  const questions: { question: Question; line: number }[] = [];
  const problems: QuestionFileProblem[] = [...file.problems];
  let unit: string | null = null;
  for (const slice of cut.questions) {
    const said = new ProblemList(slice.line);
    const read = readSlice(slice, options, said);
    problems.push(...said.problems);
    if (!read || said.failed) continue;
    if ("category" in read) unit = unitOfCategory(read.category);
    else questions.push({ question: { ...read, unit }, line: slice.line });
  }
  return { questions, problems };
}

type SliceContent = Question | { readonly category: string };

function readSlice(
  slice: XmlSlice,
  options: ReadOptions,
  problems: ProblemList,
): SliceContent | null {
  if (slice.depth > depthLimit) return problems.error("too-deep", { limit: depthLimit });
  const source = withoutFiles(slice.source);
  if (source.length > questionLimit) {
    return problems.error("question-too-long", { characters: source.length, limit: questionLimit });
  }
  const element = parseElement(source);
  if ("brokenAt" in element || !slice.closed) {
    const offset = "brokenAt" in element ? element.brokenAt - 1 : 0;
    return problems.error("invalid-xml", { atLine: slice.line + offset });
  }
  const kind = element.attributes.type ?? "";
  if (kind === "category") return { category: textOf(element, "category") };
  if (kind === "") return problems.error("unknown-type", { kind });
  const kept = slice.source.length > questionLimit ? source : slice.source;
  return readElement(element, kind, kept, options, problems);
}

/** The pictures themselves cannot go into a sheet; their names can. Line ends are kept. */
function withoutFiles(source: string): string {
  return source.replace(/(<file\b[^<>]*>)([^<]*)(?=<\/file>)/g, (_, tag: string, data: string) => {
    return tag + data.replace(/[^\n]+/g, "");
  });
}

function readElement(
  element: XmlElement,
  kind: string,
  source: string,
  options: ReadOptions,
  problems: ProblemList,
): Question | null {
  const stem = pieceOf(childOf(element, "questiontext"));
  const reader = markupReader([stem, ...piecesOf(element)], options);
  const common = commonOf(element, reader.read(stem), reader.markup);
  if (supported.has(kind)) {
    if (common.stem === "") return problems.error("empty-question", {});
    const body = readBody(kind, { element, reader, options, problems });
    listFiles(element, reader, problems);
    noteSettings(element, problems);
    return body && { ...common, ...body };
  }
  listFiles(element, reader, problems);
  if (unsupported.has(kind)) problems.warn("unsupported-in-forms", { kind });
  else problems.warn("unknown-type", { kind });
  const kept = { type: "unsupported", source: { format: "xml", kind, text: source }, key: null };
  return { ...common, ...kept } as Question & typeof kept & AnswerPart;
}

const supported = new Set([
  "multichoice",
  "truefalse",
  "shortanswer",
  "numerical",
  "matching",
  "essay",
]);

/** Types of Moodle itself that no form can show. */
const unsupported = new Set([
  "description",
  "cloze",
  "multianswer",
  "calculated",
  "calculatedsimple",
  "calculatedmulti",
  "ddwtos",
  "ddimageortext",
  "ddmarker",
  "gapselect",
  "ordering",
  "random",
  "randomsamatch",
]);

function commonOf(element: XmlElement, stem: string, markup: "text" | "html") {
  const grade = Number.parseFloat(textOf(element, "defaultgrade"));
  const tags = childOf(element, "tags");
  const hidden = textOf(element, "hidden") === "1";
  return {
    ...blankQuestion(stem),
    markup,
    id: textOf(element, "idnumber") || null,
    title: titleOrNull(oneLine(textOf(element, "name")), stem, markup),
    points: grade >= 0 && Number.isFinite(grade) ? grade : 1,
    ...(hidden ? { status: "retired" as const } : {}),
    ...readTags(tags ? childrenOf(tags, "tag").map(contentOf) : []),
  };
}

function listFiles(element: XmlElement, reader: MarkupReader, problems: ProblemList) {
  const files = [...new Set([...reader.images, ...fileNames(element)])];
  if (files.length > 0) problems.warn("image-listed", { files });
}

/** What Moodle can set, somebody has set, and the bank has no place for. */
const settings = ["partiallycorrectfeedback", "hint", "responsetemplate", "units"];

function noteSettings(element: XmlElement, problems: ProblemList) {
  const isSet = (name: string) => {
    const found = childOf(element, name);
    return found !== null && (contentOf(found) !== "" || childrenOf(found, "unit").length > 0);
  };
  const names = settings.filter(isSet);
  if (names.length > 0) problems.note("setting-not-kept", { names });
}
