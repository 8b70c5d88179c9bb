import type { TableDefinition } from "../table";

const text = { kind: "text", width: 150 } as const;
const figure = { kind: "number", width: 110 } as const;

/** The columns of the instruments follow. */
export const shareScoresTable = {
  id: "shareScores",
  written: true,
  columns: { code: text, category: { kind: "text", width: 190 } },
} as const satisfies TableDefinition;

export const shareGainsTable = {
  id: "shareGains",
  written: true,
  columns: {
    group: { kind: "text", width: 190 },
    measure: text,
    pairs: figure,
    before: figure,
    after: figure,
    points: figure,
    gain: figure,
    gainCategory: text,
  },
} as const satisfies TableDefinition;

export const personDataTable = {
  id: "personData",
  written: true,
  columns: {
    sheet: text,
    row: { kind: "number", width: 60 },
    column: text,
    value: { kind: "text", width: 420 },
    note: { kind: "text", width: 320 },
  },
} as const satisfies TableDefinition;

export const deletionsTable = {
  id: "deletions",
  columns: {
    date: { kind: "date", width: 120 },
    rows: figure,
    cells: figure,
    notes: figure,
    sheets: figure,
  },
} as const satisfies TableDefinition;

export const selfTestTable = {
  id: "selfTest",
  written: true,
  columns: {
    probe: { kind: "text", width: 320 },
    expected: { kind: "text", width: 260 },
    observed: { kind: "text", width: 260 },
    verdict: text,
  },
} as const satisfies TableDefinition;
