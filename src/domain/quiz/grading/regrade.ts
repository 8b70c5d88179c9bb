import type { GradedResponse } from "./gradeResponses";

/** What a changed key does to one participant. */
export interface ScoreChange {
  readonly responseId: string;
  readonly participantId: string | null;
  readonly before: number | null;
  readonly after: number | null;
  /** After less before; `null` where either is unknown. */
  readonly change: number | null;
  /** Indexes of the questions whose points changed. */
  readonly questions: readonly number[];
}

export interface Regrade {
  /** Those whose points changed anywhere, in the order of the sheet. */
  readonly changes: readonly ScoreChange[];
  readonly raised: number;
  readonly lowered: number;
  /** All responses compared. */
  readonly compared: number;
}

/**
 * Before and after of a regrading, response by response; nothing is written until somebody has
 * accepted it. Points are compared after rounding floating noise away.
 */
export function compareGrades(
  before: readonly GradedResponse[],
  after: readonly GradedResponse[],
): Regrade {
  const earlier = new Map(before.map((graded) => [graded.responseId, graded]));
  const changes = after.flatMap((now): ScoreChange[] => {
    const then = earlier.get(now.responseId);
    if (then === undefined) return [];
    const questions = now.points.flatMap((points, index) =>
      same(points, then.points[index] ?? null) ? [] : [index],
    );
    if (questions.length === 0 && same(now.score, then.score)) return [];
    const change = now.score === null || then.score === null ? null : now.score - then.score;
    const { responseId, participantId } = now;
    return [{ responseId, participantId, before: then.score, after: now.score, change, questions }];
  });
  return {
    changes,
    raised: changes.filter(({ change }) => (change ?? 0) > 0).length,
    lowered: changes.filter(({ change }) => (change ?? 0) < 0).length,
    compared: after.filter(({ responseId }) => earlier.has(responseId)).length,
  };
}

function same(a: number | null, b: number | null): boolean {
  return a === null || b === null ? a === b : Math.abs(a - b) < 1e-9;
}
