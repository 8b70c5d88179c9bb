import type { BlueprintFacts } from "../../domain/quiz/blueprint";
import type { FeedbackFacts } from "../../domain/quiz/feedback";
import type { DryRun, QuizNotices } from "../../domain/quiz/forms/dryRun";
import type { QuizDiffFacts } from "../../domain/quiz/forms/quizDiff";
import type { EssayFacts } from "../../domain/quiz/grading/essays";
import type { GradingFacts } from "../../domain/quiz/grading/gradeResponses";
import type { Regrade } from "../../domain/quiz/grading/regrade";
import type { ItemFacts } from "../../domain/quiz/items/itemReport";
import type { VerdictReason } from "../../domain/quiz/items/itemVerdict";
import type { QuestionFacts } from "../../domain/quiz/lint/questionFacts";
import type { PaperFacts } from "../../domain/quiz/paper";
import type { FormBalance, ParallelFacts } from "../../domain/quiz/parallelForms";
import type { QuizChoiceSet, quizChoiceSets } from "../../domain/quiz/quizChoices";
import type { QuizColumnKey, QuizTable } from "../../domain/quiz/quizColumns";
import type { quizSettings } from "../../domain/quiz/quizSettings";
import type { ResponseFacts } from "../../domain/quiz/responses/responseFacts";
import type { SampleWords } from "../../domain/sample/quizSample";
import type { RuleMessages } from "../findingMessages";
import type { Formats } from "../formats";
import type { SettingTexts, TableText } from "./core";
import type { QuizCommandWords, QuizRunRules } from "./quizCommands";

/** Rules of the bank. */
export type QuestionRuleMessages = RuleMessages<QuestionFacts>;
/** Rules of blueprint, forms and their comparison. */
export type FormRuleMessages = RuleMessages<
  BlueprintFacts & ParallelFacts & QuizNotices & QuizDiffFacts
>;
/** Rules of answers, grading, essays, item analysis and paper. */
export type AnswerRuleMessages = RuleMessages<
  ResponseFacts & GradingFacts & EssayFacts & ItemFacts & PaperFacts & FeedbackFacts
>;

/** Everything the quiz room says. */
export interface QuizMessages {
  readonly tables: {
    readonly [Table in QuizTable]: TableText<QuizColumnKey<Table>>;
  } & { readonly printedQuiz: TableText<never> };
  readonly choices: {
    readonly [Set in QuizChoiceSet]: Readonly<Record<(typeof quizChoiceSets)[Set][number], string>>;
  };
  readonly settings: SettingTexts<typeof quizSettings>;
  readonly rules: QuestionRuleMessages & FormRuleMessages & AnswerRuleMessages & QuizRunRules;
  readonly commands: QuizCommandWords;
  readonly verdictReasons: Readonly<Record<VerdictReason, string>>;
  /** Stands beside a verdict from a small sample. */
  readonly indicative: string;
  readonly noVerdict: string;
  readonly balance: {
    readonly title: string;
    readonly rows: Readonly<Record<keyof FormBalance, string>>;
  };
  /** A sentence before a form is built: what it will cost. */
  dryRun(facts: Omit<DryRun, "notices">, format: Formats): string;
  readonly regrade: {
    summary(facts: Omit<Regrade, "changes"> & { readonly changed: number }): string;
  };
  /** What participants read in a form. */
  readonly form: {
    readonly identityTitle: string;
    readonly identityHelp: string;
    readonly nameTitle: string;
    readonly trueLabel: string;
    readonly falseLabel: string;
    readonly generalSection: string;
    readonly confirmation: string;
    readonly surveyLow: string;
    readonly surveyHigh: string;
    readonly satisfactionLow: string;
    readonly satisfactionHigh: string;
    readonly observationParticipant: string;
    readonly observationObserver: string;
    readonly observationNotes: string;
    readonly observationLevels: readonly string[];
    readonly needsSection: string;
    readonly comment: string;
  };
  /** Statements that a new feedback template starts with, to be changed by the user. */
  readonly feedback: {
    readonly participant: readonly FeedbackStatement[];
    readonly facilitator: readonly FeedbackStatement[];
    readonly observation: readonly FeedbackStatement[];
  };
  /** Questions and blueprint of the sample. */
  readonly sample: SampleWords & { readonly blueprint: string };
  readonly paper: {
    readonly participantId: string;
    readonly name: string;
    readonly answerKey: string;
    readonly number: string;
    points(points: number, format: Formats): string;
    readonly howToType: string;
    readonly chooseOne: string;
    readonly chooseSeveral: string;
    readonly matchPairs: string;
  };
}

export interface FeedbackStatement {
  readonly id: string;
  readonly section: string;
  readonly text: string;
}
