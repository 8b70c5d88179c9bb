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
