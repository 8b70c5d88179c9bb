import { describe, expect, it } from "vitest";
import type { SheetData } from "../../workbench/commands/writeSample";
import { Workbench } from "../../workbench/workbench";
import { found, rules, run, sampleWorkbench, shown, snapshot, workbenchOf } from "./harness";

const people: SheetData = {
  name: "Peserta",
  rows: [
    ["ID Peserta", "Nama", "Kategori"],
    ["P1", "Ani", "Pelajar dan Mahasiswa"],
    ["P2", "Budi", "Pencari Kerja"],
    ["P3", "Citra", "Pencari Kerja"],
  ],
};
const tools: SheetData = {
  name: "Instrumen",
  rows: [
    ["ID Instrumen", "Nama Instrumen", "Tahap", "Nilai Maksimum", "Bobot Kognitif"],
    ["PRA", "Tes awal", "Sebelum", 50, 1],
    ["PASCA", "Tes akhir", "Sesudah", 100, 1],
  ],
};
const scores: SheetData = {
  name: "Nilai",
  rows: [
    ["ID Peserta", "PRA", "PASCA"],
    ["P1", 20, 80],
    ["P2", 25, 90],
    ["P3", 30, null],
  ],
};

function changed(sheet: SheetData, change: (rows: SheetData["rows"]) => void): SheetData {
  const rows = sheet.rows.map((row) => [...row]);
  change(rows);
  return { ...sheet, rows };
}

interface Result {
  measure: string;
  pairs: number;
  before: number | null;
  after: number | null;
  points: number | null;
  relativePercent: number | null;
  gain: number | null;
  category: string | null;
}

function cognitive(summary: Record<string, unknown>): Result {
  return (summary.results as Result[])[0] as Result;
}

it("takes an ID and a category that became a date for the day that their sheets show", () => {
  const day = { date: "2025-01-01" };
  const workbench = workbenchOf([
    changed(people, (rows) => {
      rows[1] = [day, "Ani", day];
    }),
    tools,
    changed(scores, (rows) => {
      rows[1] = [day, 20, 80];
    }),
  ]);
  const ran = run(workbench, "compute-gains", { language: "en" });
  expect(rules(ran)).not.toContain("score-row-unknown-participant");
  expect(cognitive(ran.summary).pairs).toBe(2);
  expect(found(ran, "cell-not-choice").message).toContain("2025-01-01");
});

describe("the sample cohort", () => {
  it.each(["id", "en"])("comes out as the published table (%s)", (language) => {
    const workbench = sampleWorkbench(40, language);
    const { summary } = run(workbench, "compute-gains");
    const results = summary.results as Result[];
    expect(results.slice(0, 3).map(({ points }) => points)).toEqual([31, 30, 28]);
    expect(results.slice(0, 3).map((r) => r.relativePercent?.toFixed(1))).toEqual([
      "56.4",
      "50.0",
      "56.0",
    ]);
    expect(results.slice(0, 3).map((r) => r.gain?.toFixed(3))).toEqual(["0.689", "0.750", "0.560"]);
    expect(results.slice(0, 3).map(({ category }) => category)).toEqual([
      "medium",
      "high",
      "medium",
    ]);
  });

  it("is the same for the same seed and another for another", () => {
    expect(snapshot(sampleWorkbench(25, "id", "7"))).toEqual(
      snapshot(sampleWorkbench(25, "id", "7")),
    );
    expect(snapshot(sampleWorkbench(25, "id", "7"))).not.toEqual(
      snapshot(sampleWorkbench(25, "id", "8")),
    );
  });

  it("never overwrites a workbook that has participants", () => {
    const workbench = sampleWorkbench(5);
    const before = snapshot(workbench);
    const again = run(workbench, "fill-sample");
    expect(again.ok).toBe(false);
    expect(again.error).toContain("Peserta");
    expect(snapshot(workbench)).toEqual(before);
  });

  it.each([1, 2, 19, 20, 41, 200])("keeps its means with %d participants", (count) => {
    const workbench = sampleWorkbench(count);
    const { summary } = run(workbench, "compute-gains");
    const means = (summary.results as Result[]).slice(0, 3).map((r) => [r.before, r.after]);
    for (const [index, [before, after]] of [
      [55, 86],
      [60, 90],
      [50, 78],
    ].entries()) {
      expect(means[index]?.[0]).toBeCloseTo(before ?? 0, 0);
      expect(means[index]?.[1]).toBeCloseTo(after ?? 0, 0);
    }
  });
});

describe("set-up", () => {
  it("makes the sheets, and run twice changes nothing", () => {
    const workbench = Workbench.empty();
    expect(run(workbench, "set-up").summary.created).toContain("Pengaturan");
    const before = snapshot(workbench);
    const again = run(workbench, "set-up");
    expect(again.summary.created).toEqual([]);
    expect(snapshot(workbench)).toEqual(before);
  });

  it("changes nothing on a filled workbook either", () => {
    const workbench = sampleWorkbench(12);
    const before = snapshot(workbench);
    run(workbench, "set-up");
    expect(snapshot(workbench)).toEqual(before);
  });

  it("adds what is missing to a user's own sheet and keeps the rest", () => {
    const own = changed(people, (rows) => {
      rows[0] = ["Nama", "Ukuran Baju", "ID Peserta"];
      rows[1] = ["Ani", "M", "P1"];
      rows.length = 2;
    });
    const workbench = workbenchOf([own]);
    run(workbench, "set-up");
    const [headers, first] = shown(workbench, "Peserta");
    expect(headers?.slice(0, 3)).toEqual(["Nama", "Ukuran Baju", "ID Peserta"]);
    expect(headers).toContain("Kategori");
    expect(first?.slice(0, 3)).toEqual(["Ani", "M", "P1"]);
    expect(shown(workbench, "Nilai")[1]?.[0]).toBe("P1");
  });

  it("keeps a norm that somebody changed", () => {
    const workbench = sampleWorkbench(5);
    const sheet = workbench.sheet("Pengaturan");
    const row = shown(workbench, "Pengaturan").findIndex(([key]) => key === "passingScore");
    sheet.setRaw(row, 2, 82);
    run(workbench, "set-up");
    expect(sheet.raw(row, 2)).toBe(82);
  });
});

describe("the report", () => {
  it("is written once with one chart, however often it is run", () => {
    const workbench = sampleWorkbench();
    run(workbench, "write-report");
    const before = snapshot(workbench);
    run(workbench, "write-report");
    expect(workbench.sheet("Laporan").charts).toHaveLength(1);
    expect(snapshot(workbench)).toEqual(before);
  });

  it("leaves a user's own chart on its sheet", () => {
    const workbench = sampleWorkbench();
    run(workbench, "write-report");
    const charts = workbench.sheet("Laporan").charts;
    const own = { ...charts[0]!, id: 999, options: { title: "Grafik saya" } };
    charts.push(own);
    run(workbench, "write-report");
    const titles = workbench.sheet("Laporan").charts.map(({ options }) => options.title);
    expect(titles).toContain("Grafik saya");
    expect(titles).toHaveLength(2);
  });

  it("draws the three bars in the programme's colours, or in safe ones", () => {
    const workbench = sampleWorkbench();
    run(workbench, "write-report");
    const [chart] = workbench.sheet("Laporan").charts;
    expect(chart?.options.colors).toEqual(["#9fc5e8", "#b6d7a8", "#f6a04d"]);
    const row = shown(workbench, "Pengaturan").findIndex(([key]) => key === "chartPalette");
    workbench.sheet("Pengaturan").setRaw(row, 2, "colour-blind-safe");
    run(workbench, "write-report");
    const [safe] = workbench.sheet("Laporan").charts;
    expect(safe?.options.colors).toEqual(["#56b4e9", "#009e73", "#e69f00"]);
  });

  it("marks what is missing and invents nothing", () => {
    const workbench = Workbench.empty();
    run(workbench, "set-up");
    const { ok, findings } = run(workbench, "write-report");
    expect(ok).toBe(true);
    expect(findings.map(({ rule }) => rule)).toContain("cohort-empty");
    const text = shown(workbench, "Laporan").flat().join("\n");
    expect(text).toContain("[BELUM ADA DATA]");
    expect(text).not.toMatch(/NaN|Infinity|undefined|null/);
    expect(workbench.sheet("Laporan").charts).toEqual([]);
  });

  it("says “signifikan” only beside n, p and an effect size", () => {
    const workbench = sampleWorkbench();
    run(workbench, "write-report");
    const lines = shown(workbench, "Laporan")
      .flat()
      .join("\n")
      .split(/(?=Kognitif:|Afektif:|Psikomotorik:|Keseluruhan:)/);
    for (const line of lines.filter((one) => /\bsignifikan\b/.test(one))) {
      expect(line).toMatch(/n = \d+/);
      expect(line).toMatch(/p [<=]/);
      expect(line).toMatch(/d_z = /);
    }
  });

  it("draws no conclusion from fewer than ten pairs", () => {
    const workbench = sampleWorkbench(6);
    run(workbench, "write-report");
    const text = shown(workbench, "Laporan").flat().join("\n");
    expect(text).not.toMatch(/peningkatan signifikan|tidak signifikan/);
    expect(text).toContain("belum dapat dijadikan simpulan");
  });
});

describe("IDs tie the sheets together", () => {
  it("whatever the order of rows and columns", () => {
    const plain = run(workbenchOf([people, tools, scores]), "compute-gains").summary.results;
    const shuffled = run(
      workbenchOf([
        changed(scores, (rows) => {
          for (const row of rows) row.reverse();
          rows.push(...rows.splice(1, 1));
        }),
        changed(tools, (rows) => rows.push(...rows.splice(1, 1))),
        changed(people, (rows) => {
          for (const row of rows) row.unshift(row.pop() ?? null);
          rows.splice(2, 0, [null, null, null]);
        }),
      ]),
      "compute-gains",
    ).summary.results;
    expect(shuffled).toEqual(plain);
  });

  it("recognises the labels of either language", () => {
    const english = run(
      workbenchOf([
        {
          name: "Participants",
          rows: [
            ["Participant ID", "Name", "Category"],
            ["P1", "A", "Students"],
            ["P2", "B", "Job Seekers"],
            ["P3", "C", "Job Seekers"],
          ],
        },
        {
          name: "Instruments",
          rows: [
            ["Instrument ID", "Instrument Name", "Phase", "Maximum Score", "Cognitive Weight"],
            ["PRA", "Tes awal", "Before", 50, 1],
            ["PASCA", "Tes akhir", "After", 100, 1],
          ],
        },
        { ...scores, name: "Scores" },
      ]),
      "compute-gains",
      { language: "id" },
    );
    expect(english.summary.results).toEqual(
      run(workbenchOf([people, tools, scores]), "compute-gains").summary.results,
    );
  });

  it("scales by each instrument's maximum and leaves incomplete pairs out", () => {
    const { summary } = run(workbenchOf([people, tools, scores]), "compute-gains");
    expect(cognitive(summary)).toMatchObject({ pairs: 2, before: 45, after: 85, points: 40 });
  });
});

describe("bad input is a finding at its cell, in both languages", () => {
  const cases: [string, SheetData[], string, string[], RegExp, RegExp][] = [
    [
      "text in a score cell",
      [
        people,
        tools,
        changed(scores, (r) => {
          r[1]![1] = "lulus";
        }),
      ],
      "score-not-number",
      ["B2"],
      /Nilai!B2.*P1.*“lulus”, bukan angka/,
      /Nilai!B2.*“lulus”, not a number/,
    ],
    [
      "a score above the maximum",
      [
        people,
        tools,
        changed(scores, (r) => {
          r[1]![1] = 51;
        }),
      ],
      "score-out-of-range",
      ["B2"],
      /di luar batas 0 sampai 50/,
      /outside 0 to 50/,
    ],
    [
      "a negative score",
      [
        people,
        tools,
        changed(scores, (r) => {
          r[1]![1] = -1;
        }),
      ],
      "score-out-of-range",
      ["B2"],
      /−1/,
      /−1/,
    ],
    [
      "a duplicate participant ID",
      [
        changed(people, (r) => {
          r[2]![0] = "p1";
        }),
        tools,
        scores,
      ],
      "participant-duplicate",
      ["A2", "A3"],
      /baris 2 dan 3/,
      /rows 2 and 3/,
    ],
    [
      "an unknown participant ID",
      [
        people,
        tools,
        changed(scores, (r) => {
          r[1]![0] = "P9";
        }),
      ],
      "score-row-unknown-participant",
      ["A2"],
      /tidak ada di lembar Peserta/,
      /not in Participants/,
    ],
    [
      "a doubled score row",
      [
        people,
        tools,
        changed(scores, (r) => {
          r[2]![0] = "P1";
        }),
      ],
      "score-row-duplicate",
      ["A2", "A3"],
      /lebih dari satu baris nilai/,
      /more than one row/,
    ],
    [
      "two columns with one header",
      [
        people,
        tools,
        changed(scores, (r) => {
          r[0]!.push("PRA");
        }),
      ],
      "score-column-duplicate",
      ["B1", "D1"],
      /B1 dan D1/,
      /B1 and D1/,
    ],
    [
      "a doubled header in Peserta",
      [
        changed(people, (r) => {
          r[0]!.push("Nama");
        }),
        tools,
        scores,
      ],
      "duplicate-header",
      ["B1", "D1"],
      /lebih dari satu kolom/,
      /More than one column/,
    ],
    [
      "a duplicate instrument ID",
      [
        people,
        changed(tools, (r) => {
          r[2]![0] = "PRA";
        }),
        scores,
      ],
      "id-duplicate",
      ["A2", "A3"],
      /PRA.*lebih dari satu baris/,
      /PRA.*more than one row/,
    ],
    [
      "an error value",
      [
        people,
        tools,
        changed(scores, (r) => {
          r[1]![1] = "#DIV/0!";
        }),
      ],
      "score-not-number",
      ["B2"],
      /#DIV\/0!/,
      /#DIV\/0!/,
    ],
    [
      "an empty cohort",
      [{ ...people, rows: people.rows.slice(0, 1) }, tools, scores],
      "cohort-empty",
      [],
      /belum berisi peserta/,
      /holds nobody/,
    ],
    [
      "a cohort of one",
      [{ ...people, rows: people.rows.slice(0, 2) }, tools, scores],
      "cohort-of-one",
      [],
      /hanya berisi satu peserta/,
      /one participant only/,
    ],
    [
      "a phase that is none",
      [
        people,
        changed(tools, (r) => {
          r[1]![2] = "Nanti";
        }),
        scores,
      ],
      "cell-not-choice",
      ["C2"],
      /“Nanti” bukan pilihan/,
      /“Nanti” is not a choice/,
    ],
  ];
  it.each(cases)("%s", (_, sheets, rule, cells, indonesian, english) => {
    const id = run(workbenchOf(sheets), "compute-gains", { language: "id" });
    expect(id.ok).toBe(true);
    expect(found(id, rule).cells).toEqual(cells);
    expect(found(id, rule).message).toMatch(indonesian);
    const en = run(workbenchOf(sheets), "compute-gains", { language: "en" });
    expect(found(en, rule).message).toMatch(english);
  });

  it("a formula in a score cell counts by its result and is told", () => {
    const workbench = workbenchOf([people, tools, scores]);
    const sheet = workbench.sheet("Nilai");
    sheet.formulas.set(1 * 20000 + 1, "=10+10");
    sheet.setRaw(1, 1, 20);
    const ran = run(workbench, "compute-gains");
    expect(found(ran, "score-formula").cells).toEqual(["B2"]);
    expect(cognitive(ran.summary)).toMatchObject({ before: 45 });
    expect(sheet.formulas.get(1 * 20000 + 1)).toBe("=10+10");
  });

  it("merged cells are told and not guessed", () => {
    const workbench = workbenchOf([people, tools, scores]);
    workbench.sheet("Nilai").merges.push({ row: 1, column: 1, rows: 2, columns: 1 });
    expect(rules(run(workbench, "compute-gains"))).toContain("merged-cells");
  });

  it.each(["id", "en"])("a missing sheet is named with what to do (%s)", (language) => {
    const workbench = workbenchOf([people, tools]);
    const before = snapshot(workbench);
    const { ok, error } = run(workbench, "write-report", { language });
    expect(ok).toBe(false);
    expect(error).toContain(language === "id" ? "Nilai" : "Scores");
    expect(error).toContain(language === "id" ? "Siapkan buku kerja" : "Set up workbook");
    expect(snapshot(workbench)).toEqual(before);
  });

  it.each([
    ["gainLowBound", 0.8, "gainLowBound", /Batas .* lebih besar atau lebih akhir daripada/],
    ["smallSampleRefuse", 40, "smallSampleRefuse", /lebih besar atau lebih akhir daripada/],
    ["effectivenessMediumBound", 80, "effectivenessMediumBound", /bawaan keduanya dipakai/],
  ])("norms that contradict each other are told: %s %d", (key, value, named, sentence) => {
    const workbench = sampleWorkbench(12);
    const row = shown(workbench, "Pengaturan").findIndex(([one]) => one === key);
    workbench.sheet("Pengaturan").setRaw(row, 2, value);
    const { findings, summary } = run(workbench, "compute-gains");
    const told = findings.filter(({ rule }) => rule === "setting-order");
    expect(told).toHaveLength(1);
    expect(told[0]?.sentence).toMatch(sentence);
    expect(told[0]?.cells).toContain(`C${row + 1}`);
    expect([named, summary.text]).not.toContain("NaN");
  });

  it("an unknown command and bad answers are refused in a sentence", () => {
    const workbench = workbenchOf([people]);
    expect(run(workbench, "fly").error).toContain("compute-gains");
    const { outcome } = workbench.invoke("runCommand", ["set-up", "[]"]);
    expect(outcome).toMatchObject({ status: "returned", value: expect.stringContaining("JSON") });
  });
});

describe("service calls", () => {
  it.each(["set-up", "fill-sample", "compute-gains", "write-report"])(
    "of %s are the same for 30 and for 3,000 participants",
    (command) => {
      const calls = [30, 3000].map((participants) => {
        if (command === "fill-sample") {
          return run(Workbench.empty(), command, { participants: String(participants) })
            .serviceCalls;
        }
        return run(sampleWorkbench(participants), command).serviceCalls;
      });
      expect(calls[0]).toBe(calls[1]);
    },
  );
});

describe("findings", () => {
  it("are replaced, not added to, and other origins stay", () => {
    const workbench = workbenchOf([people, tools, scores]);
    run(workbench, "compute-gains");
    const first = shown(workbench, "Temuan");
    run(workbench, "compute-gains");
    expect(shown(workbench, "Temuan")).toEqual(first);
    run(workbench, "compute-gains", { language: "en" });
    expect(shown(workbench, "Temuan").length).toBe(first.length);
  });
});
