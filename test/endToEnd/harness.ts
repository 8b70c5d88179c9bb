// Runs commands of the built bundle on workbooks made in memory.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import type { LocatedFinding } from "../../src/commands/findings";
import { bookOf, type SheetData } from "../../workbench/commands/writeSample";
import { displayText } from "../../workbench/model/typing";
import { Workbench } from "../../workbench/workbench";

if (!existsSync("dist/Code.js")) execFileSync("node", ["build.mjs"]);

export interface Ran {
  readonly ok: boolean;
  readonly error: string;
  readonly summary: { readonly text: string } & Record<string, unknown>;
  readonly findings: readonly LocatedFinding[];
  readonly serviceCalls: number;
}

/** What each command can be told; the command line refuses anything else. */
const keysOf = new Map(
  (
    JSON.parse(
      String(
        (Workbench.empty().invoke("listCommands", ["id"]).outcome as { value: unknown }).value,
      ),
    ) as { id: string; keys: string[] }[]
  ).map(({ id, keys }) => [id, keys]),
);

export function run(workbench: Workbench, id: string, answers: Record<string, string> = {}): Ran {
  const strange = Object.keys(answers).filter((key) => keysOf.get(id)?.includes(key) === false);
  if (strange.length > 0) throw new Error(`${id} does not ask for ${strange.join(", ")}`);
  const invocation = workbench.invoke("runCommand", [id, JSON.stringify(answers)]);
  if (invocation.outcome.status !== "returned") {
    throw new Error(JSON.stringify(invocation.outcome));
  }
  const outcome = JSON.parse(String(invocation.outcome.value)) as {
    ok: boolean;
    error?: string;
    result?: Pick<Ran, "summary" | "findings">;
  };
  return {
    ok: outcome.ok,
    error: outcome.error ?? "",
    summary: outcome.result?.summary ?? { text: "" },
    findings: outcome.result?.findings ?? [],
    serviceCalls: invocation.serviceCalls,
  };
}

export function workbenchOf(sheets: SheetData[]): Workbench {
  return new Workbench(bookOf(sheets));
}

/** A workbook filled with the sample cohort. */
export function sampleWorkbench(participants = 40, language = "id", seed = "1"): Workbench {
  const workbench = Workbench.empty();
  const { ok, error } = run(workbench, "fill-sample", {
    participants: String(participants),
    seed,
    language,
  });
  if (!ok) throw new Error(error);
  return workbench;
}

/** What a sheet shows, row by row, without trailing blanks. */
export function shown(workbench: Workbench, name: string): string[][] {
  const sheet = workbench.sheet(name);
  const { book } = workbench;
  return sheet.values.map((row, at) => {
    const cells = (row ?? []).map((raw, column) =>
      displayText(raw ?? null, book.styles.get(sheet.style(at, column)), book.locale),
    );
    while (cells.length > 0 && cells[cells.length - 1] === "") cells.pop();
    return cells;
  });
}

/** Everything a workbook holds, a digest for each part of each sheet, to tell what changed. */
export function snapshot(workbench: Workbench): Record<string, string> {
  const { book } = workbench;
  const parts: Record<string, string> = {};
  for (const sheet of book.sheets) {
    const held: Record<string, unknown> = {
      size: [sheet.rowCount, sheet.columnCount],
      values: sheet.values,
      styles: sheet.styles.map((row) => row?.map((id) => book.styles.get(id))),
      formulas: [...sheet.formulas],
      notes: [...sheet.notes],
      rules: [...sheet.rules].sort(([a], [b]) => a - b),
      protections: sheet.protections.map(({ id, ...rest }) => rest),
      merges: sheet.merges,
      charts: sheet.charts.map(({ id, ...rest }) => rest),
      frozen: [sheet.frozenRows, sheet.frozenColumns],
      widths: [...sheet.columnWidths].sort(),
      heights: [...sheet.rowHeights].sort(),
      gridlines: sheet.hiddenGridlines,
    };
    for (const [part, value] of Object.entries(held)) {
      const text = JSON.stringify(value);
      parts[`${sheet.name} ${part}`] =
        text.length < 60 ? text : createHash("sha1").update(text).digest("hex");
    }
  }
  return parts;
}

export function rules(ran: Ran): string[] {
  return ran.findings.map(({ rule }) => rule);
}

export function found(ran: Ran, rule: string): LocatedFinding {
  const finding = ran.findings.find((one) => one.rule === rule);
  if (!finding) throw new Error(`no ${rule} among ${rules(ran).join(", ")}`);
  return finding;
}
