// Holds a call's arguments against the signatures of its method.
import { EnumValue, Foreign } from "../realm/encoding";
import { Exception } from "./exceptions";
import { SIGNATURES } from "./signatures";

interface Parameter {
  type: string;
  nullable: boolean;
  /** 0 for a value, 1 for an array, 2 for an array of arrays. */
  depth: number;
}

/** The name Google's messages use for the class of a service object. */
export interface Named {
  readonly className: string;
}

const parsed = new Map<string, Parameter[][]>();

function overloadsOf(className: string, method: string): Parameter[][] {
  const key = `${className}.${method}`;
  let overloads = parsed.get(key);
  if (!overloads) {
    const texts = SIGNATURES[className]?.methods[method] ?? [];
    overloads = texts.map((text) => (text === "" ? [] : text.split(", ").map(parameter)));
    parsed.set(key, overloads);
  }
  return overloads;
}

function parameter(text: string): Parameter {
  const depth = (text.match(/\[\]/g) ?? []).length;
  const base = text.replaceAll("[]", "");
  return { type: base.replace("?", ""), nullable: base.endsWith("?"), depth };
}

/** Throws Google's signature exception unless one overload takes the arguments. */
export function checkArguments(className: string, method: string, args: unknown[]): void {
  const overloads = overloadsOf(className, method);
  const fits = overloads.some(
    (parameters) =>
      parameters.length === args.length && parameters.every((one, i) => takes(one, args[i])),
  );
  if (fits) return;
  const path = SIGNATURES[className]?.path ?? className;
  throw new Exception(
    `The parameters (${args.map(typeName).join(",")}) don't match the method signature for ` +
      `${path}.${method}.`,
  );
}

function takes(parameter: Parameter, value: unknown, depth = parameter.depth): boolean {
  if (depth > 0) {
    if (!Array.isArray(value)) return false;
    if (parameter.type === "Object" && depth === 1) return true;
    return value.every((item) => takes(parameter, item, depth - 1));
  }
  if (value === null || value === undefined)
    return parameter.nullable || parameter.type === "Object";
  switch (parameter.type) {
    case "Object":
      return !(value instanceof Foreign);
    case "String":
      return typeof value === "string";
    case "number":
      return typeof value === "number" && !Number.isNaN(value);
    case "Boolean":
      return typeof value === "boolean";
    case "Date":
      return value instanceof Date;
    default:
      return pathOf(value) === parameter.type;
  }
}

function pathOf(value: unknown): string | null {
  if (value instanceof EnumValue) return value.type;
  if (value === null || typeof value !== "object" || !("className" in value)) return null;
  return SIGNATURES[(value as Named).className]?.path ?? null;
}

/** The type of an argument as Google's messages name it. */
export function typeName(value: unknown): string {
  if (value === null || value === undefined) return "null";
  if (typeof value === "string") return "String";
  if (typeof value === "number") return "number";
  if (typeof value === "boolean") return "Boolean";
  if (Array.isArray(value)) return value.length === 0 ? "number[]" : `${typeName(value[0])}[]`;
  return pathOf(value) ?? "(class)";
}
