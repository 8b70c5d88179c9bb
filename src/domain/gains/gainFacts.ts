import type { Domain } from "./cohort";

/** What can be wrong between participants, instruments and scores. */
export interface GainFacts {
  "cohort-empty": Record<string, never>;
  "cohort-of-one": Record<string, never>;
  "participant-category-missing": { count: number; total: number };
  "instrument-without-weight": { instrument: string };
  "domain-not-measured": { domain: Domain; phase: "pre" | "post" };
  "score-column-unknown": { column: string; cell: string };
  "score-column-missing": { instrument: string };
  "score-column-duplicate": { instrument: string; cells: readonly string[] };
  "score-row-unknown-participant": { participant: string };
  "score-row-duplicate": { participant: string; rows: readonly number[] };
  "participant-duplicate": { participant: string; rows: readonly number[] };
  "score-not-number": { participant: string; instrument: string; value: string };
  "score-out-of-range": {
    participant: string;
    instrument: string;
    value: number;
    maximum: number;
  };
  "score-formula": { participant: string; instrument: string; formula: string };
  "participant-without-scores": { count: number; participants: readonly string[] };
  "pairs-incomplete": { domain: Domain; pairs: number; enrolled: number };
  /** `refused`: too few to conclude anything at all. */
  "sample-small": { domain: Domain; pairs: number; needed: number; refused: boolean };
}
