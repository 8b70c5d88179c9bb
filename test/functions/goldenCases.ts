/** Cases of the reference files, for the functions to be held against. */
import { readFileSync } from "node:fs";

interface Case {
  readonly id: string;
  readonly input: Readonly<Record<string, unknown>>;
  readonly expected: Readonly<Record<string, unknown>>;
}

export function goldenFile(name: string) {
  const { data, cases } = JSON.parse(
    readFileSync(new URL(`../golden/${name}.json`, import.meta.url), "utf8"),
  ) as { data: Record<string, unknown>; cases: readonly Case[] };
  const find = (id: string): Case => {
    const found = cases.find((one) => one.id === id);
    if (!found) throw new Error(`${name}.json has no case ${id}`);
    return found;
  };
  return {
    ids: cases.map(({ id }) => id),
    expected: (id: string) => find(id).expected as Readonly<Record<string, number>>,
    lists: (id: string) => find(id).expected as Readonly<Record<string, readonly number[]>>,
    /** An input of a case; `@name.field` is looked up in the data of the file. */
    input: <T>(id: string, key: string): T => {
      const value = find(id).input[key];
      if (typeof value !== "string" || !value.startsWith("@")) return value as T;
      const path = value.slice(1).split(".");
      return path.reduce<unknown>((of, name) => (of as Record<string, unknown>)[name], data) as T;
    },
  };
}
