import type {
  ExportField,
  ExportLossFacts,
  QuestionFileFacts,
} from "../../domain/quiz/questionFileProblem";
import type { RuleMessages } from "../findingMessages";

/** Wording of the question files: what was found on reading, what was lost on writing. */
export interface InterchangeMessages {
  readonly problems: RuleMessages<QuestionFileFacts>;
  readonly losses: RuleMessages<ExportLossFacts>;
  readonly fields: Readonly<Record<ExportField, string>>;
}
