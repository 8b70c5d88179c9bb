/** Holds what a function gives against what a reference file expects. */

/** A number x passes against e when |x − e| ≤ max(abs, rel·|e|); `fields` overrides by key. */
export interface Tolerance {
  readonly rel?: number;
  readonly abs?: number;
  readonly fields?: Readonly<Record<string, Tolerance>> | readonly never[];
}

export interface GoldenCase {
  readonly id: string;
  readonly function: string;
  readonly input: Readonly<Record<string, unknown>>;
  readonly expected: unknown;
  readonly tolerance?: Tolerance;
}

export interface GoldenFile {
  readonly data?: Readonly<Record<string, unknown>>;
  readonly cases: readonly GoldenCase[];
}

/** Functions by the name that the files use; each takes the whole input of a case. */
export type Implementations = Readonly<Record<string, (input: never) => unknown>>;

export interface Mismatch {
  readonly path: string;
  readonly got: string;
  readonly expected: string;
}

/** What is wrong with the shape of a parsed file, in a sentence; `null` when it is a golden file. */
export function problemOf(parsed: unknown): string | null {
  if (!isRecord(parsed) || !Array.isArray(parsed.cases)) return 'it has no list "cases"';
  const bad = parsed.cases.findIndex(
    (item) =>
      !isRecord(item) ||
      typeof item.id !== "string" ||
      typeof item.function !== "string" ||
      !isRecord(item.input) ||
      !("expected" in item),
  );
  return bad < 0 ? null : `case ${bad + 1} lacks one of id, function, input, expected`;
}

/** Runs one case; an empty list means that it holds. */
export function checkCase(
  file: GoldenFile,
  golden: GoldenCase,
  implementations: Implementations,
): Mismatch[] {
  const implementation = Object.hasOwn(implementations, golden.function)
    ? implementations[golden.function]
    : undefined;
  if (!implementation) {
    return [{ path: golden.function, got: "no such function", expected: "a function" }];
  }
  try {
    const entries = Object.entries(golden.input);
    const input = Object.fromEntries(entries.map(([key, x]) => [key, resolve(file.data, x)]));
    const actual = implementation(input as never);
    return differences(actual, golden.expected, golden.tolerance ?? {}, "");
  } catch (error) {
    return [{ path: golden.function, got: String(error), expected: "a result" }];
  }
}

/** `"@name.field"` points into the data of the same file. */
function resolve(data: GoldenFile["data"], value: unknown): unknown {
  if (typeof value !== "string" || !value.startsWith("@")) return value;
  return value
    .slice(1)
    .split(".")
    .reduce<unknown>((within, key) => {
      if (!isRecord(within) || !(key in within)) throw new Error(`${value} points at nothing`);
      return within[key];
    }, data);
}

function differences(
  actual: unknown,
  expected: unknown,
  tolerance: Tolerance,
  path: string,
): Mismatch[] {
  if (Array.isArray(expected)) {
    if (!Array.isArray(actual) || actual.length !== expected.length) {
      return [{ path, got: shown(actual), expected: `a list of ${expected.length}` }];
    }
    return expected.flatMap((e, i) => differences(actual[i], e, tolerance, `${path}[${i}]`));
  }
  if (isRecord(expected)) {
    if (!isRecord(actual)) return [{ path, got: shown(actual), expected: "a record" }];
    return Object.keys(expected).flatMap((key) => {
      const within = path === "" ? key : `${path}.${key}`;
      return differences(actual[key], expected[key], toleranceOf(tolerance, key), within);
    });
  }
  return agrees(actual, expected, tolerance)
    ? []
    : [{ path, got: shown(actual), expected: shown(expected) }];
}

function toleranceOf(tolerance: Tolerance, key: string): Tolerance {
  const fields = tolerance.fields as Readonly<Record<string, Tolerance>> | undefined;
  return fields?.[key] ?? tolerance;
}

function agrees(actual: unknown, expected: unknown, tolerance: Tolerance): boolean {
  if (actual === expected) return true;
  if (typeof actual !== "number" || typeof expected !== "number") return false;
  const allowed = Math.max(tolerance.abs ?? 0, (tolerance.rel ?? 0) * Math.abs(expected));
  return Math.abs(actual - expected) <= allowed;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function shown(value: unknown): string {
  if (Array.isArray(value)) return `a list of ${value.length}`;
  return typeof value === "number" ? String(value) : (JSON.stringify(value) ?? "nothing");
}
