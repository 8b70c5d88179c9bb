// Values on both sides of the context: JSON text, with marks for what JSON cannot say.
//
// To the host: `{$date}`, `{$handle}`, `{$enum}`, `{$number}` (NaN and infinities), `{$undefined}`,
// `{$object}` (its keys prefixed with `=`, so that no key of a script is taken for a mark), `{$other}`.
// To the script: `{v}` plain value, `{v, dates}` a grid with the places of its dates, `{m}` marked
// value, `{e}` exception.

/** A member of one of Google's enums. */
export class EnumValue {
  constructor(
    /** Full name of the enum, such as `Charts.ChartType`. */
    readonly type: string,
    readonly name: string,
  ) {}

  static parse(text: string): EnumValue {
    const dot = text.lastIndexOf(".");
    return new EnumValue(text.slice(0, dot), text.slice(dot + 1));
  }
}

/** A grid of cell values whose dates are given by place; made by Range.getValues. */
export class Grid {
  constructor(
    readonly rows: (string | number | boolean)[][],
    /** Row, column and instant of each date. */
    readonly dates: [number, number, number][],
  ) {}
}

/** Something of a script that no service takes: a function, a symbol, a bigint. */
export class Foreign {
  constructor(readonly kind: string) {}
}

type Marked = Record<string, unknown>;

export function decodeArgs(json: string, objectOf: (handle: number) => object): unknown[] {
  if (json === "[]") return [];
  return (JSON.parse(json) as unknown[]).map((value) => unmark(value, objectOf));
}

/** Turns marks into host values. Arrays keep their identity, so a big grid is walked, not copied. */
export function unmark(value: unknown, objectOf: (handle: number) => object): unknown {
  if (value === null || typeof value !== "object") return value;
  if (Array.isArray(value)) {
    for (let i = 0; i < value.length; i++) {
      const item: unknown = value[i];
      if (item !== null && typeof item === "object") value[i] = unmark(item, objectOf);
    }
    return value;
  }
  const marked = value as Marked;
  if ("$date" in marked) return new Date((marked.$date as number | null) ?? Number.NaN);
  if ("$handle" in marked) return objectOf(marked.$handle as number);
  if ("$enum" in marked) return EnumValue.parse(marked.$enum as string);
  if ("$number" in marked) return Number(marked.$number);
  if ("$undefined" in marked) return undefined;
  if ("$other" in marked) return new Foreign(String(marked.$other));
  const out: Marked = {};
  for (const [key, item] of Object.entries(marked.$object as Marked)) {
    Object.defineProperty(out, key.slice(1), {
      value: unmark(item, objectOf),
      enumerable: true,
      configurable: true,
      writable: true,
    });
  }
  return out;
}

/** Encodes what a service returns; `handleOf` gives service objects their number and class. */
export function encodeResult(
  value: unknown,
  handleOf: (object: object) => { handle: number; className: string } | null,
): string {
  if (value instanceof Grid) {
    if (value.dates.length === 0) return `{"v":${JSON.stringify(value.rows)}}`;
    return `{"v":${JSON.stringify(value.rows)},"dates":${JSON.stringify(value.dates)}}`;
  }
  if (value === undefined) return '{"v":null}';
  if (isPlain(value)) return `{"v":${JSON.stringify(value)}}`;
  return `{"m":${JSON.stringify(markResult(value, handleOf))}}`;
}

/** What JSON says as it is: tables of texts above all, which nobody has to look through again. */
function isPlain(value: unknown): boolean {
  if (Array.isArray(value)) return value.every(isPlain);
  return value === null || typeof value !== "object";
}

function markResult(
  value: unknown,
  handleOf: (object: object) => { handle: number; className: string } | null,
): unknown {
  if (value === null || typeof value !== "object") return value;
  if (Array.isArray(value)) return value.map((item) => markResult(item, handleOf));
  if (value instanceof Date) return { $date: value.getTime() };
  if (value instanceof EnumValue) return { $enum: `${value.type}.${value.name}` };
  const known = handleOf(value);
  if (known) return { $handle: known.handle, $class: known.className };
  const entries = Object.entries(value).map(([key, item]) => [key, markResult(item, handleOf)]);
  return Object.fromEntries(entries);
}

export function encodeError(name: string, message: string): string {
  return JSON.stringify({ e: { name, message } });
}
