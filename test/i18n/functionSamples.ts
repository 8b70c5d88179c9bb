import type { CodeFault } from "../../src/domain/competencyCode";
import type { CellPlace, FunctionMessages, GroupReading } from "../../src/i18n/areas/functions";
import type { Formats } from "../../src/i18n/formats";

const at: CellPlace = { argument: "pre", row: 3, column: 2, alone: false };
const alone: CellPlace = { argument: "pre", row: 1, column: 1, alone: true };

/** Every refusal with facts as they really come, so that every sentence can be printed and read. */
export function refusalSamples(
  of: FunctionMessages["refusals"],
  f: Formats,
): Readonly<Record<keyof FunctionMessages["refusals"], string>> {
  return {
    unknownLanguage: of.unknownLanguage("fr"),
    notNumber: `${of.notNumber({ at, value: "Nilai awal" })} | ${of.notNumber({ at: alone, value: "x" })}`,
    tooLarge: of.tooLarge(at),
    errorValue: of.errorValue({ at, value: "#DIV/0!" }),
    dateGiven: of.dateGiven(at),
    outOfRange: of.outOfRange({ at, value: 860, maximum: 100, setBy: "max" }, f),
    gainAboveOne: of.gainAboveOne({ at, value: 68.9 }, f),
    notPositive: of.notPositive({ ...alone, argument: "max" }),
    notSingle: of.notSingle("low"),
    boundsReversed: of.boundsReversed({ low: 0.7, high: 0.3 }, f),
    shapesDiffer: of.shapesDiffer({
      first: { argument: "pre", rows: 30, columns: 1 },
      second: { argument: "post", rows: 29, columns: 1 },
    }),
    oneColumn: of.oneColumn({ argument: "pre", rows: 30, columns: 3 }),
    wrongCount: of.wrongCount({ argument: "key", count: 4, needed: 5 }),
    unknownChoice: of.unknownChoice({
      argument: "type",
      value: "cohen",
      allowed: ["dz", "dav", "rank-biserial"],
    }),
    emptyColumn: of.emptyColumn({ argument: "scores", column: 4 }),
    notRightOrWrong: of.notRightOrWrong("kr20"),
    keyBlank: of.keyBlank(3),
    tooManyOptions: of.tooManyOptions(26),
    tooManyCategories: of.tooManyCategories({ argument: "rater1", most: 100 }),
    orderNeeded: of.orderNeeded({ argument: "weights", value: "linear", otherwise: "none" }),
    answerOutOfScale: of.answerOutOfScale({ at: { ...at, argument: "responses" }, value: 5 }, f),
    weightUnlikely: of.weightUnlikely({ weight: 0.5, elements: 9 }, f),
    notTime: of.notTime({ at: { ...alone, argument: "start" }, value: "siang" }),
    timesNotComparable: of.timesNotComparable({ ...at, argument: "start" }),
    endsBeforeStart: of.endsBeforeStart({ ...at, argument: "start" }),
    longerThanADay: of.longerThanADay({ ...at, argument: "start" }),
    breakNegative: of.breakNegative({ ...alone, argument: "breakMinutes" }),
    breakTooLong: of.breakTooLong(
      { at: { ...at, argument: "start" }, minutes: 60, breakMinutes: 75 },
      f,
    ),
  };
}

export const faultSamples: { readonly [Fault in CodeFault["fault"]]: CodeFault } = {
  spaces: { fault: "spaces" },
  "lower-case": { fault: "lower-case" },
  dots: { fault: "dots" },
  separators: { fault: "separators", found: "," },
  "letter-for-digit": {
    fault: "letter-for-digit",
    part: 2,
    text: "62O100",
    found: "O",
    meant: "0",
  },
  "digit-for-letter": {
    fault: "digit-for-letter",
    part: 2,
    text: "0P02",
    found: "0",
    meant: "O",
  },
  character: { fault: "character", part: 2, text: "62T100", found: "T", needed: "digit" },
  length: { fault: "length", part: 3, text: "20", needed: 3 },
  category: { fault: "category", found: "X" },
};

const group: GroupReading = {
  groups: [
    { name: "Karyawan", n: 16, mean: 81.25 },
    { name: "Pelaku UMKM", n: 18, mean: 74.5 },
  ],
  n: 34,
  test: "welch",
  F: 6.412,
  df1: 1,
  df2: 31.4,
  p: 0.0166,
  eta2: 0.171,
  kruskalWallisP: 0.021,
  level: 0.05,
  refuseBelow: 10,
  indicativeBelow: 30,
};

/** How a comparison of groups may turn out. */
export const groupSamples: Readonly<Record<string, GroupReading>> = {
  "differs, tests agree": group,
  "differs, few values, tests disagree": { ...group, n: 20, kruskalWallisP: 0.07 },
  "does not differ": { ...group, test: "anova", p: 0.31, kruskalWallisP: 0.4 },
  "too few for a conclusion": { ...group, n: 8 },
  "no variance": { ...group, test: null, F: null, df2: null, p: null, eta2: null },
  "one group": { ...group, groups: group.groups.slice(0, 1) },
  "no group": { ...group, groups: [] },
};
