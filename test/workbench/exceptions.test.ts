import { expect, it, test } from "vitest";
import { emptyWorkbench, run, thrownBy } from "./support";

const mismatch = (what: string, has: number, needs: number) =>
  `The number of ${what} in the data does not match the number of ${what} in the range. The data has ${has} but the range has ${needs}.`;
const signature = (types: string, method: string) =>
  `The parameters (${types}) don't match the method signature for ${method}.`;

/** What the script does, and what Google says to it. */
const cases: [string, string][] = [
  ["sheet.getRange(1, 1, 2, 1).setValues([[1]])", mismatch("rows", 1, 2)],
  ["sheet.getRange(1, 1, 1, 2).setValues([[1]])", mismatch("columns", 1, 2)],
  ["sheet.getRange(0, 1)", "The starting row of the range is too small."],
  ["sheet.getRange(1, 0)", "The starting column of the range is too small."],
  ["sheet.getRange(1, 1, 0)", "The number of rows in the range must be at least 1."],
  ["sheet.getRange(1, 1, 1, 0)", "The number of columns in the range must be at least 1."],
  [
    "sheet.getRange(1001, 1)",
    "The coordinates of the range are outside the dimensions of the sheet.",
  ],
  [
    "ss.insertSheet('sheet1')",
    'A sheet with the name "sheet1" already exists. Please enter another name.',
  ],
  [
    "const r = sheet.getRange('A1:B2'); r.createFilter(); r.createFilter()",
    "You can't create a filter in a sheet that already has a filter.",
  ],
  [
    "SpreadsheetApp.newDataValidation().requireDateAfter('besok')",
    signature("String", "SpreadsheetApp.DataValidationBuilder.requireDateAfter"),
  ],
  [
    "sheet.newChart().setChartType('COLUMN')",
    signature("String", "SpreadsheetApp.EmbeddedChartBuilder.setChartType"),
  ],
  ["sheet.getRange()", signature("", "SpreadsheetApp.Sheet.getRange")],
  [
    "sheet.getRange('A1').setNumberFormat(null)",
    signature("null", "SpreadsheetApp.Range.setNumberFormat"),
  ],
  [
    "sheet.getRange('A1').setDataValidation(sheet)",
    signature("SpreadsheetApp.Sheet", "SpreadsheetApp.Range.setDataValidation"),
  ],
  ["LockService.getDocumentLock().tryLock()", signature("", "LockService.Lock.tryLock")],
  ["SpreadsheetApp.getUi().alert(5)", signature("number", "Ui.alert")],
];

test.each(cases)("%s", (script, message) => {
  const outcome = run(emptyWorkbench(), script);
  expect(outcome).toMatchObject({ status: "threw", name: "Exception", message });
});

it("names the method that is not imitated", () => {
  const outcome = run(emptyWorkbench(), "sheet.copyTo(ss)");
  expect(outcome).toMatchObject({
    name: "TypeError",
    message: "The workbench does not imitate Sheet.copyTo.",
  });
});

it("lets scripts catch exceptions and look at them", () => {
  const script = `try { sheet.getRange(0, 1) } catch (e) { [e.name, e instanceof Error, String(e)] }`;
  expect(run(emptyWorkbench(), script)).toMatchObject({
    value: ["Exception", true, "Exception: The starting row of the range is too small."],
  });
});

it("tells a lock that is held and a wait that was in vain", () => {
  const workbench = emptyWorkbench();
  workbench.host.locks.set("document", {});
  expect(thrownBy(workbench, "LockService.getDocumentLock().waitLock(500)")).toBe(
    "Lock timeout: another process was holding the lock for too long.",
  );
  expect(run(workbench, "LockService.getDocumentLock().tryLock(-1)")).toMatchObject({
    value: false,
  });
});

it("frees locks when an invocation ends", () => {
  const workbench = emptyWorkbench();
  run(workbench, "LockService.getDocumentLock().waitLock(10); throw new Error('died')");
  expect(run(workbench, "LockService.getDocumentLock().tryLock(10)")).toMatchObject({
    value: true,
  });
});

it("keeps Google's limits of properties, caches and cells", () => {
  const properties = "PropertiesService.getDocumentProperties()";
  const long = (n: number) => `"x".repeat(${n})`;
  expect(thrownBy(emptyWorkbench(), `${properties}.setProperty("k", ${long(9217)})`)).toBe(
    "Argument too large: value",
  );
  const many = `for (let i = 0; i < 60; i++) ${properties}.setProperty("k" + i, ${long(9000)})`;
  expect(thrownBy(emptyWorkbench(), many)).toMatch("exceeded the property storage quota");
  expect(thrownBy(emptyWorkbench(), `CacheService.getUserCache().put("k", ${long(102_401)})`)).toBe(
    "Argument too large: value",
  );
  expect(thrownBy(emptyWorkbench(), `sheet.getRange("A1").setValue(${long(50_001)})`)).toMatch(
    "more than the maximum of 50000 characters",
  );
});
