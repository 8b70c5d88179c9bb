import { existsSync, readFileSync } from "node:fs";
import vm from "node:vm";
import { beforeAll, describe, expect, it } from "vitest";
import { customFunctions } from "./all";
import { builtInNames } from "./builtInNames";
import { compute, parseFormula, parseLiteral } from "./formula";

interface Documented {
  readonly name: string;
  readonly declared: readonly string[];
  readonly description: readonly string[];
  readonly parameters: readonly { type?: string; name?: string; shown?: string; text?: string }[];
  readonly returns: readonly string[];
  readonly examples: readonly string[];
}

const root = new URL("../../", import.meta.url);
const load = (path: string): Promise<unknown> => import(new URL(path, root).href);
const { customFunctions: documentedFunctions, filledReadme } = (await load(
  "readmeFunctions.mjs",
)) as {
  customFunctions: () => Documented[];
  filledReadme: (text: string) => string | null;
};
const documented = documentedFunctions();
const byName = documented.map((one) => [one.name, one] as const);

let context: vm.Context;
beforeAll(async () => {
  const { bundleServer } = (await load("build.mjs")) as { bundleServer: () => Promise<string> };
  context = vm.createContext(Object.create(null));
  vm.runInContext(await bundleServer(), context);
});

/** Calls the bundle's top-level function with arguments made inside its own realm. */
function callBundle(name: string, given: readonly unknown[]): unknown {
  const list = given.map((value) => JSON.stringify(value) ?? "undefined").join(", ");
  return JSON.parse(vm.runInContext(`JSON.stringify(${name}(${list}))`, context));
}

describe("what Sheets shows", () => {
  it("is there for every one", () => {
    expect(documented.map(({ name }) => name).sort()).toEqual(Object.keys(customFunctions).sort());
    expect(documented).toHaveLength(19);
  });

  it.each(byName)("%s describes every parameter in its order", (_name, one) => {
    expect(one.parameters.map(({ name }) => name)).toEqual(one.declared);
    expect(one.declared.at(-1)).toBe("language");
    expect(one.parameters.every(({ text }) => (text ?? "").length > 3)).toBe(true);
    expect(one.returns).toHaveLength(1);
  });

  it.each(byName)("%s is said in Indonesian, then in English", (_name, one) => {
    expect(one.description).toHaveLength(2);
    expect(one.description[0]).toMatch(/\b(yang|atau|dan|tidak|bila)\b/);
    expect(one.description[1]).toMatch(/\b(the|of|or|a|are)\b/i);
  });

  it.each(byName)("%s has one example, true of the bundle", (_name, one) => {
    expect(one.examples).toHaveLength(1);
    const [formula = "", printed = ""] = (one.examples[0] ?? "").split(" → ");
    const expected = parseLiteral(printed);
    const found = compute(parseFormula(formula), callBundle);
    if (typeof expected === "number") {
      expect(Math.abs((found as number) - expected)).toBeLessThanOrEqual(
        1e-14 * Math.abs(expected),
      );
    } else {
      expect(found).toEqual(expected);
    }
  });

  it.each(byName)("%s bears no name of Sheets' own", (name) => {
    expect(builtInNames.has(name)).toBe(false);
    // A name like a cell (JP1) or ending in _ cannot be called from a cell.
    expect(name).not.toMatch(/^[A-Z]{1,3}\d+$|_$/);
  });
});

describe("the README's table", () => {
  it("is that of the JSDoc", () => {
    const path = new URL("README.md", root);
    const text = existsSync(path) ? readFileSync(path, "utf8") : "";
    if (text.includes("<!-- functions:begin -->")) expect(filledReadme(text)).toBe(text);
  });

  it("goes between its markers and leaves the rest", () => {
    const filled = filledReadme("a\n<!-- functions:begin -->\nold\n<!-- functions:end -->\nb");
    expect(filled?.split("\n")).toHaveLength(2 + 2 + 2 + 19);
    expect(filled).toMatch(/^a\n<!--[\s\S]*`=NGAIN\(55; 86\)`[\s\S]*-->\nb$/);
    expect(filled).not.toContain("old");
    expect(filledReadme("no markers")).toBeNull();
  });
});
