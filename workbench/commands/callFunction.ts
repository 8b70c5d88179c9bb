// `call`: a custom function of the bundle as a cell would call it.
import { fill, type Language, messages } from "../messages";
import { Workbench } from "../workbench";
import { Failure, printJson } from "./terminal";

/** Top-level functions whose JSDoc marks them as custom functions. */
export function customFunctions(source: string): string[] {
  const marked = source.matchAll(/@customfunction(?:(?!\*\/)[\s\S])*\*\/\s*function\s+(\w+)/g);
  return [...marked].map(([, name]) => name!);
}

/** Prints the result as JSON, or `{"error"}` with exit code 1. */
export function callFunction(name: string, argumentsJson: string, language: Language): void {
  const workbench = Workbench.empty();
  const words = messages[language];
  const known = customFunctions(workbench.project.bundle.source);
  const exact = known.find((one) => one.toUpperCase() === name.toUpperCase());
  if (exact === undefined) {
    throw new Failure(fill(words.unknownFunction, { name, known: known.join(", ") }), 2);
  }
  const call = workbench.callFunction(exact, parseArguments(argumentsJson, language));
  if (!call.ok) throw new Failure(call.error, 1);
  printJson(call.value);
}

function parseArguments(text: string, language: Language): unknown[] {
  let detail = "";
  try {
    const parsed: unknown = JSON.parse(text);
    if (Array.isArray(parsed)) return parsed;
  } catch (error) {
    detail = (error as Error).message;
  }
  throw new Failure(fill(messages[language].badArguments, { detail }), 1);
}
