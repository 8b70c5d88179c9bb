/** What a measurement came to, and how a list of them is printed. */
export interface BenchResult {
  readonly name: string;
  /** Milliseconds, unless `unit` says otherwise. */
  readonly ms: number;
  readonly unit?: "ms" | "KB";
  /** What it may take at most. */
  readonly target?: number;
  readonly note?: string;
}

const widths = [52, 12, 10, 7] as const;

/** Runs every `bench…` function of a module and prints a row a result, and the memory it all took. */
export function print(file: string, module: Record<string, unknown>): void {
  row(`── ${file.replace("./", "")} `.padEnd(widths[0], "─"), "measured", "target", "ratio", "");
  for (const [name, bench] of Object.entries(module)) {
    if (!name.startsWith("bench") || typeof bench !== "function") continue;
    for (const result of bench() as BenchResult[]) printResult(result);
  }
  const peak = process.resourceUsage().maxRSS / 1024;
  row("peak memory of this part", `${peak.toFixed(0)} MB`, "", "", "");
  console.log("");
}

function printResult({ name, ms, unit = "ms", target, note = "" }: BenchResult): void {
  row(
    name,
    `${ms.toFixed(ms < 100 ? 2 : 0)} ${unit}`,
    target === undefined ? "" : `${target} ${unit}`,
    target === undefined ? "" : `${(ms / target).toFixed(2)}×`,
    note,
  );
}

function row(name: string, ...cells: [string, string, string, string]): void {
  const [value, target, ratio, note] = cells;
  const line = [
    name.padEnd(widths[0]),
    value.padStart(widths[1]),
    target.padStart(widths[2]),
    ratio.padStart(widths[3]),
    note,
  ];
  console.log(line.join("  ").trimEnd());
}

export function median(times: readonly number[]): number {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? Number.NaN;
}
