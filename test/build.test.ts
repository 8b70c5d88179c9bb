// What Google will be given: the built bundle, its manifest, and what clasp would push of them.
import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import vm from "node:vm";
import { parse } from "acorn";
import { describe, expect, it } from "vitest";
import { checkBundle, entryPoints, sizeBudget } from "../build.mjs";

if (!existsSync("dist/Code.js")) execFileSync("node", ["build.mjs"]);
const code = readFileSync("dist/Code.js", "utf8");

/** The top-level function declarations of a script, with the text that stands right above each. */
function declarations(script: string) {
  const comments: { end: number; value: string }[] = [];
  const tree = parse(script, {
    ecmaVersion: 2020,
    sourceType: "script",
    onComment: (isBlock, value, _start, end) => {
      if (isBlock) comments.push({ end, value });
    },
  });
  return tree.body.flatMap((node) => {
    if (node.type !== "FunctionDeclaration") return [];
    const above = comments
      .filter(({ end }) => end <= node.start && script.slice(end, node.start).trim() === "")
      .pop();
    const parameters = node.params.map((one) => (one.type === "Identifier" ? one.name : "?"));
    return [{ name: node.id.name, parameters, comment: above?.value ?? "" }];
  });
}

/** Every function of src/functions that its JSDoc calls a custom function. */
const customFunctions = readdirSync("src/functions")
  .filter((name) => name.endsWith(".ts"))
  .flatMap((name) => {
    const text = readFileSync(join("src/functions", name), "utf8");
    const marked = text.matchAll(/@customfunction(?:(?!\*\/)[\s\S])*\*\/\s*export function (\w+)/g);
    return [...marked].map(([, custom = ""]) => custom);
  });

describe("dist/Code.js", () => {
  it("is free of every fault that the build looks for", () => {
    expect(checkBundle(code)).toEqual([]);
  });

  it("parses as ES2020", () => {
    expect(() => parse(code, { ecmaVersion: 2020, sourceType: "script" })).not.toThrow();
  });

  it("keeps to its budget of bytes", () => {
    expect(sizeBudget).toBe(624 * 1024);
    expect(Buffer.byteLength(code)).toBeLessThanOrEqual(sizeBudget);
  });

  it("loads where there is no service, and leaves only its own names behind", () => {
    const context = vm.createContext(Object.create(null));
    const before = new Set<string>(vm.runInContext("Object.getOwnPropertyNames(this)", context));
    vm.runInContext(code, context);
    const after: string[] = vm.runInContext("Object.getOwnPropertyNames(this)", context);
    const expected = ["Capaian", ...declarations(code).map(({ name }) => name)];
    expect(after.filter((name) => !before.has(name)).sort()).toEqual(expected.sort());
  });

  it("has a top-level function for everything that main.ts exports, parameters and all", () => {
    const found = new Map(declarations(code).map((one) => [one.name, one.parameters]));
    for (const { name, parameters } of entryPoints()) {
      expect(found.get(name), name).toEqual(parameters);
    }
    expect(found.size).toBe(entryPoints().length);
  });

  it("has a function for every menu item and every call of the page", () => {
    const context = vm.createContext(Object.create(null));
    vm.runInContext(code, context);
    const needed: string[] = JSON.parse(
      vm.runInContext("JSON.stringify(Capaian.neededEntryPoints())", context),
    );
    expect(needed).toEqual(expect.arrayContaining(["onOpen", "onInstall", "runCommand"]));
    const names = declarations(code).map(({ name }) => name);
    expect(needed.filter((name) => !names.includes(name))).toEqual([]);
  });

  it.each(customFunctions)("shows the JSDoc of %s to the user", (name) => {
    const found = declarations(code).find((one) => one.name === name);
    expect(found?.comment).toContain("@customfunction");
    const documented = [...(found?.comment.matchAll(/@param\s+(?:\{[^}]*\}\s*)?\[?(\w+)/g) ?? [])];
    expect(documented.map(([, parameter]) => parameter)).toEqual(found?.parameters);
  });
});

describe("the build refuses a bundle", () => {
  const stubs = "function onOpen() { return Capaian.onOpen(); }";
  const bundle = (inside: string, top = stubs) =>
    `var Capaian=(()=>{${inside};return{onOpen(){},neededEntryPoints:()=>["onOpen"]}})();\n${top}`;

  it("unless it is sound", () => {
    expect(checkBundle(bundle("const unit=Math.max(1,2)"))).toEqual([]);
  });

  it.each([
    ["with a private field", bundle("class A{#p=1}"), /does not parse as ES2020/],
    ["with a static field", bundle("class A{static x=1}"), /does not parse as ES2020/],
    ["with ??=", bundle("let a;a??=1"), /does not parse as ES2020/],
    ["with an import", `import "x";${bundle("")}`, /does not parse as ES2020/],
    ["that names setTimeout", bundle("const f=()=>setTimeout(f,1)"), /names setTimeout/],
    ["that names fetch", bundle('const f=()=>fetch("x")'), /names fetch/],
    ["that names process", bundle("const f=()=>process.env"), /names process/],
    ["without the stub of a menu item", bundle("", ""), /no top-level function onOpen/],
    [
      "whose stub is no declaration",
      bundle("", "var onOpen=()=>0"),
      /no top-level function onOpen/,
    ],
    ["that outgrows its budget", bundle(`const a="${"x".repeat(sizeBudget)}"`), /above 624.0 KB/],
    [
      "too large in bytes only",
      bundle(`const a="${"é".repeat(sizeBudget / 2)}"`),
      /above 624.0 KB/,
    ],
    [
      "that calls a service on loading",
      bundle("SpreadsheetApp.getUi()"),
      /cannot be loaded where no service is: SpreadsheetApp/,
    ],
  ])("%s", (_, faulty, complaint) => {
    expect(checkBundle(faulty).join("; ")).toMatch(complaint);
  });
});

describe("appsscript.json", () => {
  const manifest: Record<string, unknown> = JSON.parse(readFileSync("appsscript.json", "utf8"));
  const scope = (name: string) => `https://www.googleapis.com/auth/${name}`;

  it("asks for the least scopes that the bundle can do with", () => {
    const needed = [scope("spreadsheets.currentonly"), scope("script.container.ui")];
    if (/\bFormApp\./.test(code)) needed.push(scope("forms"));
    expect([...(manifest.oauthScopes as string[])].sort()).toEqual(needed.sort());
  });

  it.each([
    /\bUrlFetchApp\b/,
    /\bDriveApp\b/,
    /\bGmailApp\b|\bMailApp\b/,
    /\bSpreadsheetApp\.(openById|openByUrl|create)\b/,
    /\bnewTrigger\b/,
    /\bgetActiveUser\b|\bgetEffectiveUser\b/,
  ])("is not made to ask for more by %s", (call) => {
    expect(code).not.toMatch(call);
  });

  it("names the V8 runtime and a time zone of Indonesia", () => {
    expect(manifest).toMatchObject({ runtimeVersion: "V8", timeZone: "Asia/Jakarta" });
    expect(manifest).not.toHaveProperty("addOns");
  });
});

describe("clasp", () => {
  it("would push the bundle, the manifest and the page, and nothing else", {
    timeout: 60_000,
  }, () => {
    const program = "node_modules/@google/clasp/build/src/index.js";
    const printed = execFileSync("node", [program, "show-file-status", "--json"], {
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
    });
    const { filesToPush, untrackedFiles } = JSON.parse(printed);
    const page = existsSync("dist/sidebar.html") ? ["dist/sidebar.html"] : [];
    expect([...filesToPush].sort()).toEqual(["dist/Code.js", "dist/appsscript.json", ...page]);
    expect(untrackedFiles).toEqual([]);
  });
});
