// Every sentence of the command line, in both languages; a missing one does not compile.

import { type Counted, MOST } from "./files/limits";
import type { FileProblem, FileProblemCode } from "./files/problem";
import { en } from "./messagesEn";
import { id } from "./messagesId";
import type { Unfinished } from "./model/workbook";
import type { RefusalReason } from "./respond";

export type Language = "id" | "en";

/** A text with `{name}` places to fill. */
type Template = string;

export interface Messages {
  description: Template;
  commands: {
    commands: Template;
    run: Template;
    call: Template;
    sample: Template;
    start: Template;
    forms: Template;
    respond: Template;
    questions: Template;
  };
  forms: {
    line: Template;
    none: Template;
    published: Template;
    unpublished: Template;
    unknown: Template;
    submitted: Template;
    nothing: Template;
    /** Refusals beside those that are told. */
    more: Template;
    at: Template;
    reasons: Record<RefusalReason, Template>;
  };
  start: {
    sampleName: string;
    sampleMade: Template;
    sampleThere: Template;
    /** What the report's sheet is called, in either language. */
    reportSheets: readonly string[];
    written: Template;
    /** The file is open elsewhere or was changed meanwhile; the journal has everything. */
    notWritten: Template;
    /** A named file with a report, and one without. */
    looked: Template;
    noReport: Template;
    recovered: Template;
    setAside: Template;
    inUse: Template;
    oneFile: Template;
    /** Where the page is, and how it is ended. */
    page: Template;
    nobodyCame: Template;
    pageNotBuilt: Template;
    badPort: Template;
  };
  arguments: {
    command: Template;
    input: Template;
    startInput: Template;
    output: Template;
    json: Template;
    set: Template;
    lang: Template;
    function: Template;
    arguments: Template;
    port: Template;
    page: Template;
    sampleOutput: Template;
    participants: Template;
    seed: Template;
    overwrite: Template;
    form: Template;
    csv: Template;
    questionFile: Template;
    to: Template;
    html: Template;
    nearestWeights: Template;
    wait: Template;
  };
  files: Record<FileProblemCode, Template>;
  /** What a file may hold only so many of. */
  counted: Record<Counted, string>;
  losses: Record<Loss, Template>;
  /** `{losses}` lists them. */
  willBeLost: Template;
  unfinished: Record<Unfinished, Template>;
  unknownCommand: Template;
  unknownFunction: Template;
  unknownLanguage: Template;
  unknownOption: Template;
  badSet: Template;
  badYesOrNo: Template;
  badLanguage: Template;
  badDay: Template;
  badParticipants: Template;
  unknownKey: Template;
  emptyOutput: Template;
  badArguments: Template;
  badNumber: Template;
  /** `{path}` is there already. */
  sampleExists: Template;
  saved: Template;
  findings: Template;
  stopped: Template;
  crashed: Template;
  badAnswer: Template;
  similarFiles: Template;
  missingArgument: Template;
}

export const LOSSES = [
  "pivotTables",
  "slicers",
  "timelines",
  "macros",
  "threadedComments",
  "externalLinks",
  "embeddedObjects",
] as const;
export type Loss = (typeof LOSSES)[number];

export const messages: Record<Language, Messages> = { id, en };

/** Fills the places of a template; a place without a value stays visible. */
export function fill(template: Template, values: Record<string, string | number>): string {
  return template.replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));
}

/** What is wrong with a file, as a sentence. */
export function fileSentence(problem: FileProblem, language: Language): string {
  const { code, detail, what, place } = problem;
  const words = messages[language];
  const most = what === null ? "" : MOST[what].toLocaleString(language === "id" ? "id-ID" : "en");
  const counted = what === null ? "" : words.counted[what];
  return fill(words.files[code], { ...place, detail, most, what: counted });
}
