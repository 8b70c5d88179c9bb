import type { FindingOf } from "../finding";

/** Where a workbook speaks of a person besides its cells and notes. */
export type PlaceKind =
  | "file"
  | "sheet"
  | "namedRange"
  | "protection"
  | "validation"
  | "chart"
  | "form";

/**
 * What somebody has to look at after a person's data was gathered or deleted. The facts hold places
 * and numbers, never a name: they stay in *Temuan*.
 */
export interface PrivacyFacts {
  /** A word or number that may mean something else; `more` places beyond those named. */
  "person-maybe-mentioned": { readonly cells: readonly string[]; readonly more: number };
  "person-in-formula": { readonly cells: readonly string[]; readonly more: number };
  "person-in-place": { readonly place: PlaceKind; readonly cells: readonly string[] };
  "deleted-responses-left-out": { readonly quiz: string; readonly count: number };
}
export type PrivacyFinding = FindingOf<PrivacyFacts>;
