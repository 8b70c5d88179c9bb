// The half of Sheet that says how the sheet is laid out and shown.
import { DEFAULT_WIDTH, type SheetModel } from "../model/sheet";
import { Service } from "./session";

export abstract class SheetLayout extends Service {
  abstract get model(): SheetModel;

  getFrozenRows(): number {
    return this.model.frozenRows;
  }

  setFrozenRows(rows: number): void {
    this.model.frozenRows = rows;
  }

  getFrozenColumns(): number {
    return this.model.frozenColumns;
  }

  setFrozenColumns(columns: number): void {
    this.model.frozenColumns = columns;
  }

  setColumnWidth(column: number, width: number): this {
    return this.setColumnWidths(column, 1, width);
  }

  setColumnWidths(start: number, count: number, width: number): this {
    for (let i = 0; i < count; i++) this.model.columnWidths.set(start - 1 + i, width);
    return this;
  }

  getColumnWidth(column: number): number {
    return this.model.columnWidths.get(column - 1) ?? DEFAULT_WIDTH;
  }

  setRowHeight(row: number, height: number): this {
    return this.setRowHeights(row, 1, height);
  }

  setRowHeights(start: number, count: number, height: number): this {
    for (let i = 0; i < count; i++) this.model.rowHeights.set(start - 1 + i, height);
    return this;
  }

  getTabColor(): string | null {
    return this.model.tabColor;
  }

  setTabColor(color: string | null): this {
    this.model.tabColor = color;
    return this;
  }

  setHiddenGridlines(hidden: boolean): this {
    this.model.hiddenGridlines = hidden;
    return this;
  }

  hasHiddenGridlines(): boolean {
    return this.model.hiddenGridlines;
  }

  hideSheet(): this {
    this.model.hidden = true;
    return this;
  }

  showSheet(): this {
    this.model.hidden = false;
    return this;
  }

  isSheetHidden(): boolean {
    return this.model.hidden;
  }
}
