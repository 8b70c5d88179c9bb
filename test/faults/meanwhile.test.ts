// Two at once: a second administrator, or somebody typing, sorting and inserting meanwhile.
import { describe, expect, it } from "vitest";
import { deeds } from "./deeds";
import {
  everyMeeting,
  manyMeetings,
  meet,
  Setting,
  tellingCalls,
  twoAdministrators,
} from "./meanwhile";
import { scenarios } from "./scenarios";
import { sample } from "./workbooks";

describe("two at once", () => {
  it("comes out right or says that the run must be repeated", async () => {
    expect((await manyMeetings(scenarios(), 40, 2)).wrong).toEqual([]);
  }, 120_000);

  it.each([
    ["apply-repairs", 5],
    ["import-responses", 60],
  ])(
    "keeps what people do beside %s",
    async (command, stride) => {
      const [scenario] = scenarios([command]);
      expect(scenario && (await everyMeeting(scenario, stride)).wrong).toEqual([]);
    },
    120_000,
  );

  it("keeps a text a text where a row is inserted as it is written", () => {
    const [scenario] = scenarios(["import-paper"]);
    const setting = new Setting(scenario!);
    const deed = deeds.find(({ name }) => name === "inserts a row")!;
    const at = (deed.on.indexOf("Jawaban") + 0.5) / deed.on.length;
    const wrong = tellingCalls(setting, /^Range.setValues$/).map((call) =>
      meet(setting, { deed, call, draw: () => () => at }),
    );
    expect(wrong.filter(Boolean)).toEqual([]);
  }, 60_000);

  it("keeps two administrators apart at every call of a short command", () => {
    const setting = new Setting({
      command: "suggest-repairs",
      on: "the sample",
      answers: {},
      make: () => sample(3),
    });
    const wrong = Array.from({ length: 40 }, (_, i) =>
      twoAdministrators(setting, { command: "compute-gains", answers: {} }, 1 + i * 2),
    );
    expect(wrong.filter(Boolean)).toEqual([]);
  }, 60_000);
});
