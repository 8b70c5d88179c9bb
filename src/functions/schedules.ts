/** What a range alone can tell of a schedule: findings, share of online JP, working days. */
import type { IsoDate } from "../domain/calendar";
import { checkRange } from "../domain/schedule/checkSchedule";
import { onlineShare } from "../domain/schedule/onlineShare";
import type { SessionMode } from "../domain/schedule/session";
import { requiredFields, sessionModes } from "../domain/schedule/session";
import { ruleTitlesOf } from "../domain/schedule/waiver";
import { knownHolidayDates, workdays, yearsWithoutHolidays } from "../domain/schedule/workdays";
import { defaultsOf } from "../domain/setting";
import { type Settings, settingDefinitions } from "../domain/settings";
import { messagesIn, otherMessages, ruleTexts, settingTexts } from "../i18n/messages";
import { labelsOf } from "../i18n/tableLabels";
import { cellAsText, isBlank, readDate } from "../sheets/cells";
import { recordsIn } from "../sheets/records";
import { sessionsOf } from "../sheets/sessionRecords";
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
  text,
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
  const read = readRange(schedule, wording);
  const titles = ruleTitlesOf(
    messagesIn("id").schedule.findings,
    messagesIn("en").schedule.findings,
  );
  const norms = settingsOf(settings, wording);
  const found = read ? [...read.findings, ...checkRange(sessionsOf(read), norms, titles)] : [];
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

/** The records of a range below its header row; `null` where it holds nothing at all. */
function readRange(schedule: unknown, { messages, words }: Wording) {
  const cells = mapGrid(gridOf("schedule", schedule), cellAsText).rows;
  if (cells.every((row) => row.every(isBlank))) return null;
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
  const labels = labelsOf("schedule", messages);
  const read = recordsIn(grid, scheduleTable, labels);
  if (requiredFields.some((field) => read.at[field] !== undefined)) return read;
  throw new Error(words.schedule.noHeader(labels.names[0] ?? ""));
}

/** Norms by key or by label; one that cannot be used is refused, since a cell has no other place to say so. */
function settingsOf(given: unknown, { messages, format }: Wording): Settings {
  if (isBlank(given)) return defaultsOf(settingDefinitions);
  const labels = labelsOf("settings", messages);
  const texts = [messages, otherMessages(messages)].map(settingTexts);
  const keys = new Map<string, string>();
  for (const text of texts) {
    for (const [key, { label }] of Object.entries(text)) keys.set(normalizedLabel(label), key);
  }
  const rows = gridOf("settings", given).rows.flatMap((row, index) => {
    const name = isBlank(row[0]) ? null : text(row[0]).trim();
    const wanted = normalizedLabel(name ?? "");
    const isHeader = [...(labels.columns.key ?? []), ...(labels.columns.label ?? [])].some(
      (label) => normalizedLabel(label) === wanted,
    );
    if (name === null || (index === 0 && isHeader)) return [];
    const key = name in settingDefinitions ? name : (keys.get(wanted) ?? name);
    return [{ key, value: { cell: cellAsText(row[1]), shown: "" } }];
  });
  const { settings, findings } = readSettingRows(rows, "Etc/UTC", labels, texts);
  if (findings.length === 0) return settings;
  const sentences = ruleTexts(messages);
  throw new Error(
    findings.map(({ rule, facts }) => sentences[rule]?.text(facts, format) ?? rule).join(" "),
  );
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
  if (off.length > 0) return workdays(from, to, off) ?? "";
  const [year, ...more] = isBlank(holidays) ? yearsWithoutHolidays(from, to) : [];
  if (year !== undefined) {
    throw new Error(wording.words.schedule.noHolidays({ year, years: more.length + 1 }));
  }
  return workdays(from, to, isBlank(holidays) ? knownHolidayDates(true) : []) ?? "";
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
