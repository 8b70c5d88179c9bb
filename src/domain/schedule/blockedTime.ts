import { dayNumber, type Minutes, weekday } from "../calendar";
import { dateOfText, timeOfText } from "./dateText";

/**
 * A time at which a person, place or group is not to be had. As typed in a cell, one piece each:
 * `2025-05-26`, `26/5/2025 - 28/5/2025`, `2025-05-26 09:00-12:00`, `Jumat`, `Senin 08:00-12:00`,
 * or `12:00-13:00` for every day.
 */
export interface BlockedTime {
  /** First and last day number, both included; `null`: any day. */
  readonly days: readonly [number, number] | null;
  /** 0 Sunday … 6 Saturday; `null`: any. */
  readonly weekday: number | null;
  readonly from: Minutes;
  readonly to: Minutes;
}

const weekdays = [
  ["minggu", "ahad", "sunday"],
  ["senin", "monday"],
  ["selasa", "tuesday"],
  ["rabu", "wednesday"],
  ["kamis", "thursday"],
  ["jumat", "jum'at", "friday"],
  ["sabtu", "saturday"],
] as const;

const dash = /\s*(?:\.\.|–|—|-|\bs\.?\s?d\.?(?=\s)|\bsampai\b|\bhingga\b|\bto\b|\buntil\b)\s*/;
const hoursPattern = /(\d{1,2}[:.]\d{2})\s*[-–—]\s*(\d{1,2}[:.]\d{2})$/;
const datePattern =
  /^(\d{4}-\d{1,2}-\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.]\d{4}|\d{1,2}\s+[a-z]+\s+\d{4})/;

/** The blocked time that a piece of text names; `null` when it cannot be read. */
export function blockedTimeOf(text: string): BlockedTime | null {
  let rest = text.trim().toLowerCase();
  const hours = hoursPattern.exec(rest);
  const from = hours ? timeOfText(hours[1] ?? "") : 0;
  const to = hours ? timeOfText(hours[2] ?? "") : 1440;
  if (from === null || to === null || to <= from) return null;
  if (hours) rest = rest.slice(0, hours.index).trim();
  if (rest === "") return hours ? { days: null, weekday: null, from, to } : null;
  const named = weekdays.findIndex((names) => (names as readonly string[]).includes(rest));
  if (named >= 0) return { days: null, weekday: named, from, to };
  const days = daysOfText(rest);
  return days && { days, weekday: null, from, to };
}

function daysOfText(text: string): readonly [number, number] | null {
  const first = datePattern.exec(text)?.[0];
  if (first === undefined) return null;
  const tail = text.slice(first.length).trim();
  const last = tail === "" ? first : tail.replace(new RegExp(`^${dash.source}`), "");
  if (tail !== "" && last === tail) return null;
  const [from, to] = [dateOfText(first), dateOfText(last)].map((d) => d && dayNumber(d));
  return typeof from === "number" && typeof to === "number" && from <= to ? [from, to] : null;
}

/** `true` when the local time span touches the blocked time; `end` may pass 1440 (midnight). */
export function isBlocked(blocked: BlockedTime, day: number, start: Minutes, end: number): boolean {
  if (end > 1440 && isBlocked(blocked, day + 1, 0, end - 1440)) return true;
  if (blocked.days && (day < blocked.days[0] || day > blocked.days[1])) return false;
  if (blocked.weekday !== null && weekday(day) !== blocked.weekday) return false;
  return start < blocked.to && blocked.from < Math.min(end, 1440);
}
