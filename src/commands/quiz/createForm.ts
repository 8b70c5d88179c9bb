/** Surveys, observation sheets and feedback forms from the rows of *Templat Formulir*. */
import type { FormPlan, FormPurpose } from "../../domain/quiz/forms/formPlan";
import {
  planObservation,
  planSurvey,
  type TemplateRow,
} from "../../domain/quiz/forms/templatePlans";
import { quizzesTable } from "../../sheets/tables/quizTables";
import { type Command, type CommandResult, Refusal } from "../command";
import { countsText } from "../computeGains";
import { locateFindings, writeFindings } from "../findings";
import type { Workbook } from "../workbook";
import { clockOf, makeQuizForm } from "./formBuilding";
import { appendRecords, placesOf } from "./records";
import { readRegistry, updateQuiz, writeItems } from "./registry";
import { readPeople } from "./responses";
import { type FormKind, formKinds, neededTemplate, type Template } from "./templates";

export const createForm: Command = {
  id: "create-form",
  takes: ["kind", "quiz", "instrument", "seconds"],
  run(workbook, answers) {
    const words = workbook.messages.quiz;
    const kind = formKinds.find((one) => one === (answers.kind ?? "participantFeedback"));
    if (!kind) {
      const known = formKinds;
      throw new Refusal(words.commands.unknownKind({ kind: answers.kind ?? "", known }));
    }
    const template = neededTemplate(workbook, kind);
    if (template.findings.length > 0) return unclear(workbook, template);
    const plan = planOf(workbook, kind, template);
    const id = answers.quiz ?? kind;
    if (!readRegistry(workbook).quizzes.some((quiz) => quiz.id === id)) {
      const { instrument } = answers;
      const base = { id, purpose: kind, title: plan.title, form: "single", status: "planned" };
      const record = kind === "observation" && instrument ? { ...base, instrument } : base;
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
    // Told before the quiz is called open: a run stopped here goes on and tells it, too.
    const findings = locateFindings(workbook, outcome.findings, placesOf(registry.read));
    writeFindings(workbook, "responses", findings);
    updateQuiz(workbook, registry, quiz, outcome.changes);
    const text = `${outcome.line}\n${countsText(workbook, findings)}`;
    const { items: itemIds, ...changes } = outcome.changes;
    const summary = { text, done: outcome.done, ...changes, items: all, itemIds };
    return { summary, findings };
  },
};

function unclear(workbook: Workbook, template: Template): CommandResult {
  const findings = locateFindings(workbook, template.findings, placesOf(template.read));
  writeFindings(workbook, "responses", findings);
  return { summary: { text: countsText(workbook, findings), done: false }, findings };
}

function planOf(workbook: Workbook, kind: FormKind, { rows, levels }: Template): FormPlan {
  const { messages, settings } = workbook;
  const { form, choices, commands } = messages.quiz;
  const purpose = choices.formPurpose[kind];
  const title = commands.formTitle({ purpose, programme: settings.programmeName });
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
        levels,
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
