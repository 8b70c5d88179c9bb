/** Training hours (JP, jam pelajaran) between two moments of a session. */
import type { Minutes } from "./calendar";
import { roundNoise } from "./statistics/spread";

/** `none` keeps the fraction, `down` counts whole JP only, `nearest-half` rounds to 0.5 JP. */
export type JpRounding = "none" | "down" | "nearest-half";

/**
 * A moment as a sheet gives it, in minutes: `clock` since midnight, the day unknown; `dated` since a
 * day that all dated moments share. Moments of a different `source` (text, cell) may stand in
 * different time zones, so that nothing can be said about the time between them.
 */
export interface Moment {
  readonly kind: "clock" | "dated";
  readonly source: "written" | "cell";
  readonly minutes: Minutes;
}

export type Span =
  | { readonly minutes: Minutes }
  | { readonly problem: "not-comparable" | "ends-before-start" | "longer-than-a-day" };

/**
 * Minutes from start to end. A clock that ends before it starts has passed midnight: 22:00 to 01:30
 * is 210. Dated moments may not run backwards, nor over more than a day, which no session does.
 */
export function minutesBetween(start: Moment, end: Moment): Span {
  if (start.kind !== end.kind || start.source !== end.source) return { problem: "not-comparable" };
  // Seconds are the finest that a sheet means; a day fraction is off by less.
  const minutes = Math.round((end.minutes - start.minutes) * 60) / 60;
  if (start.kind === "clock") return { minutes: minutes < 0 ? minutes + 1440 : minutes };
  if (minutes < 0) return { problem: "ends-before-start" };
  return minutes > 1440 ? { problem: "longer-than-a-day" } : { minutes };
}

/**
 * JP of some minutes of training; unrounded unless asked, since totals must come from minutes and not
 * from rounded JP. `trainingHours(150, 45, "none")` is 3.333…, `"down"` 3, `"nearest-half"` 3.5.
 */
export function trainingHours(
  minutes: Minutes,
  minutesPerJp: Minutes,
  rounding: JpRounding,
): number {
  const hours = minutes / minutesPerJp;
  if (rounding === "none") return hours;
  return rounding === "down"
    ? Math.floor(roundNoise(hours))
    : Math.round(roundNoise(2 * hours)) / 2;
}
