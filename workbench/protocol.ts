// What the page and its server say to each other; types only, shared by both.

/** `n` number, `s` text, `b` truth value, `e` error. */
export type CellKind = "n" | "s" | "b" | "e";

export const FLAG_FORMULA = 1;
export const FLAG_LIST = 2;
export const FLAG_INVALID = 4;

/**
 * A cell: what it shows, its style, its kind, flags, what is typed to get it where that differs
 * from what it shows, its note, and what is known of its error beyond the code. 0 is an empty cell
 * that nobody has formatted.
 */
export type CellView =
  | 0
  | [
      text: string,
      style: number,
      kind: CellKind,
      flags: number,
      input?: string | 0,
      note?: string,
      detail?: string,
    ];

/** The look of a cell as far as the page draws it. */
export interface StyleView {
  background?: string;
  fontColor?: string;
  fontWeight?: string;
  fontStyle?: string;
  fontLine?: string;
  fontSize?: number;
  fontFamily?: string;
  horizontalAlignment?: string;
  verticalAlignment?: string;
  wrap?: string;
  border?: Partial<Record<"Top" | "Bottom" | "Left" | "Right", string>>;
}

export interface SheetView {
  id: number;
  name: string;
  rows: number;
  columns: number;
  frozenRows: number;
  frozenColumns: number;
  hidden: boolean;
  tabColor: string | null;
  gridlines: boolean;
  widths: [number, number][];
  heights: [number, number][];
  merges: Rectangle[];
  charts: ChartView[];
  protections: ProtectionView[];
}

/** Cells that are changed only after a warning; null is the whole sheet. */
export interface ProtectionView {
  rect: Rectangle | null;
  unprotected: Rectangle[];
  description: string;
}

export interface Rectangle {
  row: number;
  column: number;
  rows: number;
  columns: number;
}

export interface ChartView {
  id: number;
  row: number;
  column: number;
  offsetX: number;
  offsetY: number;
  width: number;
  height: number;
  alternativeText: string;
}

export interface MenuView {
  caption: string;
  items: MenuItemView[];
}

export interface MenuItemView {
  caption: string;
  /** null for a separator. */
  functionName: string | null;
  items?: MenuItemView[];
}

export interface BookView {
  file: string;
  revision: number;
  locale: string;
  sheets: SheetView[];
  activeSheet: number;
  menus: MenuView[];
  undo: string | null;
  redo: string | null;
  /** Changes that are in the journal but not yet in the file. */
  unsaved: boolean;
  /** Names of the losses that saving would bring, already in words. */
  losses: string[];
  /** Formulas take too long to calculate: they show what they showed before. */
  isTooHeavy: boolean;
  functions: FunctionView[];
  /** What was brought back from the journal of a session that ended without saving. */
  recovered: string | null;
  /** What the person should know before going on: a journal set aside, another program at the file. */
  warnings: string[];
}

/** `question` says why the file was not replaced without asking. */
export type SaveView = { ok: true } | { ok: false; question: string };

/** A custom function as the help while typing shows it; sentences in Indonesian, then English. */
export interface FunctionView {
  name: string;
  description: [string, string];
  parameters: { name: string; isOptional: boolean; text: [string, string] }[];
  /** In the form with `;`. */
  example: string;
}

export interface WindowView {
  sheet: number;
  revision: number;
  top: number;
  rows: CellView[][];
  styles: Record<number, StyleView>;
}

/** Rows or columns that went elsewhere with all that they hold. */
export type Move =
  | { kind: "lines"; sheet: number; axis: "row" | "column"; at: number; count: number }
  /** Sorted rows from `first` on: which row each of them was. */
  | { kind: "order"; sheet: number; first: number; order: number[] };

/** Cells that have changed, or sheets that have to be read anew. */
export interface ChangeEvent {
  kind: "changed";
  revision: number;
  cells: [sheet: number, row: number, column: number, cell: CellView][];
  styles: Record<number, StyleView>;
  sheets: number[];
  /** Tabs, sizes, charts or names are different: the book has to be read anew. */
  structure: boolean;
  moves: Move[];
  undo: string | null;
  redo: string | null;
  unsaved: boolean;
  isTooHeavy: boolean;
}

export type ServerEvent =
  | ChangeEvent
  | { kind: "opened" }
  | { kind: "saved"; unsaved: boolean }
  | { kind: "hello"; revision: number };

/** What a script showed, in the order in which it did. */
export type ShownView =
  | { kind: "toast" | "alert"; title: string; text: string }
  | { kind: "sidebar" | "dialog"; title: string; page: string; width?: number; height?: number };

/** A question that a script waits for; the run is repeated with the answer. */
export interface QuestionView {
  kind: "alert" | "prompt";
  title: string;
  text: string;
  /** A name of Ui.ButtonSet. */
  buttons: string;
  /** What the field of a prompt holds at first. */
  value?: string;
}

export interface Answer {
  button: string;
  text: string;
}

export interface RunView {
  status: "returned" | "threw" | "stopped" | "missing" | "asks";
  value?: unknown;
  error?: string;
  question?: QuestionView;
  shown: ShownView[];
  selection: { sheet: number; rects: Rectangle[] } | null;
  activeSheet: number;
}

export interface EditView {
  ok: boolean;
  /** In which rows or columns have moved. */
  revision?: number;
  /** Why the edit was refused, or what to think about where it was not. */
  message?: string;
}

export interface CellDetail {
  choices: string[] | null;
  help: string | null;
  allowInvalid: boolean;
}

/** A question of a form, as its page and its server see it. */
export type Failure = { error: string };
