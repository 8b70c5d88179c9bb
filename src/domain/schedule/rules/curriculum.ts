import { type CohortMark, cohortMarks, isAbove, minutesOf, rowsOf } from "../cohortMarks";
import { indexBy, type PlacedSession, type ScheduleContext } from "../context";
import type { ScheduleFacts } from "../facts";
import { isOnline } from "../onlineShare";
import { defineRule } from "../rule";
import type { CurriculumUnit } from "../scheduleInput";
import { type SessionMode, sessionModes } from "../session";

/** "The mix of online and face to face is far from what was aimed at." A soft rule, never an error. */
export const onlineShareOffTarget = defineRule({
  id: "online-share-off-target",
  severity: "warning",
  scope: "whole",
  find: (context) => {
    const { onlineShareTarget: target, onlineShareTolerance: tolerance } = context.settings;
    const { minutesPerJp } = context.settings;
    return cohortMarks<ScheduleFacts["online-share-off-target"]>(context, (sessions) => {
      const known = sessions.filter(({ session }) => session.mode !== null);
      const total = minutesOf(known);
      const online = minutesOf(known.filter(({ session }) => isOnline(session.mode)));
      if (total === 0 || !isAbove(Math.abs(online / total - target), tolerance)) return [];
      const [onlineJp, totalJp] = [online / minutesPerJp, total / minutesPerJp];
      const facts = { share: online / total, target, tolerance, onlineJp, totalJp };
      return [{ rows: [], fields: ["mode"], facts }];
    });
  },
});

/** "This unit gets less time than the curriculum gives it." Each mode is counted for itself. */
export const unitJpShort = defineRule({
  id: "unit-jp-short",
  severity: "warning",
  scope: "whole",
  needs: ["curriculum"],
  find: (context) => unitJp(context, (planned, scheduled) => planned - scheduled),
});

/** "This unit gets more time than the curriculum gives it." */
export const unitJpOver = defineRule({
  id: "unit-jp-over",
  severity: "warning",
  scope: "whole",
  needs: ["curriculum"],
  find: (context) => unitJp(context, (planned, scheduled) => scheduled - planned),
});

type UnitJpFacts = ScheduleFacts["unit-jp-short"];

function unitJp(context: ScheduleContext, excess: (planned: number, scheduled: number) => number) {
  const { registers, settings } = context;
  const allowed = settings.unitJpTolerance + roundingJp(settings.minutesPerJp);
  return cohortMarks<UnitJpFacts>(context, (sessions) => {
    const byUnit = byUnitKey(sessions, context);
    return [...registers.units].flatMap(([key, unit]) => {
      const own = byUnit.get(key);
      if (!own) return [];
      return sessionModes.flatMap((mode) => {
        const facts = jpOfMode(unit, own, mode, settings.minutesPerJp);
        const beyond = facts && excess(facts.plannedJp, facts.scheduledJp);
        if (!facts || beyond === null || !isAbove(beyond, allowed)) return [];
        return [unitMark(own, mode, facts)];
      });
    });
  });
}

/** A curriculum gives JP to two decimals, a schedule gives whole minutes: half of either is no lack. */
function roundingJp(minutesPerJp: number): number {
  return Math.max(0.5 / minutesPerJp, 0.005);
}

function unitMark(
  own: readonly PlacedSession[],
  mode: SessionMode,
  facts: Omit<UnitJpFacts, "groups">,
): CohortMark<UnitJpFacts> {
  const inMode = own.filter(({ session }) => session.mode === mode);
  const rows = rowsOf(inMode.length > 0 ? inMode : own);
  return { rows, fields: ["unit", "start", "end"], facts };
}

function jpOfMode(
  { unit, plannedJp }: CurriculumUnit,
  own: readonly PlacedSession[],
  mode: SessionMode,
  minutesPerJp: number,
) {
  const planned = plannedJp[mode];
  const inMode = own.filter(({ session }) => session.mode === mode);
  if (planned === null) return null;
  return {
    unit: unit ?? "",
    mode,
    plannedJp: planned,
    scheduledJp: minutesOf(inMode) / minutesPerJp,
  };
}

function byUnitKey(sessions: readonly PlacedSession[], { registers }: ScheduleContext) {
  return indexBy(sessions, ({ session }) =>
    session.unit === null ? [] : [registers.key(session.unit)],
  );
}

/** "The curriculum has a unit that the schedule has forgotten." */
export const unitNotScheduled = defineRule({
  id: "unit-not-scheduled",
  severity: "error",
  scope: "whole",
  needs: ["curriculum"],
  find: (context) =>
    cohortMarks<ScheduleFacts["unit-not-scheduled"]>(context, (sessions) => {
      const scheduled = byUnitKey(sessions, context);
      return [...context.registers.units].flatMap(([key, { row, unit, plannedJp }]) => {
        const planned = sessionModes.reduce((sum, mode) => sum + (plannedJp[mode] ?? 0), 0);
        if (scheduled.has(key) || planned === 0) return [];
        const facts = { unit: unit ?? "", plannedJp: planned };
        return [{ table: "curriculum" as const, rows: [row], fields: ["unit"], facts }];
      });
    }),
});
