import { expect, it } from "vitest";
import { run, sampleWorkbench, shown } from "./harness";

it("tries what Google leaves open, writes it down and leaves nothing behind", () => {
  const workbench = sampleWorkbench(5);
  const names = workbench.book.sheets.map(({ name }) => name);
  const { summary } = run(workbench, "self-test");
  expect(workbench.book.sheets.map(({ name }) => name)).toEqual([...names, "Uji Diri"]);
  expect(workbench.book.documentProperties.size).toBe(0);
  const rows = shown(workbench, "Uji Diri").slice(1);
  expect(rows).toHaveLength(Number(summary.probes));
  // The workbench keeps what it documents itself to imitate.
  expect(rows.filter(([, , , verdict]) => verdict === "berbeda")).toEqual([]);
});
