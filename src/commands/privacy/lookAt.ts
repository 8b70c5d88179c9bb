/** What only a person can decide about, as findings: where the workbook may still speak of somebody. */
import type { PrivacyFinding } from "../../domain/privacy/privacyFacts";
import type { OtherPlace } from "../../sheets/otherPlaces";
import type { Doubtful } from "../../sheets/traces";
import { hasSheet, type LocatedFinding, locateFindings, writeFindings } from "../findings";
import type { RegisteredQuiz } from "../quiz/registry";
import { sheetName, type Workbook } from "../workbook";

/** *Temuan* shows so many addresses of a finding, and one sheet gets so many findings. */
const shownAtOnce = 6;
const mostFindings = 20;

/** Findings name places and never the person: they stay when the person is gone. */
export function placesToLookAt(
  workbook: Workbook,
  doubtful: readonly Doubtful[],
  places: readonly OtherPlace[],
  closed: readonly RegisteredQuiz[] = [],
): LocatedFinding[] {
  const { spreadsheet } = workbook;
  const telling = places.flatMap(({ kind, sheet }) =>
    kind === "sheet" && sheet ? sheet.getName() : [],
  );
  const names = spreadsheet.getSheets().map((sheet) => sheet.getName());
  const called = (name: string) =>
    telling.includes(name) ? workbook.messages.privacy.sheetNumber(names.indexOf(name) + 1) : name;
  const forms = closed.flatMap(({ row }) => {
    const rule = "person-in-place" as const;
    const facts = { place: "form" as const, cells: [] };
    const finding = { ...about, table: "quizzes" as const, rows: [row], rule, facts };
    return locateFindings(workbook, [finding], {});
  });
  const cells = doubtful.flatMap((found) => [
    ...listed(workbook, "person-maybe-mentioned", called(found.sheet.getName()), found.cells),
    ...listed(workbook, "person-in-formula", called(found.sheet.getName()), found.formulas),
  ]);
  const others = places.flatMap(({ kind, sheet, cells: at }) => {
    const facts = { place: kind, cells: at };
    const where = called(sheet?.getName() ?? workbook.messages.privacy.wholeWorkbook);
    return located(workbook, where, { ...about, rule: "person-in-place", facts });
  });
  return [...cells, ...others, ...forms];
}

const about = { severity: "warning", table: "participants", rows: [], fields: [] } as const;

function listed(
  workbook: Workbook,
  rule: "person-maybe-mentioned" | "person-in-formula",
  sheet: string,
  all: readonly string[],
): LocatedFinding[] {
  const findings: LocatedFinding[] = [];
  for (let at = 0; at < all.length && findings.length < mostFindings; at += shownAtOnce) {
    const isLast = findings.length + 1 === mostFindings;
    const more = isLast ? Math.max(0, all.length - at - shownAtOnce) : 0;
    const facts = { cells: all.slice(at, at + shownAtOnce), more };
    findings.push(...located(workbook, sheet, { ...about, rule, facts }));
  }
  return findings;
}

function located(workbook: Workbook, sheet: string, finding: PrivacyFinding): LocatedFinding[] {
  return locateFindings(workbook, [finding], { participants: { sheet, columns: {} } });
}

/** Writes them to *Temuan*, and says so in a line where there are any. */
export function tellPlaces(workbook: Workbook, findings: readonly LocatedFinding[]): string[] {
  if (findings.length > 0 || hasSheet(workbook, "findings")) {
    writeFindings(workbook, "privacy", findings);
  }
  const sheet = sheetName(workbook, "findings");
  return findings.length > 0
    ? [workbook.messages.privacy.lookAt({ findings: findings.length, sheet })]
    : [];
}
