// Formats of whole columns in .xlsx files: what is typed into a blank cell depends on them.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { loadProject } from "../../workbench/bundle";
import { Zip } from "../../workbench/files/zip";
import { openWorkbook } from "../../workbench/openWorkbook";
import { emptyWorkbench, fixtureBundle, temporaryFolder, valueOfScript } from "./support";

const project = loadProject(fixtureBundle);
/** As the platform calls the format of a cell that has none. */
const general = "0.###############";
const sheetPart = "xl/worksheets/sheet1.xml";

/** A saved workbook of which the script has made the first sheet. */
async function saved(script: string): Promise<string> {
  const workbench = emptyWorkbench();
  valueOfScript(workbench, script);
  const path = join(temporaryFolder(), "book.xlsx");
  await workbench.save(path);
  return path;
}

function sheetText(path: string): string {
  return Zip.open(readFileSync(path)).text(sheetPart)!;
}

async function valueIn(path: string, script: string): Promise<unknown> {
  return JSON.parse(String(valueOfScript(await openWorkbook(path, project), script)));
}

const texts = `sheet.getRange("A:B").setNumberFormat("@"); sheet.getRange("A1:B1").setFontWeight("bold");
  sheet.getRange("A1:A3").setValues([["ID"], ["007"], ["0812"]]);`;

describe("formats of columns", () => {
  it("are written once, not cell by cell, and come back for blank cells", async () => {
    const path = await saved(texts);
    expect(sheetText(path).match(/<c /g)).toHaveLength(6);
    const look = `JSON.stringify(["A2", "A4", "B2", "B1000", "C2"].map((cell) =>
      sheet.getRange(cell).getNumberFormats()[0][0]).concat(["A1", "B1", "B2"].map((cell) =>
      sheet.getRange(cell).getFontWeights()[0][0])))`;
    const formats = ["@", "@", "@", "@", general, "bold", "bold", "normal"];
    expect(await valueIn(path, look)).toEqual(formats);
    const again = await openWorkbook(path, project);
    await again.save(path);
    expect(sheetText(path).match(/<c /g)).toHaveLength(6);
    expect(await valueIn(path, look)).toEqual(formats);
  });

  it("of other programs hold for what is typed below, and not for cells without a format", async () => {
    const path = await saved(`sheet.getRange("A1").setNumberFormat("@").setValue("ID");
      sheet.getRange("B1").setValue(44927);`);
    const zip = Zip.open(readFileSync(path));
    const format = / s="(\d+)"/.exec(zip.text(sheetPart)!)![1];
    const described = `<cols><col min="1" max="2" width="9" style="${format}"/><col min="30" max="16384" width="9" style="${format}"/></cols>`;
    const xml = zip.text(sheetPart)!.replace(/<cols>.*<\/cols>/, described);
    writeFileSync(path, zip.replaced(new Map([[sheetPart, Buffer.from(xml)]])));
    const look = `JSON.stringify([sheet.getRange("A2:C2").setValues([["007", "008", "009"]]).getValues()[0],
      sheet.getRange("A1:C1").getNumberFormats()[0], sheet.getRange("B1").getValue()])`;
    const told = [["007", "008", 9], ["@", general, general], 44_927];
    expect(await valueIn(path, look)).toEqual(told);
    await (await openWorkbook(path, project)).save(path);
    expect(await valueIn(path, look)).toEqual(told);
  });

  it("reach to the last row of the sheet, however many there are", async () => {
    const path = await saved(`${texts} sheet.insertRowsAfter(1000, 500);
      sheet.getRange("A1:A1500").setNumberFormat("@");`);
    const look = `JSON.stringify(["A1500", "B1000", "B1001"].map((cell) =>
      sheet.getRange(cell).getNumberFormats()[0][0]))`;
    for (let times = 0; times < 2; times++) {
      expect(await valueIn(path, look)).toEqual(["@", "@", general]);
      await (await openWorkbook(path, project)).save(path);
    }
  });

  it("that are seen go on as such, and equal columns are described together", async () => {
    const path = await saved(`sheet.getRange("A1").setBackground("#ff0000").setValue("ID");`);
    const zip = Zip.open(readFileSync(path));
    const format = / s="(\d+)"/.exec(zip.text(sheetPart)!)![1];
    const described = `<cols><!-- <col min="1" max="3" style="1"/> --><col min='1' max='16384' width='9' style='${format}'/></cols>`;
    const xml = zip.text(sheetPart)!.replace(/<cols>.*<\/cols>/, described);
    writeFileSync(path, zip.replaced(new Map([[sheetPart, Buffer.from(xml)]])));
    await (await openWorkbook(path, project)).save(path);
    expect(sheetText(path).match(/<c /g)!.length).toBeLessThan(60);
    expect(sheetText(path).match(/<col /g)!.length).toBeLessThan(30);
    const look = `JSON.stringify(sheet.getRange("A900:Z900").getBackgrounds()[0])`;
    expect(await valueIn(path, look)).toEqual(Array.from({ length: 26 }, () => "#ff0000"));
  });

  it("leave blank cells alone that have none", async () => {
    const path = await saved(`sheet.getRange("B1:B6").setNumberFormat("@");
      sheet.getRange("B8:B1000").setNumberFormat("@");`);
    const look = `JSON.stringify(["B6", "B7", "B8"].map((cell) => sheet.getRange(cell).getNumberFormats()[0][0]))`;
    expect(await valueIn(path, look)).toEqual(["@", general, "@"]);
  });
});
