// Serial day numbers <-> instants, by the rules of one time zone. Sheets counts from 1899-12-30.
import { Temporal } from "temporal-polyfill";

const DAY = 86_400_000;
/** 1899-12-30 as days since 1970-01-01. */
const EPOCH_DAY = -25_569;

/**
 * Converts between cell serials and instants. The offset of a zone is looked up once for each day
 * and reused for every other moment of that day unless the offset changes within it.
 */
export class ZoneClock {
  private readonly localDays = new Map<number, [number, number]>();
  private readonly utcDays = new Map<number, [number, number]>();

  constructor(readonly zone: string) {
    // An unknown zone fails here, not at the first date.
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone);
  }

  /** Milliseconds since 1970 of the local date and time that the serial names. */
  toInstant(serial: number): number {
    const local = Math.round((serial + EPOCH_DAY) * DAY);
    const day = Math.floor(local / DAY);
    const [start, end] = this.cached(this.localDays, day, (at) => this.offsetOfLocal(at));
    return local - (start === end ? start : this.offsetOfLocal(local));
  }

  /** The serial whose local date and time is this instant. */
  toSerial(instant: number): number {
    const day = Math.floor(instant / DAY);
    const [start, end] = this.cached(this.utcDays, day, (at) => this.offsetAt(at));
    const offset = start === end ? start : this.offsetAt(instant);
    return (instant + offset) / DAY - EPOCH_DAY;
  }

  private cached(
    days: Map<number, [number, number]>,
    day: number,
    offset: (at: number) => number,
  ): [number, number] {
    let pair = days.get(day);
    if (!pair) {
      pair = [offset(day * DAY), offset((day + 1) * DAY)];
      days.set(day, pair);
    }
    return pair;
  }

  private offsetAt(instant: number): number {
    const zoned = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(this.zone);
    return zoned.offsetNanoseconds / 1e6;
  }

  /** A local time that a clock change skips or repeats is read as the earlier offset has it. */
  private offsetOfLocal(local: number): number {
    const plain = Temporal.Instant.fromEpochMilliseconds(local).toZonedDateTimeISO("UTC");
    return plain.toPlainDateTime().toZonedDateTime(this.zone).offsetNanoseconds / 1e6;
  }
}

/** The serial of a calendar date without a time. */
export function serialOfDate(year: number, month: number, day: number): number {
  return Date.UTC(year, month - 1, day) / DAY - EPOCH_DAY;
}
