// Texts in .xlsx, whose XML cannot hold every character: what it cannot is written as _x0007_, and a
// text that reads like that is written with its underscore escaped (ECMA-376, ST_Xstring).

/** XML holds neither halves of characters nor U+FFFE and U+FFFF; the library escapes the rest. */
export function textForXlsx(text: string): string {
  return text
    .replace(/_(?=x[0-9a-f]{4}_)/gi, "_x005F_")
    .replace(/[\p{Cs}\ufffe\uffff]/gu, (char) => {
      return `_x${char.charCodeAt(0).toString(16).toUpperCase()}_`;
    });
}

/** What the library leaves escaped: the texts of notes. */
export function textFromXlsx(text: string): string {
  return text.replace(/_x([0-9a-f]{4})_/gi, (_, code) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}
