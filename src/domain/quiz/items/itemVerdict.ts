import type { ValuesOf } from "../../setting";
import type { itemSettings } from "../itemSettings";
import {
  type DifficultyCategory,
  type DiscriminationCategory,
  difficultyCategory,
  discriminationCategory,
} from "./itemCategories";
import type { OptionRow } from "./optionTable";

export type Verdict = "accept" | "revise" | "discard";

/** Why a verdict is as it is; some are only to be known and do not change it. */
export type VerdictReason =
  | "sampleTooSmall"
  | "indicativeOnly"
  | "notAnalysed"
  | "allRight"
  | "allWrong"
  | "wrongKeySuspected"
  | "discriminationNegative"
  | "discriminationPoor"
  | "discriminationFair"
  | "discriminationUnknown"
  | "efficiencyLow"
  | "runsAgainstTotal"
  | "distractorsIdle"
  | "veryHard"
  | "veryEasy";

export interface ItemEvidence {
  /** People analysed. */
  readonly n: number;
  readonly difficulty: number | null;
  /** Upper less lower group. */
  readonly discrimination: number | null;
  readonly itemRest: number | null;
  /** Moodle's discriminative efficiency, percent. */
  readonly efficiency: number | null;
  readonly options: readonly OptionRow[];
}

export interface ItemVerdict {
  /** `null`: too few people for any. */
  readonly verdict: Verdict | null;
  /** Under the sample size in Settings the verdict is a hint. */
  readonly indicative: boolean;
  readonly difficultyCategory: DifficultyCategory | null;
  readonly discriminationCategory: DiscriminationCategory | null;
  readonly reasons: readonly VerdictReason[];
  /** Letter of the option that tells strong from weak better than the key. */
  readonly suspectedKey: string | null;
}

export type VerdictSettings = ValuesOf<typeof itemSettings> & {
  readonly smallSampleRefuse: number;
  readonly smallSampleIndicative: number;
};

/**
 * What to do with a question. No verdict under the smallest sample; then
 * - discard, where weak people do better than strong ones and no other key explains it;
 * - revise, where a wrong key is suspected, all or none are right, the discrimination is only fair
 *   or poor, the efficiency is under its floor, or two distractors draw nobody;
 * - accept otherwise. That a question is hard or easy is told but does not count against it: a test
 *   wants some of both.
 */
export function itemVerdict(item: ItemEvidence, settings: VerdictSettings): ItemVerdict {
  const { n, difficulty, discrimination } = item;
  const categories = {
    difficultyCategory: difficulty === null ? null : difficultyCategory(difficulty, settings),
    discriminationCategory:
      discrimination === null ? null : discriminationCategory(discrimination, settings),
  };
  const small = n < settings.smallSampleRefuse;
  if (small || difficulty === null) {
    const reasons = [small ? "sampleTooSmall" : "notAnalysed"] as const;
    return { verdict: null, indicative: false, ...categories, reasons, suspectedKey: null };
  }
  const indicative = n < settings.smallSampleIndicative;
  const suspectedKey = suspectKey(item.options);
  const faults = faultsOf(item, categories.discriminationCategory, suspectedKey, settings);
  const discards = faults.includes("discriminationNegative") && suspectedKey === null;
  const remarks = remarksOf(categories.difficultyCategory, faults, indicative);
  return {
    verdict: discards ? "discard" : faults.length > 0 ? "revise" : "accept",
    indicative,
    ...categories,
    reasons: [...faults, ...remarks],
    suspectedKey,
  };
}

function faultsOf(
  item: ItemEvidence,
  category: DiscriminationCategory | null,
  suspectedKey: string | null,
  settings: VerdictSettings,
): VerdictReason[] {
  const faults: VerdictReason[] = [];
  if (suspectedKey !== null) faults.push("wrongKeySuspected");
  if (item.difficulty === 1) return [...faults, "allRight"];
  if (item.difficulty === 0) return [...faults, "allWrong"];
  if (category === null) faults.push("discriminationUnknown");
  if (category === "negative") faults.push("discriminationNegative");
  if (category === "poor") faults.push("discriminationPoor");
  if (category === "fair") faults.push("discriminationFair");
  if ((item.itemRest ?? 0) < 0 && category !== "negative") faults.push("runsAgainstTotal");
  const inefficient = item.efficiency !== null && item.efficiency < settings.efficiencyFloor;
  if (inefficient && (item.itemRest ?? 0) >= 0) faults.push("efficiencyLow");
  const idle = item.options.filter((option) => option.functioning === false);
  if (idle.length >= 2) faults.push("distractorsIdle");
  return faults;
}

function remarksOf(
  category: DifficultyCategory | null,
  faults: readonly VerdictReason[],
  indicative: boolean,
): VerdictReason[] {
  const remarks: VerdictReason[] = [];
  const extreme = faults.includes("allRight") || faults.includes("allWrong");
  if (category === "hard" && !extreme) remarks.push("veryHard");
  if (category === "easy" && !extreme) remarks.push("veryEasy");
  if (indicative) remarks.push("indicativeOnly");
  return remarks;
}

/**
 * The wrong option that those who do well elsewhere choose rather than the key: it correlates
 * positively with the rest of the test, more than the key does, and the upper group prefers it.
 */
export function suspectKey(options: readonly OptionRow[]): string | null {
  const keys = options.filter((option) => option.right);
  const key = keys[0];
  if (keys.length !== 1 || key === undefined) return null;
  const rivals = options.filter(
    (option) =>
      !option.right &&
      (option.withRest ?? 0) > Math.max(0, key.withRest ?? 0) &&
      option.upper > key.upper,
  );
  const best = rivals.sort((a, b) => (b.withRest ?? 0) - (a.withRest ?? 0))[0];
  return best?.letter ?? null;
}
