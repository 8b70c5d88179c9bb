/** Surveys, observation sheets and feedback forms from the rows of *Templat Formulir*. */
import type { FormPlan, FormPurpose } from "../../domain/quiz/forms/formPlan";
import {
  needsSurveyRows,
  planObservation,
  planSurvey,
  type TemplateRow,
} from "../../domain/quiz/forms/templatePlans";
import { quizzesTable, templatesTable } from "../../sheets/tables/quizTables";
import { curriculumTable } from "../../sheets/tables/scheduleTables";
import { type Command, Refusal } from "../command";
import { countsText } from "../computeGains";
import { locateFindings, writeFindings } from "../findings";
import { sheetName, type Workbook } from "../workbook";
import { clockOf, makeQuizForm } from "./formBuilding";
import { appendRecords, placesOf, read } from "./records";
import { readRegistry, updateQuiz, writeItems } from "./registry";
import { readPeople } from "./responses";

const kinds = ["needsSurvey", "observation", "participantFeedback", "facilitatorFeedback"] as const;
type Kind = (typeof kinds)[number];

export const createForm: Command = {
  id: "create-form",
  run(workbook, answers) {
    const words = workbook.messages.quiz;
    const kind = kinds.find((one) => one === (answers.kind ?? "participantFeedback"));
    if (!kind) {
      throw new Refusal(words.commands.unknownKind({ kind: answers.kind ?? "", known: kinds }));
    }
    const plan = planOf(workbook, kind);
    const id = answers.quiz ?? kind;
    if (!readRegistry(workbook).quizzes.some((quiz) => quiz.id === id)) {
      const record = { id, purpose: kind, title: plan.title, form: "single", status: "planned" };
      appendRecords(workbook, quizzesTable, [record]);
    }
    const registry = readRegistry(workbook);
    const quiz = registry.quizzes.find((one) => one.id === id);
    if (!quiz) throw new Refusal(words.commands.noQuiz);
    if (quiz.status === "open") {
      const text = words.commands.unchanged({ quiz: id });
      return { summary: { text, done: true, formId: quiz.formId }, findings: [] };
    }
    const order = { quiz, plan, byId: new Map(), worth: new Map() };
    const outcome = makeQuizForm(workbook, registry, order, clockOf(answers));
    const all = plan.items.length;
    if (outcome === null) {
      const text = words.commands.goOn({ quiz: id, built: 0, all });
      return { summary: { text, done: false }, findings: [] };
    }
    if (outcome.items.length > 0) writeItems(workbook, [id], outcome.items);
    updateQuiz(workbook, registry, quiz, outcome.changes);
    const findings = locateFindings(workbook, outcome.findings, placesOf(registry.read));
    writeFindings(workbook, "responses", findings);
    const text = `${outcome.line}\n${countsText(workbook, findings)}`;
    return { summary: { text, done: outcome.done, items: all, ...outcome.changes }, findings };
  },
};

function planOf(workbook: Workbook, kind: Kind): FormPlan {
  const { messages, settings } = workbook;
  const { form, choices, commands } = messages.quiz;
  const purpose = choices.formPurpose[kind];
  const title = commands.formTitle({ purpose, programme: settings.programmeName });
  const rows = templateRows(workbook, kind);
  if (kind === "observation") {
    return planObservation(
      rows.map(({ id, section, text }) => ({ id, group: section || purpose, text })),
      {
        wording: {
          title,
          description: "",
          participantTitle: form.observationParticipant,
          observerTitle: form.observationObserver,
          notesTitle: form.observationNotes,
        },
        levels: form.observationLevels,
        participants: readPeople(workbook).people,
      },
    );
  }
  const isSurvey = kind === "needsSurvey";
  const comment: TemplateRow = {
    id: "@comment",
    section: "",
    text: form.comment,
    kind: "comment",
    choices: [],
    required: false,
  };
  const written = rows.some((row) => row.kind === "comment");
  return planSurvey(written ? rows : [...rows, comment], {
    purpose: kind as FormPurpose,
    wording: {
      ...form,
      title,
      description: "",
      lowLabel: isSurvey ? form.surveyLow : form.satisfactionLow,
      highLabel: isSurvey ? form.surveyHigh : form.satisfactionHigh,
    },
    named: isSurvey,
    collectEmail: isSurvey,
    ratingSteps: 4,
  });
}

/** The template's own rows; without any, units of the curriculum or the usual statements. */
function templateRows(workbook: Workbook, kind: Kind): TemplateRow[] {
  const { quiz } = workbook.messages;
  const own = read(workbook, templatesTable).records.filter(({ purpose }) => purpose === kind);
  if (own.length > 0) {
    return own.flatMap(({ id, section, text, kind: type, choices, required }) => {
      if (id === null || text === null) return [];
      const plain = type === null || type === "indicator" ? "rating" : type;
      return [
        { id, section: section ?? "", text, kind: plain, choices, required: required ?? true },
      ];
    });
  }
  if (kind === "needsSurvey") {
    const units = read(workbook, curriculumTable).records.flatMap((record) => {
      const { unit, title } = record as { unit?: unknown; title?: unknown };
      return unit ? [{ code: String(unit), title: title ? String(title) : "" }] : [];
    });
    if (units.length > 0) return needsSurveyRows(units, quiz.form.needsSection);
  }
  const usual =
    kind === "participantFeedback"
      ? quiz.feedback.participant
      : kind === "facilitatorFeedback"
        ? quiz.feedback.facilitator
        : [];
  if (usual.length > 0) {
    return usual.map((one) => ({ ...one, kind: "rating", choices: [], required: true }));
  }
  const form = quiz.choices.formPurpose[kind];
  const sheet = sheetName(workbook, "templates");
  throw new Refusal(quiz.commands.noTemplate({ form, sheet }));
}
