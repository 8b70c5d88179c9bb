import type { ExportLoss, QuestionFileProblem } from "../domain/quiz/questionFileProblem";
import type { InterchangeMessages } from "../i18n/areas/interchange";
import { interchange as english } from "../i18n/en/interchange";
import type { RuleMessage } from "../i18n/findingMessages";
import { type Formats, formatsOf } from "../i18n/formats";
import { interchange as indonesian } from "../i18n/id/interchange";
import type { Language } from "../i18n/language";

/** Problems and losses as sentences, for the two places that show them: sidebar and command line. */
export interface InterchangeWording {
  problem(problem: QuestionFileProblem): string;
  loss(loss: ExportLoss): string;
}

const messages: Record<Language, InterchangeMessages> = { id: indonesian, en: english };

export function wordingOf(language: Language): InterchangeWording {
  const { problems, losses } = messages[language];
  const format = formatsOf(language);
  return {
    problem: ({ code, facts }) => sentence(problems[code], facts, format),
    loss: ({ code, facts }) => sentence(losses[code], facts, format),
  };
}

/** The union of problems has paired code and facts already; the compiler cannot follow an index. */
function sentence(message: unknown, facts: unknown, format: Formats): string {
  return (message as RuleMessage<unknown>).text(facts, format);
}
