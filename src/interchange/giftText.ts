/**
 * The escapes of GIFT: `\~ \= \# \{ \} \:` stand for the character, `\n` for a new line, `\\` for a
 * backslash; any other backslash is one.
 */

const escapes: Record<string, string> = {
  "~": "~",
  "=": "=",
  "#": "#",
  "{": "{",
  "}": "}",
  ":": ":",
  "\\": "\\",
  n: "\n",
};

export function unescapeGift(text: string): string {
  return text.replace(/\\([~=#{}:\\n])/g, (_, character: string) => escapes[character] as string);
}

export function escapeGift(text: string): string {
  return text.replace(/[\\~=#{}:]/g, "\\$&").replace(/\n/g, "\\n");
}

/** Where `mark` next stands unescaped at or after `from`; −1 where it does not. */
export function findUnescaped(text: string, mark: string, from = 0): number {
  for (let at = from; at < text.length; at++) {
    if (text[at] === "\\") at++;
    else if (text.startsWith(mark, at)) return at;
  }
  return -1;
}

/** Cuts at the unescaped places where `starts` holds one of the characters; each part keeps its mark. */
export function cutBefore(text: string, marks: string): string[] {
  const parts: string[] = [];
  let start = 0;
  for (let at = 0; at < text.length; at++) {
    if (text[at] === "\\") at++;
    else if (marks.includes(text[at] as string) && at > start) {
      parts.push(text.slice(start, at));
      start = at;
    }
  }
  parts.push(text.slice(start));
  return parts.filter((part) => part.trim() !== "");
}

/** The text before and after the first unescaped mark; `null` after it where there is none. */
export function splitOnce(text: string, mark: string): [string, string | null] {
  const at = findUnescaped(text, mark);
  return at < 0 ? [text, null] : [text.slice(0, at), text.slice(at + mark.length)];
}
