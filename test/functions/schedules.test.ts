import { describe, expect, it } from "vitest";
import { ID_WORKDAYS, ONLINE_SHARE, SCHEDULE_CHECK } from "../../src/functions/schedules";
import { messagesIn } from "../../src/i18n/messages";
import { bodyOf, refusal } from "./all";

const header = ["Kode Sesi", "Tanggal", "Mulai", "Selesai", "Topik", "Moda", "Kelompok"];
const first = ["S1", "2025-06-03", "09:00", "11:00", "SOP", "Tatap Muka", "A"];

describe("SCHEDULE_CHECK", () => {
  it("spills what the range alone can tell, with rows counted from its header", () => {
    const clashing = ["S2", "2025-06-03", "10:00", "12:00", "Laporan", "Tatap Muka", "A"];
    const table = SCHEDULE_CHECK([header, first, clashing]);
    const clash = bodyOf(table).find(([, rule]) => rule === "Kelompok bentrok");
    expect(clash?.[2]).toBe("2, 3");
    expect(table.every((row) => row.length === 4)).toBe(true);
  });

  it("reads times given as fractions, days given as dates, English labels", () => {
    const english = ["Session ID", "Date", "Start", "End", "Topic", "Mode"];
    const day = new Date(2025, 4, 29);
    const table = SCHEDULE_CHECK([english, ["S1", day, 0.375, 0.5, "x", "Face to Face"]], "", "en");
    expect(bodyOf(table).map(([, rule]) => rule)).toContain("National holiday");
  });

  it("says once that a column is missing, not once a session", () => {
    const without = (row: string[]) => row.filter((_, column) => column !== 5);
    const second = ["S2", "2025-06-04", "09:00", "11:00", "SOP", "Tatap Muka", "A"];
    const rules = bodyOf(SCHEDULE_CHECK([header, first, second].map(without))).map(([, r]) => r);
    expect(rules).toEqual(["Kolom tidak ada"]);
  });

  it.each(["\n", "\r\n", " || "])(
    "holds every waiver of a cell that has %j between them",
    (between) => {
      const waivers = ["weekend; hanya hari itu; Siti; 2027-05-01", "outside-day-window; ya; Siti"];
      const late = ["S1", "2025-06-07", "18:00", "20:00", "SOP", "Tatap Muka", "A"];
      const table = SCHEDULE_CHECK(
        [
          [...header, "Dispensasi"],
          [...late, waivers.join(between)],
        ],
        [["onlineShareTarget", 0]],
      );
      expect(table[1]).toEqual(["Tidak ada temuan", "", "", ""]);
    },
  );

  it("takes norms from a range of keys and values", () => {
    const late = ["S1", "2025-06-03", "18:00", "20:00", "SOP", "Tatap Muka", "A"];
    const rules = (settings: unknown) =>
      bodyOf(SCHEDULE_CHECK([header, late], settings)).map(([, r]) => r);
    expect(rules(undefined)).toContain("Di luar jam pelatihan");
    expect(rules([["dayEnd", "21:00"]])).not.toContain("Di luar jam pelatihan");
  });

  it("takes a norm by its label, under a header", () => {
    const late = ["S1", "2025-06-03", "18:00", "20:00", "SOP", "Tatap Muka", "A"];
    const label = messagesIn("en").schedule.settings.dayEnd.label;
    const norms = [
      ["Kode", "Nilai"],
      [label, "21:00"],
    ];
    const rules = bodyOf(SCHEDULE_CHECK([header, late], norms)).map(([, rule]) => rule);
    expect(rules).not.toContain("Di luar jam pelatihan");
  });

  it("refuses rows without a header", () => {
    expect(refusal(() => SCHEDULE_CHECK([first]))).toContain("Baris pertama");
    expect(refusal(() => SCHEDULE_CHECK([first], "", "en"))).toContain("first row");
  });

  it("refuses norms that do not exist or cannot be read, naming them", () => {
    expect(refusal(() => SCHEDULE_CHECK([header, first], [["dayEndd", "21:00"]]))).toContain(
      "dayEndd",
    );
    const label = messagesIn("id").schedule.settings.dayEnd.label;
    const said = refusal(() => SCHEDULE_CHECK([header, first], [["dayEnd", "sore"]]));
    expect(said).toContain("sore");
    expect(said).toContain(label);
  });

  it("says so when there is nothing, or when a cell cannot be read", () => {
    const norms = [["onlineShareTarget", 0]];
    expect(SCHEDULE_CHECK([header, first], norms)[1]).toEqual(["Tidak ada temuan", "", "", ""]);
    const bad = SCHEDULE_CHECK([
      header,
      ["S1", "31 Februari 2025", "25:00", "11:00", "SOP", "Tatap Muka", "A"],
    ]);
    expect(bodyOf(bad).map(([, rule]) => rule)).toEqual(
      expect.arrayContaining(["Bukan tanggal", "Bukan jam"]),
    );
  });
});

describe("ONLINE_SHARE", () => {
  it("is the share of online JP", () => {
    expect(ONLINE_SHARE([["Tatap Muka"], ["Online Live"], [""]], [[9], [3], [4]])).toBe(0.25);
    expect(ONLINE_SHARE([["Tatap Muka"]], [[""]])).toBe("");
  });

  it("refuses what is no mode, in both languages", () => {
    expect(refusal(() => ONLINE_SHARE([["Telepati"]], [[1]]))).toContain("Daring Sinkron");
    expect(refusal(() => ONLINE_SHARE([["Telepati"]], [[1]], "en"))).toContain("Online Live");
  });
});

describe("ID_WORKDAYS", () => {
  it("leaves out weekends and the holidays given, or those known", () => {
    expect(ID_WORKDAYS("2025-05-26", "2025-06-01", [["2025-05-28"]])).toBe(4);
    expect(ID_WORKDAYS("2025-05-26", "2025-05-30")).toBe(3);
    expect(ID_WORKDAYS("", "2025-05-30")).toBe("");
  });

  it("refuses a year whose holidays are neither known nor given", () => {
    expect(refusal(() => ID_WORKDAYS("2026-12-28", "2027-01-08"))).toContain("tahun 2027");
    expect(refusal(() => ID_WORKDAYS("2028-01-03", "2026-12-28", "", "en"))).toContain(
      "2027 nor of 1 other year",
    );
    expect(ID_WORKDAYS("2026-12-28", "2027-01-08", [["2027-01-01"]])).toBe(9);
  });

  it("refuses an uncertain date", () => {
    expect(refusal(() => ID_WORKDAYS("03/04/2025", "2025-05-30"))).toContain("2025-05-24");
    expect(refusal(() => ID_WORKDAYS("soon", "2025-05-30", "", "en"))).toContain("no certain date");
  });
});
