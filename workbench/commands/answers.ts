// What `--set key=value` answers. A key or value that means nothing is refused before anything is done:
// `dryRun=ya` must not create a form.
import { fill, type Language, messages } from "../messages";
import { givenText } from "./givenFile";
import { Failure, languageFrom, repeated } from "./terminal";

const YES_OR_NO = new Set(["dryRun", "update", "overwrite", "confirm"]);

export function answersFrom(
  args: readonly string[],
  asked: Language | undefined,
): Record<string, string> {
  const language = languageFrom(args);
  const words = messages[language];
  const answers = new Map<string, string>(asked ? [["language", asked]] : []);
  for (const text of repeated(args, "set")) {
    const equals = text.indexOf("=");
    if (equals < 1) throw new Failure(fill(words.badSet, { text }), 2);
    const name = text.slice(0, equals);
    const value = givenText(text.slice(equals + 1), language);
    const problem = problemOf(name, value);
    if (problem !== null) throw new Failure(fill(words[problem], { name, text: value }), 2);
    answers.set(name, value);
  }
  // Whatever a key is called, it is no more than a key.
  return Object.assign(Object.create(null), Object.fromEntries(answers)) as Record<string, string>;
}

function problemOf(name: string, value: string) {
  if (YES_OR_NO.has(name) && !/^(yes|no)$/.test(value)) return "badYesOrNo";
  if (name === "language" && !/^(id|en)$/.test(value)) return "badLanguage";
  if (name === "participants" && !isCount(value)) return "badParticipants";
  if (name === "today" && !isDay(value)) return "badDay";
  return null;
}

/** As many participants as fill-sample makes. */
function isCount(text: string): boolean {
  return /^[1-9]\d{0,5}$/.test(text) && Number(text) <= 100_000;
}

function isDay(text: string): boolean {
  const day = new Date(`${text}T00:00:00Z`);
  return /^\d{4}-\d\d-\d\d$/.test(text) && day.toJSON()?.slice(0, 10) === text;
}
