import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, test } from "vitest";
import { loadProject } from "../../workbench/bundle";
import { FileProblem } from "../../workbench/files/problem";
import { utf8Text } from "../../workbench/files/utf8";
import { fileSentence } from "../../workbench/messages";
import { openWorkbook } from "../../workbench/openWorkbook";
import { emptyWorkbench, fixtureBundle, temporaryFolder, valueOfScript } from "./support";

const project = loadProject(fixtureBundle);

function folderWith(files: Record<string, string | Buffer>): string {
  const folder = join(temporaryFolder(), "angkatan");
  mkdirSync(folder);
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
}

const read = (folder: string, name: string) => readFileSync(join(folder, name), "utf8");

describe("a folder of CSV", () => {
  it("is read as typed in the locale, codes and long numbers as text", async () => {
    const csv = "ID,Nilai,Tanggal,Telepon,NIK\n0123,85,24/05/2025,+62812,3173051234567890\n";
    const workbench = await openWorkbook(folderWith({ "Peserta.csv": csv }), project);
    const script = `const row = sheet.getRange("A2:E2").getValues()[0];
      [sheet.getName(), row[0], row[1], row[2].toISOString(), row[3], row[4]]`;
    expect(valueOfScript(workbench, script)).toEqual([
      "Peserta",
      "0123",
      85,
      "2025-05-23T17:00:00.000Z",
      "+62812",
      "3173051234567890",
    ]);
  });

  const untouched: [string, string][] = [
    ["BOM and semicolons", '\uFEFFID;Nilai\r\n007;"1,50"\r\n'],
    ["quotes nobody needed", '"ID","Nilai"\n"1","2"\n'],
    ["numbers in another form", "a,b\n1e3,85.00\n 5 ,+7\n"],
    ["no line end at the end", "a,b\n1,2"],
    ["text that looks like a formula", "a,b\n'=x,-y\n"],
    ["line ends of several kinds", 'a,b\r\n1,2\n3,"4\r\n5"\r6,7\n'],
  ];
  test.each(untouched)(
    "is written back to the byte when nothing changed: %s",
    async (_what, csv) => {
      const folder = folderWith({ "Nilai.csv": csv });
      await (await openWorkbook(folder, project)).save(folder);
      expect(read(folder, "Nilai.csv")).toBe(csv);
    },
  );

  it("parts rows at line ends of every kind, and keeps those inside quotes", async () => {
    const csv = 'ID,Nama\r\nP1,Ani\nP2,"Budi\r\nS"\rP3,a"b\r\nP4,"c""\rd"';
    const folder = folderWith({ "Peserta.csv": csv });
    const workbench = await openWorkbook(folder, project);
    const rows = [
      ["P1", "Ani"],
      ["P2", "Budi\r\nS"],
      ["P3", 'a"b'],
      ["P4", 'c"\rd'],
    ];
    expect(valueOfScript(workbench, 'sheet.getRange("A2:B5").getValues()')).toEqual(rows);
    valueOfScript(workbench, 'sheet.getRange("B2").setValue("Ana"); 0');
    await workbench.save(folder);
    expect(read(folder, "Peserta.csv")).toContain("ID,Nama\r\nP1,Ana\r\nP2,");
  });

  it("changes only the cells that were changed", async () => {
    const folder = folderWith({ "Nilai.csv": "ID;Nilai\n007;85,00\n008;90,50\n" });
    const workbench = await openWorkbook(folder, project);
    valueOfScript(workbench, 'sheet.getRange("B3").setValue(91.25); 0');
    await workbench.save(folder);
    expect(read(folder, "Nilai.csv")).toBe("ID;Nilai\n007;85,00\n008;91,25\n");
  });

  it("keeps text, dates, times and booleans through a round trip", async () => {
    const folder = join(temporaryFolder(), "baru");
    const workbench = emptyWorkbench();
    const texts = [
      "=1+1",
      "'x",
      "1,5",
      "TRUE",
      "2025-05-24",
      "007",
      'a "b", c',
      "dua\nbaris",
      "#N/A",
    ];
    const script = `sheet.getRange("A1:I1").setNumberFormat("@").setValues([${JSON.stringify(texts)}]);
      sheet.getRange("A2:D2").setValues([[0.1, true, new Date(Date.UTC(2025, 4, 24, 2, 30)), "teks"]]);
      sheet.getRange("E2").setNumberFormat("hh:mm").setValue(0.375); 0`;
    valueOfScript(workbench, script);
    await workbench.save(folder);
    const again = await openWorkbook(folder, project);
    const look = `JSON.stringify([sheet.getRange("A1:I1").getValues()[0],
      sheet.getRange("A2:D2").getValues()[0], sheet.getRange("E2").getDisplayValues()[0][0],
      sheet.getRange("A1:I2").getFormulas().flat().join("")])`;
    const values = [texts, [0.1, true, "2025-05-24T02:30:00.000Z", "teks"], "9:00", ""];
    expect(JSON.parse(String(valueOfScript(again, look)))).toEqual(values);
  });

  it("keeps names that no file may bear, order, properties and named ranges", async () => {
    const folder = join(temporaryFolder(), "baru");
    const workbench = emptyWorkbench();
    const script = `ss.insertSheet("A/B: C?").getRange("A1").setValue(1);
      PropertiesService.getDocumentProperties().setProperty("k", "v");
      ss.setNamedRange("Satu", ss.getSheetByName("A/B: C?").getRange("A1")); 0`;
    valueOfScript(workbench, script);
    await workbench.save(folder);
    expect(readdirSync(folder).sort()).toEqual(["A%2FB%3A C%3F.csv", "Sheet1.csv", "capaian.json"]);
    const look = `[ss.getSheets().map((s) => s.getName()), ss.getRangeByName("Satu").getValue(),
      PropertiesService.getDocumentProperties().getProperty("k")]`;
    const again = await openWorkbook(folder, project);
    expect(valueOfScript(again, look)).toEqual([["Sheet1", "A/B: C?"], 1, "v"]);
  });

  it("keeps notes and our charts in the file inside the folder", async () => {
    const folder = join(temporaryFolder(), "baru");
    const workbench = emptyWorkbench();
    const script = `sheet.getRange("A1:B2").setValues([["a", "b"], ["c", 1]]);
      sheet.getRange("A1").setNote("catatan");
      sheet.insertChart(sheet.newChart().setChartType(Charts.ChartType.BAR)
        .addRange(sheet.getRange("A1:B2")).setPosition(4, 1, 0, 0).setOption("title", "T").build()); 0`;
    valueOfScript(workbench, script);
    await workbench.save(folder);
    const look = `[sheet.getRange("A1").getNotes()[0][0], sheet.getCharts().length,
      sheet.getCharts()[0].getOptions().get("title")]`;
    expect(valueOfScript(await openWorkbook(folder, project), look)).toEqual(["catatan", 1, "T"]);
  });

  const unread: [string, string | Buffer, string][] = [
    ["no UTF-8", Buffer.from("ID,Nama\r\nP1,Ren\xe9\r\n", "latin1"), "line 2. Save it as UTF-8"],
    ["no UTF-8, UTF-16", Buffer.from("\ufeffa,b\n", "utf16le"), "line 1. Save it as UTF-8"],
    ["a null character", '"a\nb",c\nd,"e\0f"\n', "U+0000 (NUL), which no cell can hold"],
    ["where it is", '"a\nb",c\nd,"e\0f"\n', "a.csv, row 2, column B. "],
    ["a long cell", `a,b\n1,2\n3,4,${"x".repeat(50_001)}\n`, "a.csv, row 3, column C. "],
  ];
  test.each(unread)("names the place of what it cannot hold: %s", async (_what, text, sentence) => {
    const folder = folderWith({ "a.csv": text });
    const problem = await openWorkbook(folder, project).catch((error) => error);
    expect(problem).toBeInstanceOf(FileProblem);
    expect(fileSentence(problem, "en")).toContain(sentence);
    for (const language of ["id", "en"] as const) {
      expect(fileSentence(problem, language)).not.toMatch(/[{}]/);
    }
    expect(readdirSync(folder)).toEqual(["a.csv"]);
    expect(readFileSync(join(folder, "a.csv"))).toEqual(Buffer.from(text));
  });

  it("finds the line that is no UTF-8 wherever it is, and at once", () => {
    const lineOf = (bytes: Buffer) => {
      try {
        return utf8Text(bytes, "a.csv");
      } catch (error) {
        return (error as FileProblem).place.line;
      }
    };
    const bytes = (text: string) => Buffer.from(text, "latin1");
    for (const before of [0, 1, 65_535, 65_536, 65_537, 131_072]) {
      for (const end of ["\n", "\r\n", "\r"]) {
        const bad = bytes(`${"x".repeat(before)}${end}a${end}\xe9${end}b${end}`);
        expect([before, end, lineOf(bad)]).toEqual([before, end, 3]);
        expect(lineOf(bytes(`${"x".repeat(before)}\xe9${end}b`))).toBe(1);
        expect(lineOf(bytes(`a${end}${"x".repeat(before)}\xc3`))).toBe(2);
      }
    }
    const started = Date.now();
    expect(lineOf(bytes(`${"\r\n".repeat(5_000_000)}\xff`))).toBe(5_000_001);
    expect(Date.now() - started).toBeLessThan(1000);
  });

  it("refuses two sheets of one name, and names that no .xlsx can hold", async () => {
    const both = folderWith({ "Peserta.csv": "a\n", "peserta.csv": "b\n" });
    const same = await openWorkbook(both, project).catch((error: unknown) => error);
    expect(fileSentence(same as FileProblem, "id")).toMatch(
      /^Ada lebih dari satu lembar bernama [Pp]eserta: /,
    );
    const names = ["x".repeat(32), "a/b", "a\u0000b", "'a"];
    for (const name of names) {
      const folder = folderWith({ [`${encodeURIComponent(name)}.csv`]: "a\n" });
      const workbench = await openWorkbook(folder, project);
      const saved = workbench.save(join(temporaryFolder(), "a.xlsx"));
      const unfit = await saved.catch((error: unknown) => error);
      expect(unfit).toBeInstanceOf(FileProblem);
      expect(fileSentence(unfit as FileProblem, "en")).toContain(`The sheet ${name} cannot be`);
    }
  });

  it("writes nothing where a cell holds what no CSV can", async () => {
    const folder = folderWith({ "A.csv": "a\n", "B.csv": "b\n" });
    const workbench = await openWorkbook(folder, project);
    for (const name of ["A", "B"]) workbench.sheet(name).setRaw(1, 2, `c${name}`);
    workbench.sheet("B").setRaw(1, 2, "x\0y");
    const refused = await workbench.save(folder).catch((error: unknown) => error);
    expect(fileSentence(refused as FileProblem, "id")).toContain("B, baris 2, kolom C");
    expect([read(folder, "A.csv"), read(folder, "B.csv")]).toEqual(["a\n", "b\n"]);
  });

  it("refuses unclosed quotes and a folder without CSV", async () => {
    const open = (files: Record<string, string>) => openWorkbook(folderWith(files), project);
    await expect(open({ "a.csv": 'a,"b\n1,2\n' })).rejects.toMatchObject({ code: "damaged" });
    await expect(open({ "a.txt": "a" })).rejects.toMatchObject({ code: "noSheets" });
    await expect(open({ "a.csv": "a", "capaian.json": "{" })).rejects.toMatchObject({
      code: "badSidecar",
    });
  });
});
