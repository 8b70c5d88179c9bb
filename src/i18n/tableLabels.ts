/** What sheets, columns and choices are called in both languages, for recognising them on reading. */
import { choiceSets } from "../domain/choices";
import type { TableId } from "../domain/finding";
import { choiceTexts, type Messages, otherMessages, tableTexts } from "./messages";

/** Each list has the language asked for first; that is the one written. */
export interface BothLabels {
  readonly names: readonly string[];
  readonly columns: Readonly<Record<string, readonly string[]>>;
  readonly choices: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
  readonly yes: readonly string[];
  readonly no: readonly string[];
}

/** A table's labels in both languages, the workbook's own first. */
export function labelsOf(table: TableId, messages: Messages): BothLabels {
  const both = [messages, otherMessages(messages)];
  const texts = both.map((one) => tableText(tableTexts(one), table));
  const columns: Record<string, string[]> = {};
  for (const key of Object.keys(texts[0]?.columns ?? {})) {
    columns[key] = texts.map((text) => text.columns[key] ?? key);
  }
  const choiceNames = both.map(choiceTexts);
  const choices: Record<string, Record<string, string[]>> = {};
  for (const [set, codes] of Object.entries(choiceSets)) {
    const names: Record<string, string[]> = {};
    for (const code of codes) names[code] = choiceNames.map((one) => choiceName(one, set, code));
    choices[set] = names;
  }
  return {
    names: texts.map(({ name }) => name),
    columns,
    choices,
    yes: both.map(({ core }) => core.yes),
    no: both.map(({ core }) => core.no),
  };
}

interface LooseTableText {
  readonly name: string;
  readonly columns: Readonly<Record<string, string>>;
}

function tableText(tables: object, table: TableId): LooseTableText {
  return { columns: {}, ...((tables as Record<string, LooseTableText>)[table] ?? { name: table }) };
}

function choiceName(choices: object, set: string, code: string): string {
  return (choices as Record<string, Record<string, string>>)[set]?.[code] ?? code;
}
