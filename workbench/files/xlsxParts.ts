// How the parts of an .xlsx refer to one another, as far as the library does not tell it. Every search
// here passes over a text once, whatever the text is.
import type { Zip } from "./zip";

/** An attribute of one tag; empty where there is none. `name` may be a pattern. */
export function attribute(tag: string, name: string): string {
  const [, double, single] =
    new RegExp(`(?<![\\w:.-])${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(tag) ?? [];
  return unescapeXml(double ?? single ?? "");
}

export function unescapeXml(text: string): string {
  return text
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&apos;", "'")
    .replace(/&#(\d+);/g, (_all, code: string) => String.fromCodePoint(Number(code)))
    .replaceAll("&amp;", "&");
}

/** What stands from `opening` to the next `closing`, these two left out; null where there is none. */
export function between(text: string, opening: string, closing: string): string | null {
  const start = text.indexOf(opening);
  const end = start < 0 ? -1 : text.indexOf(closing, start);
  return end < 0 ? null : text.slice(start + opening.length, end);
}

/** The elements of one name that hold others, each from its opening to its closing tag. */
export function elementsOf(xml: string, name: string): string[] {
  const [opening, closing] = [new RegExp(`<${name}[\\s>]`, "g"), `</${name}>`];
  const found: string[] = [];
  for (let match = opening.exec(xml); match; match = opening.exec(xml)) {
    const end = xml.indexOf(closing, match.index);
    if (end < 0) break;
    opening.lastIndex = end + closing.length;
    found.push(xml.slice(match.index, opening.lastIndex));
  }
  return found;
}

/** What a part refers to, by the id of the reference. */
export function relations(zip: Zip, part: string): Map<string, { type: string; target: string }> {
  const slash = part.lastIndexOf("/") + 1;
  const xml = zip.text(`${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`) ?? "";
  const found = new Map<string, { type: string; target: string }>();
  for (const [tag] of xml.matchAll(/<(?:\w+:)?Relationship\b[^<>]*>/g)) {
    const target = attribute(tag, "Target");
    const path = target.startsWith("/") ? target.slice(1) : resolvePath(part, target);
    found.set(attribute(tag, "Id"), { type: attribute(tag, "Type"), target: path });
  }
  return found;
}

function resolvePath(from: string, target: string): string {
  const parts = from.split("/").slice(0, -1);
  for (const step of target.split("/")) {
    if (step === "..") parts.pop();
    else if (step !== ".") parts.push(step);
  }
  return parts.join("/");
}

/** The part that all others hang on. */
export function bookPart(zip: Zip): string {
  const root = [...relations(zip, "").values()];
  return root.find(({ type }) => type.endsWith("/officeDocument"))?.target ?? "xl/workbook.xml";
}

/** The worksheet parts in the order of the tabs. */
export function sheetParts(zip: Zip): string[] {
  const part = bookPart(zip);
  const targets = relations(zip, part);
  const tags = (zip.text(part) ?? "").matchAll(/<(?:\w+:)?sheet\b[^<>]*>/g);
  return [...tags].map(([tag]) => targets.get(attribute(tag, "\\w+:id"))?.target ?? "");
}
