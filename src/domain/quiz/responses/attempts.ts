import { dayNumber } from "../../calendar";
import type { ResponseFinding } from "./responseFacts";

/** A moment as text that sorts: `"2025-05-24 09:30"`, seconds optional. */
export type Moment = string;

/** A response that is tied to its participant. */
export interface Attempt {
  readonly responseId: string;
  readonly row: number | null;
  readonly participantId: string;
  readonly submitted: Moment;
  /** Points or score by which "best" is decided; `null` while an essay waits. */
  readonly score: number | null;
}

export interface AttemptWindow {
  readonly opens: Moment | null;
  readonly closes: Moment | null;
}

export type AttemptMark = "counted" | "notCounted" | "excluded";

export interface MarkedAttempt {
  readonly attempt: Attempt;
  readonly mark: AttemptMark;
  /** 1 for the participant's first response in time. */
  readonly number: number;
  readonly timing: "inTime" | "early" | "late";
}

export interface AttemptSettings {
  readonly attemptPolicy: "first" | "last" | "best";
  readonly attemptsOutsideWindow: "counted" | "excluded";
}

/**
 * Which response of each participant counts. Late and early ones are marked, and left out of the
 * choice where Settings say so; nothing is thrown away. Of equal best ones the earlier counts.
 */
export function chooseAttempts(
  attempts: readonly Attempt[],
  window: AttemptWindow,
  settings: AttemptSettings,
): { marked: MarkedAttempt[]; findings: ResponseFinding[] } {
  const byPerson = new Map<string, Attempt[]>();
  for (const attempt of attempts) {
    const own = byPerson.get(attempt.participantId);
    if (own) own.push(attempt);
    else byPerson.set(attempt.participantId, [attempt]);
  }
  const marked: MarkedAttempt[] = [];
  const findings: ResponseFinding[] = [];
  for (const own of byPerson.values()) {
    const ordered = [...own].sort(earlierFirst);
    const timed = ordered.map((attempt) => ({ attempt, timing: timingOf(attempt, window) }));
    const excluded = settings.attemptsOutsideWindow === "excluded";
    const eligible = timed.filter(({ timing }) => timing === "inTime" || !excluded);
    const counted = chosen(
      eligible.map(({ attempt }) => attempt),
      settings.attemptPolicy,
    );
    timed.forEach(({ attempt, timing }, index) => {
      const outside = timing !== "inTime" && excluded;
      const mark = attempt === counted ? "counted" : outside ? "excluded" : "notCounted";
      marked.push({ attempt, mark, number: index + 1, timing });
      if (timing !== "inTime") findings.push(timingFinding(attempt, timing, window));
    });
    findings.push(...repeated(ordered, counted, settings.attemptPolicy));
  }
  return { marked, findings };
}

function earlierFirst(a: Attempt, b: Attempt): number {
  if (a.submitted !== b.submitted) return a.submitted < b.submitted ? -1 : 1;
  return a.responseId < b.responseId ? -1 : 1;
}

function chosen(ordered: readonly Attempt[], policy: AttemptSettings["attemptPolicy"]) {
  if (policy === "last") return ordered[ordered.length - 1] ?? null;
  if (policy === "first") return ordered[0] ?? null;
  let best: Attempt | null = null;
  for (const attempt of ordered) {
    if (best === null || (attempt.score ?? -1) > (best.score ?? -1)) best = attempt;
  }
  return best;
}

/** A time to the minute: whoever submits at 10:00:40 under a closing time of 10:00 is in time. */
function timingOf(
  { submitted }: Attempt,
  { opens, closes }: AttemptWindow,
): MarkedAttempt["timing"] {
  const minute = submitted.replace("T", " ").slice(0, 16);
  if (opens !== null && minute < opens.replace("T", " ").slice(0, 16)) return "early";
  if (closes !== null && minute > closes.replace("T", " ").slice(0, 16)) return "late";
  return "inTime";
}

function timingFinding(
  attempt: Attempt,
  timing: "early" | "late",
  { opens, closes }: AttemptWindow,
): ResponseFinding {
  const limit = timing === "late" ? closes : opens;
  const [at, bound] = [minuteNumber(attempt.submitted), minuteNumber(limit ?? "")];
  const minutes = at === null || bound === null ? null : Math.abs(at - bound);
  const facts = { participant: attempt.participantId, minutes };
  const rule = timing === "late" ? "attempt-late" : "attempt-early";
  return { ...place([attempt]), fields: ["submitted"], rule, severity: "warning", facts };
}

/** Minutes since 1970 of a moment; `null` where the text is none. */
function minuteNumber(moment: Moment): number | null {
  const match = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}):(\d{2})/.exec(moment);
  const day = match ? dayNumber(match[1] ?? "") : null;
  return match === null || day === null
    ? null
    : day * 1440 + Number(match[2]) * 60 + Number(match[3]);
}

function place(attempts: readonly Attempt[]) {
  return { table: "responses", rows: attempts.flatMap(({ row }) => row ?? []) } as const;
}

function repeated(
  ordered: readonly Attempt[],
  counted: Attempt | null,
  policy: AttemptSettings["attemptPolicy"],
): ResponseFinding[] {
  const participant = ordered[0]?.participantId ?? "";
  const attempts = ordered.length;
  const fields = ["participant"];
  if (counted === null) {
    const facts = { participant, attempts };
    const rule = "attempts-all-excluded";
    return [{ ...place(ordered), fields, rule, severity: "warning", facts }];
  }
  if (attempts === 1) return [];
  const facts = { participant, attempts, counted: ordered.indexOf(counted) + 1, policy };
  return [{ ...place(ordered), fields, rule: "attempt-repeated", severity: "info", facts }];
}
