/**
 * Who may be shown in a copy that leaves the organiser's hands (UU 27/2022 arts. 20, 22, 25): only
 * who agreed; for a minor, a guardian must be named. A pupil or student whose age nobody noted is
 * treated as a minor, since the law protects children whether or not we know of them.
 */
import type { Choice } from "../choices";

export interface ConsentRecord {
  readonly consent: Choice<"consent"> | null;
  readonly consentPurpose: string | null;
  readonly consentDate: string | null;
  readonly category: Choice<"category"> | null;
  readonly minor: boolean | null;
  readonly guardian: string | null;
}

/** `id`: without one of their own nobody can tell who it was that consented. */
export type Missing = "id" | "consent" | "purpose" | "date" | "guardian";

/** What is missing before the record may be shared; `null` when nothing is. */
export function missingConsent(record: ConsentRecord): Missing | null {
  if (record.consent !== "yes") return "consent";
  if (record.consentPurpose === null) return "purpose";
  if (record.consentDate === null) return "date";
  const isMinor = record.minor ?? record.category === "student";
  return isMinor && record.guardian === null ? "guardian" : null;
}
