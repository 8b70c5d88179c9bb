/** The custom functions by name, and how the tests hand them values. */
import * as competencyCodes from "../../src/functions/competencyCodes";
import * as gains from "../../src/functions/gains";
import * as groups from "../../src/functions/groups";
import { DISTRACTORS, ITEM_ANALYSIS, RELIABILITY } from "../../src/functions/items";
import * as raters from "../../src/functions/raters";
import * as satisfaction from "../../src/functions/satisfaction";
import * as schedules from "../../src/functions/schedules";
import * as trainingHours from "../../src/functions/trainingHours";

export type CustomFunction = (...given: unknown[]) => unknown;

export const customFunctions = {
  ...gains,
  DISTRACTORS,
  ITEM_ANALYSIS,
  RELIABILITY,
  ...raters,
  ...groups,
  ...satisfaction,
  ...trainingHours,
  ...schedules,
  ...competencyCodes,
} as unknown as Readonly<Record<string, CustomFunction>>;

/** What the function throws, as its sentence. */
export function refusal(run: () => unknown): string {
  try {
    return `returned ${JSON.stringify(run())}`;
  } catch (error) {
    return (error as Error).message;
  }
}

/** A table with a header row as records by column number. */
export function bodyOf(table: unknown): (string | number)[][] {
  return (table as (string | number)[][]).slice(1);
}

/** The value beside a label in a table of two columns. */
export function beside(table: unknown, label: string): string | number | undefined {
  return (table as (string | number)[][]).find(([first]) => first === label)?.[1];
}

export const column = <T>(values: readonly T[]): T[][] => values.map((value) => [value]);
