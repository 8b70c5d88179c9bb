// A CSV of answers: nobody is lost in it silently, and it takes no more than its bounds.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, it } from "vitest";
import { respond } from "../../workbench/respond";
import { type FormData, formsOf } from "../../workbench/services/forms/formModel";
import type { Workbench } from "../../workbench/workbench";
import { emptyWorkbench, fixtureBundle, temporaryFolder } from "../workbench/support";

const program = fileURLToPath(new URL("../../workbench/run.mjs", import.meta.url));

function workbenchWithForm(): { workbench: Workbench; form: FormData } {
  const workbench = emptyWorkbench();
  const script = `const form = FormApp.create("F", true).setTitle("F");
    form.addTextItem().setTitle("Nama").setRequired(true);
    form.addCheckboxItem().setTitle("Pilih").setChoiceValues(["a", "b"]);
    form.addGridItem().setTitle("Kisi").setRows(["x", "y"]).setColumns(["1", "2"]); 0`;
  const scopes = ["https://www.googleapis.com/auth/forms"];
  expect(workbench.invoke("evaluate", [script], { scopes }).outcome.status).toBe("returned");
  return { workbench, form: formsOf(workbench.book)[0] as FormData };
}

function responded(csv: string, changes: Partial<FormData> = {}) {
  const { workbench, form } = workbenchWithForm();
  Object.assign(form, changes);
  return { ...respond(workbench.book, form, csv, 0, "jawaban.csv"), form };
}

const collecting = { emailCollection: "RESPONDER_INPUT" };

describe("a CSV of answers", () => {
  it("reads rows that end in several ways", () => {
    const { form, submitted } = responded('Nama\r\nAni\nBudi\r\n"Cici\r\nD"\rDedi');
    expect(submitted).toBe(4);
    const names = form.responses.map(({ answers }) => Object.values(answers)[0]);
    expect(names).toEqual(["Ani", "Budi", "Cici\r\nD", "Dedi"]);
  });

  it("refuses a quote that is not closed, with its line", () => {
    expect(() => responded('Nama,Pilih\nAni,a\n"Budi,b\nCici,a\n')).toThrow(
      "damaged: jawaban.csv:3",
    );
  });

  it.each([
    ["Nama,Nama\nAni,Budi", 1, "Nama", "sameColumn", "A"],
    ["Nama,Kisi [x],Kisi\nAni,1,x -> 2", 1, "Kisi", "sameColumn", "B"],
    ["Nama,Kisi,Kisi [ x ]\nAni,x -> 2,1", 1, "Kisi [ x ]", "sameColumn", "B"],
    ["Nama,Kisi [z]\nAni,1", 1, "Kisi [z]", "unknownColumn", ""],
    ["Nama,Pilih\n\nAni,a,b,,", 3, "C", "noColumn", "b"],
    ["Nama,,Pilih\nAni,x,b", 2, "B", "noColumn", "x"],
    [`Nama,Pilih\nAni,${"a|".repeat(30_000)}`, 2, "Pilih", "tooLong", null],
  ])("refuses %s", (csv, row, column, reason, value) => {
    const { refused, form } = responded(csv);
    expect(refused).toMatchObject([{ row, column, reason, ...(value === null ? {} : { value }) }]);
    expect(form.responses).toEqual([]);
  });

  it("takes empty cells beyond the header and different rows of a grid", () => {
    const { refused, form } = responded("Nama,Kisi [x],Kisi [y],,\nAni,1,2,,\n,,,,\n");
    expect(refused).toEqual([]);
    expect(Object.values(form.responses[0]?.answers ?? {})).toEqual(["Ani", ["1", "2"]]);
  });

  it("counts a choice once", () => {
    const { form } = responded(`Nama,Pilih\nAni,"a;b;a|a${"\nb".repeat(100)}"`);
    expect(Object.values(form.responses[0]?.answers ?? {})[1]).toEqual(["a", "b"]);
  });

  it("takes times as a spreadsheet shows them, and no others", () => {
    const times = ["2025-05-24 09:30", "2024-02-29 9:30:15", "2199-12-31T23:59"];
    const { form, refused } = responded(`Nama,Waktu\n${times.map((t) => `A,${t}`).join("\n")}`);
    expect(refused).toEqual([]);
    expect(form.responses.map(({ timestamp }) => timestamp)).toEqual([
      new Date(2025, 4, 24, 9, 30).getTime(),
      new Date(2024, 1, 29, 9, 30, 15).getTime(),
      new Date(2199, 11, 31, 23, 59).getTime(),
    ]);
    const others = ["1", "+099999-01-01", "-000500-01-01", "1899-12-31 10:00", "2200-01-01 00:00"];
    const days = ["2025-02-31 10:00", "2025-13-01 10:00", "2025-01-01 24:00", "May 2025"];
    for (const other of [...others, ...days]) {
      const told = responded(`Nama,Waktu\nAni,${other}`).refused;
      expect(told).toMatchObject([{ row: 2, column: "Waktu", reason: "badMoment", value: other }]);
    }
  });

  it("takes addresses that the page takes, and names the column as the file does", () => {
    expect(responded("Nama,Surel\nAni,a@b.id", collecting).form.responses[0]?.email).toBe("a@b.id");
    for (const value of ["not an email", "a@b.id\nBcc: x@y"]) {
      const { refused } = responded(`Nama,Surel\nAni,"${value}"`, collecting);
      expect(refused).toMatchObject([{ row: 2, column: "Surel", reason: "badEmail", value }]);
    }
    const { refused } = responded("Nama,surel\nAni,", collecting);
    expect(refused).toMatchObject([{ row: 2, column: "surel", reason: "emailMissing" }]);
    const without = responded("Nama\nAni\nBudi", collecting).refused;
    expect(without).toMatchObject([{ row: 1, column: "", reason: "noEmailColumn" }]);
  });

  it("names a required question's column as the file does", () => {
    const { form } = workbenchWithForm();
    const id = `${form.items[0]?.id}`;
    const { refused } = responded(`${id},Pilih\n,a`);
    expect(refused).toMatchObject([{ row: 2, column: id, reason: "required" }]);
  });

  it("keeps nothing where all answers together would be too many", () => {
    const rows = `${"x".repeat(49_000)}\n`.repeat(820);
    const { refused, form } = responded(`Nama\n${rows}`);
    expect(refused).toMatchObject([{ reason: "tooMuchInAll" }]);
    expect(form.responses).toEqual([]);
  });
});

describe("respond", () => {
  const path = join(temporaryFolder(), "formulir.xlsx");
  const env = { ...process.env, CAPAIAN_BUNDLE: fixtureBundle };
  const capaian = (csv: string, ...more: string[]) =>
    spawnSync(process.execPath, [program, "respond", path, "F", csv, ...more], {
      env,
      encoding: "utf8",
      timeout: 30_000,
      maxBuffer: 2 ** 26,
    });

  beforeAll(async () => {
    await workbenchWithForm().workbench.save(path);
  }, 60_000);

  it.each([
    ["a million rows", () => `Nama\n${"Ani\n".repeat(1_000_000)}`, "lebih dari 20.000 jawaban"],
    ["quotes", () => '"'.repeat(30_000_000), "lebih dari 1.000.000 sel"],
    ["more quotes", () => '"'.repeat(50_000_000), "jauh lebih banyak data"],
    ["wide", () => `${"Nama,".repeat(500_000)}\nAni`, "lebih dari 18.278 kolom"],
    ["spaces", () => `a${" ".repeat(5_000_000)}[]\nb`, "tidak ada pertanyaan atau ID seperti ini"],
    [
      "control",
      () => `Nama\n${`${"\u0001".repeat(49_000)}\n`.repeat(600)}`,
      "terlalu banyak untuk",
    ],
  ])("tells %s in a sentence and changes nothing", (name, make, sentence) => {
    const before = readFileSync(path);
    const csv = join(temporaryFolder(), `${name}.csv`);
    writeFileSync(csv, make());
    const { status, stderr } = capaian(csv);
    expect([status, stderr.includes(sentence)]).toEqual([1, true]);
    expect(stderr.length).toBeLessThan(3000);
    expect(readFileSync(path)).toEqual(before);
  });

  it("tells twenty refusals and how many more there are", () => {
    const csv = join(temporaryFolder(), "jawaban.csv");
    writeFileSync(csv, `Nama,Pilih\n${`A,${"z".repeat(1000)}\n`.repeat(20_000)}`);
    const { stderr } = capaian(csv);
    const lines = stderr.trimEnd().split("\n");
    expect(lines).toHaveLength(22);
    expect(lines[20]).toBe("… dan 19980 lainnya.");
    expect(lines[21]).toBe("Tidak ada jawaban yang dikirim.");
    const { error } = JSON.parse(capaian(csv, "--json", "--lang", "en").stdout);
    expect(error).toContain("\n… and 19980 more.\n");
  });

  it.skipIf(!existsSync("/dev/zero"))("reads no file but a regular one", () => {
    const pipe = join(temporaryFolder(), "pipa");
    spawnSync("mkfifo", [pipe]);
    for (const other of ["/dev/zero", pipe, temporaryFolder()]) {
      const { status, stderr } = capaian(other);
      expect([status, stderr]).toEqual([1, `Berkas tidak dapat dibaca: ${other}\n`]);
    }
  });
}, 60_000);
