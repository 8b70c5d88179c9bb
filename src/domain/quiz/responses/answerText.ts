/**
 * How an answer stands in one cell of *Jawaban*: as text, a line for each choice ticked, a line
 * `left -> right` for each row of a grid. `null` is a response in which the question was not shown.
 */
export type AnswerText = string | null;

/** What a form returns for one item. */
export type RawAnswer = string | readonly (string | null)[] | null;

/** The cell text of an answer; `rows` are the rows of a grid in their order. */
export function answerText(raw: RawAnswer, rows: readonly string[] = []): string {
  if (raw === null) return "";
  if (typeof raw === "string") return raw;
  if (rows.length === 0) return raw.filter((choice) => choice !== null && choice !== "").join("\n");
  return rows.flatMap((left, index) => (raw[index] ? [`${left} -> ${raw[index]}`] : [])).join("\n");
}

/** The choices of a cell text. */
export function answerLines(text: string): string[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== "");
}

/** The choices of a cell text, in one line each; one that has line breaks of its own is put together. */
export function answerChoices(text: string, isChoice: (line: string) => boolean): string[] {
  const found: string[] = [];
  let open = "";
  for (const line of answerLines(text)) {
    open = open === "" ? line : `${open} ${line}`;
    if (!isChoice(open)) continue;
    found.push(open);
    open = "";
  }
  return open === "" ? found : [...found, open];
}
