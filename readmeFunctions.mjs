// Writes the table of custom functions between the markers in README.md, from their JSDoc.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { entryPoints } from "./build.mjs";

const begin = "<!-- functions:begin -->";
const end = "<!-- functions:end -->";
const readme = new URL("README.md", import.meta.url);

/** What Sheets shows of each custom function. */
export function customFunctions() {
  return entryPoints()
    .filter(({ comment }) => comment.includes("@customfunction"))
    .map(({ name, comment, parameters: declared }) => {
      const lines = comment
        .split("\n")
        .map((line) => line.replace(/^\s*(\/\*\*|\*\/|\*)?\s?/, "").replace(/\s*\*\/$/, ""))
        .filter(Boolean);
      const tagged = lines.findIndex((line) => line.startsWith("@"));
      const tags = lines.slice(tagged).map((line) => {
        const [, tag, rest] = /^@(\w+)\s*(.*)$/.exec(line) ?? [null, "", line];
        return { tag, rest };
      });
      const of = (wanted) => tags.filter(({ tag }) => tag === wanted).map(({ rest }) => rest);
      return {
        name,
        declared,
        description: lines.slice(0, tagged),
        parameters: of("param").map((rest) => {
          const [, type, shown, text] = /^\{(\S+)\} (\S+) (.+)$/.exec(rest) ?? [];
          return { type, name: shown?.replace(/^\[|\]$/g, ""), shown, text };
        }),
        returns: of("return"),
        examples: of("example"),
      };
    });
}

/** The table in Markdown: signature, what it does in both languages, example with its result. */
export function functionsTable() {
  const byName = customFunctions().sort((a, b) => (a.name < b.name ? -1 : 1));
  const rows = byName.map(({ name, parameters, description, examples }) => {
    const signature = `${name}(${parameters.map(({ shown }) => shown).join("; ")})`;
    const [example = "", result = ""] = (examples[0] ?? "").split(" → ");
    return `| ${code(signature)} | ${description.map(escapeBars).join("<br>")} | ${code(example)} → ${code(result)} |`;
  });
  return [
    "| Fungsi / Function | Kegunaan / What it does | Contoh / Example |",
    "|---|---|---|",
    ...rows,
  ].join("\n");
}

function escapeBars(text) {
  return text.replace(/\|/g, "\\|");
}

function code(text) {
  return `\`${escapeBars(text)}\``;
}

/** The README with the table in its place; `null` without the markers. */
export function filledReadme(text) {
  const from = text.indexOf(begin);
  const to = text.indexOf(end);
  if (from < 0 || to < from) return null;
  return `${text.slice(0, from + begin.length)}\n${functionsTable()}\n${text.slice(to)}`;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const filled = existsSync(readme) ? filledReadme(readFileSync(readme, "utf8")) : null;
  if (filled === null) {
    console.error(
      `README.md has no place for the table. Put ${begin} and ${end} there, each on a line.`,
    );
    process.exit(1);
  }
  writeFileSync(readme, filled);
}
