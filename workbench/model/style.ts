// Cell styles, each kept once: a cell holds the number of its style.
import { isDateFormat } from "numfmt";

/** One edge of a cell: a line style of SpreadsheetApp.BorderStyle and a colour. */
export interface Edge {
  style: string;
  color: string;
}

/** Everything about the look of a cell; an absent entry is the default of Sheets. */
export interface Style {
  numberFormat?: string;
  background?: string;
  fontColor?: string;
  fontWeight?: "bold";
  fontStyle?: "italic";
  fontLine?: string;
  fontSize?: number;
  fontFamily?: string;
  horizontalAlignment?: string;
  verticalAlignment?: string;
  wrap?: "WRAP" | "CLIP" | "OVERFLOW";
  borderTop?: Edge;
  borderBottom?: Edge;
  borderLeft?: Edge;
  borderRight?: Edge;
  /** What a file said about the cell that is not modelled (underline, rotation, …). */
  carried?: unknown;
}

/** The format of a cell that nobody has formatted, as Apps Script names it. */
export const GENERAL = "0.###############";

const TEXT_FORMATS = new Set(["@", "@@"]);

export class StyleTable {
  private readonly styles: Style[] = [{}];
  private readonly ids = new Map<string, number>([["{}", 0]]);
  private readonly dateFormats: boolean[] = [false];
  private readonly changes = new Map<string, number>();
  /** The same by the patch itself, since one patch is laid over whole columns. */
  private readonly changesOf = new WeakMap<object, Map<number, number>>();

  get(id: number | undefined): Style {
    return this.styles[id ?? 0]!;
  }

  /** The number of a style; equal styles get the same one. */
  id(style: Style): number {
    const entries = Object.entries(style).filter(([, value]) => value !== undefined);
    entries.sort(([a], [b]) => (a < b ? -1 : 1));
    const key = JSON.stringify(Object.fromEntries(entries));
    const known = this.ids.get(key);
    if (known !== undefined) return known;
    const id = this.styles.length;
    this.styles.push(Object.fromEntries(entries) as Style);
    this.dateFormats.push(style.numberFormat !== undefined && isDateFormat(style.numberFormat));
    this.ids.set(key, id);
    return id;
  }

  /** The style that differs from `id` by `patch`; an undefined entry takes the default back. */
  changed(id: number | undefined, patch: { [K in keyof Style]?: Style[K] | undefined }): number {
    let known = this.changesOf.get(patch);
    if (!known) {
      known = new Map();
      this.changesOf.set(patch, known);
    }
    let result = known.get(id ?? 0);
    if (result === undefined) {
      const key = `${id ?? 0}|${Object.keys(patch).join()}|${JSON.stringify(patch)}`;
      result = this.changes.get(key) ?? this.id({ ...this.get(id), ...patch } as Style);
      this.changes.set(key, result);
      known.set(id ?? 0, result);
    }
    return result;
  }

  /** Whether a number of this style is shown, and therefore read, as a date, time or duration. */
  isDate(id: number | undefined): boolean {
    return id !== undefined && id !== 0 && this.dateFormats[id]!;
  }

  isText(id: number | undefined): boolean {
    return TEXT_FORMATS.has(this.get(id).numberFormat ?? "");
  }
}
