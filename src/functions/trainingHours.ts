/** Training hours (JP) as a formula. */
import { dayNumber } from "../domain/calendar";
import { programmeSettings } from "../domain/programmeSettings";
import { type Moment, minutesBetween, trainingHours } from "../domain/trainingHours";
import { type Cell, cellInstant, isBlank, isErrorValue, timeFromText } from "../sheets/cells";
import {
  choiceOf,
  type Grid,
  gridOf,
  mapGrid,
  numbersOf,
  placeIn,
  positiveNumbers,
  refuseOtherShape,
  shown,
  single,
  type Wording,
  wordingOf,
} from "./arguments";
import { type Result, resultOf } from "./results";

const roundings = {
  none: ["desimal", "decimal", "tanpa"],
  down: ["ke bawah", "bawah", "floor"],
  "nearest-half": ["terdekat 0,5", "terdekat setengah", "setengah", "half", "nearest 0.5"],
} as const;

/**
 * Banyaknya JP antara dua waktu: (lama − istirahat) ÷ menit per JP, tanpa pembulatan kecuali diminta. Waktu boleh sel waktu, pecahan hari, atau teks seperti "09:00", "13.30", "1:30 PM"; selesai sebelum mulai berarti melewati tengah malam. Kosong bila salah satu waktu kosong.
 * JP (training hours) between two times: (length − break) ÷ minutes per JP. An end before the start passes midnight.
 * @param {string|string[][]} start Waktu mulai, sel atau rentang / start times
 * @param {string|string[][]} end Waktu selesai, ukuran sama / end times, same size
 * @param {number|number[][]} [breakMinutes] Menit istirahat, satu atau seukuran start; bawaan 0 / minutes of break
 * @param {number} [minutesPerJp] Menit per JP; bawaan 45 / minutes of a JP
 * @param {string} [rounding] "none" (desimal), "down" (ke bawah), "nearest-half" (terdekat 0,5); bawaan "none"
 * @param {string} [language] "id" / "en"
 * @return JP, bentuk yang sama dengan start / JP in the shape of start
 * @example =JP("09:00"; "12:00"; 15; 45) → 3,66666666666667
 * @customfunction
 */
export function JP(
  start: unknown,
  end: unknown,
  breakMinutes?: unknown,
  minutesPerJp?: unknown,
  rounding?: unknown,
  language?: unknown,
): Result {
  const wording = wordingOf(language);
  const { refusals } = wording.words;
  const round = choiceOf("rounding", rounding, roundings, "none", wording);
  const standard = programmeSettings.minutesPerJp.default;
  const perJp = single(positiveNumbers("minutesPerJp", minutesPerJp, standard, wording), wording);
  const starts = momentsOf("start", start, wording);
  const ends = momentsOf("end", end, wording);
  refuseOtherShape(starts, ends, wording);
  const breaks = breaksOf(breakMinutes, starts, wording);
  return resultOf(
    mapGrid(starts, (from, row, column) => {
      const to = ends.rows[row]?.[column] ?? null;
      if (from === null || to === null) return null;
      const at = placeIn(starts, row, column);
      const span = minutesBetween(from, to);
      if ("problem" in span) {
        const said = {
          "not-comparable": refusals.timesNotComparable,
          "ends-before-start": refusals.endsBeforeStart,
          "longer-than-a-day": refusals.longerThanADay,
        };
        throw new Error(said[span.problem](at));
      }
      const pause = breaks(row, column);
      if (pause > span.minutes) {
        const facts = { at, minutes: span.minutes, breakMinutes: pause };
        throw new Error(refusals.breakTooLong(facts, wording.format));
      }
      return trainingHours(span.minutes - pause, perJp, round);
    }),
  );
}

function momentsOf(argument: string, given: unknown, { words }: Wording): Grid<Moment | null> {
  const grid = gridOf(argument, given);
  return mapGrid(grid, (cell, row, column) => {
    if (isBlank(cell)) return null;
    const moment = momentOf(cell as Cell);
    if (moment !== null) return moment;
    const facts = { at: placeIn(grid, row, column), value: shown(cell) };
    throw new Error(
      isErrorValue(cell) ? words.refusals.errorValue(facts) : words.refusals.notTime(facts),
    );
  });
}

/** A fraction is a time of day, a larger number a date with its time: days since 30 December 1899. */
function momentOf(cell: Cell): Moment | null {
  const instant = cellInstant(cell);
  if (instant) {
    const kind = instant.timeOnly ? "clock" : "dated";
    return { kind, source: "cell", minutes: instant.minutes };
  }
  if (typeof cell === "number") {
    const minutes = cell * 1440;
    if (cell >= 0 && cell <= 1) return { kind: "clock", source: "written", minutes };
    return cell >= firstSerial && cell < lastSerial
      ? { kind: "dated", source: "written", minutes }
      : null;
  }
  if (typeof cell !== "string") return null;
  const dated = /^(\d{4}-\d{2}-\d{2})[ T](.+)$/.exec(cell.trim());
  const day = dated ? dayNumber(dated[1] ?? "") : null;
  if (dated && day === null) return null;
  const minutes = timeFromText(dated?.[2] ?? cell);
  if (minutes === null) return null;
  return day === null
    ? { kind: "clock", source: "written", minutes }
    : { kind: "dated", source: "written", minutes: (day + serialOfEpoch) * 1440 + minutes };
}

/** 1 January 1970, 1990 and 2100 as days of Sheets. */
const serialOfEpoch = 25569;
const firstSerial = 32874;
const lastSerial = 73051;

/** Minutes of break in a place of the range: one for all, or a range of the same size. */
function breaksOf(
  given: unknown,
  starts: Grid<unknown>,
  wording: Wording,
): (row: number, column: number) => number {
  const breaks = numbersOf("breakMinutes", given, wording);
  breaks.rows.forEach((row, i) => {
    row.forEach((value, j) => {
      if (value === null || value >= 0) return;
      throw new Error(wording.words.refusals.breakNegative(placeIn(breaks, i, j)));
    });
  });
  const one = breaks.rows.length === 1 && breaks.width === 1;
  if (!one) refuseOtherShape(starts, breaks, wording);
  return (row, column) => breaks.rows[one ? 0 : row]?.[one ? 0 : column] ?? 0;
}
