import type { PlacedSession, ScheduleContext } from "../context";
import { defineRule, type Mark } from "../rule";
import { type SessionRef, sessionRef } from "../session";

/** Two sessions that somebody attends one after the other, and who that is. */
interface Succession {
  readonly first: PlacedSession;
  readonly second: PlacedSession;
  readonly who: string[];
}

/**
 * Pairs of neighbouring sessions of one person or group among those that `counts` admits, each pair
 * once. Sessions that overlap are left to the double-booking rules.
 */
function successions(
  context: ScheduleContext,
  counts: (placed: PlacedSession) => boolean,
  concerns: (first: PlacedSession, second: PlacedSession) => boolean,
): Succession[] {
  const found = new Map<string, Succession>();
  const lines: Array<readonly [string, readonly PlacedSession[]]> = [
    ...[...context.byFacilitator].map(
      ([key, sessions]) => [nameOf(key, context), sessions] as const,
    ),
    ...context.cohorts.map(({ name, sessions }) => [name ?? "", sessions] as const),
  ];
  for (const [name, sessions] of lines) {
    let first: PlacedSession | null = null;
    for (const second of sessions) {
      if (!counts(second)) continue;
      if (first && second.startUtc >= first.endUtc && concerns(first, second)) {
        const key = `${first.session.row} ${second.session.row}`;
        const known = found.get(key) ?? { first, second, who: [] };
        if (name !== "") known.who.push(name);
        found.set(key, known);
      }
      first = second;
    }
  }
  return [...found.values()];
}

function nameOf(key: string, { registers, byFacilitator }: ScheduleContext): string {
  const typed = byFacilitator
    .get(key)?.[0]
    ?.session.facilitators.find((name) => registers.key(name) === key);
  return registers.facilitators.get(key)?.row.name ?? typed ?? key;
}

function gapMinutes(first: PlacedSession, second: PlacedSession): number {
  return second.startUtc - first.endUtc;
}

interface GapFacts {
  readonly first: SessionRef;
  readonly second: SessionRef;
  readonly who: readonly string[];
  readonly gapMinutes: number;
  readonly neededMinutes: number;
}

function gapMark(
  { first, second, who }: Succession,
  field: string,
  neededMinutes: number,
): Mark<GapFacts> {
  const [a, b] = [first.session, second.session];
  return {
    rows: [a.row, b.row].sort((x, y) => x - y),
    fields: ["start", "end", field],
    facts: {
      first: sessionRef(a),
      second: sessionRef(b),
      who: [...new Set(who)].sort(),
      gapMinutes: gapMinutes(first, second),
      neededMinutes,
    },
  };
}

/** "There is no time to get from one place to the next." */
export const travelTooShort = defineRule({
  id: "travel-too-short",
  severity: "error",
  scope: "day",
  needs: ["travel"],
  find: (context) => {
    const needed = (a: PlacedSession, b: PlacedSession) => travelTime(a, b, context);
    return successions(
      context,
      ({ session, place }) => session.mode === "face-to-face" && place !== null,
      (a, b) => a.place !== b.place && gapMinutes(a, b) < needed(a, b),
    ).map((succession) => {
      const { first, second } = succession;
      const mark = gapMark(succession, "place", needed(first, second));
      const [from, to] = [first.session.place ?? "", second.session.place ?? ""];
      return { ...mark, facts: { ...mark.facts, from, to } };
    });
  },
});

function travelTime(a: PlacedSession, b: PlacedSession, { registers, settings }: ScheduleContext) {
  return registers.travelMinutes(a.place ?? "", b.place ?? "") ?? settings.travelDefaultMinutes;
}

/** "Whoever goes from a room to a screen, or back, needs time to settle." */
export const modeSwitchTooShort = defineRule({
  id: "mode-switch-too-short",
  severity: "warning",
  scope: "day",
  find: (context) => {
    const needed = context.settings.modeSwitchMinutes;
    return successions(
      context,
      ({ session }) => session.mode === "face-to-face" || session.mode === "online-live",
      (a, b) => a.session.mode !== b.session.mode && gapMinutes(a, b) < needed,
    ).map((succession) => gapMark(succession, "mode", needed));
  },
});
