import type { SettingDefinition } from "../setting";

/** The norms of the quiz rules. */
export const quizSettings = {} as const satisfies Record<string, SettingDefinition>;
