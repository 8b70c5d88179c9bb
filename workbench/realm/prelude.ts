// The code that runs first in every context and builds Apps Script's globals there.
//
// `prelude` is never called here: its text is evaluated inside the context, so it may use nothing
// but its parameters and the language. Whatever the bundle can reach is made inside, of the
// context's own kind; only strings cross to the host and back.

/** What the host tells the prelude, as JSON. */
export interface Shape {
  /** Globals and their classes: `SpreadsheetApp` -> handle of the service. */
  services: Record<string, { handle: number; className: string }>;
  /** Methods that each class has. */
  methods: Record<string, string[]>;
  /** Enums by full name (`Charts.ChartType`) with their members. */
  enums: Record<string, string[]>;
  /** Enums that are properties of a class: `Ui` -> `ButtonSet` -> full name. */
  properties: Record<string, Record<string, string>>;
  missingGlobals: string[];
  missingMethods: string[];
  missingIteratorMethods: string[];
}

/** The functions of the host; every argument and result is a string or a number. */
export interface HostCalls {
  /** A service call: answers as described in realm/encoding.ts. */
  call: (handle: number, method: string, argsJson: string) => string;
  /** `console` and `Logger`, which do not count as calls. */
  log: (level: string, text: string) => void;
  /** Milliseconds since 1970 on the virtual clock. */
  now: () => number;
}

/** What the context gives back for starting functions of the bundle. */
export type Starter = (name: string, argsJson: string) => string;

export function prelude(host: HostCalls, shapeJson: string): Starter {
  const { call, log, now } = host;
  const { parse, stringify } = JSON;
  const { isArray } = Array;
  const RealDate = Date;
  const shape = parse(shapeJson) as Shape;
  const world = globalThis as unknown as Record<string, unknown>;
  type Owned = Record<string, unknown>;

  function removeMissing() {
    const iterators = Object.getPrototypeOf(Object.getPrototypeOf([][Symbol.iterator]())) as Owned;
    for (const name of shape.missingIteratorMethods) delete iterators[name];
    for (const path of shape.missingMethods) {
      const names = path.split(".");
      const last = names.pop() as string;
      const owner = names.reduce<Owned | undefined>((at, name) => at?.[name] as Owned, world);
      if (owner && last in owner) delete owner[last];
    }
    for (const name of shape.missingGlobals) delete world[name];
  }

  // Enums: one object a member, the same one whenever the host names it.
  const enumMembers: Record<string, object> = {};
  const enumNames = new WeakMap<object, string>();
  const enums: Record<string, Owned> = {};

  function buildEnums() {
    for (const full of Object.keys(shape.enums)) {
      const members: Owned = {};
      (shape.enums[full] as string[]).forEach((name, ordinal) => {
        const member = Object.freeze({
          toString: () => name,
          toJSON: () => name,
          name: () => name,
          ordinal: () => ordinal,
          compareTo: (other: { ordinal(): number }) => ordinal - other.ordinal(),
        });
        enumMembers[`${full}.${name}`] = member;
        enumNames.set(member, `${full}.${name}`);
        members[name] = member;
      });
      enums[full] = new Proxy(Object.freeze(members), {
        get: (target, key) => {
          if (typeof key === "symbol" || key in target) return (target as never)[key];
          throw new TypeError(`${full}.${key} does not exist.`);
        },
      });
    }
  }

  // Services: a proxy for each object of the host, the same one for the same handle.
  const handles = new WeakMap<object, number>();
  const objects = new Map<number, object>();
  const methodTables: Record<string, Owned> = {};
  const IGNORED = [
    "then",
    "toJSON",
    "constructor",
    "length",
    "nodeType",
    "valueOf",
    "asymmetricMatch",
  ];

  function methodTable(className: string): Owned {
    let table = methodTables[className];
    if (!table) {
      table = Object.create(null) as Owned;
      for (const method of shape.methods[className] ?? []) {
        table[method] = function (this: object, ...args: unknown[]) {
          const handle = handles.get(this);
          if (handle === undefined) throw new TypeError("Illegal invocation");
          return decode(call(handle, method, encodeArgs(args)));
        };
      }
      for (const [key, full] of Object.entries(shape.properties[className] ?? {})) {
        table[key] = enums[full];
      }
      methodTables[className] = table;
    }
    return table;
  }

  function objectOf(handle: number, className: string): object {
    const known = objects.get(handle);
    if (known) return known;
    const table = methodTable(className);
    const object = new Proxy(Object.create(null) as object, {
      get: (_target, key) => {
        if (typeof key === "symbol") return undefined;
        if (key in table) return table[key];
        if (key === "toString") return () => className;
        if (IGNORED.indexOf(key) >= 0) return undefined;
        throw new TypeError(`The workbench does not imitate ${className}.${key}.`);
      },
      has: (_target, key) => key in table,
      set: (_target, key) => {
        throw new TypeError(`${className}.${String(key)} cannot be set.`);
      },
    });
    handles.set(object, handle);
    objects.set(handle, object);
    return object;
  }

  // Values on their way out. Marked ones are objects whose only key begins with $.
  function mark(value: unknown, depth: number): unknown {
    if (typeof value === "number") {
      return value - value === 0 ? value : { $number: String(value) };
    }
    if (value === undefined) return depth === 0 ? { $undefined: 1 } : null;
    if (typeof value === "function" || typeof value === "symbol") return { $other: typeof value };
    if (typeof value === "bigint") return { $other: "bigint" };
    if (value === null || typeof value !== "object") return value;
    if (value instanceof RealDate) return { $date: value.getTime() };
    const handle = handles.get(value);
    if (handle !== undefined) return { $handle: handle };
    const member = enumNames.get(value);
    if (member !== undefined) return { $enum: member };
    if (isArray(value)) return markArray(value, depth);
    const out: Owned = {};
    for (const key of Object.keys(value)) out[`=${key}`] = mark((value as Owned)[key], depth + 1);
    return { $object: out };
  }

  /** Arrays of plain values are passed on as they are; a copy is made at the first other one. */
  function markArray(values: unknown[], depth: number): unknown[] {
    let copy: unknown[] | null = null;
    for (let i = 0; i < values.length; i++) {
      const value = values[i];
      const kind = typeof value;
      if (kind === "string" || kind === "boolean") continue;
      if (kind === "number" && (value as number) - (value as number) === 0) continue;
      const marked = mark(value, depth + 1);
      if (marked === value) continue;
      if (!copy) copy = values.slice();
      copy[i] = marked;
    }
    return copy ?? values;
  }

  function encodeArgs(args: unknown[]): string {
    return args.length === 0 ? "[]" : stringify(args.map((arg) => mark(arg, 0)));
  }

  interface Answer {
    v?: unknown;
    dates?: [number, number, number][];
    m?: unknown;
    e?: { name: string; message: string };
  }

  function decode(json: string): unknown {
    const answer = parse(json) as Answer;
    if (answer.e) throw exception(answer.e.name, answer.e.message);
    if (answer.dates) {
      const rows = answer.v as unknown[][];
      for (const [row, column, instant] of answer.dates) {
        (rows[row] as unknown[])[column] = new RealDate(instant);
      }
      return rows;
    }
    return "m" in answer ? unmark(answer.m) : answer.v;
  }

  function exception(name: string, message: string): Error {
    const error = name === "TypeError" ? new TypeError(message) : new Error(message);
    if (name !== "TypeError" && name !== "Error") {
      Object.defineProperty(error, "name", { value: name, configurable: true, writable: true });
    }
    return error;
  }

  function unmark(value: unknown): unknown {
    if (value === null || typeof value !== "object") return value;
    if (isArray(value)) return value.map(unmark);
    const marked = value as Owned;
    if ("$handle" in marked) return objectOf(marked.$handle as number, marked.$class as string);
    if ("$enum" in marked) return enumMembers[marked.$enum as string];
    if ("$date" in marked) return new RealDate(marked.$date as number);
    if ("$undefined" in marked) return undefined;
    if ("$number" in marked) return Number(marked.$number);
    const out: Owned = {};
    for (const key of Object.keys(marked)) out[key] = unmark(marked[key]);
    return out;
  }

  /** The clock runs as fast as service calls are charged, so that time budgets can be tested. */
  function installDate() {
    const virtualNow = () => now();
    const VirtualDate: DateConstructor = new Proxy(RealDate, {
      construct: (target, args, self) =>
        Reflect.construct(target, args.length > 0 ? args : [now()], self) as object,
      apply: () => new RealDate(now()).toString(),
      get: (target, key) => (key === "now" ? virtualNow : Reflect.get(target, key)),
    });
    Object.defineProperty(RealDate.prototype, "constructor", { value: VirtualDate });
    world.Date = VirtualDate;
  }

  function text(values: unknown[]): string {
    return values
      .map((value) => {
        if (typeof value === "string") return value;
        if (value instanceof Error) return value.stack ?? String(value);
        const plain = value !== null && typeof value === "object" && !handles.has(value);
        return plain ? stringify(value) : String(value);
      })
      .join(" ");
  }

  function installLogs() {
    const consoleLike: Owned = {};
    for (const level of ["log", "info", "warn", "error"]) {
      consoleLike[level] = (...values: unknown[]) => log(level, text(values));
    }
    consoleLike.time = () => undefined;
    consoleLike.timeEnd = () => undefined;
    world.console = consoleLike;
    world.Logger = { log: (...values: unknown[]) => log("log", text(values)) };
  }

  function installServices() {
    for (const name of Object.keys(shape.services)) {
      const { handle, className } = shape.services[name] as { handle: number; className: string };
      world[name] = objectOf(handle, className);
    }
  }

  removeMissing();
  buildEnums();
  installDate();
  installLogs();
  installServices();

  // What stands there before the bundle is the language's or the services', not a function of it.
  const known = Object.create(null) as Record<string, true>;
  for (let owner: unknown = world; owner; owner = Object.getPrototypeOf(owner)) {
    for (const name of Object.getOwnPropertyNames(owner)) known[name] = true;
  }

  // Started by a script of the host inside the context, so that the host's watchdog can end it.
  const start: Starter = (name, argsJson) => {
    const target = known[name] ? undefined : world[name];
    if (typeof target !== "function") {
      return stringify({ e: { name: "Missing", message: name } });
    }
    const args = (parse(argsJson) as unknown[]).map(unmark);
    try {
      const result: unknown = (target as (...rest: unknown[]) => unknown).apply(undefined, args);
      return stringify({ v: mark(result, 0) });
    } catch (error) {
      const failure = error as { name?: unknown; message?: unknown; stack?: unknown } | null;
      const isError = error instanceof Error;
      return stringify({
        e: {
          name: isError ? String(failure?.name) : "Thrown",
          message: isError ? String(failure?.message) : String(error),
          stack: isError ? String(failure?.stack ?? "") : "",
        },
      });
    }
  };
  return start;
}
