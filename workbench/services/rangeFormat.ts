// The half of Range that sets how cells look; also what a RangeList can do.
import type { Rect } from "../model/a1";
import { type SheetModel, STRIDE } from "../model/sheet";
import type { Edge, Style } from "../model/style";
import type { EnumValue } from "../realm/encoding";
import {
  checkLength,
  clearRect,
  eachCell,
  patchAll,
  patchStyles,
  type StylePatch,
} from "./rangeCells";
import { Service } from "./session";

type Text = string | null;

/** Colours are read back in lower case; Google knows names too, which stay as they are. */
function color(text: Text): string | undefined {
  return text === null ? undefined : text.toLowerCase();
}

/** A patch with one entry, where null and the default's name take the default back. */
function entry(key: keyof Style, value: Text, usual: string[]): StylePatch {
  return { [key]: value === null || usual.includes(value) ? undefined : value };
}

export const PATCHES = {
  background: (value: Text): StylePatch => {
    const background = color(value);
    return {
      background: background === "#ffffff" || background === "white" ? undefined : background,
    };
  },
  fontColor: (value: Text): StylePatch => {
    const fontColor = color(value);
    return { fontColor: fontColor === "#000000" || fontColor === "black" ? undefined : fontColor };
  },
  fontWeight: (value: Text) => entry("fontWeight", value, ["normal"]),
  fontStyle: (value: Text) => entry("fontStyle", value, ["normal"]),
  fontFamily: (value: Text) => entry("fontFamily", value, ["Arial"]),
  fontSize: (size: number): StylePatch => ({ fontSize: size === 10 ? undefined : size }),
  horizontal: (value: Text) => entry("horizontalAlignment", value, ["normal", "general"]),
  vertical: (value: Text) => entry("verticalAlignment", value, ["bottom"]),
  numberFormat: (value: string) =>
    entry("numberFormat", value, ["general", "General", "", "0.###############"]),
  wrap: (on: boolean): StylePatch => ({ wrap: on ? "WRAP" : "OVERFLOW" }),
};

/** Everything that RangeList also has; `blocks` are the ranges it applies to. */
export abstract class FormattedCells extends Service {
  protected abstract readonly blocks: { sheet: SheetModel; rect: Rect }[];

  protected patch(patch: StylePatch): this {
    for (const { sheet, rect } of this.blocks) {
      this.session.chargeCells(rect.rows * rect.columns);
      patchAll(this.session.book, sheet, rect, patch);
    }
    return this;
  }

  protected clearAll(what: Parameters<typeof clearRect>[3]): this {
    for (const { sheet, rect } of this.blocks) clearRect(this.session.book, sheet, rect, what);
    return this;
  }

  setBackground = (value: Text) => this.patch(PATCHES.background(value));
  setFontColor = (value: Text) => this.patch(PATCHES.fontColor(value));
  setFontWeight = (value: Text) => this.patch(PATCHES.fontWeight(value));
  setFontStyle = (value: Text) => this.patch(PATCHES.fontStyle(value));
  setFontFamily = (value: Text) => this.patch(PATCHES.fontFamily(value));
  setFontSize = (size: number) => this.patch(PATCHES.fontSize(size));
  setHorizontalAlignment = (value: Text) => this.patch(PATCHES.horizontal(value));
  setVerticalAlignment = (value: Text) => this.patch(PATCHES.vertical(value));
  setNumberFormat = (value: string) => this.patch(PATCHES.numberFormat(value));
  setWrap = (on: boolean) => this.patch(PATCHES.wrap(on));
  setWrapStrategy = (strategy: EnumValue) =>
    this.patch({ wrap: strategy.name as "WRAP" | "OVERFLOW" | "CLIP" });

  setNote(note: Text): this {
    for (const { sheet, rect } of this.blocks) {
      eachCell(rect, (row, column) => setNote(sheet, row, column, note));
    }
    return this;
  }

  setValue(value: unknown): this {
    checkLength(value);
    for (const { sheet, rect } of this.blocks) {
      eachCell(rect, (row, column) => this.session.book.write(sheet, row, column, value));
    }
    return this;
  }

  activate(): this {
    const first = this.blocks[0];
    if (first) this.session.book.activeSheetId = first.sheet.id;
    return this;
  }

  breakApart(): this {
    return this.clearMerges();
  }

  private clearMerges(): this {
    for (const { sheet, rect } of this.blocks) {
      sheet.merges = sheet.merges.filter((merge) => !overlaps(merge, rect));
    }
    return this;
  }

  clear(options?: {
    contentsOnly?: boolean;
    formatOnly?: boolean;
    commentsOnly?: boolean;
    validationsOnly?: boolean;
  }): this {
    if (!options) return this.clearAll({ contents: true, formats: true });
    return this.clearAll({
      contents: options.contentsOnly === true,
      formats: options.formatOnly === true,
      notes: options.commentsOnly === true,
      rules: options.validationsOnly === true,
    });
  }

  clearContent = () => this.clearAll({ contents: true });
  clearFormat = () => this.clearAll({ formats: true });
  clearNote = () => this.clearAll({ notes: true });
  clearDataValidations = () => this.clearAll({ rules: true });

  setBorder(
    top: boolean | null,
    left: boolean | null,
    bottom: boolean | null,
    right: boolean | null,
    vertical: boolean | null,
    horizontal: boolean | null,
    borderColor: Text = "#000000",
    style: EnumValue | null = null,
  ): this {
    const edge: Edge = { style: style?.name ?? "SOLID", color: color(borderColor) ?? "#000000" };
    for (const { sheet, rect } of this.blocks) {
      patchStyles(this.session.book, sheet, rect, (row, column) => ({
        ...side("borderTop", row === rect.row ? top : horizontal, edge),
        ...side("borderBottom", row === rect.row + rect.rows - 1 ? bottom : horizontal, edge),
        ...side("borderLeft", column === rect.column ? left : vertical, edge),
        ...side("borderRight", column === rect.column + rect.columns - 1 ? right : vertical, edge),
      }));
    }
    return this;
  }
}

function side(key: keyof Style, on: boolean | null, edge: Edge): StylePatch {
  return on === null ? {} : { [key]: on ? edge : undefined };
}

function overlaps(a: Rect, b: Rect): boolean {
  return (
    a.row < b.row + b.rows &&
    b.row < a.row + a.rows &&
    a.column < b.column + b.columns &&
    b.column < a.column + a.columns
  );
}

export function setNote(sheet: SheetModel, row: number, column: number, note: Text): void {
  if (note === null || note === "") sheet.notes.delete(row * STRIDE + column);
  else sheet.notes.set(row * STRIDE + column, note);
}
