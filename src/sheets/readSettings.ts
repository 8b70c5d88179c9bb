import type { Spreadsheet } from "./grid";
import { readTable } from "./readTable";
import { readSettingRows, type SettingChoiceTexts, type SettingsRead } from "./settingRows";
import type { TableLabels } from "./table";
import { settingsTable } from "./tables/cohortTables";

/**
 * The norms as the sheet *Pengaturan* gives them; what it leaves out or gets wrong has its default.
 *
 * @param textsOf the texts to tell findings with, in the language that these norms name
 */
export function readSettings(
  spreadsheet: Spreadsheet,
  labels: TableLabels,
  texts: SettingChoiceTexts,
  textsOf: (read: SettingsRead) => SettingChoiceTexts,
): SettingsRead {
  const read = readTable(spreadsheet, settingsTable, labels);
  const zone = read.grid?.timeZone ?? "Etc/UTC";
  const records = read.sheet ? read.records : [];
  const first = readSettingRows(records, zone, labels, texts);
  const rows = readSettingRows(records, zone, labels, textsOf(first));
  const findings = [...(read.sheet ? read.findings : []), ...rows.findings];
  return read.grid
    ? { ...rows, findings, place: { sheet: read.grid.name, columns: read.at } }
    : { ...rows, findings };
}
