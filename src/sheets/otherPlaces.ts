/**
 * Where a workbook speaks of a person besides its cells and notes. Names of sheets and what
 * protections are called can be cleaned; what can not is listed for somebody to look at.
 */
import { type Mentions, mentionsOf } from "../domain/privacy/mentions";
import type { PlaceKind } from "../domain/privacy/privacyFacts";
import { columnLetters } from "./cells";
import type { Sheet, Spreadsheet } from "./grid";
import { address } from "./markCells";
import { normalizedLabel } from "./table";
import type { Search } from "./traces";

export interface OtherPlace {
  readonly kind: PlaceKind;
  /** `null` where no sheet is meant. */
  readonly sheet: Sheet | null;
  readonly cells: readonly string[];
  /** Brings the text to what it is without the person; missing where no script should. */
  readonly clean?: (removed: string) => void;
}

export function otherPlaces(spreadsheet: Spreadsheet, search: Search): OtherPlace[] {
  const mentions = mentionsOf(search.identifiers, search.otherTexts);
  const { speaks } = readersOf(mentions);
  const file = speaks(spreadsheet.getName())
    ? [{ kind: "file", sheet: null, cells: [] } as const]
    : [];
  const ranges = spreadsheet.getNamedRanges().flatMap((named): OtherPlace[] => {
    if (!speaks(named.getName().replace(/_/g, " "))) return [];
    const range = named.getRange();
    return [{ kind: "namedRange", sheet: range.getSheet(), cells: [range.getA1Notation()] }];
  });
  const sheets = spreadsheet
    .getSheets()
    .filter((sheet) => !search.except.includes(sheet.getName()));
  return [
    ...file,
    ...ranges,
    ...sheets.flatMap((sheet) => placesIn(spreadsheet, sheet, mentions, search)),
  ];
}

function readersOf({ without, isDoubtful }: Mentions) {
  const isSure = (text: string) => without(text, "") !== text;
  return { isSure, speaks: (text: string) => isSure(text) || isDoubtful(text) };
}

function placesIn(
  spreadsheet: Spreadsheet,
  sheet: Sheet,
  mentions: Mentions,
  { known }: Search,
): OtherPlace[] {
  const { isSure, speaks } = readersOf(mentions);
  const name = sheet.getName();
  const places: OtherPlace[] = [];
  const add = (kind: PlaceKind, text: string, cells: string[], clean: (left: string) => void) => {
    if (!speaks(text)) return;
    const place = { kind, sheet, cells };
    const cleaned = (removed: string) => clean(mentions.without(text, removed));
    places.push(isSure(text) ? { ...place, clean: cleaned } : place);
  };
  if (!known.has(normalizedLabel(name))) {
    add("sheet", name, [], (left) => sheet.setName(freeName(spreadsheet, left)));
  }
  const { RANGE, SHEET } = SpreadsheetApp.ProtectionType;
  for (const protection of [RANGE, SHEET].flatMap((type) => sheet.getProtections(type))) {
    const text = protection.getDescription();
    add("protection", text, [], (left) => protection.setDescription(left));
  }
  for (const chart of sheet.getCharts()) {
    const options = chart.getOptions();
    const titles = ["title", "subtitle", "hAxis.title", "vAxis.title"].map((option) =>
      String(options.get(option) ?? ""),
    );
    if (!titles.some(speaks)) continue;
    const corner = chart.getContainerInfo();
    const cells = [address(corner.getAnchorRow(), corner.getAnchorColumn())];
    places.push({ kind: "chart", sheet, cells });
  }
  const cells = validatedCells(sheet, speaks, known);
  if (cells.length > 0) places.push({ kind: "validation", sheet, cells });
  return places;
}

/** Cells of a user's own columns whose list of choices, or help, speaks of the person. */
function validatedCells(
  sheet: Sheet,
  speaks: (text: string) => boolean,
  known: ReadonlySet<string>,
): string[] {
  const [headers = []] = sheet.getRange(1, 1, 1, sheet.getMaxColumns()).getDisplayValues();
  const isOurs = (text: string) => text === "" || known.has(normalizedLabel(text));
  if (isOurs(sheet.getName()) && headers.every(isOurs)) return [];
  const rules = sheet.getDataRange().getDataValidations();
  return headers.flatMap((header, column) => {
    if (known.has(normalizedLabel(header))) return [];
    return rules.flatMap((line, row) => {
      const rule = line[column];
      if (!rule) return [];
      const texts = [rule.getHelpText(), ...rule.getCriteriaValues().flat()];
      const told = texts.some((text) => typeof text === "string" && speaks(text));
      return told ? [`${columnLetters(column + 1)}${row + 1}`] : [];
    });
  });
}

/** Excel takes no brackets in the name of a sheet, and no workbook the same name twice. */
function freeName(spreadsheet: Spreadsheet, wanted: string): string {
  const plain = wanted.replace(/[[\]]/g, "").slice(0, 90);
  for (let number = 1; ; number++) {
    const name = number === 1 ? plain : `${plain} ${number}`;
    if (!spreadsheet.getSheetByName(name)) return name;
  }
}
