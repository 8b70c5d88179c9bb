import { describe, expect, it } from "vitest";
import { JP } from "../../src/functions/trainingHours";
import { column, refusal } from "./all";

/** A time cell as Sheets hands it over: in 1899, shifted by Jakarta's offset of those days. */
const timeCell = (hours: number) =>
  new Date(Date.UTC(1899, 11, 30) + (hours * 60 - 427) * 60000 - 12000);
const dated = (text: string) => new Date(`${text}+07:00`);

describe("JP", () => {
  it.each([
    ["text", "09:00", "12:00", 4],
    ["Indonesian text", "09.00", "pukul 12.45 WIB", 5],
    ["AM and PM", "9:00 AM", "1:30 PM", 6],
    ["day fractions", 0.375, 0.5, 4],
    ["a fraction and text", 0.375, "12:00", 4],
    ["time cells", timeCell(9), timeCell(12), 4],
    ["date cells", dated("2025-05-24T09:00"), dated("2025-05-24T12:00"), 4],
    ["dates as serials", 45801.375, 45801.5, 4],
    ["a serial and dated text", 45801.375, "2025-05-24 12:00", 4],
    ["the day's end", "21:00", "24:00", 4],
    ["past midnight", "22:30", "01:30", 4],
    ["time cells past midnight", timeCell(22.5), timeCell(1.5), 4],
    ["dates past midnight", dated("2025-05-24T22:30"), dated("2025-05-25T01:30"), 4],
    ["no time at all", "09:00", "09:00", 0],
    ["a blank start", "", "12:00", ""],
    ["a blank end", "12:00", null, ""],
  ])("of %s", (_what, start, end, hours) => expect(JP(start, end)).toBe(hours));

  it.each([
    [150, 45, "", "", 30 / 45],
    [0, 45, undefined, "", 4],
    [15, 45, "none", "", 165 / 45],
    [15, 45, "ke bawah", "", 3],
    [15, 45, "Desimal", "", 165 / 45],
    [15, 45, "terdekat 0,5", "", 3.5],
    [15, 45, "NEAREST-HALF", "", 3.5],
    [0, 60, "", "", 3],
    ["", "", "", "en", 4],
  ])("with a break of %s, %s minutes, rounding %s", (pause, minutes, rounding, language, hours) => {
    const found = JP("09:00", "12:00", pause, minutes, rounding, language);
    expect(found).toBeCloseTo(hours, 13);
  });

  it("rounds no whole JP down through floating noise", () => {
    // 0.1 + 0.2 of an hour and the like: 5 JP of 45 minutes from fractions of a day.
    const end = 0.375 + (5 * 45) / 1440;
    expect(JP(0.375, end, 0, 45, "down")).toBe(5);
    expect(JP(1 / 3, 1 / 3 + 1 / 32, "", "", "down")).toBe(1);
  });

  it("maps ranges, with one break or a break for each", () => {
    const starts = column(["08:00", "", "13:00"]);
    const ends = column(["09:30", "", "14:30"]);
    expect(JP(starts, ends)).toEqual([[2], [""], [2]]);
    expect(JP(starts, ends, column([45, "", ""]))).toEqual([[1], [""], [2]]);
    expect(JP(starts, ends, [[45]])).toEqual([[1], [""], [1]]);
  });

  it.each([
    [
      "no time",
      ["siang", "12:00"],
      "Argumen start berisi “siang”, bukan waktu",
      "holds “siang”, which is not a time",
    ],
    [
      "an hour as a number",
      [9, 12],
      "Argumen start berisi “9”, bukan waktu",
      "The argument start holds “9”",
    ],
    ["a time that is none", ["25:00", "12:00"], "“25:00”, bukan waktu", "“25:00”"],
    ["an error", ["#REF!", "12:00"], "berisi galat #REF!", "holds the error #REF!"],
    [
      "a cell beside text",
      [timeCell(9), "12:00"],
      "tidak ditulis dengan cara yang sama",
      "not written in the same way",
    ],
    [
      "a date beside a time",
      ["2025-05-24 09:00", "12:00"],
      "tidak ditulis dengan cara yang sama",
      "both with a date",
    ],
    [
      "dates backwards",
      ["2025-05-24 12:00", "2025-05-24 09:00"],
      "mendahului waktu mulai",
      "come before the start",
    ],
    [
      "days",
      ["2025-05-24 09:00", "2025-05-26 09:00"],
      "lebih dari 24 jam",
      "more than 24 hours apart",
    ],
    [
      "a break too long",
      ["09:00", "10:00", 61],
      "istirahat 61 menit melebihi sesi yang 60 menit",
      "a break of 61 minutes exceeds the session of 60 minutes",
    ],
    [
      "a negative break",
      ["09:00", "10:00", -5],
      "Argumen breakMinutes negatif",
      "breakMinutes is negative",
    ],
    [
      "a break as a time cell",
      ["09:00", "10:00", timeCell(1)],
      "breakMinutes berisi tanggal atau waktu",
      "holds a date or time",
    ],
    [
      "a JP of 0 minutes",
      ["09:00", "10:00", 0, 0],
      "minutesPerJp harus berupa angka di atas 0",
      "must be a number above 0",
    ],
    [
      "unknown rounding",
      ["09:00", "10:00", 0, 45, "up"],
      "Pilihannya: none, down, nearest-half",
      "Choose one of: none, down, nearest-half",
    ],
    [
      "other sizes",
      [column(["09:00", "10:00"]), column(["10:00"])],
      "start berukuran 2 baris",
      "start has 2 rows",
    ],
  ] as const)("refuses %s", (_what, given, indonesian, english) => {
    const [start, end, pause, minutes, rounding] = given as readonly unknown[];
    expect(refusal(() => JP(start, end, pause, minutes, rounding))).toContain(indonesian);
    expect(refusal(() => JP(start, end, pause, minutes, rounding, "en"))).toContain(english);
  });

  it("names the place in a range", () => {
    expect(refusal(() => JP(column(["09:00", "09:00"]), column(["10:00", "x"])))).toContain(
      "Baris 2, kolom 1 dari rentang end berisi “x”",
    );
  });
});
