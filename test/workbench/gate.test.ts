import { describe, expect, it, test } from "vitest";
import { emptyWorkbench, run, thrownBy } from "./support";

const rename = (names: string[]) =>
  names.map((name) => `ss.insertSheet(${JSON.stringify(name)});`).join("");

it("counts calls and keeps a tally; logging is none", () => {
  const workbench = emptyWorkbench();
  const script = `console.log(1); Logger.log(2);
    SpreadsheetApp.getActive().getSheets()[0].getRange("A1").setValue(1).setValue(2)`;
  const invocation = workbench.invoke("evaluate", [script]);
  expect(invocation.serviceCalls).toBe(5);
  expect(invocation.tally).toMatchObject({ "Range.setValue": 2, "Sheet.getRange": 1 });
  expect(invocation.logs.map(({ text }) => text)).toEqual(["1", "2"]);
});

describe("stopped at the k-th call", () => {
  const script = `try { ${rename(["a", "b", "c"])} } finally { try { ss.insertSheet("late") } catch (e) {} }`;

  it("by an exception, lets finally run", () => {
    const workbench = emptyWorkbench();
    const outcome = run(workbench, script, { stopAt: { call: 4, how: "exception" } });
    expect(outcome).toMatchObject({ status: "threw", name: "Exception" });
    expect(workbench.book.sheets.map(({ name }) => name)).toEqual(["Sheet1", "a", "late"]);
  });

  it("by the time limit, lets nothing after it have effect", () => {
    const workbench = emptyWorkbench();
    const outcome = run(workbench, script, { stopAt: { call: 4, how: "timeout" } });
    expect(outcome).toEqual({ status: "stopped", message: "Exceeded maximum execution time" });
    expect(workbench.book.sheets.map(({ name }) => name)).toEqual(["Sheet1", "a"]);
  });

  it("ends a script that tries again for ever", () => {
    const loop = "for (;;) { try { ss.getName() } catch (e) {} }";
    const options = { stopAt: { call: 3, how: "timeout" as const }, watchdogMs: 200 };
    expect(run(emptyWorkbench(), loop, options).status).toBe("stopped");
  });
});

it("lets another invocation run between two calls", () => {
  const workbench = emptyWorkbench();
  const observer = ({ method }: { method: string }) => {
    if (method === "getLastRow") run(workbench, 'sheet.getRange("A5").setValue("between")');
  };
  const script = "[sheet.getName(), sheet.getLastRow()]";
  expect(run(workbench, script, { observer })).toMatchObject({ value: ["Sheet1", 5] });
});

describe("the virtual clock", () => {
  it("runs ahead by what calls cost, and ends the run at six minutes", () => {
    const script = "const t = Date.now(); Utilities.sleep(90_000); Date.now() - t >= 90_000";
    expect(run(emptyWorkbench(), script)).toMatchObject({ value: true });
    const sleepy = "for (let i = 0; i < 10; i++) Utilities.sleep(60_000)";
    expect(run(emptyWorkbench(), sleepy).status).toBe("stopped");
  });

  it("gives a cell thirty seconds", () => {
    const workbench = emptyWorkbench();
    const call = workbench.callFunction("evaluate", [
      "Utilities.sleep(31_000); Utilities.getUuid(); 1",
    ]);
    expect(call).toMatchObject({ ok: false, error: "Exceeded maximum execution time" });
  });
});

/** Mode, script, whether it may. */
const permissions: ["NONE" | "LIMITED" | "CUSTOM_FUNCTION" | "FULL", string, boolean][] = [
  ["NONE", "SpreadsheetApp.getUi().createAddonMenu().addToUi()", true],
  ["NONE", "SpreadsheetApp.getActive()", false],
  ["NONE", "PropertiesService.getUserProperties()", false],
  ["NONE", "Session.getActiveUserLocale()", true],
  ["LIMITED", "SpreadsheetApp.getActive().getName()", true],
  ["LIMITED", "SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput('x'))", false],
  ["LIMITED", "PropertiesService.getDocumentProperties().getKeys()", true],
  ["CUSTOM_FUNCTION", "SpreadsheetApp.getActive().getSheets()[0].getRange('A1').getValue()", true],
  [
    "CUSTOM_FUNCTION",
    "SpreadsheetApp.getActive().getSheets()[0].getRange('A1').setValue(1)",
    false,
  ],
  ["CUSTOM_FUNCTION", "SpreadsheetApp.getUi()", false],
  ["FULL", "SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput('x'))", true],
];

test.each(permissions)("%s: %s", (authMode, script, may) => {
  const workbench = emptyWorkbench();
  const { outcome } = workbench.invoke("evaluate", [script], { authMode });
  expect(outcome.status).toBe(may ? "returned" : "threw");
  if (outcome.status === "threw")
    expect(outcome.message).toMatch("You do not have permission to call");
});

it("names the scopes a manifest lacks", () => {
  expect(thrownBy(emptyWorkbench(), "0", { scopes: [] })).toBe(
    "Specified permissions are not sufficient to call SpreadsheetApp.getActive. Required permissions: " +
      "(https://www.googleapis.com/auth/spreadsheets.currentonly || https://www.googleapis.com/auth/spreadsheets)",
  );
});

it("opens with the mode as an enum, and records the menu", () => {
  const workbench = emptyWorkbench();
  expect(workbench.open("NONE").outcome).toMatchObject({ value: "NONE" });
  expect(workbench.host.menus[0]?.items.map(({ functionName }) => functionName)).toEqual([
    "setUp",
    null,
  ]);
});

it("takes sub-menus as Google does, and nothing else in their place", () => {
  const workbench = emptyWorkbench();
  const build = `const ui = SpreadsheetApp.getUi();
    const sub = ui.createMenu("Kuis").addItem("Buat", "setUp");
    const top = ui.createMenu("Uji").addSubMenu(sub).addSeparator();`;
  expect(run(workbench, `${build} top.addToUi();`).status).toBe("returned");
  expect(workbench.host.menus.find(({ caption }) => caption === "Uji")?.items).toEqual([
    { caption: "Kuis", functionName: null, items: [{ caption: "Buat", functionName: "setUp" }] },
    { caption: "", functionName: null },
  ]);
  const refusals: [string, string][] = [
    [`top.addSubMenu("Kuis")`, "(String)"],
    ["top.addSubMenu()", "()"],
    ["top.addSubMenu(null)", "(null)"],
  ];
  for (const [call, given] of refusals) {
    expect(thrownBy(workbench, `${build} ${call}`)).toContain(
      `The parameters ${given} don't match the method signature for Menu.addSubMenu.`,
    );
  }
  expect(thrownBy(workbench, `${build} top.addSeparator(1)`)).toContain("Menu.addSeparator");
});

describe("custom functions", () => {
  it("get blanks as '' and a range of one cell as its value", () => {
    const workbench = emptyWorkbench();
    expect(workbench.callFunction("DOUBLE", [[[2]]])).toMatchObject({ ok: true, value: 4 });
    expect(workbench.callFunction("DOUBLE", [[[1, null]]])).toMatchObject({ value: [[2, 0]] });
    expect(workbench.callFunction("DOUBLE", [null])).toMatchObject({
      ok: false,
      error: "Isi dulu nilainya.",
    });
  });

  test.each(["nan", "object", "ragged"])("may not return %s", (kind) => {
    expect(emptyWorkbench().callFunction("ODD", [kind]).ok).toBe(false);
  });
});
