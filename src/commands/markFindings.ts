/** Notes and colours at the cells that findings name, on the sheet where they stand. */
import { otherMessages } from "../i18n/messages";
import type { Grid } from "../sheets/grid";
import { type CellMark, markCells } from "../sheets/markCells";
import type { LocatedFinding } from "./findings";
import type { Workbook } from "./workbook";

export function markFindings(
  { messages }: Workbook,
  { sheet, name, values }: Grid,
  findings: readonly LocatedFinding[],
): void {
  const marks = findings
    .filter((finding) => finding.sheet === name && finding.waived !== true)
    .flatMap(({ cells, severity, title, sentence }) =>
      cells.flatMap((cell): CellMark[] => {
        const match = /^([A-Z]+)(\d+)$/.exec(cell);
        if (!match) return [];
        const text = `${title}: ${sentence}`;
        return [{ row: Number(match[2]), column: columnNumber(match[1] ?? ""), severity, text }];
      }),
    );
  const { noteMark } = messages.schedule.commands;
  markCells(sheet, values, marks, noteMark ?? otherMessages(messages).schedule.commands.noteMark);
}

function columnNumber(letters: string): number {
  return [...letters].reduce((n, letter) => n * 26 + letter.charCodeAt(0) - 64, 0);
}
