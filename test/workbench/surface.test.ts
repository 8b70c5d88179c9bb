import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import ts from "typescript";
import { expect, it } from "vitest";
import { ENUMS } from "../../workbench/services/enums";
import { SIGNATURES } from "../../workbench/services/signatures";

const require = createRequire(import.meta.url);
const folder = require
  .resolve("@types/google-apps-script/package.json")
  .replace("package.json", "");
const files = ["base", "spreadsheet", "charts", "properties", "cache", "lock", "html"];
const moreFiles = ["utilities", "script", "forms"];

/** Members of every interface and enum in the published types, by name. */
function publishedMembers(): Map<string, Set<string>> {
  const members = new Map<string, Set<string>>();
  const visit = (node: ts.Node): void => {
    if (ts.isInterfaceDeclaration(node) || ts.isEnumDeclaration(node)) {
      const known = members.get(node.name.text) ?? new Set<string>();
      for (const member of node.members) if (member.name) known.add(member.name.getText());
      members.set(node.name.text, known);
    }
    ts.forEachChild(node, visit);
  };
  for (const name of [...files, ...moreFiles]) {
    const path = `${folder}google-apps-script.${name}.d.ts`;
    visit(ts.createSourceFile(path, readFileSync(path, "utf8"), ts.ScriptTarget.ES2020, true));
  }
  return members;
}

/** What the types lack although Google documents it; see src/types. */
const AUGMENTED: Record<string, string[]> = {
  Form: [
    "setPublished",
    "isPublished",
    "supportsAdvancedResponderPermissions",
    "setEmailCollectionType",
  ],
};

it("offers no method that Apps Script lacks", () => {
  const members = publishedMembers();
  const invented = Object.entries(SIGNATURES).flatMap(([name, { methods }]) =>
    Object.keys(methods)
      .filter((method) => !members.get(name)?.has(method))
      .filter((method) => !AUGMENTED[name]?.includes(method))
      .map((method) => `${name}.${method}`),
  );
  expect(invented).toEqual([]);
});

it("offers no enum member that Apps Script lacks", () => {
  const members = publishedMembers();
  const invented = Object.entries(ENUMS).flatMap(([full, names]) => {
    const known = members.get(full.split(".").at(-1)!);
    return names.filter((name) => !known?.has(name)).map((name) => `${full}.${name}`);
  });
  expect(invented.filter((name) => !name.startsWith("FormApp.EmailCollectionType"))).toEqual([]);
});
