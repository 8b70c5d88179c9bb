// Range.
import { a1, contains, intersects, type Rect } from "../model/a1";
import { type SheetModel, STRIDE } from "../model/sheet";
import { GENERAL, type Style } from "../model/style";
import type { Grid } from "../realm/encoding";
import { DataValidation } from "./dataValidation";
import { Exception } from "./exceptions";
import { Filter } from "./filter";
import { ProtectionService } from "./protection";
import {
  checkSize,
  eachCell,
  readValues,
  type StylePatch,
  tableOf,
  writeValues,
} from "./rangeCells";
import { FormattedCells, PATCHES, setNote } from "./rangeFormat";
import type { Session } from "./session";
import { Sheet } from "./sheet";

export { clearRect } from "./rangeCells";

export class Range extends FormattedCells {
  readonly className = "Range";

  constructor(
    session: Session,
    private readonly sheetModel: SheetModel,
    readonly rect: Rect,
  ) {
    super(session);
  }

  get model(): SheetModel {
    return Sheet.of(this.session, this.sheetModel).model;
  }

  protected get blocks() {
    return [{ sheet: this.model, rect: this.rect }];
  }

  private get cells(): number {
    return this.rect.rows * this.rect.columns;
  }

  getValues(): Grid {
    this.session.chargeCells(this.cells);
    return readValues(this.session.book, this.model, this.rect);
  }

  getValue(): unknown {
    const grid = readValues(this.session.book, this.model, { ...this.rect, rows: 1, columns: 1 });
    const date = grid.dates[0];
    return date ? new Date(date[2]) : grid.rows[0]![0];
  }

  setValues(table: unknown[][]): this {
    checkSize(this.rect, table);
    this.session.chargeCells(this.cells);
    writeValues(this.session.book, this.model, this.rect, table);
    return this;
  }

  getDisplayValues(): string[][] {
    const { model } = this;
    this.session.book.calculateSheet(model);
    this.session.chargeCells(this.cells);
    return tableOf(this.rect, (row, column) => this.session.book.display(model, row, column));
  }

  getDisplayValue(): string {
    this.session.book.calculateSheet(this.model);
    return this.session.book.display(this.model, this.rect.row, this.rect.column);
  }

  getFormulas(): string[][] {
    const { formulas } = this.model;
    return tableOf(this.rect, (row, column) => formulas.get(row * STRIDE + column) ?? "");
  }

  getNotes(): string[][] {
    const { notes } = this.model;
    return tableOf(this.rect, (row, column) => notes.get(row * STRIDE + column) ?? "");
  }

  setNotes(notes: (string | null)[][]): this {
    checkSize(this.rect, notes);
    const { model, rect } = this;
    eachCell(rect, (row, column) => {
      setNote(model, row, column, notes[row - rect.row]![column - rect.column]!);
    });
    return this;
  }

  private styles<T>(read: (style: Style) => T): T[][] {
    const { model } = this;
    return tableOf(this.rect, (row, column) =>
      read(this.session.book.styles.get(model.style(row, column))),
    );
  }

  private patchEach<T>(table: T[][], patch: (value: T) => StylePatch): this {
    checkSize(this.rect, table);
    this.session.chargeCells(this.cells);
    const { row: top, column: left } = this.rect;
    const { styles } = this.session.book;
    const changes = new Map<T, number[]>();
    const { model } = this;
    eachCell(this.rect, (row, column) => {
      const value = table[row - top]![column - left]!;
      let byStyle = changes.get(value);
      if (!byStyle) {
        byStyle = [];
        changes.set(value, byStyle);
      }
      const id = model.style(row, column);
      let changed = byStyle[id];
      if (changed === undefined) {
        changed = styles.changed(id, patch(value));
        byStyle[id] = changed;
      }
      if (changed !== id) model.setStyle(row, column, changed);
    });
    return this;
  }

  getBackgrounds = () => this.styles((style) => style.background ?? "#ffffff");
  getFontColors = () => this.styles((style) => style.fontColor ?? "#000000");
  getFontWeights = () => this.styles((style) => style.fontWeight ?? "normal");
  getFontSizes = () => this.styles((style) => style.fontSize ?? 10);
  getNumberFormats = () => this.styles((style) => style.numberFormat ?? GENERAL);

  setBackgrounds = (table: (string | null)[][]) => this.patchEach(table, PATCHES.background);
  setFontColors = (table: (string | null)[][]) => this.patchEach(table, PATCHES.fontColor);
  setFontWeights = (table: (string | null)[][]) => this.patchEach(table, PATCHES.fontWeight);
  setFontStyles = (table: (string | null)[][]) => this.patchEach(table, PATCHES.fontStyle);
  setFontSizes = (table: number[][]) => this.patchEach(table, PATCHES.fontSize);
  setNumberFormats = (table: string[][]) => this.patchEach(table, PATCHES.numberFormat);
  setWraps = (table: boolean[][]) => this.patchEach(table, PATCHES.wrap);
  setHorizontalAlignments = (table: (string | null)[][]) =>
    this.patchEach(table, PATCHES.horizontal);
  setVerticalAlignments = (table: (string | null)[][]) => this.patchEach(table, PATCHES.vertical);

  getDataValidations(): (DataValidation | null)[][] {
    const { rules } = this.model;
    return tableOf(this.rect, (row, column) => {
      const rule = rules.get(row * STRIDE + column);
      return rule ? new DataValidation(this.session, rule) : null;
    });
  }

  setDataValidation(rule: DataValidation | null): this {
    const { model } = this;
    eachCell(this.rect, (row, column) => setRule(model, row, column, rule));
    return this;
  }

  setDataValidations(rules: (DataValidation | null)[][]): this {
    checkSize(this.rect, rules);
    const { model, rect } = this;
    eachCell(rect, (row, column) => {
      setRule(model, row, column, rules[row - rect.row]![column - rect.column]!);
    });
    return this;
  }

  merge(): this {
    const { model, rect } = this;
    if (model.merges.some((merge) => intersects(merge, rect) && !contains(rect, merge))) {
      throw new Exception("You must select all cells in a merged range to merge or unmerge them.");
    }
    model.merges = model.merges.filter((merge) => !intersects(merge, rect));
    if (this.cells > 1) {
      model.merges.push(rect);
      eachCell(rect, (row, column) => {
        if (row !== rect.row || column !== rect.column) {
          this.session.book.put(model, row, column, null);
        }
      });
    }
    return this;
  }

  getMergedRanges(): Range[] {
    return this.model.merges
      .filter((merge) => intersects(merge, this.rect))
      .map((merge) => new Range(this.session, this.model, merge));
  }

  getRow = () => this.rect.row + 1;
  getColumn = () => this.rect.column + 1;
  getNumRows = () => this.rect.rows;
  getNumColumns = () => this.rect.columns;
  getLastRow = () => this.rect.row + this.rect.rows;
  getLastColumn = () => this.rect.column + this.rect.columns;
  getA1Notation = () => a1(this.rect);

  getSheet(): Sheet {
    return Sheet.of(this.session, this.model);
  }

  protect(): ProtectionService {
    return ProtectionService.create(this.session, this.model, this.rect);
  }

  createFilter(): Filter {
    if (this.model.filter) {
      throw new Exception("You can't create a filter in a sheet that already has a filter.");
    }
    this.model.filter = { rect: this.rect };
    return new Filter(this.session, this.model);
  }
}

function setRule(
  sheet: SheetModel,
  row: number,
  column: number,
  rule: DataValidation | null,
): void {
  if (rule) sheet.rules.set(row * STRIDE + column, rule.rule);
  else sheet.rules.delete(row * STRIDE + column);
}
