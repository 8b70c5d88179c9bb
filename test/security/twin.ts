// The adapter between the bundle and gas-digital-twin: what the twin lacks is answered plainly, and
// listed. Nothing here computes; values go in and out through the twin's own cells.
import { loadGsProject, SpreadsheetApp, setup, teardown } from "gas-digital-twin";
import { sample } from "../faults/workbooks";

interface TwinAnswer {
  ok: boolean;
  error?: string;
  result?: { summary: Record<string, unknown> };
}

type Bag = Record<string | symbol, unknown>;

/** What a method that the twin lacks answers; the rest answer with their own object. */
const plain: Readonly<Record<string, unknown>> = {
  getMergedRanges: [],
  getProtections: [],
  getCharts: [],
  getMaxColumns: 26,
  getMaxRows: 1000,
  getSpreadsheetTimeZone: "Asia/Jakarta",
  getDescription: "",
  isWarningOnly: false,
  getNumColumns: 26,
};

/** Passes everything on to the twin's object; what it lacks is noted in `lacking`. */
function adapted(target: object, name: string, lacking: Set<string>): unknown {
  const proxy: unknown = new Proxy(target, {
    get(object, key) {
      const value = (object as Bag)[key];
      if (typeof value === "function") {
        return (...args: unknown[]) => {
          const result: unknown = (value as (...rest: unknown[]) => unknown).apply(
            object,
            args.map((arg) => originals.get(arg as object) ?? arg),
          );
          return result === object ? proxy : wrapped(result, lacking);
        };
      }
      if (value !== undefined || typeof key === "symbol" || key === "toJSON") {
        return key === "ProtectionType" ? value : wrapped(value, lacking);
      }
      lacking.add(`${name}.${key}`);
      if (/^[A-Z]/.test(key)) return {};
      return (...args: unknown[]) => {
        if (key === "getDisplayValues") return shown((object as Bag).getValues, object);
        if (key in plain) return plain[key];
        return blankTable(key, args) ?? proxy;
      };
    },
  });
  originals.set(proxy as object, target);
  return proxy;
}

const originals = new WeakMap<object, object>();

function wrapped(value: unknown, lacking: Set<string>): unknown {
  if (typeof value !== "object" || value === null || value instanceof Date) return value;
  if (!Array.isArray(value)) return adapted(value, value.constructor.name, lacking);
  const isPlain = value.every((one) => typeof one !== "object" || Array.isArray(one));
  return isPlain ? value : value.map((one: unknown) => wrapped(one, lacking));
}

function shown(getValues: unknown, object: object): string[][] {
  const values = (getValues as () => unknown[][]).call(object);
  return values.map((row) => row.map((cell) => String(cell ?? "")));
}

function blankTable(key: string, _args: unknown[]): unknown {
  return /^get(Formulas|Notes|Backgrounds)$/.test(key) ? [[]] : undefined;
}

/** Loads the folder's bundle as a project of the twin and runs compute-gains on the sample. */
export async function gainsOnTwin(folder: string) {
  const sheets = Object.fromEntries(
    ["Peserta", "Instrumen", "Nilai"].map((name) => {
      const sheet = sample(40).sheet(name);
      const width = sheet.lastColumn();
      const rows = Array.from({ length: sheet.lastRow() }, (_, row) =>
        Array.from({ length: width }, (_cell, column) => sheet.raw(row, column) ?? ""),
      );
      return [name, rows];
    }),
  );
  setup({ spreadsheets: { sample: { name: "Contoh", sheets } } });
  const lacking = new Set<string>(["LockService"]);
  const world = globalThis as unknown as Bag;
  const before = world.SpreadsheetApp;
  world.SpreadsheetApp = adapted(before as object, "SpreadsheetApp", lacking);
  world.Session = adapted((world.Session ?? {}) as object, "Session", lacking);
  world.LockService = { getDocumentLock: () => ({ tryLock: () => true, releaseLock() {} }) };
  SpreadsheetApp.openById("sample");
  try {
    const { exports } = loadGsProject(folder);
    const text = (exports.runCommand as (id: string, answers: string) => string)(
      "compute-gains",
      '{"language":"id"}',
    );
    return { answer: JSON.parse(text) as TwinAnswer, lacking: [...lacking].sort() };
  } finally {
    teardown();
    delete world.LockService;
  }
}
