/** The functions of the domain under the names, and with the inputs, of the reference files. */
import { classGainFromMeans } from "../../src/domain/gains/classGain";
import { individualGains, normalizedGain } from "../../src/domain/gains/normalizedGain";
import { chi2UpperTail } from "../../src/domain/statistics/chiSquare";
import { cohenKappa } from "../../src/domain/statistics/cohenKappa";
import { distractorAnalysis } from "../../src/domain/statistics/distractorAnalysis";
import { effectSizes } from "../../src/domain/statistics/effectSizes";
import { fUpperTail } from "../../src/domain/statistics/fDistribution";
import { groupDescriptives } from "../../src/domain/statistics/groupDescriptives";
import { icc } from "../../src/domain/statistics/icc";
import { ikmPermenpan14 } from "../../src/domain/statistics/ikmPermenpan14";
import { itemAnalysis } from "../../src/domain/statistics/itemAnalysis";
import { krippendorffAlpha } from "../../src/domain/statistics/krippendorffAlpha";
import { kruskalWallis } from "../../src/domain/statistics/kruskalWallis";
import { mcnemar, mcnemarTable } from "../../src/domain/statistics/mcnemar";
import { moodleQuizStatistics } from "../../src/domain/statistics/moodleQuizStatistics";
import {
  normalQuantileUpper,
  normalUpperTail,
} from "../../src/domain/statistics/normalDistribution";
import { oneWayAnova } from "../../src/domain/statistics/oneWayAnova";
import { pairedSummary } from "../../src/domain/statistics/pairedSummary";
import { pairedT } from "../../src/domain/statistics/pairedT";
import { cleanPairs, type MaybeNumber } from "../../src/domain/statistics/pairs";
import { reliability } from "../../src/domain/statistics/reliability";
import { cleanScores, type MissingScores } from "../../src/domain/statistics/scores";
import { shapiroWilk } from "../../src/domain/statistics/shapiroWilk";
import { tQuantileUpper, tUpperTail } from "../../src/domain/statistics/studentT";
import { welchAnova } from "../../src/domain/statistics/welchAnova";
import { wilcoxon } from "../../src/domain/statistics/wilcoxon";
import type { Implementations } from "./compare";

interface PairInput {
  readonly pre: readonly MaybeNumber[];
  readonly post: readonly MaybeNumber[];
}

interface MatrixInput {
  readonly matrix: readonly (readonly MaybeNumber[])[];
  readonly missing?: MissingScores;
  readonly maxMarks?: readonly number[] | null;
}

interface Arguments {
  readonly args: readonly number[];
}

const scoresOf = ({ matrix, missing = "listwise" }: MatrixInput) =>
  cleanScores({ matrix, missing });
const marksOf = ({ maxMarks }: MatrixInput) => ({ maxMarks: maxMarks ?? [] });

/** A distribution function of numbers in a row, its result under the key `value`. */
function ofArguments(f: (...args: [number, number, number]) => number) {
  return ({ args }: Arguments) => ({ value: f(...(args as [number, number, number])) });
}

export const implementations: Implementations = {
  pairedSummary: (input: PairInput) => pairedSummary(cleanPairs(input)),
  pairedT: (input: PairInput) => pairedT(cleanPairs(input)),
  effectSizes: (input: PairInput) => effectSizes(cleanPairs(input)),
  wilcoxon: (input: PairInput) => wilcoxon(cleanPairs(input)),
  shapiroWilk: (input: PairInput) => shapiroWilk(cleanPairs(input)),
  mcnemar: (input: PairInput & { threshold: number }) => mcnemar(cleanPairs(input), input),
  mcnemarTable,
  normalizedGain: (input: PairInput & { max: number }) => {
    const pairs = cleanPairs(input);
    return { ...normalizedGain(pairs, input), ...individualGains(pairs, input) };
  },
  classGainFromMeans,
  reliability: (input: MatrixInput) => reliability(scoresOf(input)),
  itemAnalysis: (input: MatrixInput) => itemAnalysis(scoresOf(input), marksOf(input)),
  moodleQuizStatistics: (input: MatrixInput) =>
    moodleQuizStatistics(scoresOf(input), marksOf(input)),
  distractorAnalysis,
  icc,
  krippendorffAlpha,
  cohenKappa,
  groupDescriptives,
  oneWayAnova,
  welchAnova,
  kruskalWallis,
  ikmPermenpan14,
  tUpperTail: ofArguments(tUpperTail),
  tQuantileUpper: ofArguments(tQuantileUpper),
  normalUpperTail: ofArguments(normalUpperTail),
  normalQuantileUpper: ofArguments(normalQuantileUpper),
  chi2UpperTail: ofArguments(chi2UpperTail),
  fUpperTail: ofArguments(fUpperTail),
};
