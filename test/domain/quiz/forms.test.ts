import { describe, expect, test } from "vitest";
import type { BankRow } from "../../../src/domain/quiz/bank/bankRow";
import type { DrawnQuestion } from "../../../src/domain/quiz/blueprint";
import { dryRun } from "../../../src/domain/quiz/forms/dryRun";
import type { FormPlan, PlanItem } from "../../../src/domain/quiz/forms/formPlan";
import { diffQuiz, type ExistingItem } from "../../../src/domain/quiz/forms/quizDiff";
import { planQuiz, type QuizOrder } from "../../../src/domain/quiz/forms/quizPlan";
import {
  needsSurveyRows,
  participantChoice,
  participantOfChoice,
  planObservation,
  planSurvey,
} from "../../../src/domain/quiz/forms/templatePlans";
import { entry, settings } from "./bank";

const order: QuizOrder = {
  purpose: "preTest",
  seed: 2025,
  identity: "both",
  wording: {
    title: "Tes Awal",
    description: "Kerjakan sendiri.",
    identityTitle: "ID Peserta",
    identityHelp: "Misalnya P001.",
    nameTitle: "Nama Lengkap",
    trueLabel: "Benar",
    falseLabel: "Salah",
    generalSection: "Umum",
  },
};
const cell = { row: 2, unit: null, level: null, type: null, count: 1, points: null };
const drawn = (changes: Partial<BankRow>, points = 1): DrawnQuestion => ({
  entry: entry(changes),
  cell,
  points,
});
const allTypes = [
  drawn({ id: "Q1" }),
  drawn({ id: "Q2", type: "multiple-choice", key: "A;B" }),
  drawn({ id: "Q3", type: "true-false", options: [], key: "S" }),
  drawn({ id: "Q4", type: "short-answer", options: [], key: "SOP", unit: "U2" }),
  drawn({ id: "Q5", type: "numeric", options: [], key: "5", unit: "U2" }, 1.5),
  drawn({ id: "Q6", type: "matching", options: ["a -> 1", "b -> 2"], key: "", unit: "" }),
  drawn({ id: "Q7", type: "essay", options: [], key: "pedoman", unit: "" }),
];
const itemOf = (plan: FormPlan, key: string) =>
  plan.items.find((item) => item.key === key) as PlanItem;

describe("planQuiz", () => {
  const plan = planQuiz(allTypes, order);

  test("asks for ID and name first, then has a section for each unit with its questions", () => {
    const keys = plan.items.map((item) => item.key);
    expect(keys.slice(0, 2)).toEqual(["@participantId", "@name"]);
    expect(keys.filter((key) => key.startsWith("@unit:"))).toHaveLength(3);
    expect(keys.slice(3, 6).sort()).toEqual(["Q1", "Q2", "Q3"]);
    expect(plan).toMatchObject({ isQuiz: true, collectEmail: true, progressBar: true });
  });

  test.each([
    ["Q1", "choice"],
    ["Q2", "checkbox"],
    ["Q3", "choice"],
    ["Q4", "text"],
    ["Q5", "text"],
    ["Q6", "grid"],
    ["Q7", "paragraph"],
  ])("shows %s as %s", (key, kind) => {
    expect(itemOf(plan, key)).toMatchObject({ kind, questionId: key });
  });

  test("keys and feedback stand only where the form takes them", () => {
    const keyed = plan.items.filter((item) => "choices" in item);
    expect(keyed.map((item) => item.key).sort()).toEqual(["Q1", "Q2", "Q3"]);
    expect(itemOf(plan, "Q3")).toMatchObject({
      choices: [
        { text: "Benar", right: false },
        { text: "Salah", right: true },
      ],
    });
    expect(itemOf(plan, "Q5")).toMatchObject({ points: null, feedback: "" });
    expect(itemOf(plan, "Q6")).toMatchObject({ points: null, rows: ["a", "b"] });
  });

  test("the same seed plans the same form; another seed another one", () => {
    expect(planQuiz(allTypes, order)).toEqual(plan);
    expect(planQuiz(allTypes, { ...order, seed: 1 })).not.toEqual(plan);
  });

  test("exchanging one question leaves the options of all others as they are", () => {
    const fewer = planQuiz(allTypes.slice(0, 2), order);
    expect(itemOf(fewer, "Q2")).toEqual(itemOf(plan, "Q2"));
  });

  test("a tag keeps the order of the options", () => {
    const fixed = planQuiz([drawn({ tags: ["urutan-tetap"] })], order);
    const item = itemOf(fixed, "S-001");
    expect("choices" in item && item.choices.map((choice) => choice.text)).toEqual(
      entry({}).question.options,
    );
  });
});

describe("dryRun", () => {
  test("costs at most 8 calls a question and says what to know", () => {
    const run = dryRun(planQuiz(allTypes, order), allTypes, settings);
    expect(run).toMatchObject({ items: 12, questions: 7, points: 7.5, minutes: 18.5 });
    expect(run.mostCallsPerQuestion).toBeLessThanOrEqual(8);
    expect(run.notices.map((notice) => notice.rule)).toEqual([
      "notice-graded-in-sheet",
      "notice-essays-need-graders",
      "notice-matching-as-grid",
      "notice-checkbox-all-or-nothing",
      "notice-fractional-points",
      "notice-feedback-not-shown",
    ]);
  });

  test.each<[string, Partial<BankRow>]>([
    ["limit-stem", { stem: "kata ".repeat(1000) }],
    ["limit-option", { options: ["a".repeat(1001), "b", "c"] }],
    ["limit-equal-choices", { options: ["a", "a", "b"] }],
  ])("finds %s", (rule, changes) => {
    const one = [drawn(changes)];
    const { notices } = dryRun(planQuiz(one, order), one, settings);
    expect(notices).toContainEqual(expect.objectContaining({ rule, severity: "error" }));
  });

  test("finds too many items", () => {
    const few = { ...settings, quizItemLimit: 2 };
    const rules = dryRun(planQuiz(allTypes, order), allTypes, few).notices.map((n) => n.rule);
    expect(rules).toContain("limit-items");
  });
});

/** The form as it would stand after the plan was built. */
function builtForm(plan: FormPlan): ExistingItem[] {
  return plan.items.map((item, i) => ({
    itemId: String(1000 + i),
    kind: item.kind,
    title: item.title,
    choices:
      item.kind === "grid"
        ? item.columns
        : "choices" in item
          ? item.choices.map((c) => c.text)
          : [],
    rows: item.kind === "grid" ? item.rows : [],
    points: item.kind === "section" ? null : item.points,
    rightChoices: "choices" in item ? item.choices.filter((c) => c.right).map((c) => c.text) : [],
  }));
}

describe("diffQuiz", () => {
  const plan = planQuiz(allTypes, order);
  const form = builtForm(plan);
  const built = plan.items.map(({ key, title }, i) => ({ key, title, itemId: String(1000 + i) }));
  const indexOf = (key: string) => plan.items.findIndex((item) => item.key === key);
  const formWith = (key: string, changes: Partial<ExistingItem>) =>
    form.map((item, i) => (i === indexOf(key) ? { ...item, ...changes } : item));
  const planWith = (changed: DrawnQuestion) =>
    planQuiz(
      allTypes.map((d) => (d.entry.question.id === changed.entry.question.id ? changed : d)),
      order,
    );
  const told = (next: FormPlan, existing: ExistingItem[], hasAnswers = true) => {
    const diff = diffQuiz(next, existing, built, hasAnswers, settings);
    return { ...diff, changes: diff.changes.map((each) => [each.rule, each.severity]) };
  };

  test("finds nothing between a plan and its own form", () => {
    expect(told(plan, form)).toEqual({ changes: [], allowed: true, regrade: false });
  });

  test.each<[string, DrawnQuestion, string, string, boolean]>([
    [
      "a typing error mended",
      drawn({ id: "Q1", stem: "Dokumen apa yang memuat urutan langkah kerja baku ?" }),
      "item-title-changed",
      "info",
      true,
    ],
    [
      "a new meaning",
      drawn({ id: "Q1", stem: "Siapa yang menyusun laporan?" }),
      "item-title-changed",
      "error",
      false,
    ],
    [
      "another type",
      drawn({ id: "Q1", type: "multiple-choice", key: "A;B" }),
      "item-kind-changed",
      "error",
      false,
    ],
    [
      "an option taken away",
      drawn({ id: "Q1", options: entry({}).question.options.slice(0, 3) }),
      "item-choices-removed",
      "error",
      false,
    ],
    [
      "an option added",
      drawn({ id: "Q1", options: [...entry({}).question.options, "Memo"] }),
      "item-choices-added",
      "info",
      true,
    ],
    ["another key", drawn({ id: "Q1", key: "B" }), "item-key-changed", "warning", true],
    ["other points", drawn({ id: "Q1" }, 2), "item-points-changed", "warning", true],
  ])("with answers, %s: %#", (_, changed, rule, severity, allowed) => {
    const diff = told(planWith(changed), form);
    expect(diff.changes).toContainEqual([rule, severity]);
    expect(diff.allowed).toBe(allowed);
    expect(diff.regrade).toBe(rule === "item-key-changed" || rule === "item-points-changed");
  });

  test("without answers everything may change", () => {
    const changed = drawn({ id: "Q1", stem: "Siapa?", type: "multiple-choice", key: "A;B" });
    expect(told(planWith(changed), form, false)).toMatchObject({ allowed: true, regrade: false });
  });

  test("knows what was renamed, deleted and added by hand", () => {
    expect(told(plan, formWith("Q1", { title: "Apa?" })).changes).toEqual([
      ["item-renamed-by-hand", "warning"],
    ]);
    const without = form.filter((_, i) => i !== indexOf("Q4"));
    expect(told(plan, without)).toMatchObject({
      changes: [["item-deleted-by-hand", "error"]],
      allowed: false,
    });
    const own = { ...(form[0] as ExistingItem), itemId: "77", title: "Nama atasan" };
    expect(told(plan, [...form, own])).toMatchObject({
      changes: [["item-added-by-hand", "info"]],
      allowed: true,
    });
  });

  test("order makes no difference: items are known by their ID", () => {
    expect(told(plan, [...form].reverse()).changes).toEqual([]);
  });

  test("refuses to drop a question that has answers", () => {
    expect(told(planQuiz(allTypes.slice(1), order), form)).toMatchObject({
      changes: [["item-removed", "error"]],
      allowed: false,
    });
  });
});

describe("other forms", () => {
  test("a needs survey rates each unit", () => {
    const rows = needsSurveyRows(
      [
        { code: "U1", title: "SOP" },
        { code: "U2", title: "" },
      ],
      "Unit",
    );
    const plan = planSurvey(rows, {
      purpose: "needsSurvey",
      wording: { ...order.wording, lowLabel: "Belum", highLabel: "Penuh" },
      named: true,
      collectEmail: true,
      ratingSteps: 4,
    });
    expect(plan.isQuiz).toBe(false);
    expect(plan.items.map((item) => item.kind)).toEqual(["text", "section", "scale", "scale"]);
    expect(plan.items[2]).toMatchObject({ key: "unit:U1", title: "U1 SOP", low: 1, high: 4 });
  });

  test("feedback asks nobody's name and takes comments", () => {
    const row = { section: "Layanan", choices: [], required: true };
    const plan = planSurvey(
      [
        { ...row, id: "U1", text: "Ketepatan waktu", kind: "rating" },
        { ...row, id: "U2", text: "Saran", kind: "comment", required: false },
      ],
      {
        purpose: "participantFeedback",
        wording: { ...order.wording, lowLabel: "Tidak baik", highLabel: "Sangat baik" },
        named: false,
        collectEmail: false,
        ratingSteps: 4,
      },
    );
    expect(plan.items.map((item) => item.kind)).toEqual(["section", "scale", "paragraph"]);
    expect(plan.collectEmail).toBe(false);
  });

  test("an observation sheet chooses the participant from a list and has a grid a group", () => {
    const person = { id: "P001", name: "Siti · Aminah" };
    const plan = planObservation(
      [
        { id: "I1", group: "Sikap", text: "Disiplin" },
        { id: "I2", group: "Sikap", text: "Teliti" },
        { id: "I3", group: "Praktik", text: "Runtut" },
      ],
      {
        wording: {
          title: "Observasi",
          description: "",
          participantTitle: "Peserta",
          observerTitle: "Pengamat",
          notesTitle: "Catatan",
        },
        levels: ["1", "2", "3", "4"],
        participants: [person],
      },
    );
    expect(plan.items.map((item) => item.kind)).toEqual([
      "list",
      "text",
      "grid",
      "grid",
      "paragraph",
    ]);
    expect(plan.items[2]).toMatchObject({ rows: ["Disiplin", "Teliti"] });
    expect(participantOfChoice(participantChoice(person))).toBe("P001");
  });
});
