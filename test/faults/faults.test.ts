// The short form of `npm run faults`: a few calls of every command, others each time the list grows.
import { describe, expect, it } from "vitest";
import { everyCall, someCalls, tryScenario } from "./everyCall";
import { scenarios } from "./scenarios";

describe("stopped at a service call and run again", () => {
  it.each(scenarios())(
    "$command on $on loses nothing",
    async (scenario) => {
      const { lost } = await tryScenario(scenario, someCalls(2, scenario.command.length));
      expect(lost).toEqual([]);
    },
    60_000,
  );

  // The time limit leaves what stood there just before its call; so it is judged without a run of its
  // own, except here and at one call in forty.
  it("leaves at the time limit what stood there", async () => {
    const [scenario] = scenarios(["apply-repairs"]);
    expect(scenario && (await tryScenario(scenario, everyCall, { proofs: 1 })).lost).toEqual([]);
  }, 60_000);
});
