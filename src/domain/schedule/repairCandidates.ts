import { isoDate, weekday } from "../calendar";
import type { Change, ChangeKind } from "./change";
import { minutesOf } from "./cohortMarks";
import { type PlacedSession, placeSession, type ScheduleContext } from "./context";
import type { RuleId } from "./facts";
import type { Session } from "./session";

/** A change and how large it is; see {@link changeCost}. */
export interface Candidate {
  readonly change: Change;
  readonly session: Session;
  readonly cost: number;
}

/** What may mend a breach of each rule; a rule that is not here must be mended by hand. */
export const changesThatMend: Readonly<Partial<Record<RuleId, readonly ChangeKind[]>>> = {
  "facilitator-double-booked": ["time", "facilitator", "day"],
  "place-double-booked": ["time", "place", "day"],
  "group-double-booked": ["time", "day"],
  "participant-double-booked": ["time", "day"],
  "over-capacity": ["place"],
  "place-unavailable": ["time", "place", "day"],
  "place-lacks-facility": ["place"],
  "facilitator-unavailable": ["time", "facilitator", "day"],
  "facilitator-not-authorised": ["facilitator"],
  "facilitator-certificate-expired": ["facilitator", "day"],
  "facilitator-overload": ["facilitator", "day"],
  "participant-unavailable": ["time", "day"],
  "outside-programme-dates": ["day"],
  "public-holiday": ["day"],
  "collective-leave": ["day"],
  "jp-per-day-exceeded": ["day"],
  "travel-too-short": ["time", "place", "day"],
  "prerequisite-order": ["time", "day"],
};

const placeCost = 2;
const facilitatorCost = 4;
const otherDayCost = 4;

/**
 * How much a change asks of people, in hours moved: another time costs its distance in hours; another
 * room 2; another facilitator 4, since somebody has to be asked; another day 4, one more for each day
 * of distance, and its distance in hours.
 */
export function changeCost(before: Session, change: Change): number {
  if (change.kind === "place") return placeCost;
  if (change.kind === "facilitator") return facilitatorCost;
  const hours = Math.abs(change.start - (before.start ?? change.start)) / 60;
  return hours + (change.kind === "day" ? otherDayCost : 0);
}

/** Candidate changes of one kind for one session, in no particular order. */
export function candidatesFor(
  placed: PlacedSession,
  kind: ChangeKind,
  context: ScheduleContext,
): Candidate[] {
  if (kind === "time") return timeCandidates(placed, context);
  if (kind === "day") return dayCandidates(placed, context);
  return kind === "place" ? placeCandidates(placed, context) : whoCandidates(placed, context);
}

function candidate(session: Session, change: Change, extra = 0): Candidate {
  return { session, change, cost: changeCost(session, change) + extra };
}

/** Starts on the grid that keep the session inside the training day. */
function startsOfDay(placed: PlacedSession, { settings }: ScheduleContext): number[] {
  const length = placed.endUtc - placed.startUtc;
  const step = Math.max(1, settings.repairStepMinutes);
  const starts: number[] = [];
  for (let start = settings.dayStart; start + length <= settings.dayEnd; start += step)
    starts.push(start);
  return starts;
}

function timeCandidates(placed: PlacedSession, context: ScheduleContext): Candidate[] {
  const { session } = placed;
  const length = placed.endUtc - placed.startUtc;
  return startsOfDay(placed, context)
    .filter((start) => start !== session.start)
    .map((start) =>
      candidate(session, { kind: "time", row: session.row, start, end: start + length }),
    );
}

function dayCandidates(placed: PlacedSession, context: ScheduleContext): Candidate[] {
  const { session } = placed;
  const length = placed.endUtc - placed.startUtc;
  const starts = new Set([placed.localStart, ...startsOfDay(placed, context)]);
  const found: Candidate[] = [];
  for (let away = -context.settings.repairDaysAround; ; away++) {
    if (away > context.settings.repairDaysAround) return found;
    if (away === 0 || !isTrainingDay(placed.day + away, context)) continue;
    const date = isoDate(placed.day + away);
    for (const start of starts) {
      const end = start + length > 1440 ? start + length - 1440 : start + length;
      const change = { kind: "day", row: session.row, date, start, end } as const;
      found.push(candidate(session, change, Math.abs(away)));
    }
  }
}

/** A day within the programme that nobody has off. */
function isTrainingDay(day: number, { settings, registers }: ScheduleContext): boolean {
  const date = isoDate(day);
  const { programmeStart, programmeEnd, weekendDays } = settings;
  if (programmeStart !== null && date < programmeStart) return false;
  if (programmeEnd !== null && date > programmeEnd) return false;
  if (registers.holidays.has(day)) return false;
  if (weekendDays === "none") return true;
  return weekday(day) !== 0 && (weekday(day) !== 6 || weekendDays === "sunday");
}

/** Places of the list, or where there is none, places that other sessions use. */
function placeCandidates({ session, place }: PlacedSession, context: ScheduleContext): Candidate[] {
  if (session.mode !== "face-to-face") return [];
  const { registers } = context;
  const names = registers.present.has("places")
    ? [...registers.places].map(([key, { row }]) => [key, row.name ?? key] as const)
    : [...context.byPlace]
        .filter(([, [first]]) => first?.session.mode === "face-to-face")
        .map(([key, [first]]) => [key, first?.session.place ?? key] as const);
  return names
    .filter(([key]) => key !== place)
    .map(([, name]) => candidate(session, { kind: "place", row: session.row, place: name }));
}

/** Facilitators who may teach the unit and are not in the session yet, those with less JP first. */
function whoCandidates(placed: PlacedSession, context: ScheduleContext): Candidate[] {
  const { registers, byFacilitator } = context;
  const { session } = placed;
  const unit = session.unit === null ? null : registers.key(session.unit);
  const able = [...registers.facilitators].filter(([key, { row }]) => {
    const may =
      unit === null || row.units.length === 0 || row.units.map(registers.key).includes(unit);
    return may && !placed.facilitators.includes(key);
  });
  return able.flatMap(([key, { row }]) => {
    const busy = minutesOf(byFacilitator.get(key) ?? []) / 1e6;
    return session.facilitators.map((from) =>
      candidate(
        session,
        { kind: "facilitator", row: session.row, from, to: row.name ?? key },
        Math.min(busy, 0.9),
      ),
    );
  });
}

/**
 * `true` when what the change takes is not taken at that time, going by the time lines: the new place,
 * the new facilitator, or at another time everybody and everything the session needs.
 */
export function isFree(after: Session, change: Change, context: ScheduleContext): boolean {
  const placed = placeSession(after, context.registers);
  if (placed === null) return false;
  const { registers, byFacilitator, byGroup, byPlace } = context;
  const isMoved = change.kind === "time" || change.kind === "day";
  const exclusive =
    placed.place !== null && registers.places.get(placed.place)?.row.shared !== true;
  if ((isMoved || change.kind === "place") && exclusive) {
    if (isTaken(byPlace.get(placed.place ?? ""), placed)) return false;
  }
  if (change.kind === "facilitator")
    return !isTaken(byFacilitator.get(registers.key(change.to)), placed);
  if (!isMoved) return true;
  const groups = placed.groups.flatMap((key) => [
    key,
    ...(registers.sharedMembers.get(key)?.keys() ?? []),
  ]);
  if (groups.some((key) => isTaken(byGroup.get(key), placed))) return false;
  return !placed.facilitators.some((key) => isTaken(byFacilitator.get(key), placed));
}

function isTaken(line: readonly PlacedSession[] | undefined, placed: PlacedSession): boolean {
  if (!line) return false;
  return line.some(
    (other) =>
      other.startUtc < placed.endUtc &&
      placed.startUtc < other.endUtc &&
      other.session.row !== placed.session.row,
  );
}
