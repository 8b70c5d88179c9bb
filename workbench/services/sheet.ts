// Sheet.
import { closeRect, type Rect } from "../model/a1";
import type { SheetModel } from "../model/sheet";
import { deleteColumns, deleteRows, insertColumns, insertRows } from "../model/structure";
import type { WorkbookModel } from "../model/workbook";
import type { EnumValue } from "../realm/encoding";
import { EmbeddedChart, EmbeddedChartBuilder } from "./charts";
import { Exception } from "./exceptions";
import { Filter } from "./filter";
import { ProtectionService } from "./protection";
import { clearRect, Range } from "./range";
import { RangeList } from "./rangeList";
import type { Session } from "./session";
import { SheetLayout } from "./sheetLayout";

const known = new WeakMap<Session, Map<SheetModel, Sheet>>();

export class Sheet extends SheetLayout {
  readonly className = "Sheet";

  constructor(
    session: Session,
    readonly sheetModel: SheetModel,
  ) {
    super(session);
  }

  /** The same object for the same sheet all through an invocation. */
  static of(session: Session, model: SheetModel): Sheet {
    let sheets = known.get(session);
    if (!sheets) {
      sheets = new Map();
      known.set(session, sheets);
    }
    let sheet = sheets.get(model);
    if (!sheet) {
      sheet = new Sheet(session, model);
      sheets.set(model, sheet);
    }
    return sheet;
  }

  /** The sheet, unless it has been deleted since. */
  get model(): SheetModel {
    if (!this.session.book.sheets.includes(this.sheetModel)) {
      throw new Exception(`Sheet ${this.sheetModel.id} not found`);
    }
    return this.sheetModel;
  }

  private range(rect: Rect): Range {
    return new Range(this.session, this.model, rect);
  }

  getName(): string {
    return this.model.name;
  }

  setName(name: string): this {
    const other = this.session.book.sheetByName(name);
    if (other && other !== this.model) {
      throw new Exception(
        `A sheet with the name "${name}" already exists. Please enter another name.`,
      );
    }
    this.model.name = name;
    this.session.book.structureChanged();
    return this;
  }

  getSheetId(): number {
    return this.model.id;
  }

  getIndex(): number {
    return this.session.book.sheets.indexOf(this.model) + 1;
  }

  getDataRange(): Range {
    const rows = Math.max(1, this.model.lastRow());
    return this.range({ row: 0, column: 0, rows, columns: Math.max(1, this.model.lastColumn()) });
  }

  getRange(first: string | number, column?: number, rows = 1, columns = 1): Range {
    if (typeof first === "string") return this.rangeByText(first);
    const { rowCount, columnCount } = this.model;
    if (first < 1) throw new Exception("The starting row of the range is too small.");
    if (column! < 1) throw new Exception("The starting column of the range is too small.");
    if (rows < 1) throw new Exception("The number of rows in the range must be at least 1.");
    if (columns < 1) throw new Exception("The number of columns in the range must be at least 1.");
    const rect = {
      row: Math.trunc(first) - 1,
      column: Math.trunc(column!) - 1,
      rows: Math.trunc(rows),
      columns: Math.trunc(columns),
    };
    if (rect.row + rect.rows > rowCount || rect.column + rect.columns > columnCount) {
      throw new Exception("The coordinates of the range are outside the dimensions of the sheet.");
    }
    return this.range(rect);
  }

  private rangeByText(text: string): Range {
    const found = this.session.book.resolve(text, this.model);
    if (!found) throw new Exception("Range not found");
    const rect = closeRect(found.open, found.sheet.rowCount, found.sheet.columnCount);
    const fits =
      rect.row + rect.rows <= found.sheet.rowCount &&
      rect.column + rect.columns <= found.sheet.columnCount;
    if (!fits || rect.rows < 1 || rect.columns < 1) throw new Exception("Range not found");
    return new Range(this.session, found.sheet, rect);
  }

  getRangeList(notations: string[]): RangeList {
    return new RangeList(
      this.session,
      notations.map((text) => this.rangeByText(text)),
    );
  }

  getLastRow(): number {
    return this.model.lastRow();
  }

  getLastColumn(): number {
    return this.model.lastColumn();
  }

  getMaxRows(): number {
    return this.model.rowCount;
  }

  getMaxColumns(): number {
    return this.model.columnCount;
  }

  insertRowsAfter(after: number, count: number): this {
    this.checkInsertion(after, count, this.model.rowCount, this.model.columnCount);
    insertRows(this.session.book, this.model, after, count);
    return this;
  }

  insertColumnsAfter(after: number, count: number): this {
    this.checkInsertion(after, count, this.model.columnCount, this.model.rowCount);
    insertColumns(this.session.book, this.model, after, count);
    return this;
  }

  private checkInsertion(after: number, count: number, size: number, other: number): void {
    if (after < 1 || after > size || count < 1) {
      throw new Exception("Those rows or columns are out of bounds.");
    }
    checkRoom(this.session.book, count * other);
  }

  deleteRows(position: number, count: number): void {
    const { model } = this;
    if (position < 1 || count < 1 || position + count - 1 > model.rowCount) {
      throw new Exception("Those rows are out of bounds.");
    }
    if (count >= model.rowCount - model.frozenRows) {
      throw new Exception("You can't delete all the non-frozen rows.");
    }
    deleteRows(this.session.book, model, position - 1, count);
  }

  deleteColumns(position: number, count: number): void {
    const { model } = this;
    if (position < 1 || count < 1 || position + count - 1 > model.columnCount) {
      throw new Exception("Those columns are out of bounds.");
    }
    if (count >= model.columnCount - model.frozenColumns) {
      throw new Exception("You can't delete all the non-frozen columns.");
    }
    deleteColumns(this.session.book, model, position - 1, count);
  }

  clear(options?: { formatOnly?: boolean; contentsOnly?: boolean }): this {
    const contents = options?.formatOnly !== true;
    const formats = options?.contentsOnly !== true;
    clearRect(this.session.book, this.model, this.model.grid(), { contents, formats });
    return this;
  }

  clearContents(): this {
    clearRect(this.session.book, this.model, this.model.grid(), { contents: true });
    return this;
  }

  clearFormats(): this {
    clearRect(this.session.book, this.model, this.model.grid(), { formats: true });
    return this;
  }

  clearNotes(): this {
    this.model.notes.clear();
    return this;
  }

  getCharts(): EmbeddedChart[] {
    return this.model.charts.map((chart) => new EmbeddedChart(this.session, chart));
  }

  newChart(): EmbeddedChartBuilder {
    return EmbeddedChartBuilder.empty(this.session);
  }

  insertChart(chart: EmbeddedChart): void {
    this.model.charts.push({ ...chart.model, id: this.session.book.newId() });
  }

  updateChart(chart: EmbeddedChart): void {
    const index = this.model.charts.findIndex((one) => one.id === chart.model.id);
    if (index < 0) throw new Exception("The chart does not exist on this sheet.");
    this.model.charts[index] = chart.model;
  }

  removeChart(chart: EmbeddedChart): void {
    const index = this.model.charts.findIndex((one) => one.id === chart.model.id);
    if (index < 0) throw new Exception("The chart does not exist on this sheet.");
    this.model.charts.splice(index, 1);
  }

  getProtections(type: EnumValue): ProtectionService[] {
    return this.model.protections
      .filter((protection) => protection.type === type.name)
      .map((protection) => new ProtectionService(this.session, this.model, protection));
  }

  protect(): ProtectionService {
    return ProtectionService.create(this.session, this.model, null);
  }

  activate(): this {
    this.session.book.activeSheetId = this.model.id;
    return this;
  }

  getFilter(): Filter | null {
    return this.model.filter ? new Filter(this.session, this.model) : null;
  }
}

/** Google allows ten million cells in a workbook. */
export function checkRoom(book: WorkbookModel, more: number): void {
  const cells = book.sheets.reduce((sum, one) => sum + one.rowCount * one.columnCount, more);
  if (cells <= 10_000_000) return;
  throw new Exception(
    "This action would increase the number of cells in the workbook above the limit of " +
      "10000000 cells.",
  );
}
