/**
 * Cuts a Moodle XML file into its questions before any parser sees it, in one pass: a question that
 * is broken then costs only itself, and nesting is known before a recursive parser meets it.
 */

export interface XmlCut {
  readonly questions: readonly XmlSlice[];
  /** The file ends inside an element: it was cut off, or a question was never closed. */
  readonly complete: boolean;
  /** An entity is declared: refused, since it can only be there to expand. */
  readonly declaresEntities: boolean;
  /** The name of the outermost element; `null` where there is none. */
  readonly root: string | null;
}

export interface XmlSlice {
  readonly line: number;
  /** The source from `<question` to `</question>`, or as far as it goes. */
  readonly source: string;
  readonly closed: boolean;
  /** Deepest nesting within it, the question itself being 1. */
  readonly depth: number;
}

export function cutXml(text: string): XmlCut {
  return new XmlCutter(text).cut();
}

class XmlCutter {
  private readonly slices: XmlSlice[] = [];
  private open: { start: number; depth: number; deepest: number } | null = null;
  private root: string | null = null;
  private rootClosed = false;
  private declaresEntities = false;
  private linesSeen = 1;
  private countedTo = 0;
  private readonly found = new Map<string, number>();

  constructor(private readonly text: string) {}

  cut(): XmlCut {
    for (let at = this.text.indexOf("<"); at >= 0; at = this.text.indexOf("<", at)) {
      at = this.take(at);
    }
    this.finish(this.text.length, false);
    return {
      questions: this.slices,
      complete: this.rootClosed,
      declaresEntities: this.declaresEntities,
      root: this.root,
    };
  }

  /** Handles what begins at `at`; returns where to go on. */
  private take(at: number): number {
    const { text } = this;
    if (text.startsWith("<!--", at)) return this.past("-->", at + 4);
    if (text.startsWith("<![CDATA[", at)) return this.pastCdata(at);
    if (text.startsWith("<?", at)) return this.past("?>", at + 2);
    if (text.startsWith("<!DOCTYPE", at)) return this.pastDoctype(at);
    if (text.startsWith("<!ENTITY", at)) this.declaresEntities = true;
    const end = tagEnd(text, at);
    const tag = /^<(\/?)([A-Za-z_][\w.:-]*)/.exec(text.slice(at, Math.min(end + 1, at + 80)));
    if (!tag) return at + 1;
    this.takeTag(at, end, tag[2] as string, tag[1] === "/");
    return end + 1;
  }

  private takeTag(at: number, end: number, name: string, closes: boolean) {
    const empty = this.text[end - 1] === "/";
    this.root ??= name;
    if (closes && name === this.root && name !== "question") this.rootClosed = true;
    if (name === "question" && !closes) {
      this.finish(at, false);
      this.open = { start: at, depth: 0, deepest: 0 };
    }
    const open = this.open;
    if (!open) return;
    if (!closes) {
      open.depth++;
      open.deepest = Math.max(open.deepest, open.depth);
    }
    if (closes || empty) open.depth--;
    if (name === "question" && (closes || empty)) this.finish(end + 1, true);
  }

  private finish(end: number, closed: boolean) {
    if (!this.open) return;
    const { start, deepest } = this.open;
    const source = this.text.slice(start, end);
    this.slices.push({ line: this.lineAt(start), source, closed, depth: deepest });
    this.open = null;
  }

  /** A section that holds the end of a question and then another section was never closed. */
  private pastCdata(at: number): number {
    const end = this.next("]]>", at);
    const section = this.next("<![CDATA[", at + 9);
    const questionEnd = this.next("</question>", at);
    const swallows = questionEnd >= 0 && questionEnd < section && section < end;
    if (end >= 0 && !swallows) return end + 3;
    return questionEnd < 0 ? this.text.length : questionEnd;
  }

  /** Only its head: what is declared inside is looked at like everything else. */
  private pastDoctype(at: number): number {
    const end = this.next(">", at);
    const subset = this.next("[", at);
    if (subset >= 0 && subset < end) return subset;
    return end < 0 ? this.text.length : end + 1;
  }

  /** Where `mark` ends; where it is missing the text goes on as if nothing had begun. */
  private past(mark: string, from: number): number {
    const found = this.next(mark, from);
    return found < 0 ? from : found + mark.length;
  }

  /** `indexOf`, remembered: a mark that is far away or missing is not looked for again and again. */
  private next(mark: string, from: number): number {
    const known = this.found.get(mark);
    if (known !== undefined && (known < 0 || known >= from)) return known;
    const found = this.text.indexOf(mark, from);
    this.found.set(mark, found);
    return found;
  }

  private lineAt(offset: number): number {
    for (; this.countedTo < offset; this.countedTo++) {
      if (this.text[this.countedTo] === "\n") this.linesSeen++;
    }
    return this.linesSeen;
  }
}

/** The `>` of a tag, those within quotes apart; a `<` before it means that the tag is broken. */
function tagEnd(text: string, at: number): number {
  let quote = "";
  for (let index = at + 1; index < text.length; index++) {
    const character = text[index] as string;
    if (character === "<") return index - 1;
    if (quote !== "") quote = character === quote ? "" : quote;
    else if (character === '"' || character === "'") quote = character;
    else if (character === ">") return index;
  }
  return text.length - 1;
}
