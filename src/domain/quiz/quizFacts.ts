import type { BlueprintFacts } from "./blueprint";
import type { FeedbackFacts } from "./feedback";
import type { QuizNotices } from "./forms/dryRun";
import type { QuizDiffFacts } from "./forms/quizDiff";
import type { EssayFacts } from "./grading/essays";
import type { GradingFacts } from "./grading/gradeResponses";
import type { ItemFacts } from "./items/itemReport";
import type { QuestionFacts } from "./lint/questionFacts";
import type { PaperFacts } from "./paper";
import type { ParallelFacts } from "./parallelForms";
import type { QuizRunFacts } from "./quizRunFacts";
import type { ResponseFacts } from "./responses/responseFacts";

/** Everything the quiz room can tell, by rule ID. */
export interface QuizFacts
  extends QuestionFacts,
    BlueprintFacts,
    ParallelFacts,
    QuizNotices,
    QuizDiffFacts,
    ResponseFacts,
    GradingFacts,
    EssayFacts,
    ItemFacts,
    PaperFacts,
    FeedbackFacts,
    QuizRunFacts {}
