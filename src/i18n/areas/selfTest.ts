import type { TableText } from "./core";

/** What the self-test tries, by the ids of its probes, which `sheets/probes.ts` checks. */
export interface SelfTestMessages {
  readonly tables: {
    readonly selfTest: TableText<"probe" | "expected" | "observed" | "verdict">;
  };
  readonly temporarySheet: string;
  readonly probes: Readonly<Record<SelfTestProbe, string>>;
  readonly verdicts: Readonly<Record<"agrees" | "differs" | "measured", string>>;
  summary(facts: { probes: number; differing: number; sheet: string }): string;
}

export type SelfTestProbe =
  | "leading-zeros"
  | "leading-zeros-text"
  | "equals-text"
  | "equals-formula"
  | "apostrophe-text"
  | "full-width-equals"
  | "dash-text"
  | "blank"
  | "null-written"
  | "date-instant"
  | "date-shown"
  | "time-shown"
  | "zones-agree"
  | "error-value"
  | "beyond-grid"
  | "new-sheet-size"
  | "long-text"
  | "note-kept"
  | "new-methods"
  | "property-size"
  | "cost-write"
  | "cost-read"
  | "cost-property";
