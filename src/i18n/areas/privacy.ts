import type { Missing } from "../../domain/privacy/consent";
import type { PrivacyFacts } from "../../domain/privacy/privacyFacts";
import type { RuleMessages } from "../findingMessages";
import type { Formats } from "../formats";
import type { TableText } from "./core";

/** What is said when data of people is shared, handed over or deleted. */
export interface PrivacyMessages {
  readonly tables: {
    readonly shareScores: TableText<"code" | "category">;
    readonly shareGains: TableText<
      "group" | "measure" | "pairs" | "before" | "after" | "points" | "gain" | "gainCategory"
    >;
    readonly personData: TableText<"sheet" | "row" | "column" | "value" | "note">;
    readonly deletions: TableText<"date" | "rows" | "cells" | "notes" | "sheets">;
  };
  /** Stands where a group is too small to be shown. */
  readonly hidden: string;
  /** Stands where a name was taken out of a longer text. */
  readonly removed: string;
  readonly missing: Readonly<Record<Missing, string>>;
  readonly asks: {
    readonly participant: string;
    readonly confirm: (participant: string) => string;
  };
  shared(
    facts: {
      sheets: readonly string[];
      participants: number;
      leftOut: readonly { readonly why: string; readonly count: number }[];
      hidden: number;
      /** Columns of scores that too few people have. */
      columns: number;
      least: number;
      /** Sheets with columns, notes or charts that are not Capaian's. */
      foreign: readonly string[];
    },
    f: Formats,
  ): string;
  tooFew(facts: { participants: number; least: number }): string;
  personWritten(facts: { id: string; sheet: string; entries: number; sheets: number }): string;
  noParticipant(facts: { id: string; sheet: string }): string;
  whichParticipant(facts: { sheet: string }): string;
  idNotUnique(facts: { id: string; rows: number; sheet: string }): string;
  confirmFirst(facts: { id: string }): string;
  deleted(facts: {
    id: string;
    rows: number;
    cells: number;
    notes: number;
    sheets: number;
    /** Names of sheets and descriptions of protections. */
    places: number;
    /** In lists of observation forms. */
    choices: number;
    /** What could not be remembered, so that it may be imported again. */
    unmarked: number;
    log: string;
  }): string;
  lookAt(facts: { findings: number; sheet: string }): string;
  leftOut(facts: { quiz: string; count: number }): string;
  /** What a sheet is called whose name may be a person's. */
  sheetNumber(number: number): string;
  readonly wholeWorkbook: string;
  readonly rules: RuleMessages<PrivacyFacts>;
}
