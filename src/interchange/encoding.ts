/**
 * Bytes of a question file to text. UTF-8 with or without a byte order mark and UTF-16 with one are
 * read as they are; bytes that are no UTF-8 are taken for windows-1252, which is what old editors
 * wrote, and the caller says so. Written out, because neither `TextDecoder` is everywhere.
 */

export type Encoding = "utf-8" | "utf-8-bom" | "utf-16le" | "utf-16be" | "windows-1252";

export interface DecodedText {
  readonly encoding: Encoding;
  readonly text: string;
}

/** `null` where the bytes are no text that we can name. */
export function decodeText(bytes: Uint8Array): DecodedText | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return utf16(bytes, "utf-16le");
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return utf16(bytes, "utf-16be");
  const marked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  const text = utf8(bytes, marked ? 3 : 0);
  if (text !== null) {
    return text.includes("\0") ? null : { encoding: marked ? "utf-8-bom" : "utf-8", text };
  }
  return marked ? null : windows1252(bytes);
}

/** Collects UTF-16 units and makes strings of them in pieces that `apply` can take. */
class UnitWriter {
  private text = "";
  private readonly units = new Uint16Array(8192);
  private count = 0;

  put(unit: number) {
    if (this.count === this.units.length) this.flush();
    this.units[this.count++] = unit;
  }

  putCodePoint(code: number) {
    if (code < 0x10000) return this.put(code);
    this.put(0xd800 + ((code - 0x10000) >> 10));
    this.put(0xdc00 + ((code - 0x10000) & 0x3ff));
  }

  finish(): string {
    this.flush();
    return this.text;
  }

  private flush() {
    const units = this.units.subarray(0, this.count);
    this.text += String.fromCharCode.apply(null, units as unknown as number[]);
    this.count = 0;
  }
}

/** Strict: overlong forms, surrogates and stray bytes are not UTF-8. */
function utf8(bytes: Uint8Array, from: number): string | null {
  const writer = new UnitWriter();
  for (let at = from; at < bytes.length; ) {
    const first = bytes[at] as number;
    if (first < 0x80) {
      writer.put(first);
      at++;
      continue;
    }
    const length =
      first >= 0xf5 ? 0 : first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : first >= 0xc2 ? 2 : 0;
    const code = length === 0 ? -1 : sequence(bytes, at, length);
    if (code < 0) return null;
    writer.putCodePoint(code);
    at += length;
  }
  return writer.finish();
}

const smallest: Record<number, number> = { 2: 0x80, 3: 0x800, 4: 0x10000 };

function sequence(bytes: Uint8Array, at: number, length: number): number {
  let code = (bytes[at] as number) & (0xff >> (length + 1));
  for (let index = 1; index < length; index++) {
    const next = bytes[at + index];
    if (next === undefined || (next & 0xc0) !== 0x80) return -1;
    code = (code << 6) | (next & 0x3f);
  }
  const surrogate = code >= 0xd800 && code <= 0xdfff;
  return code < (smallest[length] as number) || code > 0x10ffff || surrogate ? -1 : code;
}

function utf16(bytes: Uint8Array, encoding: "utf-16le" | "utf-16be"): DecodedText | null {
  if (bytes.length % 2 !== 0) return null;
  const writer = new UnitWriter();
  const low = encoding === "utf-16le" ? 0 : 1;
  for (let at = 2; at < bytes.length; at += 2) {
    const unit = (bytes[at + low] as number) | ((bytes[at + 1 - low] as number) << 8);
    if (unit === 0) return null;
    writer.put(unit);
  }
  return { encoding, text: writer.finish() };
}

/** What windows-1252 has at 80–9F, U+FFFD where it has nothing. Source: Unicode, CP1252.TXT. */
const windowsUpper = "€\ufffd‚ƒ„…†‡ˆ‰Š‹Œ\ufffdŽ\ufffd\ufffd‘’“”•–—˜™š›œ\ufffdžŸ";

function windows1252(bytes: Uint8Array): DecodedText | null {
  const writer = new UnitWriter();
  for (const byte of bytes) {
    const unit = byte >= 0x80 && byte <= 0x9f ? windowsUpper.charCodeAt(byte - 0x80) : byte;
    const control = byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d && byte !== 0x0c;
    if (unit === 0xfffd || control) return null;
    writer.put(unit);
  }
  return { encoding: "windows-1252", text: writer.finish() };
}
