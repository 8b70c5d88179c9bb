/** What every command needs of the workbook it runs on: language, labels, norms, findings. */
import type { CellFacts } from "../domain/cellFacts";
import type { FindingOf, TableId } from "../domain/finding";
import type { Settings } from "../domain/settings";
import { type Formats, formatsOf } from "../i18n/formats";
import type { Language } from "../i18n/language";
import { type Messages, messagesIn, otherMessages, settingTexts } from "../i18n/messages";
import { labelsOf } from "../i18n/tableLabels";
import type { Spreadsheet } from "../sheets/grid";
import { readSettings } from "../sheets/readSettings";
import type { SettingsRead } from "../sheets/settingRows";
import type { TableLabels } from "../sheets/table";

/** What some command asks for. */
export type AnswerKey =
  | ("language" | "today" | "seconds" | "participant" | "confirm" | "participants" | "seed")
  | ("number" | "choice" | "questions" | "prefix" | "dryRun" | "quiz" | "blueprint" | "forms")
  | ("purpose" | "title" | "instrument" | "update" | "kind" | "overwrite");

/** What the menu, the sidebar or the command line answered to a command's questions. */
export type Answers = Readonly<Partial<Record<AnswerKey, string>>>;

export interface Workbook {
  readonly spreadsheet: Spreadsheet;
  readonly messages: Messages;
  readonly format: Formats;
  /** What the other language calls the origins of findings; both are replaced at the next run. */
  readonly otherOrigins: Messages["commands"]["origins"];
  readonly settings: Settings;
  readonly settingFindings: readonly FindingOf<CellFacts>[];
  readonly settingPlace: SettingsRead["place"];
  labels(table: TableId): TableLabels;
}

/**
 * Opens the workbook in the language of the answers, else of its settings, else of the user's
 * locale.
 */
export function openWorkbook(spreadsheet: Spreadsheet, answers: Answers): Workbook {
  const first = messagesIn("id");
  const textsIn = (one: Messages) => [settingTexts(one), settingTexts(otherMessages(one))];
  const languageOf = ({ settings, hasLanguage }: SettingsRead) =>
    asked(answers.language) ?? (hasLanguage ? settings.language : localeLanguage());
  let language: Language = "id";
  const { settings, findings, place } = readSettings(
    spreadsheet,
    labelsOf("settings", first),
    textsIn(first),
    (read) => {
      language = languageOf(read);
      return textsIn(messagesIn(language));
    },
  );
  const messages = messagesIn(language);
  const known = new Map<TableId, TableLabels>();
  return {
    spreadsheet,
    messages,
    format: formatsOf(language),
    otherOrigins: otherMessages(messages).commands.origins,
    settings,
    settingFindings: findings,
    settingPlace: place,
    labels: (table) => {
      const labels = known.get(table) ?? labelsOf(table, messages);
      known.set(table, labels);
      return labels;
    },
  };
}

/** The language that the answers ask for, if any. */
export function asked(language: string | undefined): Language | null {
  return language === "id" || language === "en" ? language : null;
}

/** Google still calls Indonesian `in` in some locales; whoever is neither is spoken to in English. */
export function localeLanguage(): Language {
  const locale = String(Session.getActiveUserLocale() ?? "").toLowerCase();
  return locale === "" || /^(id|in|ms|jv|su)\b/.test(locale) ? "id" : "en";
}

/** What the sheet of a table is called in this workbook. */
export function sheetName({ spreadsheet, labels }: Workbook, table: TableId): string {
  const { names } = labels(table);
  const other = names[1];
  const usual = names[0] ?? table;
  if (other === undefined || spreadsheet.getSheetByName(usual)) return usual;
  return spreadsheet.getSheetByName(other) ? other : usual;
}
