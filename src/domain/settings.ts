import { gainSettings } from "./gains/gainSettings";
import { programmeSettings } from "./programmeSettings";
import { quizSettings } from "./quiz/quizSettings";
import { scheduleSettings } from "./schedule/scheduleSettings";
import type { SettingDefinition, ValuesOf } from "./setting";

/** Every norm that Capaian uses, in the order of the sheet *Pengaturan*. */
export const settingDefinitions = {
  ...programmeSettings,
  ...scheduleSettings,
  ...gainSettings,
  ...quizSettings,
} as const satisfies Record<string, SettingDefinition>;

export type SettingKey = keyof typeof settingDefinitions;
export type Settings = ValuesOf<typeof settingDefinitions>;

/**
 * Norms that bound one another: none may be above the next. A chain that a sheet puts out of order
 * says nothing that could be used.
 */
export const ascendingSettings: readonly (readonly SettingKey[])[] = [
  ["programmeStart", "programmeEnd"],
  ["gainLowBound", "gainHighBound"],
  ["effectivenessLowBound", "effectivenessMediumBound", "effectivenessHighBound"],
  ["smallSampleRefuse", "smallSampleIndicative"],
  ["dayStart", "dayEnd"],
  ["dayStart", "onlineDayEnd"],
  ["fridayPrayerStart", "fridayPrayerEnd"],
  ["ramadanStart", "ramadanEnd"],
  ["ramadanDayStart", "ramadanDayEnd"],
  ["difficultyHardBound", "difficultyEasyBound"],
  ["discriminationFair", "discriminationGood", "discriminationVeryGood"],
];

/** The chain's first two neighbours that are out of order; undefined where all ascend. */
export function outOfOrder(
  chain: readonly SettingKey[],
  settings: Settings,
): readonly [SettingKey, SettingKey] | undefined {
  for (const [index, upper] of chain.entries()) {
    const lower = chain[index - 1];
    if (lower === undefined) continue;
    const [low, high] = [settings[lower], settings[upper]];
    if (low !== null && high !== null && low > high) return [lower, upper];
  }
  return undefined;
}
