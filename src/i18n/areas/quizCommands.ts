import type { Ratings, Satisfaction } from "../../domain/quiz/feedback";
import type { QuizRunFacts } from "../../domain/quiz/quizRunFacts";
import type { RuleMessages } from "../findingMessages";
import type { Formats } from "../formats";

export type QuizRunRules = RuleMessages<QuizRunFacts>;

/** What the quiz's commands say when they are done. */
export interface QuizCommandWords {
  checked(facts: { questions: number; ready: number }): string;
  noQuestions(sheet: string): string;
  noBlueprint(sheet: string): string;
  unknownQuiz(facts: { quiz: string; known: readonly string[] }): string;
  noQuiz: string;
  drawn(facts: { quiz: string; questions: number; blueprint: string }): string;
  notDrawn(facts: { quiz: string }): string;
  balance(facts: { a: number | null; b: number | null; gap: number | null }, f: Formats): string;
  refusedByForms(facts: { quiz: string }): string;
  created(facts: { quiz: string; items: number; url: string }): string;
  goOn(facts: { quiz: string; built: number; all: number }): string;
  unchanged(facts: { quiz: string }): string;
  changeRefused(facts: { quiz: string; responses: number }): string;
  changePossible(facts: { quiz: string; changes: number }): string;
  changed(facts: { quiz: string; changes: number }): string;
  imported(facts: {
    quiz: string;
    fresh: number;
    edited: number;
    all: number;
    unlinked: number;
  }): string;
  /** How satisfied respondents are, or why that cannot be said. */
  satisfaction(
    facts: Pick<Satisfaction, "quiz" | "n" | "ikm" | "lowest" | "outside"> & {
      readonly quality: string | null;
    },
    f: Formats,
  ): string;
  /** How far respondents say they have mastered each unit. */
  needs(facts: Ratings & { readonly quiz: string }, f: Formats): string;
  scoresWritten(facts: { scores: number; kept: number; sheet: string }): string;
  importGoOn(facts: { left: number }): string;
  noForms: string;
  essays(facts: { waiting: number; final: number; sheet: string }): string;
  regradeFirst(facts: { sheet: string }): string;
  regradeOutdated(facts: { sheet: string }): string;
  analysed(facts: {
    quiz: string;
    n: number;
    accept: number;
    revise: number;
    discard: number;
  }): string;
  difficultyKept(facts: { count: number; sheet: string }): string;
  noResponses: string;
  printed(facts: { quiz: string; questions: number; sheet: string }): string;
  paper(facts: { agreed: number; open: number }): string;
  preview(facts: { added: number; refused: number }): string;
  added(facts: { added: number; refused: number; sheet: string }): string;
  notQuestions: string;
  unknownKind(facts: { kind: string; known: readonly string[] }): string;
  noTemplate(facts: { form: string; sheet: string; curriculum: string }): string;
  /** Titles of forms made without one: "Tes Awal: Bimtek …". */
  formTitle(facts: { purpose: string; programme: string }): string;
}
