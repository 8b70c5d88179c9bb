// One cell of a CSV of answers, as the form keeps it.
import { truthWords } from "../src/domain/quiz/bank/readKey";
import { folded } from "../src/domain/quiz/text/words";
import type { RefusalReason } from "./respond";
import type { Answer, ItemData } from "./services/forms/formModel";

export class NoAnswer {
  constructor(readonly reason: RefusalReason) {}
}

function no(reason: RefusalReason): NoAnswer {
  return new NoAnswer(reason);
}

/** The answer as Forms keeps it, or why it keeps none. */
export function answerTo(
  item: ItemData,
  value: string,
  gridRow: string | null,
  before?: Answer,
): Answer | NoAnswer {
  const offered = item.choices.map((choice) => choice.value);
  switch (item.type) {
    case "MULTIPLE_CHOICE":
    case "LIST": {
      const chosen = sameTruth(value, offered);
      if (offered.includes(chosen)) return chosen;
      return item.hasOther ? value : no("notOffered");
    }
    case "CHECKBOX": {
      const ticked = offered.includes(value.trim()) ? [value.trim()] : split(value);
      return ticked.every((one) => offered.includes(one)) || item.hasOther
        ? ticked
        : no("notOffered");
    }
    case "SCALE": {
      const step = Number(value);
      const fits = Number.isInteger(step) && step >= item.lower && step <= item.upper;
      return fits ? String(step) : no("outOfScale");
    }
    case "GRID":
      return gridAnswer(item, value, gridRow, before);
    default:
      return value;
  }
}

/** Of a statement either answer by any word for it (`TRUE`, `benar`), as the form offers it. */
function sameTruth(value: string, offered: readonly string[]): string {
  const written = value.trim();
  const truths = offered.map((choice) => truthWords.get(folded(choice)));
  const isStatement = truths.length === 2 && truths.includes(true) && truths.includes(false);
  if (!isStatement || offered.includes(written)) return written;
  return offered[truths.indexOf(truthWords.get(folded(written)))] ?? written;
}

function gridAnswer(
  item: ItemData,
  value: string,
  gridRow: string | null,
  before: Answer | undefined,
): Answer | NoAnswer {
  const lines = gridRow === null ? split(value) : [`${gridRow} -> ${value.trim()}`];
  const answer = Array.isArray(before) ? [...before] : item.rows.map(() => null);
  for (const line of lines) {
    const cut = line.lastIndexOf(" -> ");
    const at = item.rows.indexOf(line.slice(0, cut).trim());
    const chosen = line.slice(cut + 4).trim();
    if (cut < 0 || at < 0) return no("unknownGridRow");
    if (!item.columns.includes(chosen)) return no("notOffered");
    answer[at] = chosen;
  }
  return answer as Answer;
}

/** What is named more than once counts once, as on the form's page. */
function split(value: string): string[] {
  const pieces = value.split(/[\n;|]/).map((piece) => piece.trim());
  return [...new Set(pieces)].filter((piece) => piece !== "");
}

/** A time as a spreadsheet shows it; null for what is none, or lies in another age. */
export function momentOf(text: string): number | null {
  const found = /^(\d{4})-(\d\d)-(\d\d)[ T](\d\d?):(\d\d)(?::(\d\d))?$/.exec(text);
  if (!found) return null;
  const [year = 0, month = 0, day = 0, ...time] = found.slice(1).map((part) => Number(part ?? 0));
  const [hour = 0, minute = 0, second = 0] = time;
  if (year < 1900 || year > 2199 || hour > 23 || minute > 59 || second > 59) return null;
  const date = new Date(year, month - 1, day, hour, minute, second);
  // 31 February would be taken for a day in March.
  return date.getMonth() === month - 1 && date.getDate() === day ? date.getTime() : null;
}
