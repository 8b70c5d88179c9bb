import type { CellFacts } from "../../domain/cellFacts";
import type { choiceSets } from "../../domain/choices";
import type { Severity } from "../../domain/finding";
import type { GainFacts } from "../../domain/gains/gainFacts";
import type { gainSettings } from "../../domain/gains/gainSettings";
import type { programmeSettings } from "../../domain/programmeSettings";
import type { SettingDefinition } from "../../domain/setting";
import type { RuleMessages } from "../findingMessages";

/** What a sheet and its columns are called. */
export interface TableText<Column extends string> {
  readonly name: string;
  readonly columns: Readonly<Record<Column, string>>;
}

/** What a norm is called in *Pengaturan*; choices bear a label each. */
export interface SettingText {
  readonly label: string;
  readonly unit?: string;
  readonly note?: string;
  readonly choices?: Readonly<Record<string, string>>;
}

export type SettingTexts<Definitions extends Record<string, SettingDefinition>> = {
  readonly [Key in keyof Definitions]: SettingText;
};

export interface CoreMessages {
  readonly tables: {
    readonly settings: TableText<
      "key" | "label" | "value" | "unit" | "source" | "sourceDate" | "note"
    >;
    readonly participants: TableText<
      | "id"
      | "name"
      | "email"
      | "category"
      | "organisation"
      | "phone"
      | "connection"
      | "accommodation"
      | "consent"
      | "consentPurpose"
      | "consentDate"
      | "minor"
      | "guardian"
      | "notes"
    >;
    readonly instruments: TableText<
      | "id"
      | "name"
      | "kind"
      | "phase"
      | "maximum"
      | "cognitive"
      | "affective"
      | "psychomotor"
      | "notes"
    >;
    readonly scores: TableText<"participantId" | "name">;
    readonly gains: TableText<
      | "group"
      | "measure"
      | "enrolled"
      | "withBefore"
      | "withAfter"
      | "pairs"
      | "meanBefore"
      | "sdBefore"
      | "meanAfter"
      | "sdAfter"
      | "points"
      | "relativePercent"
      | "classGain"
      | "category"
      | "effectiveness"
      | "meanIndividualGain"
      | "normalizedChange"
      | "percentImproved"
      | "t"
      | "df"
      | "p"
      | "ciLow"
      | "ciHigh"
      | "wilcoxonV"
      | "wilcoxonP"
      | "shapiroW"
      | "shapiroP"
      | "dz"
      | "dav"
      | "gz"
      | "gzLow"
      | "gzHigh"
      | "rankBiserial"
      | "failPass"
      | "passFail"
      | "mcnemarP"
    >;
    readonly participantGains: TableText<
      | "id"
      | "name"
      | "category"
      | "before"
      | "after"
      | "points"
      | "gain"
      | "gainCategory"
      | "change"
    >;
    readonly report: TableText<never>;
    readonly findings: TableText<"severity" | "origin" | "rule" | "sheet" | "cells" | "message">;
  };
  readonly choices: {
    readonly [Set in "category" | "consent" | "phase" | "instrumentKind"]: Readonly<
      Record<(typeof choiceSets)[Set][number], string>
    >;
  };
  readonly yes: string;
  readonly no: string;
  readonly severities: Readonly<Record<Severity | "waived", string>>;
  readonly settings: SettingTexts<typeof programmeSettings> & SettingTexts<typeof gainSettings>;
  /** Stands as the source of a norm that rests on common practice. */
  readonly commonPractice: string;
  readonly prepare: {
    readonly headerProtected: string;
    choose(allowed: readonly string[]): string;
    between(minimum: number, maximum: number): string;
    readonly aDate: string;
    readonly anEmail: string;
    instrumentNote(name: string, phase: string, maximum: string): string;
  };
  readonly cellRules: RuleMessages<CellFacts>;
  readonly gainRules: RuleMessages<GainFacts>;
  /** Instruments that a new workbook starts with, to be changed by the user. */
  readonly starterInstruments: Readonly<
    Record<"PRA-K" | "PASCA-K" | "PRA-A" | "PASCA-A" | "PRA-P" | "PASCA-P", string>
  >;
}
