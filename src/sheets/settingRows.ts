/** Rows of key and value as norms; touches no service, so that formulas share it with the sheet. */
import type { CellFacts } from "../domain/cellFacts";
import type { FindingOf } from "../domain/finding";
import { defaultsOf, type SettingDefinition } from "../domain/setting";
import {
  ascendingSettings,
  outOfOrder,
  type SettingKey,
  type Settings,
  settingDefinitions,
} from "../domain/settings";
import { dated, isBlank, type Read, readDate, readNumber, readProse, readTime } from "./cells";
import { normalizedLabel, type RawValue, type TableLabels } from "./table";

interface ChoiceText {
  readonly label?: string;
  readonly choices?: Readonly<Record<string, string>>;
}

/** Labels of choices, one map for each language. */
export type SettingChoiceTexts = readonly Readonly<Record<string, ChoiceText>>[];

export interface SettingsRead {
  readonly settings: Settings;
  readonly findings: readonly FindingOf<CellFacts>[];
  /** Whether the sheet itself says which language it is in. */
  readonly hasLanguage: boolean;
  /** Where the sheet's columns stand, for findings to point at; absent where there is no sheet. */
  readonly place?: { readonly sheet: string; readonly columns: Readonly<Record<string, number>> };
}

interface SettingRow {
  readonly row?: number;
  readonly key: string | null;
  readonly value: RawValue | null;
}

/** The norms that rows of key and value give; the rest have their defaults. */
export function readSettingRows(
  rows: readonly SettingRow[],
  zone: string,
  labels: TableLabels,
  texts: SettingChoiceTexts,
): SettingsRead {
  const settings: Record<string, unknown> = { ...defaultsOf(settingDefinitions) };
  const findings: FindingOf<CellFacts>[] = [];
  const seen = new Map<string, number>();
  for (const { key } of rows) if (key !== null) seen.set(key, (seen.get(key) ?? 0) + 1);
  for (const { row = 0, key, value } of rows) {
    if (key === null) continue;
    const problem = (rule: FindingOf<CellFacts>["rule"], facts: object, severity = "error") =>
      findings.push({
        rule,
        severity,
        table: "settings",
        rows: [row],
        fields: ["value"],
        facts,
      } as FindingOf<CellFacts>);
    const definition = definitionOf(key);
    if (!definition) problem("setting-unknown", { key }, "info");
    else if ((seen.get(key) ?? 0) > 1) problem("setting-duplicate", { key: nameOf(key, texts) });
    else if (value && !isBlank(value.cell)) {
      const meanings = texts.map((text) => text[key]);
      const result = readSetting(definition, value, zone, meanings, labels);
      if ("facts" in result) problem(result.rule, { column: nameOf(key, texts), ...result.facts });
      else settings[key] = result.value;
    }
  }
  findings.push(...putInOrder(settings, rows, texts));
  return { settings: settings as Settings, findings, hasLanguage: seen.get("language") === 1 };
}

/** Norms that contradict one another go back to their defaults, which is told at their rows. */
function putInOrder(
  settings: Record<string, unknown>,
  rows: readonly SettingRow[],
  texts: SettingChoiceTexts,
): FindingOf<CellFacts>[] {
  return ascendingSettings.flatMap((chain): FindingOf<CellFacts>[] => {
    const pair = outOfOrder(chain, settings as Settings);
    if (!pair) return [];
    const at = rows.flatMap(({ key, row }) => (row && chain.some((one) => one === key) ? row : []));
    for (const key of chain) settings[key] = settingDefinitions[key].default;
    const [lower, upper] = [nameOf(pair[0], texts), nameOf(pair[1], texts)];
    const facts = { lower, upper };
    const place = { table: "settings", rows: at, fields: ["value"] } as const;
    return [{ rule: "setting-order", severity: "error", ...place, facts }];
  });
}

/** A setting as people know it. */
function nameOf(key: string, texts: SettingChoiceTexts): string {
  return texts[0]?.[key]?.label ?? key;
}

function definitionOf(key: string): SettingDefinition | undefined {
  // A key typed by a person may be the name of something that every object has.
  const known = Object.keys(settingDefinitions).includes(key);
  return known ? settingDefinitions[key as SettingKey] : undefined;
}

type SettingRead =
  | { readonly value: unknown }
  | { readonly rule: FindingOf<CellFacts>["rule"]; readonly facts: object };

function readSetting(
  definition: SettingDefinition,
  { cell, shown }: RawValue,
  zone: string,
  texts: readonly (ChoiceText | undefined)[],
  labels: TableLabels,
): SettingRead {
  const text = shown !== "" ? shown : String(cell ?? "");
  switch (definition.kind) {
    case "number":
    case "share":
      return bounded(readNumber(cell), text, definition.min, definition.max);
    case "date":
      return told(readDate(cell, zone), text);
    case "time":
      return told(readTime(cell, shown, zone), text);
    case "text":
      return told(readProse(dated(cell, zone)), text);
    case "flag":
      return flag(cell, text, labels);
    case "choice":
      return choice(definition.choices, text, texts);
  }
}

function told(read: Read<unknown>, value: string): SettingRead {
  return "problem" in read ? { rule: read.problem, facts: { value } } : { value: read.value };
}

function bounded(read: Read<number>, text: string, minimum: number, maximum: number): SettingRead {
  if ("problem" in read || read.value === null) return told(read, text);
  const facts = { value: read.value, minimum, maximum };
  return read.value < minimum || read.value > maximum
    ? { rule: "cell-out-of-range", facts }
    : { value: read.value };
}

function flag(cell: unknown, value: string, labels: TableLabels): SettingRead {
  if (typeof cell === "boolean") return { value: cell };
  const wanted = normalizedLabel(value);
  if (labels.yes.some((yes) => normalizedLabel(yes) === wanted)) return { value: true };
  if (labels.no.some((no) => normalizedLabel(no) === wanted)) return { value: false };
  return { rule: "cell-not-choice", facts: { value, allowed: [labels.yes[0], labels.no[0]] } };
}

function choice(
  choices: readonly string[],
  value: string,
  texts: readonly (ChoiceText | undefined)[],
): SettingRead {
  const wanted = normalizedLabel(value);
  const code = choices.find(
    (one) =>
      normalizedLabel(one) === wanted ||
      texts.some((text) => normalizedLabel(text?.choices?.[one] ?? "") === wanted),
  );
  if (code !== undefined) return { value: code };
  const allowed = choices.map((one) => texts[0]?.choices?.[one] ?? one);
  return { rule: "cell-not-choice", facts: { value, allowed } };
}
