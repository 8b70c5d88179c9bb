import type { CodeFault, CodeGeneration } from "../../domain/competencyCode";
import type {
  DifficultyCategory,
  DiscriminationCategory,
} from "../../domain/quiz/items/itemCategories";
import type { ServiceQuality } from "../../domain/statistics/ikmPermenpan14";
import type { Formats } from "../formats";

/** Where in the arguments of a formula a value stands. */
export interface CellPlace {
  readonly argument: string;
  /** Counted from 1 within the range, not within the sheet. */
  readonly row: number;
  readonly column: number;
  /** A single value was given and no range. */
  readonly alone: boolean;
}

export interface RangeSize {
  readonly argument: string;
  readonly rows: number;
  readonly columns: number;
}

/** What the comparison of groups came to. */
export interface GroupReading {
  readonly groups: readonly { name: string; n: number; mean: number | null }[];
  readonly n: number;
  readonly test: "welch" | "anova" | null;
  readonly F: number | null;
  readonly df1: number | null;
  readonly df2: number | null;
  readonly p: number | null;
  readonly eta2: number | null;
  readonly kruskalWallisP: number | null;
  readonly level: number;
  readonly refuseBelow: number;
  readonly indicativeBelow: number;
}

/** The words of the custom functions: what a refused argument is told, and the labels of tables. */
export interface FunctionMessages {
  readonly refusals: {
    unknownLanguage(value: string): string;
    notNumber(facts: { at: CellPlace; value: string }): string;
    tooLarge(at: CellPlace): string;
    errorValue(facts: { at: CellPlace; value: string }): string;
    dateGiven(at: CellPlace): string;
    outOfRange(
      facts: { at: CellPlace; value: number; maximum: number; setBy: string },
      f: Formats,
    ): string;
    gainAboveOne(facts: { at: CellPlace; value: number }, f: Formats): string;
    notPositive(at: CellPlace): string;
    notSingle(argument: string): string;
    boundsReversed(facts: { low: number; high: number }, f: Formats): string;
    shapesDiffer(facts: { first: RangeSize; second: RangeSize }): string;
    oneColumn(size: RangeSize): string;
    wrongCount(facts: { argument: string; count: number; needed: number }): string;
    unknownChoice(facts: { argument: string; value: string; allowed: readonly string[] }): string;
    emptyColumn(facts: { argument: string; column: number }): string;
    notRightOrWrong(type: string): string;
    keyBlank(item: number): string;
    tooManyOptions(most: number): string;
    tooManyCategories(facts: { argument: string; most: number }): string;
    orderNeeded(facts: { argument: string; value: string; otherwise: string }): string;
    answerOutOfScale(facts: { at: CellPlace; value: number }, f: Formats): string;
    weightUnlikely(facts: { weight: number; elements: number }, f: Formats): string;
    notTime(facts: { at: CellPlace; value: string }): string;
    timesNotComparable(at: CellPlace): string;
    endsBeforeStart(at: CellPlace): string;
    longerThanADay(at: CellPlace): string;
    breakNegative(at: CellPlace): string;
    breakTooLong(
      facts: { at: CellPlace; minutes: number; breakMinutes: number },
      f: Formats,
    ): string;
  };
  readonly gainSummary: { readonly column: string };
  readonly gainTest: {
    readonly figure: string;
    readonly value: string;
    readonly method: string;
    readonly methods: Readonly<Record<"exact" | "normal_cc" | "none", string>>;
    readonly reading: string;
  };
  readonly itemColumns: readonly [
    item: string,
    n: string,
    difficulty: string,
    difficultyCategory: string,
    discrimination: string,
    discriminationCategory: string,
    pointBiserial: string,
    itemRest: string,
    note: string,
  ];
  readonly difficulty: Readonly<Record<DifficultyCategory, string>>;
  readonly discrimination: Readonly<Record<DiscriminationCategory, string>>;
  /** Said of a category that few people back. */
  itemNote(facts: { n: number; refuseBelow: number; indicativeBelow: number }): string;
  readonly optionColumns: readonly [
    item: string,
    option: string,
    role: string,
    count: string,
    share: string,
    upper: string,
    lower: string,
    pointBiserial: string,
    functioning: string,
  ];
  readonly optionRoles: { readonly key: string; readonly distractor: string };
  readonly blankOption: string;
  readonly yes: string;
  readonly no: string;
  readonly groupColumns: readonly [
    test: string,
    statistic: string,
    df1: string,
    df2: string,
    p: string,
    effect: string,
    note: string,
  ];
  readonly groupTests: {
    readonly anova: string;
    readonly welch: string;
    readonly kruskalWallis: string;
  };
  anovaNote(omega2: number | null, f: Formats): string;
  readonly welchNote: string;
  readonly kruskalWallisNote: string;
  groupReading(facts: GroupReading, f: Formats): string;
  readonly ikmColumns: readonly [
    element: string,
    mean: string,
    weighted: string,
    index: string,
    quality: string,
    note: string,
  ];
  readonly ikmTotal: string;
  readonly ikmLowest: string;
  readonly serviceQuality: Readonly<Record<ServiceQuality, string>>;
  ikmRespondents(n: number): string;
  readonly codeForms: Readonly<Record<CodeGeneration, string>>;
  codeValid(facts: { generation: CodeGeneration; parts: readonly string[] }): string;
  codeFault(fault: CodeFault): string;
  codeFaulty(facts: {
    generation: CodeGeneration;
    faults: readonly string[];
    suggestion: string | null;
  }): string;
  readonly codeUnknown: string;
  readonly schedule: {
    /** Header of the rows that a finding concerns. */
    readonly rows: string;
    readonly noFindings: string;
    unknownMode(facts: { at: CellPlace; value: string; allowed: readonly string[] }): string;
    notDate(facts: { at: CellPlace; value: string }): string;
    noHeader(sheet: string): string;
    /** `year` is the first of `years` for which no holidays are known. */
    noHolidays(facts: { year: number; years: number }): string;
  };
}
