import type { FindingOf } from "../../finding";

/** A participant to whom a response may belong, and why. */
export interface Candidate {
  readonly id: string;
  readonly name: string;
  readonly by: "id" | "email" | "name" | "similarName";
  /** Likeness of the names, 0–1; 1 where something fits exactly. */
  readonly similarity: number;
}

/** What a response says of who sent it. */
interface Who {
  readonly response: string;
  /** What was written, the clearest first: name, e-mail or ID. */
  readonly respondent: string;
}

export interface ResponseFacts {
  "respondent-unknown": Who;
  "respondent-doubtful": Who & { readonly candidates: readonly Candidate[] };
  "respondent-conflict": Who & { readonly candidates: readonly Candidate[] };
  "respondent-id-mistyped": Who & { readonly written: string; readonly linked: string };
  "participant-id-duplicate": { readonly id: string; readonly rows: readonly number[] };
  "attempt-repeated": {
    readonly participant: string;
    readonly attempts: number;
    readonly counted: number;
    readonly policy: "first" | "last" | "best";
  };
  "attempt-late": { readonly participant: string; readonly minutes: number | null };
  "attempt-early": { readonly participant: string; readonly minutes: number | null };
  "attempts-all-excluded": { readonly participant: string; readonly attempts: number };
}
export type ResponseFinding = FindingOf<ResponseFacts>;
