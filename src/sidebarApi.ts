/** What the sidebar and the command line may call; JSON text in and out. */
import { commandList, run } from "./commands/run";
import { messagesIn } from "./i18n/messages";

/**
 * Runs a command on the open workbook.
 * @param id the command, such as `compute-gains`
 * @param answers a JSON object of what the menu would ask, all texts; `language` is `id` or `en`
 * @return `{"ok":true,"result":{command,summary,findings}}` or `{"ok":false,"error":sentence}`
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
