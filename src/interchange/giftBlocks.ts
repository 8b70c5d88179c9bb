/** One question (or category line) of a GIFT file, cut out before anything is understood of it. */
export interface GiftBlock {
  /** The line where it begins, its comments not counted. */
  readonly line: number;
  /** The source without comments, line ends as `\n`. */
  readonly text: string;
  /** The source as it stands, comments included. */
  readonly source: string;
  readonly id: string | null;
  readonly tags: readonly string[];
  /** What `$CATEGORY:` says, where the block is one. */
  readonly category: string | null;
  /** An opening brace in it finds no closing one. */
  readonly unclosed: boolean;
}

/**
 * Cuts at blank lines, as Moodle does, but not inside braces: a blank line there belongs to the
 * answers if what follows still looks like answers and the brace closes before another opens.
 * Otherwise the brace was never closed, and the next question must not suffer for it.
 */
export function cutGift(text: string): GiftBlock[] {
  const cutter = new GiftCutter(text.split(/\r\n?|\n/));
  return cutter.cut();
}

class GiftCutter {
  private readonly blocks: GiftBlock[] = [];
  private readonly braces: readonly Brace[];
  private nextBrace = 0;
  private nextContent = 0;
  private open: { start: number; content: number; braced: boolean; inside: boolean } | null = null;

  constructor(private readonly lines: readonly string[]) {
    this.braces = bracesOf(lines);
  }

  cut(): GiftBlock[] {
    for (let index = 0; index < this.lines.length; index++) this.takeLine(index);
    this.close(this.lines.length, this.open?.inside ?? false);
    return this.blocks;
  }

  private takeLine(index: number) {
    const line = (this.lines[index] as string).trim();
    if (line === "") return this.takeBlank(index);
    const open = this.open;
    if (open && !open.inside && startsAnew(line, open.braced)) this.close(index, false);
    if (open?.inside && this.titleOpens(line)) this.close(index, true);
    this.open ??= { start: index, content: -1, braced: false, inside: false };
    if (isComment(line)) return;
    if (this.open.content < 0) this.open.content = index;
    this.passBraces(index);
    if (!this.open.inside && line.startsWith("$CATEGORY:")) this.close(index + 1, false);
  }

  private takeBlank(index: number) {
    if (!this.open) return;
    if (!this.open.inside) return this.close(index, false);
    if (!this.answersGoOn(index)) this.close(index, true);
  }

  private passBraces(index: number) {
    const open = this.open;
    for (; this.braces[this.nextBrace]?.line === index; this.nextBrace++) {
      if (!open) continue;
      open.inside = this.braces[this.nextBrace]?.opens ?? false;
      if (!open.inside) open.braced = true;
    }
  }

  /** A new title within braces, with braces of its own: those before were never closed. */
  private titleOpens(line: string): boolean {
    return /^::.*::/.test(line) && (this.braces[this.nextBrace]?.opens ?? false);
  }

  private answersGoOn(blank: number): boolean {
    const next = this.braces[this.nextBrace];
    if (!next || next.opens) return false;
    const index = this.contentAfter(blank);
    return /^\s*[=~#}%]|^\s*(?:T|TRUE|F|FALSE)\s*[#}]/i.test(this.lines[index] ?? "");
  }

  /** The next line with content; remembered, since many blank ones may follow each other. */
  private contentAfter(line: number): number {
    if (this.nextContent <= line) this.nextContent = line + 1;
    while (/^\s*(?:\/\/.*)?$/.test(this.lines[this.nextContent] ?? "end")) this.nextContent++;
    return this.nextContent;
  }

  private close(end: number, unclosed: boolean) {
    const open = this.open;
    this.open = null;
    if (!open || open.content < 0) return;
    this.blocks.push(blockOf(this.lines.slice(open.start, end), open.content, unclosed));
  }
}

/** A new title, or a category, where the question before is complete but no line was left blank. */
function startsAnew(line: string, braced: boolean): boolean {
  return line.startsWith("$CATEGORY:") || (braced && line.startsWith("::"));
}

function blockOf(lines: readonly string[], content: number, unclosed: boolean): GiftBlock {
  const comments = lines.filter(isComment).join("\n");
  const text = lines
    .filter((line) => !isComment(line))
    .join("\n")
    .trim();
  const category = text.startsWith("$CATEGORY:") ? text.slice("$CATEGORY:".length).trim() : null;
  return {
    line: content + 1,
    text,
    source: lines.join("\n"),
    ...marksOf(comments),
    category,
    unclosed,
  };
}

/** `[id:…]` and `[tag:…]` of comments; `\]` is a bracket of the text. */
function marksOf(comments: string): { id: string | null; tags: string[] } {
  const marks = [...comments.matchAll(/\[(id|tag):((?:\\\]|[^\]\p{Cc}])+)\]/gu)].map((match) => ({
    name: match[1],
    text: (match[2] as string).replace(/\\\]/g, "]").trim(),
  }));
  return {
    id: marks.find(({ name, text }) => name === "id" && text !== "")?.text ?? null,
    tags: marks.flatMap(({ name, text }) => (name === "tag" && text !== "" ? [text] : [])),
  };
}

function isComment(line: string): boolean {
  return line.trimStart().startsWith("//");
}

interface Brace {
  readonly line: number;
  readonly opens: boolean;
}

function bracesOf(lines: readonly string[]): Brace[] {
  const braces: Brace[] = [];
  lines.forEach((text, line) => {
    if (isComment(text) || text.startsWith("$CATEGORY:")) return;
    for (let at = 0; at < text.length; at++) {
      if (text[at] === "\\") at++;
      else if (text[at] === "{" || text[at] === "}") braces.push({ line, opens: text[at] === "{" });
    }
  });
  return braces;
}
