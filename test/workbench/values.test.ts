import { describe, expect, it, test } from "vitest";
import { ZoneClock } from "../../workbench/model/dates";
import { emptyWorkbench, run, valueOfScript } from "./support";

const id = "id_ID";
const us = "en_US";

/** Typed text, locale, value read back, text shown. */
const typed: [string, string, unknown, string][] = [
  ["1,5", id, 1.5, "1,5"],
  ["1.234,5", id, 1234.5, "1.234,50"],
  ["1.5", us, 1.5, "1.5"],
  ["50%", id, 0.5, "50%"],
  ["007", id, 7, "7"],
  ["TRUE", id, true, "TRUE"],
  ["Rapat 12", id, "Rapat 12", "Rapat 12"],
  ["Meja", id, "Meja", "Meja"],
  ["'007", id, "007", "007"],
  ["#N/A", id, "#N/A", "#N/A"],
  ["a@b.id", id, "a@b.id", "a@b.id"],
];

describe("text written by setValues is read as typing", () => {
  test.each(typed)("%s in %s", (text, locale, value, shown) => {
    const workbench = emptyWorkbench();
    workbench.book.locale = locale;
    const script = `const r = sheet.getRange("A1"); r.setValues([[${JSON.stringify(text)}]]);
      [r.getValues()[0][0], r.getDisplayValues()[0][0]]`;
    expect(valueOfScript(workbench, script)).toEqual([value, shown]);
  });

  it("turns dates of the locale and of ISO into dates", () => {
    const script = `const r = sheet.getRange("A1:C1");
      r.setValues([["24/05/2025", "2025-05-24", "24/05/2025 09:30"]]);
      r.getValues()[0].map((date) => date.toISOString()).concat(r.getDisplayValues()[0])`;
    expect(valueOfScript(emptyWorkbench(), script)).toEqual([
      "2025-05-23T17:00:00.000Z",
      "2025-05-23T17:00:00.000Z",
      "2025-05-24T02:30:00.000Z",
      "24/05/2025",
      "24/05/2025",
      "24/05/2025 09:30:00",
    ]);
  });

  it("leaves everything as it is in cells formatted as text", () => {
    const texts = ["007", "=1+1", "1/2", "1e5", "TRUE", "+62812"];
    const script = `const r = sheet.getRange("A1:F1"); r.setNumberFormat("@");
      r.setValues([${JSON.stringify(texts)}]);
      [r.getValues()[0], r.getFormulas()[0].join("")]`;
    expect(valueOfScript(emptyWorkbench(), script)).toEqual([texts, ""]);
  });

  it("makes text with = a formula and computes it", () => {
    const script = `sheet.getRange("A1:C1").setValues([[2, "=A1*3", "=SUM(A1;0,5)"]]);
      [sheet.getRange("A1:C1").getValues()[0], sheet.getRange("B1").getFormulas()[0][0]]`;
    expect(valueOfScript(emptyWorkbench(), script)).toEqual([[2, 6, 2.5], "=A1*3"]);
  });
});

describe("values written as such", () => {
  it("empties cells for null and undefined, and reads '' from them", () => {
    const script = `const r = sheet.getRange("A1:B1"); r.setValues([[1, 2]]);
      r.setValues([[null, undefined]]); r.getValues()[0].concat(sheet.getLastRow())`;
    expect(valueOfScript(emptyWorkbench(), script)).toEqual(["", "", 0]);
  });

  it("gives A1 as the data range of an empty sheet", () => {
    const script = "[sheet.getDataRange().getA1Notation(), sheet.getDataRange().getValues()]";
    expect(valueOfScript(emptyWorkbench(), script)).toEqual(["A1", [[""]]]);
  });

  it("keeps values of merged cells in the first one only", () => {
    const script = `const r = sheet.getRange("A1:B2"); r.setValues([[1, 2], [3, 4]]); r.merge();
      r.setValues([[5, 6], [7, 8]]); r.getValues()`;
    expect(valueOfScript(emptyWorkbench(), script)).toEqual([
      [5, ""],
      ["", ""],
    ]);
  });

  it("shows values that are no finite numbers as errors", () => {
    const script = `sheet.getRange("A1:B1").setValues([[NaN, Infinity]]).getValues()[0]`;
    expect(valueOfScript(emptyWorkbench(), script)).toEqual(["#NUM!", "#NUM!"]);
  });
});

describe("dates", () => {
  it("come back as the instant that was written, whatever the zone of the spreadsheet", () => {
    const script = `ss.setSpreadsheetTimeZone("America/New_York");
      const dates = [Date.UTC(2025, 2, 9, 12), Date.UTC(2024, 10, 3, 5, 30), Date.UTC(2025, 4, 24)];
      const r = sheet.getRange("A1:C1").setValues([dates.map((ms) => new Date(ms))]);
      r.getValues()[0].every((date, i) => date instanceof Date && date.getTime() === dates[i])`;
    expect(valueOfScript(emptyWorkbench(), script)).toBe(true);
  });

  it("read a time of day as a moment on 30 December 1899, by the offset of that day", () => {
    const script = `const r = sheet.getRange("A1").setNumberFormat("hh:mm"); r.setValue(0.375);
      [r.getValues()[0][0].toISOString(), r.getDisplayValues()[0][0]]`;
    expect(valueOfScript(emptyWorkbench(), script)).toEqual(["1899-12-30T01:52:48.000Z", "09:00"]);
  });

  it.each(["Asia/Jakarta", "America/New_York", "Europe/London", "Asia/Jayapura"])(
    "convert to serials and back in %s",
    (zone) => {
      const clock = new ZoneClock(zone);
      for (let hour = 0; hour < 24 * 366; hour += 7) {
        const instant = Date.UTC(2024, 0, 1) + hour * 3_600_000;
        const serial = clock.toSerial(instant);
        const back = clock.toInstant(serial);
        // In the hour that a clock change repeats, the earlier of the two moments is meant.
        expect([0, -3_600_000]).toContain(back - instant);
      }
    },
  );
});

describe("rows and columns", () => {
  it("move names, notes, rules and charts along", () => {
    const script = `sheet.getRange("A1:B3").setValues([["a", 1], ["b", 2], ["c", 3]]);
      sheet.getRange("B3").setNote("here"); ss.setNamedRange("Numbers", sheet.getRange("B1:B3"));
      sheet.insertRowsAfter(2, 2);
      const after = [ss.getRangeByName("Numbers").getA1Notation(), sheet.getRange("B5").getNotes()[0][0]];
      sheet.deleteRows(1, 1);
      after.concat(ss.getRangeByName("Numbers").getA1Notation(), sheet.getRange("A4").getValue())`;
    expect(valueOfScript(emptyWorkbench(), script)).toEqual(["B1:B5", "here", "B1:B4", "c"]);
  });

  it("move the references in formulas", () => {
    const script = `sheet.getRange("A1:B2").setValues([[1, 0], [2, "=SUM(A1:A2)*$A$2"]]);
      sheet.insertRowsAfter(1, 1); sheet.insertColumnsAfter(1, 1);
      [sheet.getRange("C3").getFormulas()[0][0], sheet.getRange("C3").getValues()[0][0]]`;
    expect(valueOfScript(emptyWorkbench(), script)).toEqual(["=SUM(A1:A3)*$A$3", 6]);
  });
});

it("keeps styles, and reads colours back in lower case", () => {
  const script = `const r = sheet.getRange("A1"); r.setBackground("#D9EAD3").setFontWeight("bold");
    [r.getBackgrounds(), r.getFontWeights(), r.getFontSizes(), r.getNumberFormats()].flat(2)`;
  const general = "0.###############";
  expect(valueOfScript(emptyWorkbench(), script)).toEqual(["#d9ead3", "bold", 10, general]);
  expect(run(emptyWorkbench(), 'sheet.getRange("A1").setBackground("foo")').status).toBe(
    "returned",
  );
});
