// Two at once: a second administrator, or somebody typing, sorting and inserting meanwhile.
import { describe, expect, it } from "vitest";
import { everyMeeting, manyMeetings, Setting, twoAdministrators } from "./meanwhile";
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
