// What a service call costs on the virtual clock, in milliseconds.
//
// Orders of magnitude from public reports: about 800 ms for a read and a write of a sheet together,
// 80 ms for a property, 63 ms for a cached value; a call that only names an object is free of a
// round trip. Form items are remote writes; nobody publishes a figure, so that a second each is
// assumed on the safe side.

const COSTS: [RegExp, number][] = [
  [/^Range\.(getValues?|getDisplayValues?|getFormulas|getNotes)$/, 300],
  [/^Range\.(get(Backgrounds|Font|Number|Data|Merged))/, 300],
  [/^(Range|RangeList)\.(set|clear|merge|break|protect|create)/, 100],
  [/^SpreadsheetApp\.flush$/, 500],
  [/^Sheet\.(insert|delete|remove|update|clear|set|protect|hide|show)/, 150],
  [/^Sheet\.(getCharts|getProtections|getLast|getDataRange)/, 100],
  [/^Spreadsheet\.(insert|delete|set|remove)/, 300],
  [/^Protection\.(set|remove)/, 100],
  [/^NamedRange\.(set|remove)/, 100],
  [/^Properties\./, 80],
  [/^Cache\./, 60],
  [/^Lock\.(try|wait)Lock$/, 100],
  [/^FormApp\.(create|open)/, 2000],
  [/^Form\.(add|set|move|delete)/, 500],
  [/^Form\.getResponses$/, 2000],
  [/^\w+Item\.set/, 500],
];

/** Reading or writing a cell beyond the round trip. */
export const COST_PER_CELL = 0.002;

/** Google ends an execution after this long: a cell or a simple trigger, and everything else. */
export const SHORT_LIMIT = 30_000;
export const LONG_LIMIT = 360_000;

const known = new Map<string, number>();

export function costOf(className: string, method: string): number {
  const key = `${className}.${method}`;
  let cost = known.get(key);
  if (cost === undefined) {
    cost = COSTS.find(([pattern]) => pattern.test(key))?.[1] ?? 1;
    known.set(key, cost);
  }
  return cost;
}
