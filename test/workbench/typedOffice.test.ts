// Typed texts and number formats, held against what LibreOffice makes of them. Sheets is what the
// workbench imitates, so that every difference stands below with its reason.
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { isDateFormat } from "numfmt";
import { describe, expect, it } from "vitest";
import { ZoneClock } from "../../workbench/model/dates";
import { CellError, displayText, typeText } from "../../workbench/model/typing";
import { emptyWorkbench, temporaryFolder } from "./support";

const office = ["/usr/bin/soffice", "/usr/local/bin/soffice"].find((path) => existsSync(path));
const mustHaveOffice = process.env.CI === "true";

const texts =
  `1,5|1.5|1.234,5|1,234.5|1.234|1,234|1.234.567|01/02/2025|13/02/2025|02/13/2025|31/02/2025|2025-02-01|1-2|3/4|1/2/25|1 Feb 2025|1 Februari 2025|24 Mei 2025|May 24, 2025|10%|12,5%|12.5%|1e5|1E+02|007|-5|+5|(5)|09.00|09:00|9:5|25:00|9:60|1:30 PM|09:00:30|24/05/2025 09:30|2025-05-24T09:30|2025-05-24 09:30|TRUE|false|BENAR|Rp 5.000|Rp5.000|$5.00|1 000|.5|,5|5.|1..2|12345678901234567890|0,1|1/0|Jan| 7|7 |１２|Infinity|0x10|1e400`.split(
    "|",
  );

const cultures = {
  id: { locale: "id_ID", tag: "id-ID", windows: 1057 },
  en: { locale: "en_US", tag: "en-US", windows: 1033 },
} as const;

/** 24 May 2025, half past nine. */
const moment = 45801.395833333336;

/** Text, what we make of it, what LibreOffice makes of it, and why we stay with ours. */
type Difference = readonly [text: string, we: string, they: string, why: string];
const overflow: Difference = [
  "1e400",
  "string 1e400",
  "number 1.79769313486e+308",
  "no number is as large; the text is kept, and LibreOffice takes the largest there is",
];
const differences: Record<"id" | "en", readonly Difference[]> = {
  id: [
    [
      "1-2",
      `date ${serial(1, 1)}`,
      "string 1-2",
      "Sheets takes day and month with a hyphen for a day",
    ],
    ["TRUE", "boolean true", "string TRUE", "Sheets knows TRUE and FALSE in every locale"],
    ["false", "boolean false", "string false", "Sheets knows TRUE and FALSE in every locale"],
    ["BENAR", "string BENAR", "boolean true", "Sheets translates neither of them"],
    overflow,
  ],
  en: [
    [
      "1-2",
      `date ${serial(0, 2)}`,
      "string 1-2",
      "Sheets takes month and day with a hyphen for a day",
    ],
    [
      "1 Feb 2025",
      "date 45689",
      "string 1 Feb 2025",
      "Sheets reads a month's name in either place",
    ],
    [
      "1/0",
      "date 36526",
      "string 1/0",
      "read as month and year; what Sheets does is not documented",
    ],
    overflow,
  ],
};

/** Format, number, what we show, what LibreOffice shows with its mark for decimals, and why. */
const shownDifferently: readonly (readonly [string, number, string, string, string])[] = [
  ["General", 1 / 3, "0.333333333", "0.333333333333333", "a cell of Sheets shows some ten digits"],
  ["General", moment, "45801.39583", "45801.3958333333", "a cell of Sheets shows some ten digits"],
  [
    "dd/mm/yyyy hh:mm:ss",
    1234.5678,
    "18/05/1903 13:37:38",
    "18/05/1903 13:37:37",
    "37.92 seconds are rounded here and cut off there; what Sheets does is not documented",
  ],
  [
    "[h]:mm",
    1234567,
    "29629608:00",
    "#FMT",
    "LibreOffice counts no more than some millions of hours",
  ],
];

/** The serial number of a day of this year. */
function serial(month: number, day: number): number {
  return Date.UTC(new Date().getFullYear(), month, day) / 86_400_000 + 25_569;
}

const numbers = [0, 1, -1.25, 0.05, 1 / 3, 86.25, 1234.5678, 1234567, moment];
const formats = [
  "General",
  "0",
  "0.0",
  "0.00",
  "0.000",
  "+0.0;-0.0;0.0",
  "0%",
  "0.0%",
  "#,##0",
  "#,##0.00",
  '"Rp "#,##0',
  "yyyy-mm-dd",
  "dd/mm/yyyy",
  "dd/mm/yyyy hh:mm:ss",
  "hh:mm",
  "[h]:mm",
  "d mmmm yyyy",
];

/** What a text became, in a form that both can be told in; a date is its serial number. */
function ours(text: string, locale: string): string {
  const typed = typeText(text, {}, { locale, clock: new ZoneClock("Asia/Jakarta") });
  if (typed.formula !== undefined) return `formula ${typed.formula}`;
  if (typed.raw instanceof CellError) return `error ${typed.raw.code}`;
  if (typeof typed.raw !== "number") return `${typeof typed.raw} ${typed.raw}`;
  const kind = isDateFormat(typed.numberFormat ?? "") ? "date" : "number";
  return `${kind} ${Number(typed.raw.toPrecision(12))}`;
}

function theirs(cell: string): string {
  const attributes = Object.fromEntries(
    [...cell.matchAll(/office:([\w-]+)="([^"]*)"/g)].map(([, name = "", value = ""]) => [
      name,
      value,
    ]),
  );
  const shown = /<text:p>(.*?)<\/text:p>/s.exec(cell)?.[1] ?? "";
  if (attributes["boolean-value"]) return `boolean ${attributes["boolean-value"]}`;
  const day = attributes["date-value"];
  if (day) {
    const serial =
      Date.parse(`${day.includes("T") ? day : `${day}T00:00:00`}Z`) / 86_400_000 + 25_569;
    return `date ${Number(serial.toPrecision(12))}`;
  }
  const time = /PT(\d+)H(\d+)M(\d+)S/.exec(attributes["time-value"] ?? "");
  if (time) {
    const [hours = 0, minutes = 0, seconds = 0] = time.slice(1).map(Number);
    return `date ${Number(((hours * 60 + minutes + seconds / 60) / 1440).toPrecision(12))}`;
  }
  if (attributes.value !== undefined)
    return `number ${Number(Number(attributes.value).toPrecision(12))}`;
  return `string ${shown}`;
}

/** The cells of the first column as LibreOffice has them, in its own flat XML. */
function converted(path: string, tag: string, options: readonly string[] = []): string[] {
  const folder = temporaryFolder();
  mkdirSync(join(folder, "profile/user"), { recursive: true });
  writeFileSync(
    join(folder, "profile/user/registrymodifications.xcu"),
    `<?xml version="1.0" encoding="UTF-8"?><oor:items xmlns:oor="http://openoffice.org/2001/registry"><item oor:path="/org.openoffice.Setup/L10N"><prop oor:name="ooSetupSystemLocale" oor:op="fuse"><value>${tag}</value></prop></item></oor:items>`,
  );
  const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
  const rest = ["--convert-to", "fods", "--outdir", folder, path];
  execFileSync(office ?? "soffice", ["--headless", profile, ...options, ...rest], {
    stdio: "ignore",
  });
  const flat = readFileSync(join(folder, "book.fods"), "utf8");
  return [...flat.matchAll(/<table:table-row[^>]*>(.*?)<\/table:table-row>/gs)].map(
    ([, row]) => row ?? "",
  );
}

describe.skipIf(!office && !mustHaveOffice)(
  "LibreOffice (skipped where /usr/bin/soffice is missing)",
  () => {
    it.each(["id", "en"] as const)(
      "reads typed texts as we do in %s, but for what is listed",
      (language) => {
        const { locale, tag, windows } = cultures[language];
        const path = join(temporaryFolder(), "book.csv");
        writeFileSync(path, `${texts.join("\n")}\n`);
        const cells = converted(path, tag, [`--infilter=CSV:9,0,76,1,,${windows},false,true`]);
        const different = texts.flatMap((text, row) => {
          const [we, they] = [ours(text, locale), theirs(cells[row] ?? "")];
          return we === they ? [] : [[text, we, they]];
        });
        const told = differences[language].map(([text, we, they]) => [text, we, they]);
        expect(different).toEqual(told);
      },
      120_000,
    );

    it.each(["id", "en"] as const)(
      "shows numbers in the formats of Capaian as we do in %s",
      async (language) => {
        const { locale, tag } = cultures[language];
        const pairs = formats.flatMap((format) => numbers.map((value) => [value, format] as const));
        const workbench = emptyWorkbench();
        const { book } = workbench;
        const sheet = book.sheets[0]!;
        for (const [row, [value, numberFormat]] of pairs.entries()) {
          sheet.setRaw(row, 0, value);
          sheet.setStyle(row, 0, book.styles.id({ numberFormat }));
        }
        sheet.rowCount = pairs.length;
        const path = join(temporaryFolder(), "book.xlsx");
        await workbench.save(path);
        const cells = converted(path, tag);
        const different = pairs.flatMap(([value, numberFormat], row) => {
          const we = displayText(value, { numberFormat }, locale);
          const they = /<text:p>(.*?)<\/text:p>/s.exec(cells[row] ?? "")?.[1] ?? "";
          return we === they.replaceAll("\u00a0", " ") ? [] : [[numberFormat, value, we, they]];
        });
        const told = shownDifferently.map(([pattern, value, we, they]) => {
          const mark = (text: string) => (language === "id" ? text.replace(".", ",") : text);
          return [pattern, value, mark(we), mark(they)];
        });
        expect(different).toEqual(told);
      },
      120_000,
    );
  },
);
