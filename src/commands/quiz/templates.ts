/** *Templat Formulir*: what surveys, feedback forms and observation sheets ask. */
import { needsSurveyRows, type TemplateRow } from "../../domain/quiz/forms/templatePlans";
import type { TableRead } from "../../sheets/readTable";
import { questionsTable, templatesTable } from "../../sheets/tables/quizTables";
import { curriculumTable } from "../../sheets/tables/scheduleTables";
import { Refusal } from "../command";
import type { AnyFinding } from "../findings";
import { sheetName, type Workbook } from "../workbook";
import { addRecords, appendRecords, type Loose, read } from "./records";

export const formKinds = [
  "needsSurvey",
  "observation",
  "participantFeedback",
  "facilitatorFeedback",
] as const;
export type FormKind = (typeof formKinds)[number];

export interface Template {
  readonly rows: readonly TemplateRow[];
  /** Labels of the levels of an observation, the lowest first. */
  readonly levels: readonly string[];
  readonly findings: readonly AnyFinding[];
  readonly read: TableRead<typeof templatesTable>;
}

/** The rows of one form; what its rows leave unclear is a finding, and no form may be made of it. */
export function readTemplate(workbook: Workbook, kind: FormKind): Template {
  const table = read(workbook, templatesTable);
  const { form } = workbook.messages.quiz;
  const own = table.records.filter(({ purpose }) => purpose === kind);
  const others = new Set(
    table.records.flatMap(({ row, purpose }) => (purpose === null || purpose === kind ? [] : row)),
  );
  const rows = own.flatMap(
    ({ id, section, text, kind: type, choices, required }): TemplateRow[] => {
      if (id === null || text === null || type === null) return [];
      const plain = type === "indicator" ? "rating" : type;
      return [
        { id, section: section ?? "", text, kind: plain, choices, required: required ?? true },
      ];
    },
  );
  return {
    rows,
    levels: rows.find(({ choices }) => choices.length > 1)?.choices ?? form.observationLevels,
    findings: own.length === 0 ? [] : table.findings.filter((one) => !others.has(one.rows[0] ?? 0)),
    read: table,
  };
}

/** As {@link readTemplate}; a form without rows is first given its starters. */
export function neededTemplate(workbook: Workbook, kind: FormKind): Template {
  const found = readTemplate(workbook, kind);
  if (found.rows.length + found.findings.length > 0) return found;
  const starters = starterRecords(workbook, kind);
  if (starters.length === 0) {
    const { choices, commands } = workbook.messages.quiz;
    const [sheet, curriculum] = [
      sheetName(workbook, "templates"),
      sheetName(workbook, "curriculum"),
    ];
    throw new Refusal(commands.noTemplate({ form: choices.formPurpose[kind], sheet, curriculum }));
  }
  appendRecords(workbook, templatesTable, starters);
  return readTemplate(workbook, kind);
}

/** An empty sheet starts with rows for every form; units to survey may be known only later. */
export function startTemplates(workbook: Workbook): void {
  if (read(workbook, templatesTable).records.length > 0) return;
  const starters = formKinds.flatMap((kind) => starterRecords(workbook, kind));
  addRecords(workbook, templatesTable, starters);
}

/** For how many starters an empty sheet is to be prepared. */
export function starterCount(workbook: Workbook, units = unitsOf(workbook).length): number {
  const { observation, participant, facilitator } = workbook.messages.quiz.feedback;
  return units + observation.length + participant.length + facilitator.length;
}

function starterRecords(workbook: Workbook, purpose: FormKind): Loose[] {
  const { form, feedback } = workbook.messages.quiz;
  const isObservation = purpose === "observation";
  const usual = {
    needsSurvey: () => needsSurveyRows(unitsOf(workbook), form.needsSection),
    observation: () => feedback.observation,
    participantFeedback: () => feedback.participant,
    facilitatorFeedback: () => feedback.facilitator,
  };
  return usual[purpose]().map(({ id, section, text }) => ({
    purpose,
    id,
    section,
    text,
    kind: isObservation ? "indicator" : "rating",
    choices: isObservation ? form.observationLevels : [],
    required: true,
  }));
}

/** The units of the curriculum; without one, those that the question bank asks about. */
function unitsOf(workbook: Workbook): { code: string; title: string }[] {
  const planned = (read(workbook, curriculumTable).records as readonly Loose[]).flatMap(
    ({ unit, title }) => (unit ? [{ code: String(unit), title: String(title ?? "") }] : []),
  );
  if (planned.length > 0) return planned;
  const asked = read(workbook, questionsTable).records.flatMap(({ unit }) => unit ?? []);
  return [...new Set(asked)].map((code) => ({ code, title: "" }));
}
