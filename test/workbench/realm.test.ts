import { expect, it, test } from "vitest";
import { MISSING_GLOBALS, MISSING_METHODS } from "../../workbench/realm/missing";
import { emptyWorkbench, valueOfScript } from "./support";

test.each(MISSING_GLOBALS)("there is no %s", (name) => {
  expect(valueOfScript(emptyWorkbench(), `typeof ${name}`)).toBe("undefined");
});

it("has no library method newer than the engine is known to have", () => {
  const present = `${JSON.stringify(MISSING_METHODS)}.filter((path) =>
    path.split(".").reduce((owner, name) => owner && owner[name], globalThis) !== undefined)`;
  expect(valueOfScript(emptyWorkbench(), present)).toEqual([]);
  expect(valueOfScript(emptyWorkbench(), "typeof [].values().map")).toBe("undefined");
});

it("has what Apps Script has", () => {
  const script = `[typeof console.log, typeof Logger.log, typeof WebAssembly, typeof Intl,
    typeof [].flat, typeof Object.fromEntries, typeof Promise, typeof BigInt].join()`;
  expect(valueOfScript(emptyWorkbench(), script)).toBe(
    "function,function,object,object,function,function,function,function",
  );
});

it("keeps nothing from one invocation to the next", () => {
  const workbench = emptyWorkbench();
  valueOfScript(workbench, "globalThis.left = 1; Array.prototype.left = 2; 0");
  expect(valueOfScript(workbench, "[typeof left, typeof [].left].join()")).toBe(
    "undefined,undefined",
  );
});

/** Every road by which a script might reach the host's own Function. */
const roads = [
  "this.constructor.constructor",
  "SpreadsheetApp.getActive.constructor",
  "sheet.getRange('A1').getValues().constructor.constructor",
  "console.log.constructor",
  "Date.now.constructor",
  "Date.constructor",
  "(() => { try { sheet.getRange(0, 1) } catch (e) { return e.constructor.constructor } })()",
  "new Date().constructor.constructor",
  "SpreadsheetApp.WrapStrategy.WRAP.toString.constructor",
];

test.each(roads)("leads not out of the context: %s", (road) => {
  const script = `(${road})("return typeof process + typeof require")()`;
  expect(valueOfScript(emptyWorkbench(), script)).toBe("undefinedundefined");
});

it("passes dates of its own kind, and clocks that agree", () => {
  const script = `const d = sheet.getRange("A1").setValue(new Date(0)).getValue();
    [d instanceof Date, d.constructor === Date, Math.abs(new Date() - Date.now()) < 1000]`;
  expect(valueOfScript(emptyWorkbench(), script)).toEqual([true, true, true]);
});

it("hands enums over as the objects they are", () => {
  const script = `const rule = SpreadsheetApp.newDataValidation().requireCheckbox().build();
    rule.getCriteriaType() === SpreadsheetApp.DataValidationCriteria.CHECKBOX`;
  expect(valueOfScript(emptyWorkbench(), script)).toBe(true);
});
