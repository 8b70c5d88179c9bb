import type { IsoDate, Minutes } from "../calendar";
import { nameKey } from "./nameKey";
import type { Session } from "./session";

/** One thing to change in one session: what a repair suggests, and what is undone by going back. */
export type Change =
  | { readonly kind: "time"; readonly row: number; readonly start: Minutes; readonly end: Minutes }
  | {
      readonly kind: "day";
      readonly row: number;
      readonly date: IsoDate;
      readonly start: Minutes;
      readonly end: Minutes;
    }
  | { readonly kind: "place"; readonly row: number; readonly place: string }
  | {
      readonly kind: "facilitator";
      readonly row: number;
      readonly from: string;
      readonly to: string;
    };
export type ChangeKind = Change["kind"];

/** The session as it would be after the change. */
export function changedSession(session: Session, change: Change): Session {
  switch (change.kind) {
    case "time":
      return { ...session, start: change.start, end: change.end };
    case "day":
      return { ...session, date: change.date, start: change.start, end: change.end };
    case "place":
      return { ...session, place: change.place };
    case "facilitator":
      return {
        ...session,
        facilitators: session.facilitators.map((name) =>
          nameKey(name) === nameKey(change.from) ? change.to : name,
        ),
      };
  }
}

/** The schedule with one session changed. */
export function applyChange(sessions: readonly Session[], change: Change): Session[] {
  return sessions.map((session) =>
    session.row === change.row ? changedSession(session, change) : session,
  );
}

/** The cells a change writes: column key → value before and after. */
export function changedCells(
  session: Session,
  change: Change,
): ReadonlyArray<{
  readonly field: "date" | "start" | "end" | "place" | "facilitators";
  readonly before: unknown;
  readonly after: unknown;
}> {
  const after = changedSession(session, change);
  return (["date", "start", "end", "place", "facilitators"] as const)
    .filter((field) => session[field] !== after[field])
    .map((field) => ({ field, before: session[field], after: after[field] }));
}
