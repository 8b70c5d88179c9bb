/** Codes of units of competency (SKKNI): their three generations, and what is wrong with a code. */

/** By the year of the regulation that brought the form. */
export type CodeGeneration = "2004" | "2012" | "2016";

export type CompetencyCode =
  | {
      readonly kind: "valid";
      readonly generation: CodeGeneration;
      /** The four parts between the dots. */
      readonly parts: readonly string[];
    }
  | {
      readonly kind: "faulty";
      /** The generation that the code comes nearest to. */
      readonly generation: CodeGeneration;
      readonly faults: readonly CodeFault[];
      /** The code as it was likely meant; `null` where that cannot be told. */
      readonly suggestion: string | null;
    }
  | { readonly kind: "unknown" };

/** `part` counts from 1. */
export type CodeFault =
  | { readonly fault: "spaces" | "lower-case" | "dots" }
  | { readonly fault: "separators"; readonly found: string }
  | {
      readonly fault: "letter-for-digit" | "digit-for-letter";
      readonly part: number;
      readonly text: string;
      readonly found: string;
      readonly meant: string;
    }
  | {
      readonly fault: "character";
      readonly part: number;
      readonly text: string;
      readonly found: string;
      readonly needed: "letter" | "digit";
    }
  | {
      readonly fault: "length";
      readonly part: number;
      readonly text: string;
      readonly needed: number;
    }
  | { readonly fault: "category"; readonly found: string };

interface Form {
  readonly generation: CodeGeneration;
  /** A stands for a letter, 9 for a digit. */
  readonly parts: readonly string[];
}

/** Every form has 12 characters beside its dots. */
const forms: readonly Form[] = [
  { generation: "2012", parts: ["A", "999999", "999", "99"] },
  { generation: "2016", parts: ["A", "99AAA99", "999", "9"] },
  { generation: "2004", parts: ["AAA", "AA99", "999", "99"] },
];

/** Digits that are typed for letters, and the letters that are typed for them. */
const lookAlikes: Readonly<Record<string, string>> = {
  "0": "O",
  "1": "I",
  "2": "Z",
  "5": "S",
  "6": "G",
  "8": "B",
  O: "0",
  I: "1",
  L: "1",
  Z: "2",
  S: "5",
  G: "6",
  B: "8",
};

/** Above this many mistakes a text is no code of a unit, but something else. */
const mostMistakes = 6;

/**
 * Which generation a code of a unit of competency belongs to, or which part is at fault and what was
 * likely meant. `J.620100.020.02` is of 2012; `J.62O100.020.02` has a letter O where 0 belongs.
 * Sources: KEP.69/MEN/V/2004; Permenakertrans 8/2012; Permenaker 2/2016.
 */
export function competencyCode(text: string): CompetencyCode {
  for (const form of forms) {
    const parts = text.split(".");
    const reading = readParts(form, parts);
    if (reading.faults.length === 0) return { kind: "valid", generation: form.generation, parts };
  }
  const { cleaned, faults } = cleanText(text);
  let best: (Reading & { form: Form; moved: boolean }) | null = null;
  for (const form of forms) {
    for (const { parts, moved } of divisions(form, cleaned)) {
      const reading = readParts(form, parts);
      const cost = reading.cost + (moved ? 1 : 0);
      if (best === null || cost < best.cost) best = { ...reading, cost, form, moved };
    }
  }
  if (best === null || best.cost > mostMistakes) return { kind: "unknown" };
  const dots: CodeFault[] = best.moved ? [{ fault: "dots" }] : [];
  return {
    kind: "faulty",
    generation: best.form.generation,
    faults: [...faults, ...dots, ...best.faults],
    suggestion: best.meant,
  };
}

/** Capitals, no spaces, a dot for every other mark; what had to be changed is a fault. */
function cleanText(text: string): { cleaned: string; faults: CodeFault[] } {
  const faults: CodeFault[] = [];
  if (/\s/.test(text)) faults.push({ fault: "spaces" });
  const upper = text.toUpperCase();
  if (upper !== text) faults.push({ fault: "lower-case" });
  const close = upper.replace(/\s+/g, "");
  const other = /[^A-Z0-9.]/.exec(close);
  if (other) faults.push({ fault: "separators", found: other[0] });
  const dotted = close.replace(/[^A-Z0-9.]/g, ".");
  const cleaned = dotted.replace(/\.{2,}/g, ".").replace(/^\.|\.$/g, "");
  if (cleaned !== dotted) faults.push({ fault: "dots" });
  return { cleaned, faults };
}

/** The parts as the dots have them, and as the form would divide the same characters. */
function divisions(form: Form, text: string): { parts: readonly string[]; moved: boolean }[] {
  const asWritten = text.split(".");
  const found = asWritten.length === 4 ? [{ parts: asWritten, moved: false }] : [];
  const bare = text.split(".").join("");
  if (bare.length !== 12) return found;
  let at = 0;
  const parts = form.parts.map((part) => {
    const from = at;
    at += part.length;
    return bare.slice(from, at);
  });
  return parts.join(".") === text ? found : [...found, { parts, moved: true }];
}

interface Reading {
  readonly cost: number;
  readonly faults: readonly CodeFault[];
  readonly meant: string | null;
}

function readParts(form: Form, parts: readonly string[]): Reading {
  if (parts.length !== form.parts.length)
    return { cost: 99, faults: [{ fault: "dots" }], meant: null };
  const faults: CodeFault[] = [];
  let cost = 0;
  let certain = true;
  const meant = form.parts.map((pattern, index) => {
    const text = parts[index] ?? "";
    const filled = fittedLength(text, pattern);
    if (text.length !== pattern.length) {
      faults.push({ fault: "length", part: index + 1, text, needed: pattern.length });
      cost += 2 * Math.abs(text.length - pattern.length);
    }
    if (filled === null) {
      certain = false;
      cost += 2;
      return text;
    }
    return [...filled]
      .map((found, at) => {
        const needed = pattern[at] === "A" ? "letter" : "digit";
        if ((needed === "letter" ? /[A-Z]/ : /[0-9]/).test(found)) return found;
        const twin = lookAlikes[found];
        const where = { part: index + 1, text, found };
        if (twin === undefined) {
          certain = false;
          cost += 3;
          faults.push({ fault: "character", ...where, needed });
          return found;
        }
        cost += 1;
        const fault = needed === "digit" ? "letter-for-digit" : "digit-for-letter";
        faults.push({ fault, ...where, meant: twin });
        return twin;
      })
      .join("");
  });
  const category = meant[0] ?? "";
  if (form.generation !== "2004" && certain && category > "U") {
    certain = false;
    cost += 1;
    faults.push({ fault: "category", found: category });
  }
  return { cost, faults, meant: certain ? meant.join(".") : null };
}

/** Zeros in front are lost and won when a sheet takes a part for a number; other lengths stay open. */
function fittedLength(text: string, pattern: string): string | null {
  if (text.length === pattern.length) return text;
  if (/A/.test(pattern) || pattern.length > 3 || text === "") return null;
  if (text.length < pattern.length) return text.padStart(pattern.length, "0");
  const surplus = text.slice(0, text.length - pattern.length);
  return /^0+$/.test(surplus) ? text.slice(surplus.length) : null;
}
