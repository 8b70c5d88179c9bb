import { cohortMarks, rowsOf } from "../cohortMarks";
import type { PlacedSession, ScheduleContext } from "../context";
import type { ScheduleFacts } from "../facts";
import { orderPatterns, type Phase, phaseOf } from "../orderPatterns";
import { defineRule, type Mark } from "../rule";
import { type SessionKind, type SessionRef, sessionRef } from "../session";

/** "The programme declares an order; these sessions stand before their turn." */
export const orderBroken = defineRule({
  id: "order-broken",
  severity: "warning",
  scope: "whole",
  find: (context) => {
    const pattern = orderPatterns[context.settings.orderPattern];
    return cohortMarks<ScheduleFacts["order-broken"]>(context, (sessions) =>
      pattern.flatMap((earlier, i) =>
        pattern.slice(i + 1).flatMap((later) => brokenOrder(sessions, earlier, later, context)),
      ),
    );
  },
});

/** The sessions of `later` that come before the last one of `earlier`; one day may hold both. */
function brokenOrder(
  sessions: readonly PlacedSession[],
  earlier: Phase,
  later: Phase,
  { settings }: ScheduleContext,
) {
  const last = lastOf(sessions.filter(({ session }) => phaseOf(session) === earlier));
  if (!last) return [];
  const tooEarly = sessions.filter(
    (placed) =>
      phaseOf(placed.session) === later &&
      (settings.orderSameDayAllowed ? placed.day < last.day : placed.startUtc < last.endUtc),
  );
  const [first] = tooEarly;
  if (!first) return [];
  const facts = {
    earlier,
    later,
    lastOfEarlier: sessionRef(last.session),
    firstOfLater: sessionRef(first.session),
  };
  return [{ rows: rowsOf(tooEarly), fields: ["date"], facts }];
}

function lastOf(sessions: readonly PlacedSession[]): PlacedSession | undefined {
  return sessions[sessions.length - 1];
}

/** "A unit waits until the units it builds on are completed." */
export const prerequisiteOrder = defineRule({
  id: "prerequisite-order",
  severity: "error",
  scope: "whole",
  needs: ["curriculum"],
  find: (context) => {
    const { registers } = context;
    const unitOf = ({ session }: PlacedSession) =>
      session.unit === null ? null : registers.key(session.unit);
    return cohortMarks<ScheduleFacts["prerequisite-order"]>(context, (sessions) =>
      [...registers.units].flatMap(([key, { unit, prerequisites }]) =>
        prerequisites.flatMap((prerequisite) => {
          const before = registers.key(prerequisite);
          const last = lastToEnd(sessions.filter((placed) => unitOf(placed) === before));
          const early = sessions.filter(
            (placed) => last && unitOf(placed) === key && placed.startUtc < last.endUtc,
          );
          const [first] = early;
          if (!last || !first) return [];
          const [session, completedBy] = [sessionRef(first.session), sessionRef(last.session)];
          const facts = { unit: unit ?? "", prerequisite, session, completedBy };
          return [{ rows: rowsOf(early), fields: ["date", "start", "unit"], facts }];
        }),
      ),
    );
  },
});

function lastToEnd(sessions: readonly PlacedSession[]): PlacedSession | undefined {
  let last = sessions[0];
  for (const session of sessions) if (last && session.endUtc > last.endUtc) last = session;
  return last;
}

const classKinds: readonly SessionKind[] = ["theory", "practice", "simulation"];

/** `true` for sessions in which something is taught to the group. */
export function isClass({ session }: PlacedSession): boolean {
  return session.kind !== null && classKinds.includes(session.kind);
}

function isKind(kind: SessionKind): (placed: PlacedSession) => boolean {
  return ({ session }) => session.kind === kind;
}

/** "The pre-test comes before anything is taught." Orientation may come before it. */
export const preTestNotFirst = defineRule({
  id: "pre-test-not-first",
  severity: "warning",
  scope: "whole",
  find: (context) =>
    eachCohortOnce(context, (sessions) => {
      const firstClass = sessions.find(isClass);
      return sessions
        .filter(isKind("pre-test"))
        .flatMap((test) =>
          firstClass && firstClass.startUtc < test.startUtc
            ? [markOf(test, { earlier: sessionRef(firstClass.session) })]
            : [],
        );
    }),
});

/** "The post-test comes after everything that it asks about." */
export const postTestNotLast = defineRule({
  id: "post-test-not-last",
  severity: "warning",
  scope: "whole",
  find: (context) =>
    eachCohortOnce(context, (sessions) => {
      const lastClass = lastOf(sessions.filter(isClass));
      return sessions
        .filter(isKind("post-test"))
        .flatMap((test) =>
          lastClass && lastClass.startUtc > test.startUtc
            ? [markOf(test, { later: sessionRef(lastClass.session) })]
            : [],
        );
    }),
});

/** "Mentoring helps to apply what a class has taught, so it follows the first class." */
export const mentoringBeforeClass = defineRule({
  id: "mentoring-before-class",
  severity: "warning",
  scope: "whole",
  find: (context) =>
    eachCohortOnce(context, (sessions) => {
      const firstClass = sessions.find(isClass);
      return sessions
        .filter(isKind("mentoring"))
        .flatMap((mentoring) =>
          firstClass && mentoring.startUtc < firstClass.startUtc
            ? [markOf(mentoring, { firstClass: sessionRef(firstClass.session) })]
            : [],
        );
    }),
});

/** "The portfolio is evidence for the competency test, so it is finished before it." */
export const portfolioAfterAssessment = defineRule({
  id: "portfolio-after-assessment",
  severity: "warning",
  scope: "whole",
  find: (context) =>
    eachCohortOnce(context, (sessions) => {
      const test = sessions.find(isKind("competency-test"));
      return sessions
        .filter(isKind("portfolio"))
        .flatMap((portfolio) =>
          test && portfolio.startUtc >= test.startUtc
            ? [markOf(portfolio, { assessment: sessionRef(test.session) })]
            : [],
        );
    }),
});

/** "Who begins online first needs to be shown how." A first meeting face to face will do as well. */
export const orientationMissing = defineRule({
  id: "orientation-missing",
  severity: "warning",
  scope: "whole",
  find: (context) => {
    if (!context.settings.orientationRequired) return [];
    return eachCohortOnce(context, (sessions) => {
      const [first] = sessions.filter(
        ({ session }) => session.kind !== "pre-test" && session.mode !== null,
      );
      const online = first?.session.mode?.startsWith("online") === true;
      if (!first || !online || first.session.kind === "orientation") return [];
      const facts = { firstOnline: sessionRef(first.session) };
      return [{ rows: [first.session.row], fields: ["kind"], facts }];
    });
  },
});

function markOf<Extra>(
  { session }: PlacedSession,
  extra: Extra,
): Mark<Extra & { readonly session: SessionRef }> {
  const facts = { session: sessionRef(session), ...extra };
  return { rows: [session.row], fields: ["date", "start", "kind"], facts };
}

/** Judges each cohort; a session that several cohorts attend is reported once. */
function eachCohortOnce<Facts>(
  context: ScheduleContext,
  judge: (sessions: readonly PlacedSession[]) => ReadonlyArray<Mark<Facts>>,
): Array<Mark<Facts>> {
  const byRow = new Map<string, Mark<Facts>>();
  for (const { sessions } of context.cohorts) {
    for (const mark of judge(sessions)) {
      const key = JSON.stringify([mark.rows, mark.facts]);
      if (!byRow.has(key)) byRow.set(key, mark);
    }
  }
  return [...byRow.values()];
}
