// Somebody else's imitation of Apps Script: the bundle loads there and computes the gains.
import { copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { gainsOnTwin } from "./twin";

it("computes the gains on gas-digital-twin as on the workbench", async () => {
  const folder = mkdtempSync(join(tmpdir(), "capaian-twin-"));
  copyFileSync("dist/Code.js", join(folder, "Code.gs"));
  const { answer, lacking } = await gainsOnTwin(folder);
  rmSync(folder, { recursive: true });
  expect(answer.error ?? "").toBe("");
  const results = answer.result?.summary.results as { points: number; measure: string }[];
  expect(results.slice(0, 3).map(({ points }) => Math.round(points))).toEqual([31, 30, 28]);
  // What the twin lacks and the adapter answers for it; a shorter list is good news.
  expect(lacking).toEqual([
    "InMemoryRange.getDisplayValues",
    "InMemoryRange.protect",
    "InMemoryRange.setDescription",
    "InMemoryRange.setVerticalAlignment",
    "InMemoryRange.setWarningOnly",
    "InMemoryRange.setWrap",
    "InMemorySheet.deleteRows",
    "InMemorySheet.getMaxColumns",
    "InMemorySheet.getMaxRows",
    "InMemorySheet.getProtections",
    "InMemorySheet.getRangeList",
    "InMemorySheet.insertColumnsAfter",
    "InMemorySheet.setColumnWidths",
    "InMemorySheet.setNumberFormat",
    "InMemorySheet.setRowHeight",
    "InMemorySheet.setWrap",
    "LockService",
    "SpreadsheetApp.ProtectionType",
    "SpreadsheetHandle.getSpreadsheetTimeZone",
  ]);
});
