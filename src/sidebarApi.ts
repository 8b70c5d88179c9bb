/** What the sidebar and the command line may call; JSON text in and out. */
import { answer, showCells } from "./commands/answerPage";
import { enterScore, homeState, scoreEntry } from "./commands/pageCalls";
import { commandList, run } from "./commands/run";
import { messagesIn } from "./i18n/messages";
import type { ScoreChange } from "./sidebarContract";

/**
 * Runs a command on the open workbook.
 * @param id the command, such as `compute-gains`
 * @param answers a JSON object of what the menu would ask, all texts; `language` is `id` or `en`
 * @return `{"ok":true,"result":{command,language,summary,findings}}` or `{"ok":false,"error":sentence}`
 */
export function runCommand(id: string, answers: string): string {
  const given = parseAnswers(answers);
  if (given === null) {
    return JSON.stringify({ ok: false, error: messagesIn("id").commands.failures.badAnswers });
  }
  return JSON.stringify(run(() => SpreadsheetApp.getActiveSpreadsheet(), String(id), given));
}

function parseAnswers(text: string): Record<string, string> | null {
  try {
    const parsed: unknown = JSON.parse(text || "{}");
    if (typeof parsed !== "object" || parsed === null || Array.isArray(parsed)) return null;
    return Object.fromEntries(Object.entries(parsed).map(([key, value]) => [key, String(value)]));
  } catch {
    return null;
  }
}

/** The commands as JSON: `[{id, title}]`, titles in a language, `id` unless `en` is asked for. */
export function listCommands(language: string): string {
  return JSON.stringify(commandList(language === "en" ? "en" : "id"));
}

/** Where the cohort stands; `id` or `en` is kept as this person's choice, `""` asks for it. */
export function readHome(language: string): string {
  return JSON.stringify(answer(String(language), "reads", homeState));
}

/** Participants, instruments and scores for entering them one by one. */
export function readScoreEntry(language: string): string {
  return JSON.stringify(answer(String(language), "reads", scoreEntry));
}

/** Writes one score, a {@link ScoreChange} as JSON, unless somebody changed the cell meanwhile. */
export function writeScore(change: string): string {
  const asked = JSON.parse(change) as ScoreChange;
  return JSON.stringify(answer("", "writes", (workbook) => enterScore(workbook, asked)));
}

/** Shows a sheet and selects the cells, a JSON array of A1 addresses. */
export function selectCells(sheet: string, cells: string): string {
  return JSON.stringify(showCells(String(sheet), JSON.parse(cells) as string[]));
}
