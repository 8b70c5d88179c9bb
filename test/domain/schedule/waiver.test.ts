import { describe, expect, it } from "vitest";
import { checkSchedule } from "../../../src/domain/schedule/checkSchedule";
import { readWaivers, ruleTitlesOf } from "../../../src/domain/schedule/waiver";
import { schedule as english } from "../../../src/i18n/en/schedule";
import { schedule as indonesian } from "../../../src/i18n/id/schedule";
import { inputOf, online, session } from "./fixtures";

const titles = ruleTitlesOf(indonesian.findings, english.findings);
const saturday = "2025-06-14";
const today = "2025-06-10";
const read = (waiver: string) => readWaivers(session({ row: 4, waiver }), titles);

function check(waiver: string, when: string | null = today) {
  const sessions = [session({ row: 2, date: saturday, waiver }), session({ row: 3 })];
  return checkSchedule(inputOf({ sessions }), when, titles);
}

const rulesOf = (list: ReadonlyArray<{ readonly rule: string }>) => list.map(({ rule }) => rule);

describe("the text of a waiver", () => {
  const full = {
    row: 4,
    rule: "weekend",
    reason: "Permintaan peserta",
    by: "Siti Aminah",
    until: "2025-12-31",
  };

  it.each([
    "weekend; Permintaan peserta; Siti Aminah; 2025-12-31",
    "WEEKEND|Permintaan peserta|Siti Aminah|31/12/2025",
    "Akhir pekan; Permintaan peserta; Siti Aminah; s.d. 31 Desember 2025",
    "Akhir  Pekan ; 31-12-2025 ; Permintaan peserta ; Siti Aminah",
    "Weekend; Permintaan peserta; Siti Aminah; until 31 December 2025",
    "weekend; Permintaan peserta; Siti Aminah; 2025-12-31;",
  ])("is read from “%s”", (text) => {
    expect(read(text)).toEqual({ waivers: [full], findings: [] });
  });

  it("may leave out the date, and may stand beside others", () => {
    const { waivers } = read("weekend; A; B\n\npublic-holiday | C | D");
    expect(waivers).toMatchObject([
      { rule: "weekend", until: null },
      { rule: "public-holiday", reason: "C", by: "D" },
    ]);
  });

  it.each([
    ["akhir minggu; A; B", "waiver-unknown-rule", { text: "akhir minggu" }],
    ["weekend", "waiver-incomplete", { missing: ["reason", "name"] }],
    ["weekend; A", "waiver-incomplete", { missing: ["name"] }],
    ["weekend; A; B; 31/2/2026", "waiver-incomplete", { missing: ["until"] }],
  ])("“%s” is itself a finding: %s", (text, rule, facts) => {
    const { waivers, findings } = read(text);
    expect(waivers).toEqual([]);
    expect(findings).toMatchObject([{ rule, rows: [4], fields: ["waiver"], facts }]);
  });
});

describe("a waiver", () => {
  it("sets the finding aside and says who answers for it", () => {
    const { findings, waived } = check("weekend; Permintaan peserta; Siti Aminah; 2025-06-14");
    expect(rulesOf(findings)).not.toContain("weekend");
    expect(waived).toMatchObject([
      { finding: { rule: "weekend", severity: "info", rows: [2] }, waiver: { by: "Siti Aminah" } },
    ]);
  });

  it("that has lapsed sets nothing aside and is a finding", () => {
    const { findings, waived } = check("weekend; A; B; 2025-06-09");
    expect(rulesOf(findings)).toEqual(expect.arrayContaining(["weekend", "waiver-lapsed"]));
    expect(waived).toEqual([]);
    expect(rulesOf(check("weekend; A; B; 2025-06-10").findings)).not.toContain("waiver-lapsed");
    expect(rulesOf(check("weekend; A; B; 2025-06-09", null).findings)).not.toContain("weekend");
  });

  it("that meets no finding is noted", () => {
    const { findings } = check("public-holiday; A; B");
    expect(findings).toContainEqual(
      expect.objectContaining({ rule: "waiver-unused", severity: "info", rows: [2] }),
    );
  });

  it("of one session of a pair covers the pair, and only for its own rule", () => {
    const shared = { facilitators: ["Budi"], groups: ["G"] };
    const waiver = "facilitator-double-booked; Tim teaching; Siti";
    const sessions = [session({ row: 2, ...shared }), session({ row: 3, ...shared, waiver })];
    const { findings, waived } = checkSchedule(inputOf({ sessions }), today, titles);
    expect(waived.map(({ finding }) => finding.rows)).toEqual([[2, 3]]);
    expect(rulesOf(findings)).toContain("group-double-booked");
  });

  it("in any row covers a finding about the whole schedule", () => {
    const waiver = "Porsi daring jauh dari sasaran; Program daring penuh; Siti";
    const sessions = [online({ row: 2, waiver })];
    const { findings, waived } = checkSchedule(inputOf({ sessions }), today, titles);
    expect(rulesOf(findings)).not.toContain("online-share-off-target");
    expect(waived).toHaveLength(1);
  });
});
