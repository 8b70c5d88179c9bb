import type { SettingDefinition } from "../setting";

/** The norms of the schedule rules. */
export const scheduleSettings = {} as const satisfies Record<string, SettingDefinition>;
