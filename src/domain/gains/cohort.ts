import type { Choice } from "../choices";

/** A person enrolled in the cohort. */
export interface Participant {
  readonly row: number;
  readonly id: string | null;
  readonly name: string | null;
  readonly category: Choice<"category"> | null;
}

export const domains = ["cognitive", "affective", "psychomotor"] as const;
export type Domain = (typeof domains)[number];

/**
 * A way of measuring: a test, a rubric, an observation. Its weights say how much it counts in each
 * domain; one instrument may count in several.
 */
export interface Instrument {
  readonly row: number;
  readonly id: string | null;
  readonly name: string | null;
  readonly phase: Choice<"phase"> | null;
  readonly maximum: number | null;
  readonly cognitive: number | null;
  readonly affective: number | null;
  readonly psychomotor: number | null;
}

/** One row of *Nilai*: what a participant reached on each instrument, on the instrument's scale. */
export interface ScoreRow {
  readonly row: number;
  readonly participantId: string | null;
  /** Aligned with {@link ScoreSheet.instrumentIds}; `null` is missing, never zero. */
  readonly scores: readonly (number | null)[];
}

export interface ScoreSheet {
  /** The instrument that each score column belongs to. */
  readonly instrumentIds: readonly string[];
  readonly rows: readonly ScoreRow[];
}
