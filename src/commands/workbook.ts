/** What every command needs of the workbook it runs on: language, labels, norms, findings. */
import type { CellFacts } from "../domain/cellFacts";
import { choiceSets } from "../domain/choices";
import type { FindingOf, TableId } from "../domain/finding";
import type { Settings } from "../domain/settings";
import { type Formats, formatsOf } from "../i18n/formats";
import type { Language } from "../i18n/language";
import {
  choiceTexts,
  type Messages,
  messagesIn,
  otherMessages,
  settingTexts,
  tableTexts,
} from "../i18n/messages";
import type { Spreadsheet } from "../sheets/grid";
import { readSettings } from "../sheets/readSettings";
import type { TableLabels } from "../sheets/table";

/** What the menu, the sidebar or the command line answered to a command's questions. */
export type Answers = Readonly<Record<string, string>>;

export interface Workbook {
  readonly spreadsheet: Spreadsheet;
  readonly messages: Messages;
  readonly format: Formats;
  /** What the other language calls the origins of findings; both are replaced at the next run. */
  readonly otherOrigins: Messages["commands"]["origins"];
  readonly settings: Settings;
  readonly settingFindings: readonly FindingOf<CellFacts>[];
  labels(table: TableId): TableLabels;
}

/**
 * Opens the workbook in the language of the answers, else of its settings, else of the user's
 * locale.
 */
export function openWorkbook(spreadsheet: Spreadsheet, answers: Answers): Workbook {
  const first = messagesIn("id");
  const { settings, findings, hasLanguage } = readSettings(
    spreadsheet,
    labelsOf("settings", first),
    [settingTexts(first), settingTexts(otherMessages(first))],
  );
  const language = asked(answers.language) ?? (hasLanguage ? settings.language : localeLanguage());
  const messages = messagesIn(language);
  const known = new Map<TableId, TableLabels>();
  return {
    spreadsheet,
    messages,
    format: formatsOf(language),
    otherOrigins: otherMessages(messages).commands.origins,
    settings,
    settingFindings: findings,
    labels: (table) => {
      const labels = known.get(table) ?? labelsOf(table, messages);
      known.set(table, labels);
      return labels;
    },
  };
}

function asked(language: string | undefined): Language | null {
  return language === "id" || language === "en" ? language : null;
}

/** Google still calls Indonesian `in` in some locales; whoever is neither is spoken to in English. */
export function localeLanguage(): Language {
  const locale = String(Session.getActiveUserLocale() ?? "").toLowerCase();
  return locale === "" || /^(id|in|ms|jv|su)\b/.test(locale) ? "id" : "en";
}

/** A table's labels in both languages, the workbook's own first. */
export function labelsOf(table: TableId, messages: Messages): TableLabels {
  const both = [messages, otherMessages(messages)];
  const texts = both.map((one) => tableText(tableTexts(one), table));
  const columns: Record<string, string[]> = {};
  for (const key of Object.keys(texts[0]?.columns ?? {})) {
    columns[key] = texts.map((text) => text.columns[key] ?? key);
  }
  const choices: Record<string, Record<string, string[]>> = {};
  for (const [set, codes] of Object.entries(choiceSets)) {
    const names: Record<string, string[]> = {};
    for (const code of codes)
      names[code] = both.map((one) => choiceName(choiceTexts(one), set, code));
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

/** What the sheet of a table is called in this workbook. */
export function sheetName(workbook: Workbook, table: TableId): string {
  return workbook.labels(table).names[0] ?? table;
}
