import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { checkCase, type GoldenFile, problemOf } from "./compare";
import { implementations } from "./implementations";

const here = new URL(".", import.meta.url);
const names = readdirSync(here).filter((name) => name.endsWith(".json"));

describe.each(names)("%s", (name) => {
  const file = JSON.parse(readFileSync(new URL(name, here), "utf8")) as GoldenFile;

  it("is a golden file", () => {
    expect(problemOf(file)).toBeNull();
    expect(file.cases.length).toBeGreaterThan(0);
  });

  it.each(file.cases.map((golden) => [golden.id, golden] as const))("%s", (_id, golden) => {
    expect(checkCase(file, golden, implementations)).toEqual([]);
  });
});
