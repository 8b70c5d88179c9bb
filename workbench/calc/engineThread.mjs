// The calculation engine in a thread of its own: it has no limit of time or memory, and a formula can
// be made to take any of both; a thread can be ended. engine.ts is the other side.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { workerData } from "node:worker_threads";
import { initSync, Model } from "@ironcalc/wasm";

/** IronCalc's codes of what a cell holds. */
const NUMBER = 1;
const BOOLEAN = 4;
const ERROR = 16;

const { port, signal } = workerData;
const wasm = createRequire(import.meta.url).resolve("@ironcalc/wasm/wasm_bg.wasm");
initSync({ module: readFileSync(wasm) });

/** @type {Map<number, Model>} */
const models = new Map();

/** What is no method of a model. @type {Record<string, (id: number, ...args: any[]) => unknown>} */
const own = {
  create: (id, timeZone) => {
    models.set(id, new Model("workbench", "en", timeZone, "en"));
  },
  free: (id) => {
    models.get(id)?.free();
    models.delete(id);
  },
  setCells: (id, cells) => {
    const model = models.get(id);
    for (let i = 0; i < cells.length; i += 4) {
      model.setUserInput(cells[i], cells[i + 1], cells[i + 2], cells[i + 3]);
    }
  },
  readArrays: (id, places) => places.map((place) => readArray(models.get(id), ...place)),
};

/**
 * What a formula gives to its own cell and to others, row by row. Formatted values are rounded to
 * nine digits: the unrounded one stands in another cell, joined with an empty text.
 */
function readArray(model, sheet, row, column, exactSheet, exactRow, exactColumn) {
  const exact = model.getFormattedCellValue(exactSheet, exactRow, exactColumn);
  const { rows, columns } = arraySize(model, sheet, row, column);
  return Array.from({ length: rows }, (_, r) =>
    Array.from({ length: columns }, (_cell, c) => {
      const shown = model.getFormattedCellValue(sheet, row + r, column + c);
      // The content of a cell that an array fills is its value to 15 digits.
      const value = r + c === 0 ? exact : contentOf(model, sheet, row + r, column + c);
      return rawOf(model.getCellType(sheet, row + r, column + c), value, shown);
    }),
  );
}

function arraySize(model, sheet, row, column) {
  const structure = model.getCellArrayStructure(sheet, row, column);
  if (typeof structure === "object" && "DynamicAnchor" in structure) {
    const [columns, rows] = structure.DynamicAnchor;
    return { rows, columns };
  }
  return { rows: 1, columns: 1 };
}

/** A cell that has held a text keeps its mark of text. */
function contentOf(model, sheet, row, column) {
  return model.getCellContent(sheet, row, column).replace(/^'/, "");
}

function rawOf(type, exact, shown) {
  if (type === ERROR) return { error: shown };
  if (type === NUMBER) return Number(exact);
  if (type === BOOLEAN) return shown === "TRUE";
  return shown;
}

/** Calls in the order in which they were made, `[model, method, ...arguments]`; answers the last. */
port.on("message", (calls) => {
  const answer = { value: null, error: null };
  try {
    for (const [id, method, ...args] of calls) {
      const model = models.get(id);
      answer.value = own[method] ? own[method](id, ...args) : (model?.[method](...args) ?? null);
    }
  } catch (error) {
    answer.error = String(error);
    answer.value = null;
  }
  port.postMessage(answer);
  Atomics.store(signal, 0, 1);
  Atomics.notify(signal, 0);
});
