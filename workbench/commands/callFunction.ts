// `call`: a custom function of the bundle as a cell would call it.
import { functionViews } from "../cellFunctions";
import { fill, type Language, messages } from "../messages";
import { Workbench } from "../workbench";
import { Failure, printJson } from "./terminal";

/** Prints the result as JSON, or `{"error"}` with exit code 1. */
export function callFunction(name: string, argumentsJson: string, language: Language): void {
  const workbench = Workbench.empty();
  const words = messages[language];
  const known = functionViews(workbench.project.bundle.source).map((one) => one.name);
  const exact = known.find((one) => one.toUpperCase() === name.toUpperCase());
  if (exact === undefined) {
    throw new Failure(fill(words.unknownFunction, { name, known: known.join(", ") }), 2);
  }
  const call = workbench.callFunction(exact, parseArguments(argumentsJson, language));
  if (!call.ok) throw new Failure(call.error, 1);
  printJson(call.value);
}

const isCell = (value: unknown) => value === null || typeof value !== "object";
/** A cell, or rows of cells. */
const isArgument = (value: unknown) =>
  isCell(value) ||
  (Array.isArray(value) &&
    value.every((row) => isCell(row) || (Array.isArray(row) && row.every(isCell))));

function parseArguments(text: string, language: Language): unknown[] {
  try {
    const parsed: unknown = JSON.parse(text);
    if (Array.isArray(parsed) && parsed.every(isArgument)) return parsed;
  } catch {
    // What is no JSON is told like what is no array.
  }
  throw new Failure(fill(messages[language].badArguments, {}), 1);
}
