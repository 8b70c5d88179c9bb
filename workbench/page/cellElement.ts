// One cell as an element: its text, its look, its marks.
import { type CellView, FLAG_INVALID, FLAG_LIST, type StyleView } from "../protocol";
import { language } from "./language";
import { styles } from "./sheetStore";
import { words } from "./words";

const KINDS: Record<string, string> = { n: "number", b: "truth", e: "error", s: "" };
const DRAWN = Symbol("drawn");

type CellElement = HTMLElement & { [DRAWN]?: string };

/** Draws the cell unless the element shows exactly this already. */
export function drawCell(
  element: HTMLElement,
  cell: CellView,
  typed: string | undefined,
  state: string,
): void {
  const key = `${JSON.stringify(cell)}|${typed ?? "\0"}|${state}|${language()}`;
  const known = element as CellElement;
  if (known[DRAWN] === key) return;
  known[DRAWN] = key;
  const [text, style, kind, flags, , note] = cell === 0 ? (["", 0, "s", 0] as const) : cell;
  const hint = [typed === undefined ? errorOf(cell) : "", note].filter(Boolean).join("\n");
  const shown = typed ?? text;
  let name = `cell ${state} ${typed === undefined ? KINDS[kind] : "pending"}`;
  if (note) name += " noted";
  if (flags & FLAG_LIST) name += " list";
  if (flags & FLAG_INVALID) name += " invalid";
  element.className = name;
  if (element.textContent !== shown) element.textContent = shown;
  element.title = hint;
  if (hint) element.setAttribute("aria-description", hint);
  else element.removeAttribute("aria-description");
  if (flags & FLAG_INVALID) element.setAttribute("aria-invalid", "true");
  else element.removeAttribute("aria-invalid");
  dress(element, styles.get(style));
}

/** What is wrong in a cell with an error and what to do; "" for any other cell. */
export function errorOf(cell: CellView): string {
  if (cell === 0 || cell[2] !== "e") return "";
  return `${cell[0]}: ${words().errors(cell[0], cell[6] ?? "")}`;
}

const PLAIN: StyleView = {};

function dress(element: HTMLElement, look: StyleView = PLAIN): void {
  const { style } = element;
  style.backgroundColor = look.background ?? "";
  style.color = look.fontColor ?? "";
  style.fontWeight = look.fontWeight ?? "";
  style.fontStyle = look.fontStyle ?? "";
  style.textDecoration = look.fontLine ?? "";
  style.fontSize = look.fontSize ? `${look.fontSize * 1.333}px` : "";
  style.fontFamily = look.fontFamily ? `"${look.fontFamily.replaceAll('"', "")}", Arial` : "";
  style.justifyContent = ALIGN[look.horizontalAlignment ?? ""] ?? "";
  style.textAlign = look.horizontalAlignment ?? "";
  style.alignItems = { top: "flex-start", middle: "center" }[look.verticalAlignment ?? ""] ?? "";
  style.whiteSpace = look.wrap === "WRAP" ? "pre-wrap" : "";
  element.classList.toggle("clipped", look.wrap === "WRAP" || look.wrap === "CLIP");
  style.borderRightColor = look.border?.Right ?? "";
  style.borderBottomColor = look.border?.Bottom ?? "";
}

const ALIGN: Record<string, string> = {
  left: "flex-start",
  center: "center",
  right: "flex-end",
};
