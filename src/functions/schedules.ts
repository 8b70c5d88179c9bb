/** What a range alone can tell of a schedule: findings, share of online JP, working days. */
import type { IsoDate } from "../domain/calendar";
import { checkRange } from "../domain/schedule/checkSchedule";
import { onlineShare } from "../domain/schedule/onlineShare";
import type { Session, SessionMode } from "../domain/schedule/session";
import { sessionModes } from "../domain/schedule/session";
import { ruleTitlesOf } from "../domain/schedule/waiver";
import { knownHolidayDates, workdays } from "../domain/schedule/workdays";
import { defaultsOf } from "../domain/setting";
import { type Settings, settingDefinitions } from "../domain/settings";
import { messagesIn, ruleTexts, settingTexts } from "../i18n/messages";
import { labelsOf } from "../i18n/tableLabels";
import { cellAsText, isBlank, readDate } from "../sheets/cells";
import { recordsIn } from "../sheets/records";
import { readSettingRows } from "../sheets/settingRows";
import { normalizedLabel } from "../sheets/table";
import { scheduleTable } from "../sheets/tables/scheduleTables";
import {
  columnOf,
  gridOf,
  mapGrid,
  numbersOf,
  placeIn,
  shown,
  single,
  type Wording,
  wordingOf,
} from "./arguments";
import { tableOf, type Value } from "./results";

/**
 * Memeriksa jadwal dalam rentang beserta baris judulnya: tingkat, aturan, baris (judul = 1), dan penjelasan setiap temuan. Hanya yang dapat diketahui dari rentang itu sendiri; lembar lain tidak dibaca.
 * Checks a schedule, header row included: severity, rule, rows (header = 1) and explanation of each finding.
 * @param {string[][]} schedule Jadwal dengan judul kolom seperti di lembar Jadwal / the schedule with its headers
 * @param {string[][]} [settings] Dua kolom: kode pengaturan dan nilainya / two columns: setting key and value
 * @param {string} [language] "id" / "en"
 * @return Tabel temuan berjudul / a table of findings
 * @example =INDEX(SCHEDULE_CHECK({"Kode Sesi"\"Tanggal"\"Mulai"\"Selesai"\"Topik"\"Moda"; "S1"\"2025-05-29"\"09:00"\"11:00"\"SOP"\"Tatap Muka"}); 2; 2) → "Hari libur nasional"
 * @customfunction
 */
export function SCHEDULE_CHECK(
  schedule: unknown,
  settings?: unknown,
  language?: unknown,
): Value[][] {
  const wording = wordingOf(language);
  const { messages, words, format } = wording;
  const cells = mapGrid(gridOf("schedule", schedule), cellAsText).rows;
  const headers = (cells[0] ?? []).map((cell) => (isBlank(cell) ? "" : String(cell).trim()));
  const grid = {
    name: "",
    timeZone: "Etc/UTC",
    values: cells,
    shown: [],
    formulas: [],
    headers,
    merged: [],
  };
  const read = recordsIn(grid, scheduleTable, labelsOf("schedule", messages));
  const unreadable = new Map<number, string[]>();
  for (const { rows, fields } of read.findings) {
    for (const row of rows) unreadable.set(row, [...(unreadable.get(row) ?? []), ...fields]);
  }
  const sessions = read.records.map(
    (record): Session => ({
      ...record,
      unreadable: unreadable.get(record.row) ?? [],
    }),
  );
  const titles = ruleTitlesOf(
    messagesIn("id").schedule.findings,
    messagesIn("en").schedule.findings,
  );
  const found = [...read.findings, ...checkRange(sessions, settingsOf(settings, wording), titles)];
  const texts = ruleTexts(messages);
  const columns = messages.core.tables.findings.columns;
  const header = [columns.severity, columns.rule, words.schedule.rows, columns.message];
  if (found.length === 0) return tableOf([header, [words.schedule.noFindings, "", "", ""]]);
  return tableOf([
    header,
    ...found.map(({ rule, severity, rows, facts }) => [
      messages.core.severities[severity],
      texts[rule]?.title ?? rule,
      rows.join(", "),
      texts[rule]?.text(facts, format) ?? "",
    ]),
  ]);
}

function settingsOf(given: unknown, { messages }: Wording): Settings {
  const defaults = defaultsOf(settingDefinitions);
  if (isBlank(given)) return defaults;
  const rows = gridOf("settings", given).rows.map((row) => ({
    key: String(row[0] ?? "").trim(),
    value: { cell: cellAsText(row[1]), shown: "" },
  }));
  const texts = [settingTexts(messages)];
  const labels = labelsOf("settings", messages);
  return readSettingRows(rows, "Etc/UTC", labels, texts).settings;
}

/**
 * Porsi daring (sinkron dan asinkron) dalam JP, 0 sampai 1. Baris tanpa moda atau tanpa JP tidak dihitung; kosong bila tidak ada JP.
 * Share of online JP, live and self-paced, 0 to 1. Rows without mode or JP are left out.
 * @param {string[][]} modes Moda setiap sesi, satu kolom / the mode of each session
 * @param {number[][]} jp JP setiap sesi, satu kolom / JP of each session
 * @param {string} [language] "id" / "en"
 * @return Porsi 0–1 / a share
 * @example =ONLINE_SHARE({"Tatap Muka"; "Daring Sinkron"}; {9; 3}) → 0,25
 * @customfunction
 */
export function ONLINE_SHARE(modes: unknown, jp: unknown, language?: unknown): Value {
  const wording = wordingOf(language);
  const modeGrid = gridOf("modes", modes);
  const names = labelsOf("schedule", wording.messages).choices.mode ?? {};
  const known = mapGrid(modeGrid, (cell, row, column): SessionMode | null => {
    if (isBlank(cell)) return null;
    const text = normalizedLabel(String(cell));
    const mode = sessionModes.find(
      (one) => one === text || (names[one] ?? []).some((name) => normalizedLabel(name) === text),
    );
    if (mode) return mode;
    const allowed = sessionModes.map((one) => names[one]?.[0] ?? one);
    const at = placeIn(modeGrid, row, column);
    throw new Error(wording.words.schedule.unknownMode({ at, value: shown(cell), allowed }));
  });
  const amounts = numbersOf("jp", jp, wording);
  const share = onlineShare(columnOf(known, wording), columnOf(amounts, wording));
  return share ?? "";
}

/**
 * Banyaknya hari kerja dari mulai sampai selesai, keduanya terhitung: Senin–Jumat tanpa hari libur. Tanpa rentang libur dipakai libur nasional dan cuti bersama yang dikenal Capaian (2024–2026).
 * Working days from start to end, both included: Monday to Friday less the holidays.
 * @param {string} start Tanggal mulai / first day
 * @param {string} end Tanggal selesai / last day
 * @param {string[][]} [holidays] Tanggal libur; kosong = yang dikenal Capaian / days off
 * @param {string} [language] "id" / "en"
 * @return Banyaknya hari / a number of days
 * @example =ID_WORKDAYS("2025-05-26"; "2025-05-30") → 3
 * @customfunction
 */
export function ID_WORKDAYS(
  start: unknown,
  end: unknown,
  holidays?: unknown,
  language?: unknown,
): Value {
  const wording = wordingOf(language);
  const [from, to] = [dateOf("start", start, wording), dateOf("end", end, wording)];
  if (from === null || to === null) return "";
  const given = gridOf("holidays", holidays);
  const off = given.rows.flatMap((row, i) =>
    row.flatMap((cell, j) => readDay(given, cell, i, j, wording) ?? []),
  );
  const days = workdays(from, to, isBlank(holidays) ? knownHolidayDates(true) : off);
  return days ?? "";
}

function dateOf(argument: string, given: unknown, wording: Wording): IsoDate | null {
  const grid = gridOf(argument, given);
  return readDay(grid, single(grid, wording), 0, 0, wording);
}

function readDay(
  grid: ReturnType<typeof gridOf>,
  cell: unknown,
  row: number,
  column: number,
  { words }: Wording,
): IsoDate | null {
  const read = readDate(cellAsText(cell), "Etc/UTC");
  if (!("problem" in read)) return read.value;
  const at = placeIn(grid, row, column);
  throw new Error(words.schedule.notDate({ at, value: shown(cell) }));
}
