/** The norms as the sheet *Pengaturan* gives them; what it leaves out or gets wrong has its default. */
import type { Spreadsheet } from "./grid";
import { readTable } from "./readTable";
import { readSettingRows, type SettingChoiceTexts, type SettingsRead } from "./settingRows";
import type { TableLabels } from "./table";
import { settingsTable } from "./tables/cohortTables";

export function readSettings(
  spreadsheet: Spreadsheet,
  labels: TableLabels,
  texts: SettingChoiceTexts,
): SettingsRead {
  const read = readTable(spreadsheet, settingsTable, labels);
  const zone = read.grid?.timeZone ?? "Etc/UTC";
  const rows = readSettingRows(read.sheet ? read.records : [], zone, labels, texts);
  const findings = [...(read.sheet ? read.findings : []), ...rows.findings];
  return read.grid
    ? { ...rows, findings, place: { sheet: read.grid.name, columns: read.at } }
    : { ...rows, findings };
}
