import type { ColumnDefinition, TableDefinition } from "../table";

/** A written column bears its number format, which may differ from figure to figure. */
type WrittenTable = TableDefinition & {
  readonly columns: Readonly<Record<string, ColumnDefinition & { readonly format: string }>>;
};

const text = { kind: "text", width: 150, format: "@" } as const;
const count = { kind: "number", width: 90, format: "0" } as const;
const score = { kind: "number", width: 100, format: "0.0" } as const;
const ratio = { kind: "number", width: 100, format: "0.000" } as const;
const statistic = { kind: "number", width: 90, format: "0.00" } as const;
/** Below the last digit shown, a p is told as such and not as zero. */
const probability = { kind: "number", width: 90, format: '[<0.0001]"< 0.0001";0.0000' } as const;

/** One row a group and domain; each column bears the number format that it is written with. */
export const gainsTable = {
  id: "gains",
  written: true,
  columns: {
    group: { ...text, width: 190 },
    measure: text,
    enrolled: count,
    withBefore: count,
    withAfter: count,
    pairs: count,
    meanBefore: score,
    sdBefore: score,
    meanAfter: score,
    sdAfter: score,
    points: { ...score, format: "+0.0;-0.0;0.0" },
    relativePercent: score,
    classGain: ratio,
    category: { ...text, width: 100 },
    effectiveness: { ...text, width: 130 },
    meanIndividualGain: ratio,
    normalizedChange: ratio,
    percentImproved: score,
    t: statistic,
    df: count,
    p: probability,
    ciLow: score,
    ciHigh: score,
    wilcoxonV: score,
    wilcoxonP: probability,
    shapiroW: ratio,
    shapiroP: probability,
    dz: statistic,
    dav: statistic,
    gz: statistic,
    gzLow: statistic,
    gzHigh: statistic,
    rankBiserial: statistic,
    failPass: count,
    passFail: count,
    mcnemarP: probability,
  },
} as const satisfies WrittenTable;

/** The columns of the domains follow; their headers are made from domain and figure. */
export const participantGainsTable = {
  id: "participantGains",
  written: true,
  columns: {
    id: { kind: "id", width: 100 },
    name: { kind: "text", width: 220 },
    category: { kind: "text", width: 190 },
  },
} as const satisfies TableDefinition;

export const reportTable = {
  id: "report",
  written: true,
  columns: {},
} as const satisfies TableDefinition;
