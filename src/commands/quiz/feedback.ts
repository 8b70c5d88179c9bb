/** What the answers of surveys and feedback forms come to: means, and the satisfaction index. */
import {
  type RatedItem,
  type Ratings,
  ratingsOf,
  type Satisfaction,
  satisfactionOf,
} from "../../domain/quiz/feedback";
import type { StoredRow } from "../../sheets/responseSheet";
import { type AnyFinding, hasSheet } from "../findings";
import type { Workbook } from "../workbook";
import { isQuestionKey, type RegisteredQuiz, readRegistry } from "./registry";
import { readStored, rowsOf } from "./responses";
import { type FormKind, readTemplate } from "./templates";

export interface FeedbackRun {
  readonly lines: readonly string[];
  readonly findings: readonly AnyFinding[];
  readonly satisfaction: readonly Satisfaction[];
  readonly needs: readonly (Ratings & { readonly quiz: string })[];
}

/** Of the given forms, those that have answers. */
export function summarizeFeedback(
  workbook: Workbook,
  quizzes: readonly RegisteredQuiz[],
  rows: readonly StoredRow[],
): FeedbackRun {
  const words = workbook.messages.quiz.commands;
  const { format } = workbook;
  const ofKind = (wanted: (quiz: RegisteredQuiz) => boolean) =>
    quizzes.filter((quiz) => wanted(quiz) && rowsOf(rows, quiz.id).length > 0);
  const satisfaction = ofKind(isFeedback).map((quiz) =>
    satisfactionOf(quiz.id, ratedItems(workbook, quiz), rowsOf(rows, quiz.id)),
  );
  const needs = ofKind(({ purpose }) => purpose === "needsSurvey").map((quiz) => ({
    quiz: quiz.id,
    ...ratingsOf(ratedItems(workbook, quiz), rowsOf(rows, quiz.id)),
  }));
  return {
    satisfaction,
    needs,
    lines: [
      ...satisfaction.map((one) => satisfactionText(workbook, one)),
      ...needs.map((one) => words.needs(one, format)),
    ],
    findings: [...satisfaction, ...needs].flatMap(outOfScale),
  };
}

/** The index of every feedback form in *Jawaban*; reads no answers where there is no such form. */
export function readSatisfaction(workbook: Workbook): readonly Satisfaction[] {
  if (!hasSheet(workbook, "quizzes") || !hasSheet(workbook, "responses")) return [];
  const quizzes = readRegistry(workbook).quizzes.filter(isFeedback);
  if (quizzes.length === 0) return [];
  return summarizeFeedback(workbook, quizzes, readStored(workbook).rows).satisfaction;
}

function satisfactionText(
  { messages, format }: Workbook,
  { category, ...one }: Satisfaction,
): string {
  const quality = category && messages.functions.serviceQuality[category];
  return messages.quiz.commands.satisfaction({ ...one, quality }, format);
}

function isFeedback({ purpose }: Pick<RegisteredQuiz, "purpose">): boolean {
  return purpose === "participantFeedback" || purpose === "facilitatorFeedback";
}

/** Everything the form asks but what its template calls no rating: comments, choices, texts. */
function ratedItems(workbook: Workbook, quiz: RegisteredQuiz): RatedItem[] {
  const { rows } = readTemplate(workbook, quiz.purpose as FormKind);
  const other = new Set(rows.flatMap(({ id, kind }) => (kind === "rating" ? [] : id)));
  return quiz.parts.flatMap(({ item, title }) =>
    isQuestionKey(item) && !other.has(item) ? [{ id: item, title: title ?? item }] : [],
  );
}

function outOfScale({ quiz, outside }: Ratings & { readonly quiz: string }): AnyFinding[] {
  if (outside === null) return [];
  const { row, id, title, answer } = outside;
  const rows = row === null ? [] : [row];
  const facts = { quiz, item: title, answer };
  const rule = "feedback-out-of-scale";
  return [{ table: "responses", rows, fields: [id], rule, severity: "error", facts }];
}
