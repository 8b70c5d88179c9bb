/**
 * HTML of questions to plain text and back: only as much as a sheet cell and a form can show.
 * One pass over the text, whatever it holds: no nesting is followed and nothing is run.
 */

export interface PlainText {
  readonly text: string;
  /** What each image was called, in order. */
  readonly images: readonly string[];
}

const lineBreaking = /^(?:br|p|div|li|ul|ol|tr|table|h[1-6]|pre|blockquote|hr)$/;
const raised = new Map([
  ["sup", "^"],
  ["sub", "_"],
]);
const superscripts = "⁰¹²³⁴⁵⁶⁷⁸⁹";
const subscripts = "₀₁₂₃₄₅₆₇₈₉";

/** Whether a text that may be either would be read as HTML. */
export function looksLikeHtml(text: string): boolean {
  return /<(?:[a-z/!][^<>]*>|!--)/i.test(text) || /&(?:#\d+|#x[0-9a-f]+|[a-z]\w*);/i.test(text);
}

/**
 * Whether a text whose format nobody told is HTML: a tag is closed, or is one that needs no closing.
 * `7 > 3 <b>` and `x<y and y>z` are sums, and nothing of them may be lost.
 */
export function holdsHtml(text: string): boolean {
  return (
    looksLikeHtml(text) &&
    /<\/[a-z][^<>]*>|<(?:br|hr|img|p|li|t[rdh])(?:[\s/][^<>]*)?>|<!--|&[#\w]+;/i.test(text)
  );
}

export function htmlToText(html: string): PlainText {
  const images: string[] = [];
  const parts: string[] = [];
  let at = 0;
  while (at < html.length) {
    const open = html.indexOf("<", at);
    const textEnd = open < 0 ? html.length : open;
    if (textEnd > at) parts.push(flowText(html.slice(at, textEnd)));
    if (open < 0) break;
    at = readTag(html, open, parts, images);
  }
  return { text: tidyLines(decodeEntities(joinRaised(parts))), images };
}

/** Plain text as HTML that shows the same. */
export function textToHtml(text: string): string {
  return escapeMarkup(text).replace(/\n/g, "<br>");
}

export function escapeMarkup(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
}

/** The names of the images in a piece of HTML. */
export function imagesOf(html: string): readonly string[] {
  return html.includes("<") ? htmlToText(html).images : [];
}

/** Handles what begins with `<` at `open`; returns where to go on. */
function readTag(html: string, open: number, parts: string[], images: string[]): number {
  if (html.startsWith("<!--", open)) return after(html, "-->", open);
  const end = html.indexOf(">", open);
  const tag = /^<\/?([a-z][a-z0-9]*)\b/i.exec(html.slice(open, open + 40));
  if (end < 0) {
    parts.push(flowText(html.slice(open))); // no tag can follow either
    return html.length;
  }
  if (!tag) {
    parts.push("<");
    return open + 1;
  }
  const name = (tag[1] as string).toLowerCase();
  const source = html.slice(open, end + 1);
  // How it looks is no part of a question; what a script says is somebody's text.
  if (name === "style") return skipElement(html, name, end);
  if (name === "img") {
    const shown = imageName(source);
    images.push(shown);
    parts.push(`[${escapeMarkup(shown)}]`);
  } else if (name === "td" || name === "th") parts.push(" ");
  else if (lineBreaking.test(name)) parts.push("\n");
  else if (raised.has(name)) {
    parts.push(source.startsWith("</") ? "\uf8f2" : `\uf8f1${raised.get(name)}`);
  }
  return end + 1;
}

function skipElement(html: string, name: string, end: number): number {
  const closing = new RegExp(`</${name}[^>]*>?`, "gi");
  closing.lastIndex = end;
  return closing.exec(html) ? closing.lastIndex : html.length;
}

function after(html: string, mark: string, from: number): number {
  const found = html.indexOf(mark, from);
  return found < 0 ? html.length : found + mark.length;
}

function imageName(tag: string): string {
  const source = attribute(tag, "src");
  const alternative = attribute(tag, "alt");
  if (source.startsWith("data:")) return alternative || "data:";
  return decodeName(source.slice(source.lastIndexOf("/") + 1)) || alternative || "?";
}

function attribute(tag: string, name: string): string {
  const found = new RegExp(`\\b${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`, "i").exec(tag);
  return found?.[1] ?? found?.[2] ?? "";
}

function decodeName(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

/** White space of HTML is one blank; the private U+F8F1 and U+F8F2 are ours. */
function flowText(text: string): string {
  return text.replace(/[\uf8f1\uf8f2]/g, "").replace(/[ \t\r\n\f]+/g, " ");
}

/** m<sup>2</sup> is m², and x<sup>n</sup> is x^n: without a mark it would read as another number. */
function joinRaised(parts: readonly string[]): string {
  return parts
    .join("")
    .replace(/\uf8f1([\^_])([^\uf8f1\uf8f2]*)\uf8f2?/g, (_, mark: string, content: string) => {
      if (!/^\d+$/.test(content)) return content ? mark + content : "";
      const digits = mark === "^" ? superscripts : subscripts;
      return [...content].map((digit) => digits[Number(digit)]).join("");
    })
    .replace(/\uf8f2/g, "");
}

function tidyLines(text: string): string {
  const lines = text.split("\n").map((line) => line.replace(/^ +| +$/g, ""));
  const kept = lines.filter((line, index) => line !== "" || lines[index - 1] !== "");
  return kept
    .join("\n")
    .replace(/\u00a0/g, " ")
    .trim();
}

const namedEntities = new Map<string, string>(
  Object.entries({
    amp: "&",
    lt: "<",
    gt: ">",
    quot: '"',
    apos: "'",
    nbsp: "\u00a0",
    ndash: "–",
    mdash: "—",
    hellip: "…",
    lsquo: "‘",
    rsquo: "’",
    ldquo: "“",
    rdquo: "”",
    bull: "•",
    middot: "·",
    deg: "°",
    plusmn: "±",
    times: "×",
    divide: "÷",
    le: "≤",
    ge: "≥",
    ne: "≠",
    larr: "←",
    rarr: "→",
    micro: "µ",
    Omega: "Ω",
    pi: "π",
    alpha: "α",
    beta: "β",
    Delta: "Δ",
    sum: "∑",
    radic: "√",
    infin: "∞",
    frac12: "½",
    frac14: "¼",
    sup2: "²",
    sup3: "³",
    copy: "©",
    reg: "®",
    eacute: "é",
    egrave: "è",
    agrave: "à",
    auml: "ä",
    ouml: "ö",
    uuml: "ü",
    ccedil: "ç",
  }),
);

/** A named entity of HTML that question files use; `null` for one that we do not know. */
export function namedEntity(name: string): string | null {
  return namedEntities.get(name) ?? null;
}

function decodeEntities(text: string): string {
  return text.replace(/&(#x[0-9a-f]{1,6}|#\d{1,7}|[a-z]\w{1,30});/gi, (whole, name: string) => {
    if (!name.startsWith("#")) return namedEntity(name) ?? whole;
    const hex = name[1] === "x" || name[1] === "X";
    const code = Number.parseInt(name.slice(hex ? 2 : 1), hex ? 16 : 10);
    const valid = code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
    return valid ? String.fromCodePoint(code) : "\ufffd";
  });
}
