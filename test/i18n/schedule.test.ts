import { describe, expect, it } from "vitest";
import type { Change } from "../../src/domain/schedule/change";
import type { RuleId, ScheduleFacts } from "../../src/domain/schedule/facts";
import { scheduleRules } from "../../src/domain/schedule/rules";
import { schedule as english } from "../../src/i18n/en/schedule";
import type { RuleMessages } from "../../src/i18n/findingMessages";
import { type Formats, formatsOf } from "../../src/i18n/formats";
import { schedule as indonesian } from "../../src/i18n/id/schedule";
import { scheduleSamples } from "./scheduleSamples";

function sentence<Rule extends RuleId>(
  messages: RuleMessages<ScheduleFacts>,
  rule: Rule,
  format: Formats,
): string {
  const message = messages[rule];
  return `${message.title}: ${message.text(scheduleSamples[rule], format)}`;
}

const changes: readonly Change[] = [
  { kind: "time", row: 3, start: 600, end: 720 },
  { kind: "day", row: 3, date: "2025-05-27", start: 540, end: 660 },
  { kind: "place", row: 3, place: "Ruang B" },
  { kind: "facilitator", row: 3, from: "Budi Santoso", to: "Sri Wahyuni" },
];

describe.each([
  ["id", indonesian],
  ["en", english],
] as const)("the schedule's words in %s", (language, words) => {
  const format = formatsOf(language);
  const rules = Object.keys(scheduleSamples) as RuleId[];

  it("reads well, printed whole", async () => {
    const { session } = scheduleSamples.weekend;
    const lines = [
      ...rules.map((rule) => `${rule}\n  ${sentence(words.findings, rule, format)}`),
      ...changes.map(
        (change) => `${change.kind}\n  ${words.repairs.change(session, change, format)}`,
      ),
      words.repairs.noneFound(400),
      words.repairs.byHand,
    ];
    const text = `${lines.join("\n")}\n`;
    expect(text).not.toMatch(/undefined|NaN|null|\[object| {2,}\S*\(|\.\.|,,| ,/);
    await expect(text).toMatchFileSnapshot(`schedule.${language}.txt`);
  });

  it("has a title of its own for every rule", () => {
    const titles = rules.map((rule) => words.findings[rule].title.toLowerCase());
    expect(new Set(titles).size).toBe(titles.length);
    expect(rules).toEqual(expect.arrayContaining(scheduleRules.map(({ id }) => id)));
  });
});
