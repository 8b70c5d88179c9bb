// Dates of cells in time zones, on days that change their clocks and in years of odd offsets.
import { describe, expect, it } from "vitest";
import { dateCell, dated, readDate, readText, wallClock } from "../../src/sheets/cells";

const at = (iso: string, zone: string) => wallClock(new Date(iso), zone);

describe("wallClock", () => {
  it.each([
    ["2025-05-24T16:59:00Z", "Asia/Jakarta", "2025-05-24", 23 * 60 + 59],
    ["2025-05-24T17:00:00Z", "Asia/Jakarta", "2025-05-25", 0],
    ["2025-05-24T15:00:00Z", "Asia/Jayapura", "2025-05-25", 0],
    ["2025-05-24T16:00:00Z", "Asia/Makassar", "2025-05-25", 0],
    ["2025-03-09T06:59:59Z", "America/New_York", "2025-03-09", 119],
    ["2025-03-09T07:00:00Z", "America/New_York", "2025-03-09", 180],
    ["1899-12-30T01:52:48Z", "Asia/Jakarta", "1899-12-30", 9 * 60],
    ["1969-12-31T23:59:59.500Z", "Etc/UTC", "1969-12-31", 23 * 60 + 59],
  ])("%s in %s is %s and %i minutes", (iso, zone, date, minutes) => {
    expect(at(iso, zone)).toEqual({ date, minutes });
  });

  it("agrees with Intl on every hour of two years in zones that change their clocks", () => {
    const shown = new Intl.DateTimeFormat("sv-SE", {
      timeZone: "Europe/Berlin",
      dateStyle: "short",
      timeStyle: "short",
    });
    const begin = Date.UTC(2024, 0, 1, 0, 30);
    for (let hour = 0; hour < 2 * 366 * 24; hour++) {
      const instant = new Date(begin + hour * 3600000);
      const { date, minutes } = wallClock(instant, "Europe/Berlin");
      const two = (n: number) => String(n).padStart(2, "0");
      const time = `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
      expect(`${date} ${time}`).toBe(shown.format(instant));
    }
  });
});

it("reads back the day that it wrote, in every zone of Indonesia", () => {
  for (const zone of ["Asia/Jakarta", "Asia/Makassar", "Asia/Jayapura"]) {
    expect(readDate(dateCell("2025-05-24", zone), zone)).toEqual({ value: "2025-05-24" });
  }
});

it("reads text, numbers and days as a person would write them", () => {
  expect(readText("  Dinas\u00a0 Koperasi ")).toEqual({ value: "Dinas Koperasi" });
  expect(readText(7)).toEqual({ value: "7" });
});

it("takes a day in a column of text for the day that its sheet shows", () => {
  for (const zone of ["Asia/Jakarta", "America/New_York", "Etc/UTC"]) {
    expect(readText(dated(dateCell("2025-01-01", zone), zone))).toEqual({ value: "2025-01-01" });
  }
  expect(dated("P001", "Asia/Jakarta")).toBe("P001");
});
