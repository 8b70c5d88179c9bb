import type { Question } from "../domain/quiz/question";
import type {
  ExportField,
  ExportLoss,
  ExportLossCode,
  ExportLossFacts,
} from "../domain/quiz/questionFileProblem";
import { cleanText, oneLine } from "./markup";
import { isListedShare, nearestShare, percentOf } from "./weights";

/** What no file can hold: half a surrogate pair, and the control characters XML forbids. */
const unwritable = /[^\t\n\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/** Prepares the texts of one question for writing, and notes what that changed. */
export class LossList {
  readonly losses: ExportLoss[] = [];
  private readonly fields = new Set<ExportField>();

  constructor(
    private readonly index: number,
    private readonly question: Question,
  ) {}

  /** The question is in the file, but not this of it. */
  lose<Code extends ExportLossCode>(code: Code, facts: ExportLossFacts[Code]) {
    if (!this.losses.some((loss) => loss.code === code)) this.add(code, facts, true);
  }

  /** The question is not in the file at all. */
  refuse<Code extends ExportLossCode>(code: Code, facts: ExportLossFacts[Code]): null {
    this.losses.length = 0;
    this.fields.clear();
    this.add(code, facts, false);
    return null;
  }

  dropField(field: ExportField) {
    this.fields.add(field);
  }

  text(text: string): string {
    const whole = text.replace(/\r\n?/g, "\n");
    const written = whole.replace(unwritable, "\ufffd");
    if (written !== whole) this.lose("characters-replaced", {});
    const trimmed = cleanText(written);
    if (trimmed !== text) this.loseEnds(text, trimmed);
    return trimmed;
  }

  line(text: string): string {
    const trimmed = this.text(text);
    const joined = oneLine(trimmed);
    if (joined !== trimmed) this.lose("lines-joined", {});
    return joined;
  }

  percent(share: number): number {
    const nearest = nearestShare(share);
    const percent = percentOf(nearest);
    if (!isListedShare(share))
      this.lose("weight-rounded", { percent: share * 100, nearest: percent });
    return percent;
  }

  finish(): ExportLoss[] {
    if (this.fields.size > 0) this.lose("fields-not-held", { fields: [...this.fields] });
    return this.losses;
  }

  private loseEnds(before: string, after: string) {
    if (before.length !== after.length) this.lose("text-trimmed", {});
  }

  private add<Code extends ExportLossCode>(
    code: Code,
    facts: ExportLossFacts[Code],
    written: boolean,
  ) {
    const { id } = this.question;
    this.losses.push({ code, question: this.index, id, written, facts } as ExportLoss);
  }
}

/** What makes a question unfit for any file, told as a loss; `true` where it can be written. */
export function canBeWritten(question: Question, losses: LossList): boolean {
  const part = missingPart(question);
  if (part) losses.refuse("nothing-to-write", { part });
  return part === null;
}

function missingPart(question: Question): "stem" | "option" | "key" | null {
  if (question.type === "unsupported") return null;
  if (question.stem.trim() === "") return "stem";
  switch (question.type) {
    case "single-choice":
    case "multiple-choice": {
      if (question.options.length < 2) return "option";
      const { right } = question.key;
      return right.length === 0 || right.some((index) => !(index in question.options))
        ? "key"
        : null;
    }
    case "short-answer":
    case "numeric":
      return question.key.answers.length === 0 ? "key" : null;
    case "matching":
      return question.lefts.length < 2 ? "option" : null;
    default:
      return null;
  }
}
