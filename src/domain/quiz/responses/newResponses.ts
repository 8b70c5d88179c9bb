/** What is known of a response that stands in *Jawaban* already. */
export interface StoredResponse {
  readonly responseId: string;
  readonly submitted: string;
}

export interface ResponseSplit<T> {
  /** Not in the sheet yet. */
  readonly fresh: T[];
  /** In the sheet, but sent again since: Forms lets a respondent edit under the same ID. */
  readonly edited: T[];
  readonly unchanged: T[];
}

/** Parts what the form returns into what is new, what was edited, and what is known; by response ID. */
export function splitResponses<T extends StoredResponse>(
  incoming: readonly T[],
  stored: readonly StoredResponse[],
): ResponseSplit<T> {
  const submittedOf = new Map(stored.map((each) => [each.responseId, each.submitted]));
  const split: ResponseSplit<T> = { fresh: [], edited: [], unchanged: [] };
  const seen = new Set<string>();
  for (const response of incoming) {
    if (seen.has(response.responseId)) continue;
    seen.add(response.responseId);
    const before = submittedOf.get(response.responseId);
    if (before === undefined) split.fresh.push(response);
    else if (before !== response.submitted) split.edited.push(response);
    else split.unchanged.push(response);
  }
  return split;
}
