import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { writeXlsx as render } from "hucre";
import { describe, expect, it } from "vitest";
import { loadProject } from "../../workbench/bundle";
import { FileProblem } from "../../workbench/files/problem";
import { writeZip, Zip } from "../../workbench/files/zip";
import { openWorkbook } from "../../workbench/openWorkbook";
import type { Workbench } from "../../workbench/workbench";
import { emptyWorkbench, fixtureBundle, temporaryFolder, valueOfScript } from "./support";

const project = loadProject(fixtureBundle);

async function reopened(workbench: Workbench): Promise<Workbench> {
  const path = join(temporaryFolder(), "book.xlsx");
  await workbench.save(path);
  return openWorkbook(path, project);
}

async function opened(bytes: Buffer | Uint8Array, name = "book.xlsx"): Promise<Workbench> {
  const path = join(temporaryFolder(), name);
  writeFileSync(path, bytes);
  return openWorkbook(path, project);
}

async function problemOf(bytes: Buffer | Uint8Array, name?: string): Promise<string> {
  const error: unknown = await opened(bytes, name).catch((reason: unknown) => reason);
  return error instanceof FileProblem ? error.code : `no problem: ${String(error)}`;
}

const chartScript = `sheet.insertChart(sheet.newChart().setChartType(Charts.ChartType.COLUMN)
  .addRange(sheet.getRange("A1:C3")).setNumHeaders(1).setPosition(6, 1, 0, 0)
  .setOption("title", "Naik & turun").setOption("altText", "Dua batang")
  .setOption("colors", ["#9ecae1", "#a1d99b"]).build());`;
const tableScript = `sheet.getRange("A1:C3").setValues(
  [["Ranah", "Sebelum", "Sesudah"], ["Kognitif", 55, 86], ["Afektif", 60, 90]]);`;

describe("what is saved comes back", () => {
  it("values, styles, notes, names, layout, properties and settings", async () => {
    const workbench = emptyWorkbench();
    const look = `JSON.stringify([sheet.getDataRange().getValues(), sheet.getRange("A1:F1").getBackgrounds(),
      sheet.getRange("A1:F2").getNumberFormats(), sheet.getRange("A1").getFontWeights(),
      sheet.getRange("A1:F2").getNotes(), sheet.getRange("A1:F4").getFormulas(),
      sheet.getRange("A4").getMergedRanges().map((r) => r.getA1Notation()), sheet.getFrozenRows(),
      sheet.getFrozenColumns(), sheet.getColumnWidth(1), sheet.getTabColor(), sheet.getMaxColumns(),
      ss.getRangeByName("Nama").getA1Notation(), ss.getSpreadsheetTimeZone(),
      PropertiesService.getDocumentProperties().getProperties(), sheet.getSheetId(),
      sheet.getProtections(SpreadsheetApp.ProtectionType.RANGE).map((p) =>
        [p.getDescription(), p.isWarningOnly(), p.getRange().getA1Notation()]),
      ss.getSheets()[1].isSheetHidden(), sheet.getFilter().getRange().getA1Notation()])`;
    const script = `ss.setSpreadsheetTimeZone("Asia/Makassar");
      sheet.insertColumnsAfter(26, 2);
      sheet.getRange("A1:E1").setValues([["Teks", 1.5, true, new Date(Date.UTC(2025, 4, 24)), "#N/A"]]);
      sheet.getRange("F1").setNumberFormat("@").setValue("007");
      sheet.getRange("A2:B2").setValues([["=B1*2", "=UNKNOWNFUNCTION(1)"]]);
      sheet.getRange("A1:F1").setBackground("#d9ead3").setFontWeight("bold").setNote("catatan\\nkedua");
      sheet.getRange("B1").setNumberFormat("0.00"); sheet.getRange("A4:C4").merge().setValue("gabung");
      sheet.setFrozenRows(1); sheet.setFrozenColumns(2); sheet.setColumnWidth(1, 217);
      sheet.setTabColor("#ff0000"); ss.setNamedRange("Nama", sheet.getRange("A1:A3"));
      PropertiesService.getDocumentProperties().setProperty("kunci", "nilai");
      sheet.getRange("A1:F1").protect().setWarningOnly(true).setDescription("judul");
      sheet.getRange("A1:F3").createFilter(); ss.insertSheet("Lain").hideSheet(); ${look}`;
    const before = valueOfScript(workbench, script);
    const after = valueOfScript(await reopened(workbench), look);
    expect(JSON.parse(String(after))).toEqual(JSON.parse(String(before)));
  });

  it("formulas whose value reads like an error", async () => {
    const workbench = emptyWorkbench();
    const formulas = ['=IF(1>0,"#N/A","ok")', '="#REF!"&""'];
    const row = JSON.stringify(formulas);
    valueOfScript(workbench, `sheet.getRange("A1:B1").setValues([${row}]).getValues()`);
    const look = `JSON.stringify(sheet.getRange("A1:B1").getFormulas()[0])`;
    expect(JSON.parse(String(valueOfScript(await reopened(workbench), look)))).toEqual(formulas);
  });

  it("validation rules, lists with commas among them", async () => {
    const workbench = emptyWorkbench();
    const look = `sheet.getRange("A1:H1").getDataValidations()[0].map((rule) =>
      [String(rule.getCriteriaType()), JSON.stringify(rule.getCriteriaValues().map((v) =>
        v.getA1Notation ? v.getA1Notation() : v)), rule.getAllowInvalid(), rule.getHelpText()])`;
    const rules = [
      "requireNumberBetween(0, 100).setAllowInvalid(false).setHelpText('0–100')",
      "requireValueInList(['a', 'b, c'])",
      "requireCheckbox()",
      "requireDate()",
      "requireTextIsEmail()",
      "requireValueInRange(sheet.getRange('A5:A9'))",
      "requireNumberGreaterThanOrEqualTo(0)",
      "requireDateOnOrAfter(new Date(Date.UTC(2025, 0, 1)))",
    ];
    const sets = rules.map((rule, i) => {
      const builder = `SpreadsheetApp.newDataValidation().${rule}.build()`;
      return `sheet.getRange(1, ${i + 1}, 3, 1).setDataValidation(${builder});`;
    });
    const before = valueOfScript(workbench, `${sets.join("")} ${look}`);
    expect(valueOfScript(await reopened(workbench), look)).toEqual(before);
  });

  it("the chart with its options, once however often it is saved", async () => {
    const workbench = emptyWorkbench();
    valueOfScript(workbench, `${tableScript} ${chartScript} 0`);
    const twice = await reopened(await reopened(workbench));
    const look = `sheet.getCharts().map((chart) => [chart.getOptions().get("title"),
      chart.getOptions().get("altText"), chart.getContainerInfo().getAnchorRow(),
      chart.getRanges().map((r) => r.getA1Notation()).join()])`;
    expect(valueOfScript(twice, look)).toEqual([["Naik & turun", "Dua batang", 6, "A1:C3"]]);
  });

  it("a chart that Capaian did not make, its XML to the byte", async () => {
    const workbench = emptyWorkbench();
    valueOfScript(workbench, `${tableScript} ${chartScript} 0`);
    const folder = temporaryFolder();
    await workbench.save(join(folder, "own.xlsx"));
    const bytes = readFileSync(join(folder, "own.xlsx"));
    const xml = Zip.open(bytes)
      .text("xl/charts/chart1.xml")!
      .replace('val="', 'data-odd="1" val="');
    const foreign = Zip.open(bytes).replaced(new Map([["xl/charts/chart1.xml", Buffer.from(xml)]]));
    const again = await opened(foreign);
    expect(valueOfScript(again, "sheet.getCharts().length")).toBe(1);
    valueOfScript(again, 'ss.insertSheet("Baru", 0).getRange("A1").setValue(1); 0');
    await again.save(join(folder, "again.xlsx"));
    const kept = Zip.open(readFileSync(join(folder, "again.xlsx")));
    expect(kept.text("xl/charts/chart1.xml")).toBe(xml);
  });
});

describe("files of others", () => {
  it("of the 1904 date system give the same dates and times of day", async () => {
    const cells = new Map([
      ["0,0", { value: 44339.375, style: { numFmt: "dd/mm/yyyy hh:mm" } }],
      ["0,1", { value: 0.375, style: { numFmt: "hh:mm" } }],
      ["0,2", { value: 1462, style: { numFmt: "0" } }],
    ]);
    const sheets = [{ name: "S", rows: [[44339.375, 0.375, 1462]], cells }];
    const workbench = await opened(await render({ sheets, dateSystem: "1904" }));
    const shown = 'sheet.getRange("A1:C1").getDisplayValues()[0]';
    expect(valueOfScript(workbench, shown)).toEqual(["24/05/2025 09:00", "09:00", "1462"]);
    expect(valueOfScript(await reopened(workbench), shown)).toEqual(
      valueOfScript(workbench, shown),
    );
  });

  it("keep the cached values of formulas nobody here can compute", async () => {
    const cells = new Map([
      ["0,0", { formula: 'QUERY(B1:B2,"select B")', formulaResult: 42 }],
      ["0,1", { value: 7 }],
    ]);
    const workbench = await opened(
      await render({ sheets: [{ name: "S", rows: [[42, 7]], cells }] }),
    );
    const script = 'sheet.getRange("B1").setValue(8); sheet.getRange("A1").getValue()';
    expect(valueOfScript(workbench, script)).toBe(42);
  });

  it("that are damaged, locked, too big or something else are told apart", async () => {
    const good = Buffer.from(await render({ sheets: [{ name: "S", rows: [[1]] }] }));
    const parts = Zip.open(good);
    const ole = Buffer.concat([
      Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
      good,
    ]);
    expect(await problemOf(good.subarray(0, good.length / 2))).toBe("notAWorkbook");
    expect(await problemOf(Buffer.from("just text"))).toBe("notAWorkbook");
    expect(await problemOf(writeZip([{ name: "a.txt", data: good }]))).toBe("notAWorkbook");
    expect(await problemOf(ole)).toBe("locked");
    expect(await problemOf(good, "book.ods")).toBe("unknownFormat");
    const broken = parts.replaced(new Map([["xl/worksheets/sheet1.xml", Buffer.from("<a")]]));
    expect(await problemOf(broken)).toBe("damaged");
    const bomb = writeZip([
      { name: "[Content_Types].xml", data: Buffer.from("<a/>") },
      { name: "xl/workbook.xml", data: Buffer.alloc(60_000_000) },
    ]);
    expect(await problemOf(bomb)).toBe("tooBig");
  });

  it("do not unpack to more than they declare", async () => {
    const bytes = Buffer.from(
      writeZip([{ name: "[Content_Types].xml", data: Buffer.alloc(5000) }]),
    );
    bytes.writeUInt32LE(10, bytes.indexOf(Buffer.from([0x50, 0x4b, 1, 2])) + 24);
    expect(await problemOf(bytes)).toBe("damaged");
  });

  it("stay as they are when writing fails", async () => {
    const folder = temporaryFolder();
    const workbench = emptyWorkbench();
    const path = join(folder, "no-such-folder", "book.xlsx");
    await expect(workbench.save(path)).rejects.toMatchObject({ code: "cannotWrite" });
    expect(existsSync(path)).toBe(false);
  });
});

/** LibreOffice is the independent judge of what we write. */
const office = ["/usr/bin/soffice", "/usr/local/bin/soffice"].find((path) => existsSync(path));
const mustHaveOffice = process.env.CI === "true";

describe.skipIf(!office && !mustHaveOffice)(
  "LibreOffice (skipped where /usr/bin/soffice is missing)",
  () => {
    function convert(path: string, format: string): string {
      const folder = join(temporaryFolder(), "out");
      mkdirSync(folder);
      const profile = `-env:UserInstallation=file://${temporaryFolder()}`;
      const options = ["--headless", profile, "--convert-to", format, "--outdir", folder, path];
      execFileSync(office ?? "soffice", options, { stdio: "ignore" });
      return join(folder, `book.${format.split(":")[0]}`);
    }

    it("opens a written file and draws its chart", { timeout: 120_000 }, async () => {
      const workbench = emptyWorkbench();
      valueOfScript(workbench, `${tableScript} ${chartScript} 0`);
      const path = join(temporaryFolder(), "book.xlsx");
      await workbench.save(path);
      const flat = readFileSync(convert(path, "fods"), "utf8");
      expect(flat).toContain("Naik &amp; turun");
      expect(flat).toContain("Kognitif");
      expect(flat).toContain("#9ecae1");
    });

    it("gives back a file whose charts, notes and values we read", {
      timeout: 120_000,
    }, async () => {
      const workbench = emptyWorkbench();
      valueOfScript(
        workbench,
        `${tableScript} ${chartScript} sheet.getRange("A1").setNote("x"); 0`,
      );
      const path = join(temporaryFolder(), "book.xlsx");
      await workbench.save(path);
      const theirs = await openWorkbook(convert(path, "xlsx"), project);
      const look = `[sheet.getDataRange().getValues(), sheet.getCharts().length,
        sheet.getCharts()[0].getOptions().get("title"), sheet.getRange("A1").getNotes()[0][0]]`;
      const expected = [
        [
          ["Ranah", "Sebelum", "Sesudah"],
          ["Kognitif", 55, 86],
          ["Afektif", 60, 90],
        ],
        1,
        "Naik & turun",
        "x",
      ];
      expect(valueOfScript(theirs, look)).toEqual(expected);
      expect(valueOfScript(await reopened(theirs), look)).toEqual(expected);
    });
  },
);
