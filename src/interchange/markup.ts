import { holdsHtml, htmlToText, imagesOf, looksLikeHtml, textToHtml } from "./html";
import type { ReadOptions } from "./problems";

/**
 * A text as a file gives it, with the format the file claims: `auto` is Moodle's own, in which tags
 * count as HTML; Markdown is read as the plain text that it is.
 */
export interface Piece {
  readonly format: "plain" | "html" | "auto";
  readonly text: string;
}

/** Texts of one question in, the texts of the record out; keeps the images it met. */
export interface MarkupReader {
  readonly markup: "text" | "html";
  read(piece: Piece): string;
  readonly images: string[];
}

/** One question has one markup: HTML only where it was asked to be kept and there is any. */
export function markupReader(pieces: readonly Piece[], options: ReadOptions): MarkupReader {
  const keep = options.html === "keep" && pieces.some(showsHtml);
  const images: string[] = [];
  const read = (piece: Piece) => {
    const html = htmlOf(piece);
    if (html === null) return keep ? textToHtml(cleanText(piece.text)) : cleanText(piece.text);
    if (keep) {
      images.push(...imagesOf(html));
      return cleanText(html);
    }
    const plain = htmlToText(html);
    images.push(...plain.images);
    return plain.text;
  };
  return { markup: keep ? "html" : "text", read, images };
}

function showsHtml(piece: Piece): boolean {
  if (piece.format === "auto") return holdsHtml(piece.text);
  return piece.format === "html" && looksLikeHtml(piece.text);
}

/** The piece as HTML, `null` where it is plain text; in Moodle's own format a line ends a line. */
function htmlOf(piece: Piece): string | null {
  if (piece.format === "html") return piece.text;
  return showsHtml(piece) ? piece.text.replace(/\r?\n/g, "<br>") : null;
}

/** What every file format can hold of a text: no carriage returns, nothing around it. */
export function cleanText(text: string): string {
  return text.replace(/\r\n?/g, "\n").trim();
}

/** On one line, for titles, categories and Aiken. */
export function oneLine(text: string): string {
  return text.replace(/[\r\n\u2028\u2029]+/g, " ").trim();
}
