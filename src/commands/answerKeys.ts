/** Every key that some command asks for; the command line refuses any other. */
export const answerKeys = [
  ...(["language", "today", "seconds", "participant", "confirm", "participants", "seed"] as const),
  ...(["number", "choice", "questions", "prefix", "dryRun", "quiz", "blueprint", "forms"] as const),
  ...(["purpose", "title", "instrument", "update", "kind", "overwrite"] as const),
] as const;

export type AnswerKey = (typeof answerKeys)[number];
