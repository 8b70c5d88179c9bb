import type { IsoDate, Minutes } from "./calendar";

/**
 * One norm that a programme may change in *Pengaturan*. Its label and unit are wording and stand in
 * `i18n` under the same key; the source is a citation; it is missing for common practice, which the
 * user is asked to check against the rules that bind them.
 */
export type SettingDefinition =
  | (Common & { kind: "number"; default: number; min: number; max: number })
  | (Common & { kind: "share"; default: number; min: 0; max: 1 })
  | (Common & { kind: "text"; default: string })
  | (Common & { kind: "date"; default: IsoDate | null })
  | (Common & { kind: "time"; default: Minutes })
  | (Common & { kind: "flag"; default: boolean })
  | (Common & { kind: "choice"; default: string; choices: readonly string[] });

interface Common {
  readonly source?: string;
  /** Year or date of the source, as printed in the sheet. */
  readonly sourceDate?: string;
}

type ValueOf<D extends SettingDefinition> = D extends { kind: "number" | "share" | "time" }
  ? number
  : D extends { kind: "flag" }
    ? boolean
    : D extends { kind: "date" }
      ? IsoDate | null
      : D extends { kind: "choice"; choices: readonly (infer C)[] }
        ? C
        : string;

/** The object of values that a map of definitions describes. */
export type ValuesOf<Definitions extends Record<string, SettingDefinition>> = {
  readonly [Key in keyof Definitions]: ValueOf<Definitions[Key]>;
};

/** The values that hold when the sheet says nothing. */
export function defaultsOf<D extends Record<string, SettingDefinition>>(
  definitions: D,
): ValuesOf<D> {
  return Object.fromEntries(
    Object.entries(definitions).map(([key, definition]) => [key, definition.default]),
  ) as ValuesOf<D>;
}
