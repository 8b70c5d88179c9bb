// The short form of `npm run faults`: a few calls of every command, others each time the list grows.
import { describe, expect, it } from "vitest";
import { someCalls, tryScenario } from "./everyCall";
import { scenarios } from "./scenarios";

describe("stopped at a service call and run again", () => {
  it.each(scenarios())(
    "$command on $on loses nothing",
    (scenario) => {
      const { lost } = tryScenario(scenario, someCalls(2, scenario.command.length));
      expect(lost).toEqual([]);
    },
    60_000,
  );
});
