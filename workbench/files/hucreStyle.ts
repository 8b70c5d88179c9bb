// Cell styles of xlsx <-> styles of the model.
import type { CellStyle, Color } from "hucre";
import type { Edge, Style } from "../model/style";
import type { WorkbookModel } from "../model/workbook";
import { MOST, tooMuch } from "./limits";

const LINES: Record<string, string> = {
  DOTTED: "dotted",
  DASHED: "dashed",
  SOLID: "thin",
  SOLID_MEDIUM: "medium",
  SOLID_THICK: "thick",
  DOUBLE: "double",
};
const LINE_NAMES = Object.fromEntries(Object.entries(LINES).map(([name, line]) => [line, name]));

export type ThemeResolver = (color: Color) => string | undefined;

/** The model's view of a cell's style; everything it does not model is carried along. */
function styleFromFile(style: CellStyle, theme: ThemeResolver): Style {
  return dropUndefined({ ...modelled(style, theme), carried: style });
}

function modelled(style: CellStyle, theme: ThemeResolver): Style {
  const { font, fill, alignment, border, numFmt } = style;
  const solid = fill?.type === "pattern" && fill.pattern === "solid" ? fill : undefined;
  const horizontal = alignment?.horizontal;
  return dropUndefined({
    numberFormat: numFmt === undefined || numFmt === "General" ? undefined : numFmt,
    background: cssColor(solid?.fgColor, theme),
    fontColor: notDefault(cssColor(font?.color, theme), "#000000"),
    fontWeight: font?.bold ? "bold" : undefined,
    fontStyle: font?.italic ? "italic" : undefined,
    fontSize: notDefault(font?.size, 10),
    fontFamily: notDefault(font?.name, "Arial"),
    horizontalAlignment: horizontal === "general" ? undefined : horizontal,
    verticalAlignment: verticalName(alignment?.vertical),
    wrap: alignment?.wrapText ? "WRAP" : undefined,
    borderTop: edge(border?.top, theme),
    borderBottom: edge(border?.bottom, theme),
    borderLeft: edge(border?.left, theme),
    borderRight: edge(border?.right, theme),
  });
}

/**
 * No format, said of a cell: one that says nothing has that of its column in LibreOffice, and a blank
 * one in Excel as well. Cells are locked unless they say otherwise.
 */
export const PLAIN: CellStyle = { protection: { locked: true } };

function isPlain({ protection, ...others }: CellStyle): boolean {
  const isLocked = protection?.locked === true && !protection.hidden;
  return isLocked && Object.values(others).every((part) => part === undefined);
}

/** The style numbers of one workbook by what the library makes a cell's style of. */
export class StyleIds {
  private readonly ids = new Map<string, number>();
  private readonly parts = new Map<object, number>();

  constructor(
    private readonly book: WorkbookModel,
    private readonly theme: ThemeResolver,
  ) {}

  /** Every cell has a style object of its own, but cells of one style share what is in it. */
  of(style: CellStyle): number {
    if (isPlain(style)) return 0;
    const { numFmt, font, fill, border, alignment, protection } = style;
    const parts = [font, fill, border, alignment, protection].map((part) => this.numberOf(part));
    const key = `${parts.join()},${numFmt ?? ""}`;
    let id = this.ids.get(key);
    if (id === undefined) {
      if (numFmt !== undefined && numFmt.length > MOST.numberFormat) throw tooMuch("numberFormat");
      id = this.book.styles.id(styleFromFile(style, this.theme));
      this.ids.set(key, id);
    }
    return id;
  }

  private numberOf(part: object | undefined): number {
    if (part === undefined) return 0;
    let number = this.parts.get(part);
    if (number === undefined) {
      number = this.parts.size + 1;
      this.parts.set(part, number);
    }
    return number;
  }
}

function notDefault<T>(value: T | undefined, usual: T): T | undefined {
  return value === usual ? undefined : value;
}

function verticalName(vertical: string | undefined): string | undefined {
  if (vertical === "center") return "middle";
  return vertical === "top" ? "top" : undefined;
}

function edge(
  side: { style: string; color?: Color } | undefined,
  theme: ThemeResolver,
): Edge | undefined {
  if (!side) return undefined;
  const style = LINE_NAMES[side.style] ?? "SOLID";
  return { style, color: cssColor(side.color, theme) ?? "#000000" };
}

function cssColor(color: Color | undefined, theme: ThemeResolver): string | undefined {
  if (!color) return undefined;
  const rgb = color.rgb ?? theme(color);
  return rgb ? `#${rgb.slice(-6).toLowerCase()}` : undefined;
}

function dropUndefined(style: { [K in keyof Style]?: Style[K] | undefined }): Style {
  return Object.fromEntries(Object.entries(style).filter(([, value]) => value !== undefined));
}

const NAMED: Record<string, string> = {
  white: "FFFFFF",
  black: "000000",
  red: "FF0000",
  green: "008000",
  blue: "0000FF",
  yellow: "FFFF00",
  orange: "FFA500",
  gray: "808080",
  grey: "808080",
};

/** `#d9ead3` or a colour's name as six hex digits; null for a name nobody knows. */
export function hexColor(css: string): string | null {
  if (/^#[0-9a-f]{6}$/i.test(css)) return css.slice(1).toUpperCase();
  if (/^#[0-9a-f]{3}$/i.test(css))
    return [...css.slice(1)]
      .map((d) => d + d)
      .join("")
      .toUpperCase();
  return NAMED[css.toLowerCase()] ?? null;
}

/** The style as xlsx says it: what the file said, with whatever has changed since laid over it. */
export function styleForFile(style: Style, theme: ThemeResolver): CellStyle {
  const carried = style.carried as CellStyle | undefined;
  const before: Style = carried ? modelled(carried, theme) : {};
  const out: CellStyle = carried ? structuredClone(carried) : {};
  const changed = (key: keyof Style) =>
    JSON.stringify(style[key]) !== JSON.stringify(before[key]) || !carried;
  if (changed("numberFormat")) setOrDrop(out, "numFmt", style.numberFormat);
  layFont(out, style, changed);
  if (changed("background")) {
    const rgb = style.background ? hexColor(style.background) : null;
    if (rgb) out.fill = { type: "pattern", pattern: "solid", fgColor: { rgb } };
    else delete out.fill;
  }
  layAlignment(out, style, changed);
  layBorders(out, style, changed);
  return out;
}

type Changed = (key: keyof Style) => boolean;

function layFont(out: CellStyle, style: Style, changed: Changed): void {
  const font: NonNullable<CellStyle["font"]> = { ...out.font };
  if (changed("fontWeight")) setOrDrop(font, "bold", style.fontWeight === "bold" || undefined);
  if (changed("fontStyle")) setOrDrop(font, "italic", style.fontStyle === "italic" || undefined);
  if (changed("fontSize")) font.size = style.fontSize ?? 10;
  if (changed("fontFamily")) font.name = style.fontFamily ?? "Arial";
  if (changed("fontColor")) {
    const rgb = style.fontColor ? hexColor(style.fontColor) : null;
    setOrDrop(font, "color", rgb ? { rgb } : undefined);
  }
  if (Object.keys(font).length > 0) out.font = font;
}

function layAlignment(out: CellStyle, style: Style, changed: Changed): void {
  const alignment: NonNullable<CellStyle["alignment"]> = { ...out.alignment };
  if (changed("horizontalAlignment")) {
    setOrDrop(alignment, "horizontal", style.horizontalAlignment as "left" | undefined);
  }
  if (changed("verticalAlignment")) {
    const vertical = style.verticalAlignment === "middle" ? "center" : style.verticalAlignment;
    setOrDrop(alignment, "vertical", vertical as "top" | undefined);
  }
  if (changed("wrap")) setOrDrop(alignment, "wrapText", style.wrap === "WRAP" || undefined);
  if (Object.keys(alignment).length > 0) out.alignment = alignment;
  else delete out.alignment;
}

function layBorders(out: CellStyle, style: Style, changed: Changed): void {
  const border: NonNullable<CellStyle["border"]> = { ...out.border };
  for (const side of ["Top", "Bottom", "Left", "Right"] as const) {
    if (!changed(`border${side}`)) continue;
    const line = style[`border${side}`];
    const rgb = line ? (hexColor(line.color) ?? "000000") : "";
    const value = line && { style: (LINES[line.style] ?? "thin") as "thin", color: { rgb } };
    setOrDrop(border, side.toLowerCase() as "top", value);
  }
  if (Object.keys(border).length > 0) out.border = border;
  else delete out.border;
}

function setOrDrop<T extends object, K extends keyof T>(
  target: T,
  key: K,
  value: T[K] | undefined,
): void {
  if (value === undefined) delete target[key];
  else target[key] = value;
}
