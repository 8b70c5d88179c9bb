import { describe, expect, it } from "vitest";
import type { SampleCell, SheetData } from "../../workbench/commands/writeSample";
import { STRIDE } from "../../workbench/model/sheet";
import { found, rules, run, sampleWorkbench, shown, snapshot, workbenchOf } from "./harness";

const headers = [
  "Kode Sesi",
  "Tanggal",
  "Mulai",
  "Selesai",
  "Istirahat (menit)",
  "Topik",
  "Moda",
  "Jenis",
  "Fasilitator",
  "Kelompok",
  "Tempat",
];

function session(id: string, change: Record<string, SampleCell> = {}): SampleCell[] {
  const usual: Record<string, SampleCell> = {
    "Kode Sesi": id,
    Tanggal: { date: "2025-06-03" },
    Mulai: { time: 540 },
    Selesai: { time: 660 },
    Topik: `Topik ${id}`,
    Moda: "Tatap Muka",
    Jenis: "Praktik",
    Fasilitator: "Ani",
    Kelompok: "A",
    Tempat: "Kelas 1",
  };
  return headers.map((header) => ({ ...usual, ...change })[header] ?? null);
}

function schedule(...rows: SampleCell[][]): SheetData {
  return { name: "Jadwal", rows: [headers, ...rows] };
}

const founding = [
  "collective-leave",
  "friday-prayer",
  "jp-per-day-exceeded",
  "online-share-off-target",
  "order-broken",
  "public-holiday",
  "weekend",
];

describe("the published schedule", () => {
  it.each(["id", "en"])("breaks exactly its seven rules (%s)", (language) => {
    const ran = run(sampleWorkbench(10, language), "check-schedule");
    expect([...new Set(rules(ran))].sort()).toEqual(founding);
    expect(found(ran, "public-holiday").rows).toEqual([6]);
    expect(found(ran, "friday-prayer").rows).toEqual([7]);
    expect(found(ran, "jp-per-day-exceeded").message).toMatch(/9[,.]33/);
    expect(found(ran, "online-share-off-target").message).toMatch(/83[,.]3%/);
  });

  it("draws JP by mode against target, and a timetable", () => {
    const workbench = sampleWorkbench(10);
    run(workbench, "check-schedule");
    expect(workbench.sheet("Ringkasan Jadwal").charts).toHaveLength(1);
    expect(shown(workbench, "Ringkasan Jadwal").flat()).toContain("JP per fasilitator");
    run(workbench, "write-timetable");
    expect(shown(workbench, "Jadwal Cetak")[1]).toContain("Sabtu, 24 Mei 2025");
  });
});

describe("notes and colours at the cells", () => {
  it("are replaced at the next run and never touch a person's own", () => {
    const workbench = workbenchOf([schedule(session("S1"), session("S2", { Kelompok: "B" }))]);
    const sheet = workbench.sheet("Jadwal");
    const own = 1 * STRIDE + 2;
    sheet.notes.set(own, "Catatan saya");
    run(workbench, "check-schedule");
    expect(sheet.notes.get(own)).toMatch(/^Catatan saya\n— Capaian —\n• /);
    const before = snapshot(workbench);
    run(workbench, "check-schedule");
    expect(snapshot(workbench)).toEqual(before);
    sheet.setRaw(2, 1, 45812);
    sheet.setRaw(2, 8, "Budi");
    sheet.setRaw(2, 10, "Kelas 2");
    run(workbench, "check-schedule");
    expect(sheet.notes.get(own)).toBe("Catatan saya");
  });
});

describe("bad cells are findings at the cell", () => {
  const cases: [string, Record<string, SampleCell>, string, string][] = [
    ["25:00", { Mulai: "25:00" }, "cell-not-time", "C2"],
    ["31 February", { Tanggal: "31 Februari 2025" }, "cell-not-date", "B2"],
    ["an ambiguous date", { Tanggal: "03/04/2025" }, "cell-date-ambiguous", "B2"],
    ["text in a time", { Selesai: "siang" }, "cell-not-time", "D2"],
    ["an unknown mode", { Moda: "Telepati" }, "cell-not-choice", "G2"],
    ["text in a number", { "Istirahat (menit)": "sebentar" }, "cell-not-number", "E2"],
  ];
  it.each(cases)("%s", (_, change, rule, cell) => {
    for (const language of ["id", "en"]) {
      const ran = run(workbenchOf([schedule(session("S1", change))]), "check-schedule", {
        language,
      });
      expect(found(ran, rule).cells).toEqual([cell]);
      expect(rules(ran)).not.toContain("missing-required-cell");
    }
  });

  const readable: [string, Record<string, SampleCell>][] = [
    ["times as fractions", { Mulai: 0.375, Selesai: 0.5 }],
    ["12-hour times", { Mulai: "9:00 AM", Selesai: "11:00 AM" }],
    ["times with a dot", { Mulai: "09.00", Selesai: "11.00" }],
    ["a date as ISO text", { Tanggal: "2025-06-03" }],
    ["a date as text day first", { Tanggal: "13/06/2025" }],
    ["a date as text month first", { Tanggal: "06/13/2025" }],
    ["a date in words", { Tanggal: "Selasa, 3 Juni 2025" }],
  ];
  it.each(readable)("%s are understood", (_, change) => {
    const ran = run(workbenchOf([schedule(session("S1", change))]), "check-schedule");
    expect(rules(ran).filter((rule) => rule.startsWith("cell-"))).toEqual([]);
    expect(ran.summary.daysUsed).toBe(1);
  });

  it("a facilitator spelled in two ways", () => {
    const rows = [
      session("S1", { Fasilitator: "Siti Aminah" }),
      session("S2", { Fasilitator: "Siti Aminnah", Kelompok: "B", Tempat: "Kelas 2" }),
    ];
    expect(rules(run(workbenchOf([schedule(...rows)]), "check-schedule"))).toContain(
      "facilitator-spelling",
    );
  });

  it("merged cells", () => {
    const workbench = workbenchOf([schedule(session("S1"), session("S2"))]);
    workbench.sheet("Jadwal").merges.push({ row: 1, column: 8, rows: 2, columns: 1 });
    expect(found(run(workbench, "check-schedule"), "merged-cells").message).toContain("I2:I3");
  });
});

describe("overlaps", () => {
  it("are one finding a pair, with both rows, however many facilitators are shared", () => {
    const both = { Fasilitator: "Ani; Budi" };
    const ran = run(
      workbenchOf([
        schedule(session("S1", both), session("S2", { ...both, Kelompok: "B", Tempat: "Kelas 2" })),
      ]),
      "check-schedule",
    );
    const clashes = ran.findings.filter(({ rule }) => rule === "facilitator-double-booked");
    expect(clashes.map(({ rows }) => rows)).toEqual([[2, 3]]);
  });

  it("do not count sessions that only touch", () => {
    const ran = run(
      workbenchOf([
        schedule(session("S1"), session("S2", { Mulai: { time: 660 }, Selesai: { time: 720 } })),
      ]),
      "check-schedule",
    );
    expect(rules(ran).filter((rule) => rule.endsWith("double-booked"))).toEqual([]);
  });
});

describe("repairs", () => {
  const clash = () =>
    workbenchOf([schedule(session("S1"), session("S2", { Kelompok: "B", Tempat: "Kelas 2" }))]);

  it("are suggested, applied by one choice and undone by one", () => {
    const workbench = clash();
    expect(rules(run(workbench, "check-schedule"))).toContain("facilitator-double-booked");
    const typed = shown(workbench, "Jadwal");
    const { suggestions } = run(workbench, "suggest-repairs").summary as {
      suggestions?: { number: number }[];
    };
    expect(suggestions?.length).toBeGreaterThan(0);
    expect(run(workbench, "apply-repairs", { number: "1" }).ok).toBe(true);
    expect(rules(run(workbench, "check-schedule"))).not.toContain("facilitator-double-booked");
    expect(run(workbench, "undo-repairs").ok).toBe(true);
    expect(shown(workbench, "Jadwal")).toEqual(typed);
    expect(run(workbench, "undo-repairs").ok).toBe(false);
  });

  it("are chosen by an x in the sheet, and refused when the schedule has changed", () => {
    const workbench = clash();
    run(workbench, "suggest-repairs");
    expect(run(workbench, "apply-repairs").error).toContain("Pilih");
    const sheet = workbench.sheet("Usulan Perbaikan");
    sheet.setRaw(1, 1, "x");
    workbench.sheet("Jadwal").setRaw(1, 5, "Topik lain");
    workbench.sheet("Jadwal").setRaw(2, 5, "Topik lain lagi");
    expect(run(workbench, "apply-repairs").error).toContain("Usulkan perbaikan");
  });

  it("undo leaves a cell that somebody has changed since", () => {
    const workbench = clash();
    run(workbench, "suggest-repairs");
    const before = shown(workbench, "Jadwal");
    run(workbench, "apply-repairs", { number: "1" });
    const after = shown(workbench, "Jadwal");
    const row = after.findIndex((cells, index) => cells.join() !== before[index]?.join());
    for (const column of [1, 2, 3, 8, 10]) workbench.sheet("Jadwal").setRaw(row, column, "diubah");
    const undone = run(workbench, "undo-repairs").summary as {
      restored?: number;
      refused?: string[];
    };
    expect(undone.restored).toBe(0);
    expect(undone.refused?.length).toBeGreaterThan(0);
  });
});

describe("a waiver", () => {
  it("turns its finding into a noted one that the sheet lists with who and why", () => {
    const rows = [session("S1", { Tanggal: { date: "2025-06-07" } })];
    const sheet = schedule(...rows);
    sheet.rows[0]?.push("Dispensasi");
    sheet.rows[1]?.push("weekend; peserta bekerja pada hari kerja; Ibu Rini; 2025-12-31");
    const workbench = workbenchOf([sheet]);
    const ran = run(workbench, "check-schedule", { today: "2025-06-01" });
    expect(found(ran, "weekend")).toMatchObject({ waived: true, severity: "info" });
    expect(found(ran, "weekend").message).toContain("Ibu Rini");
    expect(shown(workbench, "Ringkasan Jadwal").flat()).toContain(
      "peserta bekerja pada hari kerja",
    );
    const later = run(workbench, "check-schedule", { today: "2026-06-01" });
    expect(rules(later)).toEqual(expect.arrayContaining(["weekend", "waiver-lapsed"]));
  });
});

describe("service calls", () => {
  it.each(["check-schedule", "write-timetable"])(
    "of %s do not grow with the sessions",
    (command) => {
      const calls = [20, 400].map((count) => {
        const rows = Array.from({ length: count }, (_, i) =>
          session(`S${i}`, { Fasilitator: `F${i}`, Kelompok: `K${i}`, Tempat: `T${i}` }),
        );
        return run(workbenchOf([schedule(...rows)]), command).serviceCalls;
      });
      expect(calls[0]).toBe(calls[1]);
    },
  );
});

it("says what to do with an empty schedule", () => {
  for (const [language, word] of [
    ["id", "belum berisi sesi"],
    ["en", "holds no session"],
  ] as const) {
    const ran = run(workbenchOf([{ name: "Jadwal", rows: [headers] }]), "check-schedule", {
      language,
    });
    expect(ran.summary.text).toContain(word);
  }
});

describe("what a reviewer broke", () => {
  const facilitators = (unavailable: SampleCell): SheetData => ({
    name: "Fasilitator",
    rows: [
      ["Nama", "Berhalangan"],
      ["Ani", unavailable],
    ],
  });

  it("a single unavailable day is that day, as a date and as text", () => {
    for (const day of [{ date: "2025-06-03" }, "2025-06-03"]) {
      const ran = run(workbenchOf([schedule(session("S1")), facilitators(day)]), "check-schedule");
      expect(rules(ran)).toContain("facilitator-unavailable");
    }
    const free = workbenchOf([schedule(session("S1")), facilitators({ date: "2025-06-04" })]);
    expect(rules(run(free, "check-schedule"))).not.toContain("facilitator-unavailable");
  });

  it("a length of time is no time of day", () => {
    const workbench = workbenchOf([schedule(session("S1"))]);
    const sheet = workbench.sheet("Jadwal");
    sheet.setRaw(1, 2, 25 / 24);
    sheet.setStyle(1, 2, workbench.book.styles.id({ numberFormat: "[h]:mm" }));
    expect(found(run(workbench, "check-schedule"), "cell-not-time").cells).toEqual(["C2"]);
  });

  const choosing = (marks: Record<number, string>) => {
    const workbench = workbenchOf([
      schedule(session("S1"), session("S2", { Kelompok: "B", Tempat: "Kelas 2" })),
    ]);
    run(workbench, "suggest-repairs");
    for (const [row, mark] of Object.entries(marks)) {
      workbench.sheet("Usulan Perbaikan").setRaw(Number(row), 1, mark);
    }
    return workbench;
  };

  it("a no chooses nothing, and an unclear mark is asked about", () => {
    expect(run(choosing({ 1: "tidak" }), "apply-repairs").error).toContain("Pilih dahulu");
    expect(run(choosing({ 1: "mungkin" }), "apply-repairs").error).toContain("mungkin");
    expect(run(choosing({ 1: "ya" }), "apply-repairs").ok).toBe(true);
  });

  it("two suggestions for one error are refused, and nothing is changed", () => {
    const workbench = choosing({ 1: "x", 2: "x" });
    const before = shown(workbench, "Jadwal");
    expect(run(workbench, "apply-repairs").error).toContain("Tidak ada yang diubah");
    expect(shown(workbench, "Jadwal")).toEqual(before);
  });

  it("a number that is none is named", () => {
    expect(run(choosing({}), "apply-repairs", { number: "99" }).error).toContain("99");
  });
});
