/** Checks what Capaian takes for granted on the platform it runs on, and writes down what it saw. */
import { observe } from "../sheets/probes";
import { selfTestTable } from "../sheets/tables/privacyTables";
import { writeTable } from "../sheets/writeTable";
import type { Command } from "./command";
import { sheetName, type Workbook } from "./workbook";

export const selfTest: Command = {
  id: "self-test",
  run(workbook) {
    const words = workbook.messages.selfTest;
    const seen = observe(workbook.spreadsheet, words.temporarySheet).map((one) => ({
      ...one,
      verdict: verdictOf(one),
    }));
    write(workbook, seen);
    const facts = {
      probes: seen.length,
      differing: seen.filter(({ verdict }) => verdict === "differs").length,
      sheet: sheetName(workbook, "selfTest"),
    };
    return { summary: { text: words.summary(facts), ...facts, observations: seen }, findings: [] };
  },
};

type Verdict = "agrees" | "differs" | "measured";

/** A refusal agrees in whatever words it comes. */
function verdictOf({ expected, observed }: { expected: string; observed: string }): Verdict {
  if (expected === "") return "measured";
  const agrees = expected === "refused" ? observed !== "-" : observed === expected;
  return agrees ? "agrees" : "differs";
}

function write(
  workbook: Workbook,
  seen: readonly (ReturnType<typeof observe>[number] & { readonly verdict: Verdict })[],
): void {
  const words = workbook.messages.selfTest;
  const labels = workbook.labels("selfTest");
  writeTable(workbook.spreadsheet, {
    table: selfTestTable,
    labels,
    headerProtected: workbook.messages.core.prepare.headerProtected,
    columns: Object.keys(selfTestTable.columns).map((key) => ({
      header: labels.columns[key]?.[0] ?? key,
      format: "@",
      wrap: true,
    })),
    rows: seen.map(({ probe, expected, observed, verdict }) => [
      words.probes[probe],
      expected,
      observed,
      words.verdicts[verdict],
    ]),
    unknown: "",
  });
}
