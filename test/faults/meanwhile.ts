// Somebody else at work on the same sheets: what they do, and what must hold afterwards.
import type { SheetModel } from "../../workbench/model/sheet";
import { insertColumns, insertRows } from "../../workbench/model/structure";
import type { Workbench } from "../../workbench/workbench";
import { copyOf } from "./everyCall";
import { answerOf, invoke, type Scenario } from "./scenarios";
import { differences, type State, stateOf } from "./state";

/** One thing that a person or a second administrator does in one go. */
export interface Deed {
  readonly name: string;
  run(workbench: Workbench, random: () => number): void;
}

const typing = ["Nilai", "Peserta", "Jadwal"];

function type(
  workbench: Workbench,
  sheet: SheetModel,
  row: number,
  column: number,
  value: unknown,
) {
  workbench.book.write(sheet, row, column, value);
}

/** Rows 2 to the last in another order, with all that hangs on them, as Sheets sorts a range. */
export function reverseRows(sheet: SheetModel): void {
  const last = sheet.lastRow();
  if (last < 3) return;
  const order = Array.from({ length: last - 1 }, (_, i) => last - 1 - i);
  const values = order.map((row) => sheet.values[row]);
  const notes = new Map(sheet.notes);
  order.forEach((from, index) => {
    const to = index + 1;
    sheet.values[to] = values[index] ?? [];
    for (let column = 0; column < sheet.columnCount; column++) {
      const note = notes.get(from * 20_000 + column);
      if (note === undefined) sheet.notes.delete(to * 20_000 + column);
      else sheet.notes.set(to * 20_000 + column, note);
    }
  });
}

export const deeds: readonly Deed[] = [
  {
    name: "types a score",
    run(workbench, random) {
      const sheet = workbench.book.sheetByName("Nilai");
      const id = `P00${1 + Math.floor(random() * 9)}`;
      const headers = sheet?.values[0] ?? [];
      const [at, column] = [headers.indexOf("ID Peserta"), headers.indexOf("PRA-TES")];
      const row = sheet?.values.findIndex((cells) => cells?.[at] === id) ?? -1;
      if (sheet && row > 0 && column > 0) {
        type(workbench, sheet, row, column, Math.floor(random() * 100));
      }
    },
  },
  {
    name: "adds a row below",
    run(workbench, random) {
      const sheet = workbench.book.sheetByName(typing[Math.floor(random() * 2)] ?? "Nilai");
      if (!sheet || sheet.lastRow() === 0) return;
      const row = sheet.lastRow();
      type(workbench, sheet, row, 0, "P900");
      type(workbench, sheet, row, 1, "Orang Baru");
      if (sheet.name === "Nilai") type(workbench, sheet, row, 2, 77);
    },
  },
  {
    name: "turns the order of rows round",
    run(workbench, random) {
      const sheet = workbench.book.sheetByName(typing[Math.floor(random() * 3)] ?? "Nilai");
      if (sheet) reverseRows(sheet);
    },
  },
  {
    name: "inserts a row",
    run(workbench, random) {
      const sheet = workbench.book.sheetByName(typing[Math.floor(random() * 3)] ?? "Nilai");
      if (sheet && sheet.lastRow() > 2) insertRows(workbench.book, sheet, 2, 1);
    },
  },
  {
    name: "inserts a column",
    run(workbench, random) {
      const sheet = workbench.book.sheetByName(typing[Math.floor(random() * 3)] ?? "Nilai");
      if (sheet && sheet.lastRow() > 0) insertColumns(workbench.book, sheet, 1, 1);
    },
  },
];

/** What belongs together: each person's scores by instrument, each session's cells, by name. */
export function facts(workbench: Workbench): Map<string, string> {
  const out = new Map<string, string>();
  for (const [name, key] of [
    ["Nilai", "ID Peserta"],
    ["Peserta", "ID Peserta"],
    ["Jadwal", "Kode Sesi"],
  ] as const) {
    const sheet = workbench.book.sheetByName(name);
    if (!sheet) continue;
    const headers = (sheet.values[0] ?? []).map((raw) => String(raw ?? ""));
    const at = headers.indexOf(key);
    sheet.values.forEach((cells, row) => {
      const id = cells?.[at];
      if (row === 0 || id === null || id === undefined) return;
      headers.forEach((header, column) => {
        const raw = cells?.[column];
        if (header === "" || raw === null || raw === undefined) return;
        const place = `${name} ${String(id)} ${header}`;
        out.set(place, out.has(place) ? `${out.get(place)} and ${raw}` : String(raw));
        const note = sheet.notes
          .get(row * 20_000 + column)
          ?.split("—")[0]
          ?.trim();
        if (note && !/^• |Capaian/m.test(note)) out.set(`${place} note`, note);
      });
    });
  }
  return out;
}

export interface Meeting {
  readonly scenario: Scenario;
  readonly deed: Deed;
  readonly call: number;
  readonly seed: number;
}

/**
 * A deed at one call of a command. Whatever the command says, no value stands at another person or
 * session than before; and run again, it comes to what it would have come to after the deed.
 */
export function meet({ scenario, deed, call, seed }: Meeting, before: Workbench): string | null {
  const alone = copyOf(before);
  deed.run(alone, randomFrom(seed));
  const typed = facts(alone);
  invoke(alone, scenario.command, scenario.answers);
  const wanted = factsAndResults(alone);

  const workbench = copyOf(before);
  let done = false;
  const observer = ({ number }: { number: number }) => {
    if (number !== call || done) return;
    done = true;
    deed.run(workbench, randomFrom(seed));
  };
  const first = invoke(workbench, scenario.command, scenario.answers, { observer });
  const said = answerOf(first);
  if (!said) return `ended as ${first.outcome.status}`;
  if (!said.ok && said.error === "") return "said nothing";
  if (!done) return null;
  const told = lostFacts(typed, wanted.facts, facts(workbench));
  if (told) return `after the deed (${said.ok ? "ok" : said.error}): ${told}`;
  // Other commands do not promise to see what was typed after they had computed.
  if (!/^(compute-gains|write-report)$/.test(scenario.command)) return null;
  invoke(workbench, scenario.command, scenario.answers);
  const again = factsAndResults(workbench);
  const found = differences(wanted.results, again.results);
  return found.length > 0 ? `run again: ${found.join(" | ")}` : null;
}

/** Every value stands where the person left it, or where the command alone would have put it. */
function lostFacts(
  typed: Map<string, string>,
  wanted: Map<string, string>,
  now: Map<string, string>,
): string | null {
  for (const [place, value] of now) {
    const right = [typed.get(place), wanted.get(place)];
    if (right.some((one) => one !== undefined) && !right.includes(value)) {
      return `${place} is ${value} instead of ${right.filter(Boolean).join(" or ")}`;
    }
  }
  for (const [place, value] of typed) {
    if (wanted.has(place) && !now.has(place)) return `${place} = ${value} is gone`;
  }
  return null;
}

/** Results alone: grids grow in another order when people type, and need not be the same. */
function factsAndResults(workbench: Workbench): { facts: Map<string, string>; results: State } {
  const results = new Map<string, string>();
  for (const [part, text] of stateOf(workbench.book)) {
    if (/^(Peningkatan|Peningkatan Peserta|Laporan) (values|charts)$/.test(part)) {
      results.set(part, text);
    }
  }
  return { facts: facts(workbench), results };
}

/** Numbers from a seed, the same for the same seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** A second administrator starts a command at one call of the first; null where all is well. */
export function twoAdministrators(
  first: Scenario,
  second: string,
  call: number,
  before: Workbench,
): string | null {
  const alone = copyOf(before);
  const usual = answerOf(invoke(alone, first.command, first.answers));
  const wanted = stateOf(alone.book);
  const workbench = copyOf(before);
  let other: ReturnType<typeof answerOf> = null;
  const observer = ({ number }: { number: number }) => {
    if (number === call) other = answerOf(invoke(workbench, second, { language: "id" }));
  };
  const said = answerOf(invoke(workbench, first.command, first.answers, { observer }));
  const heard = other as ReturnType<typeof answerOf>;
  if (!said || !heard) return "one of the two was stopped";
  if (usual?.ok && !said.ok && !heard.ok) return `neither ran: ${said.error} / ${heard.error}`;
  const waits = [said, heard].find(({ ok, error }) => !ok && /dipakai/.test(error));
  if (!waits && call > 4) return `both ran at once: ${said.text} / ${heard.text}`;
  if (second !== first.command) return null;
  const found = differences(wanted, stateOf(workbench.book));
  return found.length > 0 ? found.join(" | ") : null;
}

export interface Count {
  meetings: number;
  wrong: string[];
}

/** Random meetings of commands with deeds and with one another, the same for the same seed. */
export function manyMeetings(list: readonly Scenario[], count: number, seed: number): Count {
  const random = randomFrom(seed);
  const made = list.map((scenario) => {
    const before = scenario.make();
    const calls = invoke(copyOf(before), scenario.command, scenario.answers).serviceCalls;
    return { scenario, before, calls };
  });
  const wrong: string[] = [];
  for (let i = 0; i < count; i++) {
    const { scenario, before, calls } = made[Math.floor(random() * made.length)]!;
    const call = 1 + Math.floor(random() * calls);
    const pick = Math.floor(random() * (deeds.length + 1));
    const deed = deeds[pick];
    const other = made[Math.floor(random() * made.length)]!.scenario.command;
    const problem = deed
      ? meet({ scenario, deed, call, seed: i }, before)
      : twoAdministrators(scenario, other, call, before);
    const what = deed ? `somebody ${deed.name}` : `another runs ${other}`;
    if (problem) {
      wrong.push(`${scenario.command} on ${scenario.on}, ${what} at call ${call}: ${problem}`);
    }
  }
  return { meetings: count, wrong };
}
