import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { answerText } from "../../../src/domain/quiz/responses/answerText";
import { type Attempt, chooseAttempts } from "../../../src/domain/quiz/responses/attempts";
import { linkResponses, type Respondent } from "../../../src/domain/quiz/responses/link";
import { splitResponses } from "../../../src/domain/quiz/responses/newResponses";
import { settings } from "./bank";

const people = [
  { row: 2, id: "P001", name: "Siti Aminah", email: "siti@contoh.id" },
  { row: 3, id: "P002", name: "Budi Santoso", email: "budi@contoh.id" },
  { row: 4, id: "P003", name: "José Anú'k", email: "keluarga@contoh.id" },
  { row: 5, id: "P004", name: "Dewi Lestari", email: "keluarga@contoh.id" },
  { row: 6, id: "P005", name: "Budi Santoso", email: "" },
];

function linked(changes: Partial<Respondent>) {
  const respondent = {
    responseId: "R1",
    row: 9,
    participantId: "",
    email: "",
    name: "",
    ...changes,
  };
  const { links, findings } = linkResponses([respondent], people, settings);
  const facts = findings[0]?.facts as { candidates?: { id: string }[] } | undefined;
  return {
    id: links[0]?.participantId,
    by: links[0]?.by,
    rule: findings[0]?.rule,
    candidates: facts?.candidates?.map((each) => each.id),
  };
}

describe("linkResponses", () => {
  test.each([
    { participantId: "P001", email: "budi@contoh.id" },
    { participantId: "P001", email: "siti@contoh.id", name: "Siti Aminah" },
    { email: "budi@contoh.id" },
    { name: "Siti Aminah" },
  ])("ties nobody to an ID that two participants bear: %j", (changes) => {
    const twice = people.slice(0, 2).map((person) => ({ ...person, id: "P001" }));
    const respondent = { responseId: "R", row: 2, participantId: "", email: "", name: "" };
    const { links, findings } = linkResponses([{ ...respondent, ...changes }], twice, settings);
    expect(links[0]?.participantId).toBeNull();
    expect(findings.map(({ rule }) => rule)).toEqual([
      "participant-id-duplicate",
      "respondent-doubtful",
    ]);
  });

  test.each([
    [{ participantId: "P001" }, "P001", "id"],
    [{ participantId: " p-001 " }, "P001", "id"],
    [{ participantId: "P001", email: "SITI@contoh.id " }, "P001", "id"],
    [{ participantId: "P001", email: "pribadi@contoh.id" }, "P001", "id"],
    [{ participantId: "P002", name: "Budi" }, "P002", "id"],
    [{ participantId: "P003", email: "keluarga@contoh.id" }, "P003", "id"],
    [{ participantId: "P005", name: "Budi Santoso" }, "P005", "id"],
    [{ email: "siti@contoh.id" }, "P001", "email"],
    [{ email: "keluarga@contoh.id", name: "dewi lestari" }, "P004", "email"],
    [{ name: "SITI  AMINAH" }, "P001", "name"],
    [{ name: "Jose Anu k" }, "P003", "name"],
  ])("ties %j to %s by %s", (changes, id, by) => {
    expect(linked(changes)).toEqual({ id, by, rule: undefined, candidates: undefined });
  });

  test.each([
    [{ participantId: "P001", email: "budi@contoh.id" }, "respondent-conflict", ["P001", "P002"]],
    [{ participantId: "P002", name: "Siti Aminah" }, "respondent-conflict", ["P002", "P001"]],
    [{ participantId: "P002", name: "Siti Aminahh" }, "respondent-conflict", ["P002", "P001"]],
    [{ email: "keluarga@contoh.id" }, "respondent-doubtful", ["P003", "P004"]],
    [{ name: "Budi Santoso" }, "respondent-doubtful", ["P002", "P005"]],
    [{ name: "Sitti Aminah" }, "respondent-doubtful", ["P001"]],
    [{ participantId: "Siti Aminah" }, "respondent-doubtful", ["P001"]],
    [{ participantId: "Budi Santoso" }, "respondent-doubtful", ["P002", "P005"]],
    [{ participantId: "P999", name: "Siti Aminah" }, "respondent-doubtful", ["P001"]],
    [{ participantId: "X77", name: "Joko Widada" }, "respondent-unknown", undefined],
    [{}, "respondent-unknown", undefined],
    [{ email: "siapa@contoh.id" }, "respondent-unknown", undefined],
  ])("leaves %j untied: %s, %j", (changes, rule, candidates) => {
    expect(linked(changes)).toEqual({ id: null, by: null, rule, candidates });
  });

  test("forgives a mistyped ID where the e-mail is sure, and says so", () => {
    expect(linked({ participantId: "P0O1", email: "siti@contoh.id" })).toMatchObject({
      id: "P001",
      by: "email",
      rule: "respondent-id-mistyped",
    });
  });

  test("ties nobody to an ID that two participants share", () => {
    const twins = [...people, { row: 7, id: "p001", name: "Rina", email: "rina@contoh.id" }];
    const respondent = { responseId: "R1", row: 9, participantId: "P001", email: "", name: "" };
    const { links, findings } = linkResponses([respondent], twins, settings);
    expect(links[0]?.participantId).toBeNull();
    expect(findings.map((finding) => finding.rule)).toEqual([
      "participant-id-duplicate",
      "respondent-doubtful",
    ]);
  });

  test("never ties a response to a person to whom nothing of it points", () => {
    const text = fc.constantFrom("", "P001", "P002", "p 003", "P00", "siti@contoh.id", "Budi");
    const name = fc.constantFrom("", "Siti Aminah", "Budi Santoso", "Dewi", "dewi lestari");
    fc.assert(
      fc.property(text, text, name, (participantId, email, written) => {
        const { id } = linked({ participantId, email, name: written });
        if (id === null || id === undefined) return;
        const person = people.find((each) => each.id === id);
        const plain = (t: string) => t.toLowerCase().replace(/[^a-z0-9@.]/g, "");
        const points = [
          plain(participantId) === plain(id),
          email !== "" && email === person?.email,
          plain(written) === plain(person?.name ?? ""),
        ];
        expect(points).toContain(true);
      }),
    );
  });
});

describe("chooseAttempts", () => {
  const attempt = (responseId: string, submitted: string, score: number | null): Attempt => ({
    responseId,
    row: Number(responseId.slice(1)) + 1,
    participantId: "P001",
    submitted,
    score,
  });
  const window = { opens: "2025-05-24 08:00", closes: "2025-05-24 10:00" };
  const three = [
    attempt("R2", "2025-05-24 09:30:00", 80),
    attempt("R1", "2025-05-24 09:00:00", 60),
    attempt("R3", "2025-05-24 10:05:10", 95),
  ];
  const countedBy = (
    attemptPolicy: "first" | "last" | "best",
    attemptsOutsideWindow: "counted" | "excluded" = "counted",
  ) =>
    chooseAttempts(three, window, { attemptPolicy, attemptsOutsideWindow }).marked.find(
      (each) => each.mark === "counted",
    )?.attempt.responseId;

  test("counts the first, last or best", () => {
    expect([countedBy("first"), countedBy("last"), countedBy("best")]).toEqual(["R1", "R3", "R3"]);
  });

  test("leaves out late ones where Settings say so", () => {
    expect(countedBy("last", "excluded")).toBe("R2");
    expect(countedBy("best", "excluded")).toBe("R2");
  });

  test("marks late ones with their minutes and repeats with what counted", () => {
    const { findings } = chooseAttempts(three, window, settings);
    expect(findings).toEqual([
      expect.objectContaining({ rule: "attempt-late", facts: { participant: "P001", minutes: 5 } }),
      expect.objectContaining({
        rule: "attempt-repeated",
        rows: [2, 3, 4],
        facts: { participant: "P001", attempts: 3, counted: 1, policy: "first" },
      }),
    ]);
  });

  test("a response within the closing minute is in time; one before opening is early", () => {
    const edges = [
      attempt("R1", "2025-05-24 10:00:59", 1),
      { ...attempt("R2", "2025-05-24 07:59", 1), participantId: "P002" },
    ];
    const { marked } = chooseAttempts(edges, window, settings);
    expect(marked.map((each) => each.timing)).toEqual(["inTime", "early"]);
  });

  test("of equal best ones the earlier counts; an unmarked essay is below any mark", () => {
    const equal = [attempt("R1", "2025-05-24 09:00", 0), attempt("R2", "2025-05-24 09:10", 0)];
    const best = { ...settings, attemptPolicy: "best" } as const;
    const counted = (list: Attempt[]) =>
      chooseAttempts(list, window, best).marked.find((m) => m.mark === "counted")?.attempt
        .responseId;
    expect(counted(equal)).toBe("R1");
    expect(counted([attempt("R1", "2025-05-24 09:00", null), equal[1] as Attempt])).toBe("R2");
  });

  test("gives no score when every attempt is out of time", () => {
    const late = [attempt("R3", "2025-05-25 10:05", 95)];
    const { marked, findings } = chooseAttempts(late, window, {
      attemptPolicy: "first",
      attemptsOutsideWindow: "excluded",
    });
    expect(marked[0]?.mark).toBe("excluded");
    expect(findings.map((f) => f.rule)).toEqual(["attempt-late", "attempts-all-excluded"]);
  });
});

test("splitResponses parts new, edited and known ones by ID", () => {
  const response = (responseId: string, submitted = "t1") => ({ responseId, submitted });
  const incoming = [response("a"), response("b", "t2"), response("c"), response("c")];
  const stored = [response("a"), response("b")];
  expect(splitResponses(incoming, stored)).toEqual({
    fresh: [response("c")],
    edited: [response("b", "t2")],
    unchanged: [response("a")],
  });
});

test.each([
  [null, [], ""],
  ["=1+1", [], "=1+1"],
  [["merah", "biru"], [], "merah\nbiru"],
  [["Bandung", null, "Medan"], ["Jabar", "Jatim", "Sumut"], "Jabar -> Bandung\nSumut -> Medan"],
])("answerText of %j is kept as text", (raw, rows, text) => {
  expect(answerText(raw, rows)).toBe(text);
});
