import { htmlToText } from "./html";

const titleLimit = 60;

/** What a question is called where the bank has no name and the format wants one. */
export function titleFromStem(stem: string, markup: "text" | "html"): string {
  const plain = markup === "html" ? htmlToText(stem).text : stem;
  const words = plain.replace(/\s+/g, " ").trim();
  const characters = [...words];
  return characters.length <= titleLimit ? words : characters.slice(0, titleLimit).join("").trim();
}

/** A title that only repeats the beginning of the stem is none. */
export function titleOrNull(
  title: string | null,
  stem: string,
  markup: "text" | "html",
): string | null {
  return title === null || title === "" || title === titleFromStem(stem, markup) ? null : title;
}
