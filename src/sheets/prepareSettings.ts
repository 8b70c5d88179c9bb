/** Gives every norm in *Pengaturan* the format and the validation of its kind. */
import type { SettingDefinition } from "../domain/setting";
import { type SettingKey, settingDefinitions } from "../domain/settings";
import { dateCell, timeCell } from "./cells";
import type { Sheet } from "./grid";
import { listValidation, numberValidation, type PrepareWords } from "./prepareSheet";
import { growRows } from "./room";

export interface SettingWords extends PrepareWords {
  readonly yes: string;
  readonly no: string;
  /** What each choice of a setting means, by its code. */
  choicesOf(key: SettingKey): Readonly<Record<string, string>> | undefined;
}

const valueFormats: Record<SettingDefinition["kind"], string> = {
  number: "General",
  share: "0%",
  text: "@",
  date: "yyyy-mm-dd",
  time: "hh:mm",
  flag: "@",
  choice: "@",
};

/** One call for the formats and one for the rules of the whole column. */
export function prepareSettings(
  sheet: Sheet,
  column: number,
  rowOf: ReadonlyMap<string, number>,
  words: SettingWords,
): void {
  const last = Math.max(1, ...rowOf.values());
  if (last < 2) return;
  growRows(sheet, last);
  const formats: string[][] = Array.from({ length: last - 1 }, () => ["General"]);
  const rules: (GoogleAppsScript.Spreadsheet.DataValidation | null)[][] = formats.map(() => [null]);
  const made = new Map<string, GoogleAppsScript.Spreadsheet.DataValidation | null>();
  for (const key of Object.keys(settingDefinitions) as SettingKey[]) {
    const row = rowOf.get(key);
    if (row === undefined) continue;
    const definition: SettingDefinition = settingDefinitions[key];
    formats[row - 2] = [valueFormats[definition.kind]];
    rules[row - 2] = [sharedRule(made, key, definition, words)];
  }
  const range = sheet.getRange(2, column, last - 1, 1);
  range.setNumberFormats(formats);
  range.setHorizontalAlignment("left");
  range.setDataValidations(rules);
}

/** Many norms have the same bounds; a rule is made once for all of them. */
function sharedRule(
  made: Map<string, GoogleAppsScript.Spreadsheet.DataValidation | null>,
  key: SettingKey,
  definition: SettingDefinition,
  words: SettingWords,
) {
  const bounds = "min" in definition ? `${definition.min} ${definition.max}` : "";
  const kind = definition.kind === "choice" ? `choice ${key}` : `${definition.kind} ${bounds}`;
  const known = made.get(kind);
  if (known !== undefined) return known;
  const rule = ruleOf(key, definition, words);
  made.set(kind, rule);
  return rule;
}

function ruleOf(key: SettingKey, definition: SettingDefinition, words: SettingWords) {
  switch (definition.kind) {
    case "number":
    case "share": {
      const { min, max } = definition;
      return numberValidation(min, max, words.between(min, max));
    }
    case "flag":
      return listValidation([words.yes, words.no], words.choose([words.yes, words.no]));
    case "choice": {
      const meanings = words.choicesOf(key);
      const told = definition.choices.map((code) => `${code} = ${meanings?.[code] ?? code}`);
      return listValidation([...definition.choices], words.choose(told));
    }
    default:
      return null;
  }
}

/** A norm as its cell holds it. */
export function settingCell(
  definition: SettingDefinition,
  value: unknown,
  zone: string,
  { yes, no }: { readonly yes: string; readonly no: string },
): string | number | Date {
  if (value === null || value === undefined) return "";
  if (definition.kind === "date") return dateCell(String(value), zone);
  if (definition.kind === "time") return timeCell(Number(value));
  if (definition.kind === "flag") return value ? yes : no;
  return typeof value === "number" ? value : String(value);
}
