import type { SessionRef } from "../../domain/schedule/session";
import { fewNames, hours, sessionName } from "../areas/schedule";
import type { Formats } from "../formats";

// Parts that many sentences use: a session's name, its time, the groups.

export const name = (session: SessionRef) => sessionName(session, "in row");
export const names = (list: readonly string[], f: Formats) =>
  fewNames(list, f, (count) => `${count} others`);
export const at = (s: SessionRef, f: Formats) =>
  `${f.longDate(s.date)}, ${hours(s.start, s.end, f)}`;
export const full = (s: SessionRef, f: Formats) => `${name(s)} (${at(s, f)})`;
export const both = (p: { first: SessionRef; second: SessionRef }, f: Formats) =>
  `${full(p.first, f)} and ${full(p.second, f)}`;
export const forGroups = (groups: readonly string[], f: Formats) =>
  groups.length === 0 ? "" : ` for ${names(groups, f)}`;
export const meant = (nearest: string | null) =>
  nearest === null ? "" : ` Perhaps “${nearest}” is meant.`;
export const plural = (count: number, one: string, many: string) => (count === 1 ? one : many);
export const minutesText = (count: number, f: Formats) =>
  `${f.short(count)} ${plural(count, "minute", "minutes")}`;
