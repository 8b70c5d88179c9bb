/** Writes a grid of texts with their colours, for sheets that are looked at and printed. */
import { cellText } from "./cells";
import type { Sheet } from "./grid";
import { growColumns } from "./room";
import { fitRows } from "./writeTable";

export interface GridCell {
  readonly text: string;
  readonly colour?: string;
  readonly bold?: boolean;
}

export interface GridLook {
  /** Pixels. */
  readonly firstColumn: number;
  readonly column: number;
  readonly headerRows: number;
}

/** Replaces the whole sheet; one call for texts, colours and weights each. */
export function writeColouredGrid(
  sheet: Sheet,
  cells: readonly (readonly GridCell[])[],
  look: GridLook,
): void {
  const width = Math.max(2, ...cells.map((row) => row.length));
  sheet.clear();
  fitRows(sheet, Math.max(2, cells.length));
  growColumns(sheet, width);
  const full = cells.map((row) =>
    Array.from({ length: width }, (_, column): GridCell => row[column] ?? { text: "" }),
  );
  sheet
    .getRange(1, 1, full.length, width)
    .setNumberFormat("@")
    .setValues(full.map((row) => row.map(({ text }) => cellText(text))))
    .setBackgrounds(full.map((row) => row.map(({ colour }) => colour ?? null)))
    .setFontWeights(full.map((row) => row.map(({ bold }) => (bold ? "bold" : "normal"))))
    .setVerticalAlignment("top")
    .setWrap(true)
    .setBorder(true, true, true, true, true, true);
  sheet.setFrozenRows(look.headerRows);
  sheet.setFrozenColumns(1);
  sheet.setColumnWidth(1, look.firstColumn);
  sheet.setColumnWidths(2, width - 1, look.column);
}
