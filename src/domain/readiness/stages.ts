/**
 * Where a cohort stands on its way to certification: seven stages, from what the sheets hold, and
 * the one step that is next. A stage never says more than the sheets can show.
 */

export const stageIds = [
  "needs",
  "design",
  "face-to-face",
  "online",
  "portfolio",
  "evaluation",
  "certification",
] as const;
export type StageId = (typeof stageIds)[number];

/** `absent`: the programme has nothing of the kind, such as no portfolio. */
export type StageState = "done" | "under-way" | "not-started" | "absent";

export interface Stage {
  readonly id: StageId;
  readonly state: StageState;
  /** What is reached, of what is planned, in the unit of the stage: people or sessions. */
  readonly done: number;
  readonly of: number;
}

export interface CohortFacts {
  readonly hasSheets: boolean;
  readonly participants: number;
  readonly instruments: number;
  readonly sessions: readonly { readonly online: boolean; readonly held: boolean }[];
  /** People with at least one score of the kind. */
  readonly withBefore: number;
  readonly withAfter: number;
  readonly portfolio: { readonly instruments: number; readonly people: number };
  readonly scheduleChecked: boolean;
  readonly gainsWritten: boolean;
  readonly reportWritten: boolean;
}

export type NextStep =
  | "set-up"
  | "participants"
  | "instruments"
  | "schedule"
  | "check-schedule"
  | "scores-before"
  | "scores-after"
  | "compute-gains"
  | "write-report"
  | "finished";

export function stagesOf(facts: CohortFacts): Stage[] {
  const { participants, sessions, portfolio } = facts;
  const held = (online: boolean) => {
    const planned = sessions.filter((session) => session.online === online);
    return [planned.filter((session) => session.held).length, planned.length] as const;
  };
  const designed = [facts.instruments > 0, sessions.length > 0].filter(Boolean).length;
  const reached = [facts.gainsWritten, facts.reportWritten].filter(Boolean).length;
  return [
    stage("needs", facts.withBefore, participants),
    stage("design", designed, 2),
    stage("face-to-face", ...held(false)),
    stage("online", ...held(true)),
    stage("portfolio", portfolio.people, portfolio.instruments > 0 ? participants : 0),
    stage("evaluation", facts.withAfter, participants),
    stage("certification", reached, 2),
  ];
}

function stage(id: StageId, done: number, of: number): Stage {
  const state =
    of === 0
      ? id === "needs" || id === "evaluation"
        ? "not-started"
        : "absent"
      : progress(done, of);
  return { id, state, done, of };
}

function progress(done: number, of: number): StageState {
  if (done >= of) return "done";
  return done > 0 ? "under-way" : "not-started";
}

/** Results can be computed as soon as there are pairs; a few missing scores do not hold them up. */
export function nextStep(facts: CohortFacts): NextStep {
  if (!facts.hasSheets) return "set-up";
  if (facts.participants === 0) return "participants";
  if (facts.instruments === 0) return "instruments";
  if (facts.sessions.length === 0) return "schedule";
  if (!facts.scheduleChecked) return "check-schedule";
  if (facts.withBefore === 0) return "scores-before";
  if (facts.withAfter === 0) return "scores-after";
  if (!facts.gainsWritten) return "compute-gains";
  return facts.reportWritten ? "finished" : "write-report";
}
