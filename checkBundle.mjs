// What dist/Code.js must be for Apps Script: the language it reads, the globals it has, the functions
// it looks for, and not too large.
import vm from "node:vm";
import { parse } from "acorn";
import detectGlobals from "acorn-globals";

/**
 * Bytes of dist/Code.js, all of which Google parses at every call. The foundation was held to
 * 350 KB; the quiz with its wording in two languages stands in what comes on top of that, 15 KB of
 * it for what surveys, feedback and observations come to, 4 KB for what is told and cleaned when a
 * person's data is deleted, and 3 KB for what is told of tidied texts and of full workbooks;
 * 1 KB tells names that are alike apart.
 */
export const sizeBudget = 624 * 1024;

/** Globals that Apps Script has: the language as of ES2020, and Google's services. */
const appsScriptGlobals = new Set([
  ..."Array ArrayBuffer BigInt BigInt64Array BigUint64Array Boolean DataView Date Error EvalError".split(
    " ",
  ),
  ..."Float32Array Float64Array Function Infinity Int16Array Int32Array Int8Array Intl JSON Map Math".split(
    " ",
  ),
  ..."NaN Number Object Promise Proxy RangeError ReferenceError Reflect RegExp Set String Symbol".split(
    " ",
  ),
  ..."SyntaxError TypeError URIError Uint16Array Uint32Array Uint8Array Uint8ClampedArray WeakMap".split(
    " ",
  ),
  ..."WeakSet console decodeURIComponent encodeURIComponent escape globalThis isFinite isNaN".split(
    " ",
  ),
  ..."parseFloat parseInt undefined unescape arguments eval".split(" "),
  ..."SpreadsheetApp FormApp HtmlService PropertiesService CacheService LockService Session".split(
    " ",
  ),
  ..."Utilities Charts Logger ScriptApp".split(" "),
]);

/** What is wrong with the bundle, in sentences; empty when all is well. */
export function checkBundle(code) {
  let tree;
  try {
    tree = parse(code, { ecmaVersion: 2020, sourceType: "script" });
  } catch (error) {
    return [`does not parse as ES2020: ${error.message}`];
  }
  const declared = new Set(
    tree.body.filter((s) => s.type === "FunctionDeclaration").map((s) => s.id.name),
  );
  const unknown = detectGlobals(tree)
    .map(({ name }) => name)
    .filter((name) => !appsScriptGlobals.has(name) && !declared.has(name) && name !== "Capaian");
  const size = Buffer.byteLength(code);
  return [
    ...unknown.map((name) => `names ${name}, which Apps Script lacks`),
    ...missingEntryPoints(code, declared),
    ...(size > sizeBudget ? [`is ${kilobytes(size)}, above ${kilobytes(sizeBudget)}`] : []),
  ];
}

function missingEntryPoints(code, declared) {
  try {
    const missing = neededEntryPoints(code).filter((name) => !declared.has(name));
    return missing.map((name) => `has no top-level function ${name}`);
  } catch (error) {
    return [`cannot be loaded where no service is: ${error.message}`];
  }
}

/** Loads the bundle without any service, which proves that loading touches none, and asks what it needs. */
function neededEntryPoints(code) {
  const context = vm.createContext(Object.create(null));
  vm.runInContext(code, context, { timeout: 5000 });
  return JSON.parse(vm.runInContext("JSON.stringify(Capaian.neededEntryPoints())", context));
}

export function kilobytes(bytes) {
  return `${(bytes / 1024).toFixed(1)} KB`;
}
