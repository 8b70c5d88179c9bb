import { expect, it } from "vitest";
import { sessionName } from "../../src/i18n/areas/schedule";

const ref = { row: 2, id: "S1", date: null, start: null, end: null };

it("cuts a long topic short", () => {
  expect(sessionName({ ...ref, topic: "a".repeat(60) }, "row")).toBe(`S1 “${"a".repeat(60)}”`);
  expect(sessionName({ ...ref, topic: "a".repeat(500) }, "row")).toBe(`S1 “${"a".repeat(59)}…”`);
  expect(sessionName({ ...ref, topic: null }, "row")).toBe("S1");
});
