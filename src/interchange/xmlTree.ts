import { parseXml, XmlCdata, XmlElement, XmlError, XmlText } from "@rgrove/parse-xml";
import { namedEntity } from "./html";
import type { Piece } from "./markup";

/** How deep the elements of one question may stand; Moodle's own go to 6. */
export const depthLimit = 64;

/** The root of a well-formed piece of XML, or the line within it where it stops being so. */
export function parseElement(source: string): XmlElement | { readonly brokenAt: number } {
  try {
    const entity = (name: string) => namedEntity(name.slice(1, -1));
    const { root } = parseXml(source, { resolveUndefinedEntity: entity });
    return root ?? { brokenAt: 1 };
  } catch (error) {
    if (error instanceof XmlError) return { brokenAt: error.line };
    throw error;
  }
}

export function childrenOf(element: XmlElement, name: string): XmlElement[] {
  return element.children.filter(
    (child): child is XmlElement => child instanceof XmlElement && child.name === name,
  );
}

export function childOf(element: XmlElement, name: string): XmlElement | null {
  return childrenOf(element, name)[0] ?? null;
}

/** The text in `<name>` or in the `<text>` within it; `""` where there is none. */
export function textOf(element: XmlElement, name: string): string {
  const child = childOf(element, name);
  return child ? contentOf(child) : "";
}

/** The text of an element: that of its `<text>` where it has one. */
export function contentOf(element: XmlElement): string {
  const holder = childOf(element, "text") ?? element;
  return holder.children
    .map((child) => (child instanceof XmlText || child instanceof XmlCdata ? child.text : ""))
    .join("")
    .trim();
}

export function pieceOf(element: XmlElement | null): Piece {
  if (!element) return { format: "plain", text: "" };
  return { format: formatOf(element.attributes.format), text: contentOf(element) };
}

function formatOf(format: string | undefined): Piece["format"] {
  if (format === "html") return "html";
  return format === "plain_text" || format === "markdown" ? "plain" : "auto";
}

/** Names of the files that travel inside the question, wherever they stand. */
export function fileNames(element: XmlElement): string[] {
  return element.children.flatMap((child) => {
    if (!(child instanceof XmlElement)) return [];
    return child.name === "file" ? [child.attributes.name ?? "?"] : fileNames(child);
  });
}
