// Holds the import lines of every room, and the globals it names, against the table of rooms.
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { describe, expect, it } from "vitest";

/** What a room may import: other rooms, and packages. The longest matching name is a file's room. */
const rooms: Record<string, { rooms: string[]; packages?: RegExp }> = {
  "src/domain": { rooms: ["src/domain"], packages: /^@stdlib\// },
  "src/sheets": { rooms: ["src/sheets", "src/domain"], packages: /^zod\/mini$/ },
  "src/forms": { rooms: ["src/forms", "src/domain"] },
  "src/i18n": { rooms: ["src/i18n", "src/domain"] },
  "src/functions": {
    // Reading a given range as a table touches no service, so formulas share it with the sheets.
    rooms: [
      "src/functions",
      "src/domain",
      "src/i18n",
      "src/sheets/cells",
      "src/sheets/table",
      "src/sheets/records",
      "src/sheets/settingRows",
      "src/sheets/sessionRecords",
      "src/sheets/tables",
    ],
  },
  "src/commands": {
    rooms: [
      "src/commands",
      "src/domain",
      "src/sheets",
      "src/forms",
      "src/i18n",
      "src/sidebarContract",
    ],
  },
  "src/interchange": {
    rooms: ["src/interchange", "src/domain", "src/i18n"],
    packages: /^(gift-pegjs|@rgrove\/parse-xml)$/,
  },
  "src/sidebarApi": { rooms: ["src/commands", "src/i18n", "src/sidebarContract"] },
  "src/sidebarContract": { rooms: ["src/domain"] },
  "src/main": { rooms: ["src/functions", "src/commands", "src/sidebarApi", "src/i18n"] },
  workbench: {
    rooms: ["workbench", "src/interchange", "src/i18n", "src/domain/quiz"],
    packages: /./,
  },
  sidebar: {
    rooms: ["sidebar", "src/sidebarContract", "src/interchange"],
    packages: /^preact/,
  },
  "workbench/page": {
    rooms: ["workbench/page", "workbench/protocol", "workbench/moves"],
    packages: /^(preact|papaparse)/,
  },
};

/** What a room must not so much as name. */
const forbidden: Record<string, RegExp> = {
  "src/domain": /\b(new Date|Date\.|Math\.random|SpreadsheetApp|FormApp|console)\b/,
  "src/functions": /\b(SpreadsheetApp|FormApp|PropertiesService|LockService|Session|Utilities)\./,
  "src/i18n": /\b(SpreadsheetApp|FormApp|new Date)\b/,
  "src/commands": /\.getRange\(|\.getValues\(|\.setValues\(/,
  "src/forms": /\.getRange\(|SpreadsheetApp/,
};

const files = ["src", "sidebar", "workbench"].flatMap((top) =>
  readdirSync(top, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.tsx?$/.test(name) && !name.endsWith(".d.ts"))
    .map((name) => join(top, name)),
);

function roomOf(path: string): string | undefined {
  return Object.keys(rooms)
    .filter((room) => path === `${room}.ts` || path.startsWith(`${room}/`) || path === room)
    .sort((a, b) => b.length - a.length)[0];
}

const importLine = /(?:^|\n)\s*(?:import|export)\b[^;]*?from\s+"([^"]+)"/g;

describe("every file keeps to its room", () => {
  it.each(files)("%s", (file) => {
    const room = roomOf(file);
    expect(room, `${file} stands in no room`).toBeDefined();
    const allowed = rooms[room ?? ""] ?? { rooms: [] };
    const text = readFileSync(file, "utf8");
    const complaints = [...text.matchAll(importLine)].flatMap(([, from = ""]) => {
      if (!from.startsWith(".")) return allowed.packages?.test(from) ? [] : [from];
      const target = relative(".", resolve(dirname(file), from));
      const fits = allowed.rooms.some((to) => target === to || target.startsWith(`${to}/`));
      return fits ? [] : [target];
    });
    expect(complaints, `${file} imports from outside its room`).toEqual([]);
    const code = text.replace(/\/\*[\s\S]*?\*\//g, "").replace(/\/\/.*$/gm, "");
    expect(code.match(forbidden[room ?? ""] ?? /(?!)/)?.[0]).toBeUndefined();
  });
});
