/** From the records of *Jadwal* to sessions, wherever they were read: a sheet or a formula's range. */
import { requiredFields, type Session } from "../domain/schedule/session";
import type { RecordsRead } from "./records";
import type { scheduleTable } from "./tables/scheduleTables";

/**
 * A cell that holds something unreadable is reported by the reader, not again as missing; and so is a
 * column that is not there, once for all sessions.
 */
export function sessionsOf({
  records,
  findings,
  at,
}: RecordsRead<typeof scheduleTable>): Session[] {
  const absent = requiredFields.filter((field) => at[field] === undefined);
  const byRow = new Map<number, string[]>();
  for (const { rows, fields } of findings) {
    for (const row of rows) byRow.set(row, [...(byRow.get(row) ?? []), ...fields]);
  }
  return records.map((record) => {
    const unreadable = [...absent, ...(byRow.get(record.row) ?? [])];
    return unreadable.length > 0 ? { ...record, unreadable } : record;
  });
}
