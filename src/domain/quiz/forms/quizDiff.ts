import type { FindingOf } from "../../finding";
import { similarity } from "../text/similarity";
import type { FormPlan, PlanItem } from "./formPlan";

/** An item as the form holds it now. */
export interface ExistingItem {
  readonly itemId: string;
  readonly kind: PlanItem["kind"] | "other";
  readonly title: string;
  /** Texts of the choices, or the rows and columns of a grid; empty for other kinds. */
  readonly choices: readonly string[];
  readonly rows: readonly string[];
  readonly points: number | null;
  readonly rightChoices: readonly string[];
}

/** What the registry of quizzes remembers of an item that was built. */
export interface BuiltItem {
  readonly key: string;
  readonly itemId: string;
  /** The title that was written when the item was built. */
  readonly title: string;
}

export interface QuizDiffFacts {
  "item-added": { readonly key: string; readonly title: string };
  "item-removed": { readonly key: string; readonly title: string };
  "item-deleted-by-hand": { readonly key: string; readonly title: string };
  "item-added-by-hand": { readonly title: string };
  "item-renamed-by-hand": {
    readonly key: string;
    readonly built: string;
    readonly now: string;
  };
  "item-title-changed": { readonly key: string; readonly before: string; readonly after: string };
  "item-kind-changed": { readonly key: string; readonly before: string; readonly after: string };
  "item-choices-removed": { readonly key: string; readonly choices: readonly string[] };
  "item-choices-added": { readonly key: string; readonly choices: readonly string[] };
  "item-key-changed": {
    readonly key: string;
    readonly before: readonly string[];
    readonly after: readonly string[];
  };
  "item-points-changed": {
    readonly key: string;
    readonly before: number | null;
    readonly after: number | null;
  };
}
export type QuizChange = FindingOf<QuizDiffFacts>;

export interface QuizDiff {
  /** `error` where the change would break answers that were given: it is refused. */
  readonly changes: readonly QuizChange[];
  /** Whether the plan may be written to the form. */
  readonly allowed: boolean;
  /** Whether answers that were given must be graded again afterwards. */
  readonly regrade: boolean;
}

/**
 * Holds a plan against the form that stands. Items are known by their ID, never by place or title.
 * Without answers everything may change; with answers nothing may that an answer stands for: an item
 * with its kind, its meaning, and the choices that may have been chosen.
 */
export function diffQuiz(
  plan: FormPlan,
  existing: readonly ExistingItem[],
  built: readonly BuiltItem[],
  hasAnswers: boolean,
  settings: { readonly similarStemShare: number },
): QuizDiff {
  const byItemId = new Map(existing.map((item) => [item.itemId, item]));
  const builtByKey = new Map(built.map((item) => [item.key, item]));
  const planned = new Map(plan.items.map((item) => [item.key, item]));
  const ours = new Set(built.map((item) => item.itemId));
  const breaking = hasAnswers ? "error" : "info";
  const changes: QuizChange[] = [];
  for (const item of plan.items) {
    const memory = builtByKey.get(item.key);
    const stands = memory && byItemId.get(memory.itemId);
    if (!memory) changes.push(change("item-added", "info", item));
    else if (!stands) changes.push(change("item-deleted-by-hand", breaking, item));
    else changes.push(...itemChanges(item, stands, memory, hasAnswers, settings));
  }
  for (const memory of built) {
    const stands = byItemId.get(memory.itemId);
    if (planned.has(memory.key) || !stands) continue;
    const answerable = stands.kind !== "section";
    changes.push(change("item-removed", answerable ? breaking : "info", memory));
  }
  for (const item of existing) {
    if (ours.has(item.itemId)) continue;
    const facts = { title: item.title };
    changes.push({ ...place, rule: "item-added-by-hand", severity: "info", facts });
  }
  return summary(changes, hasAnswers);
}

function summary(changes: readonly QuizChange[], hasAnswers: boolean): QuizDiff {
  const regrading = ["item-key-changed", "item-points-changed"];
  return {
    changes,
    allowed: changes.every((each) => each.severity !== "error"),
    regrade: hasAnswers && changes.some((each) => regrading.includes(each.rule)),
  };
}

const place = { table: "quizzes", rows: [], fields: [] } as const;

function change(
  rule: "item-added" | "item-removed" | "item-deleted-by-hand",
  severity: "error" | "info",
  { key, title }: { readonly key: string; readonly title: string },
): QuizChange {
  return { ...place, rule, severity, facts: { key, title } };
}

function itemChanges(
  item: PlanItem,
  stands: ExistingItem,
  memory: BuiltItem,
  hasAnswers: boolean,
  settings: { readonly similarStemShare: number },
): QuizChange[] {
  const { key } = item;
  const breaking = hasAnswers ? "error" : "info";
  if (item.kind !== stands.kind) {
    const facts = { key, before: stands.kind, after: item.kind };
    return [{ ...place, rule: "item-kind-changed", severity: breaking, facts }];
  }
  return [...titleChanges(item, stands, memory, hasAnswers, settings), ...choiceChanges()];

  function choiceChanges(): QuizChange[] {
    if (item.kind === "section") return [];
    const found: QuizChange[] = [];
    const [before, after] = [answersOf(stands), answersOfPlan(item)];
    const removed = before.filter((text) => !after.includes(text));
    const added = after.filter((text) => !before.includes(text));
    if (removed.length > 0) {
      const facts = { key, choices: removed };
      found.push({ ...place, rule: "item-choices-removed", severity: breaking, facts });
    }
    if (added.length > 0) {
      const facts = { key, choices: added };
      found.push({ ...place, rule: "item-choices-added", severity: "info", facts });
    }
    return [...found, ...keyChanges(item, stands, hasAnswers)];
  }
}

/** A name changed by hand is told and kept from being overwritten unseen; a new meaning is refused. */
function titleChanges(
  { key, title }: PlanItem,
  stands: ExistingItem,
  memory: BuiltItem,
  hasAnswers: boolean,
  { similarStemShare }: { readonly similarStemShare: number },
): QuizChange[] {
  const found: QuizChange[] = [];
  if (stands.title !== memory.title && stands.title !== title) {
    const facts = { key, built: memory.title, now: stands.title };
    found.push({ ...place, rule: "item-renamed-by-hand", severity: "warning", facts });
  }
  if (title !== memory.title) {
    const otherMeaning = similarity(title, memory.title) < similarStemShare;
    const severity = hasAnswers && otherMeaning ? "error" : "info";
    const facts = { key, before: memory.title, after: title };
    found.push({ ...place, rule: "item-title-changed", severity, facts });
  }
  return found;
}

function keyChanges(item: PlanItem, stands: ExistingItem, hasAnswers: boolean): QuizChange[] {
  const severity = hasAnswers ? "warning" : "info";
  const { key } = item;
  const found: QuizChange[] = [];
  if ("choices" in item && item.keyed) {
    const after = item.choices.filter((choice) => choice.right).map((choice) => choice.text);
    const before = stands.rightChoices;
    if ([...after].sort().join("\n") !== [...before].sort().join("\n")) {
      found.push({ ...place, rule: "item-key-changed", severity, facts: { key, before, after } });
    }
  }
  if (item.kind !== "section" && item.points !== stands.points) {
    const facts = { key, before: stands.points, after: item.points };
    found.push({ ...place, rule: "item-points-changed", severity, facts });
  }
  return found;
}

function answersOf(item: ExistingItem): string[] {
  return [...item.rows, ...item.choices];
}

function answersOfPlan(item: PlanItem): string[] {
  if (item.kind === "grid") return [...item.rows, ...item.columns];
  return "choices" in item ? item.choices.map((choice) => choice.text) : [];
}
