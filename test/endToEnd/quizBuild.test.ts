import { describe, expect, it } from "vitest";
import { randomFrom } from "../../src/domain/quiz/random";
import type { Workbench } from "../../workbench/workbench";
import { run, shown } from "./harness";
import { allTypes, bankRow, comparable, forms, quizWorkbench } from "./quizHarness";

function small(): Workbench {
  const bank = Array.from({ length: 16 }, (_, i) => bankRow(i + 1, allTypes[i % 7]));
  const cells = allTypes.map((type) => [type, 1] as const);
  return quizWorkbench({ bank, cells, people: 3 });
}

const single = { forms: "single" };

function stopped(workbench: Workbench, call: number, how: "exception" | "timeout") {
  return workbench.invoke("runCommand", ["create-quiz", JSON.stringify(single)], {
    stopAt: { call, how },
  });
}

describe("one quiz, one order", () => {
  it("is printed with the same numbers and key before and after its form is made", () => {
    const workbench = quizWorkbench({
      bank: Array.from({ length: 16 }, (_, i) => bankRow(i + 1)),
      cells: [["Pilihan Tunggal", 10]],
      people: 3,
    });
    run(workbench, "draw-quiz", single);
    const before = run(workbench, "print-quiz").summary.key as { questionId: string }[];
    run(workbench, "create-quiz", single);
    expect(run(workbench, "print-quiz").summary.key).toEqual(before);
    const stems = new Map(shown(workbench, "Bank Soal").map((row) => [row[0], row[2]]));
    const asked = forms(workbench)[0]?.items.map(({ title }) => title) ?? [];
    expect(asked.slice(-10)).toEqual(before.map(({ questionId }) => stems.get(questionId)));
  });

  it("is made again whole where its form was deleted by hand", () => {
    const workbench = small();
    run(workbench, "create-quiz", single);
    const made = comparable(forms(workbench)[0] as never);
    workbench.book.forms.length = 0;
    expect(run(workbench, "create-quiz", single).findings.map(({ rule }) => rule)).toContain(
      "quiz-form-missing",
    );
    expect(forms(workbench)).toHaveLength(0);
    const again = run(workbench, "create-quiz", single);
    expect(again.findings.map(({ rule }) => rule)).not.toContain("quiz-form-left-over");
    expect(comparable(forms(workbench)[0] as never)).toEqual(made);
    const itemIds = shown(workbench, "Butir Kuis").map((row) => Number(row[2]));
    expect(forms(workbench)[0]?.items.map(({ id }) => id)).toEqual(itemIds.slice(1));
  });
});

describe("a quiz whose making is stopped", () => {
  const whole = small();
  const calls = run(whole, "create-quiz", single).serviceCalls;
  const expected = comparable(forms(whole)[0] as never);

  it("is made in one go first", () => {
    expect(forms(whole)).toHaveLength(1);
    expect(forms(whole)[0]?.items).toHaveLength(10);
  });

  it("comes out the same from 50 runs that were killed at random calls, both ways", () => {
    const random = randomFrom("killed");
    for (let round = 0; round < 50; round++) {
      const workbench = small();
      const how = round % 2 === 0 ? "exception" : "timeout";
      for (let kill = 0; kill < 3; kill++)
        stopped(workbench, 1 + Math.floor(random() * calls), how);
      const last = run(workbench, "create-quiz", single);
      expect(last.error).toBe("");
      const made = forms(workbench).filter(({ items, published }) => items.length > 0 || published);
      expect(made, `round ${round}`).toHaveLength(1);
      expect(comparable(made[0] as never)).toEqual(expected);
      const itemIds = shown(workbench, "Butir Kuis").map((row) => Number(row[2]));
      expect(made[0]?.items.map(({ id }) => id)).toEqual(itemIds.slice(1));
      expect(shown(workbench, "Kuis")[1]).toContain(made[0]?.id);
    }
  }, 120_000);

  it("leaves an empty, unpublished form only where the run ends just after its creation", () => {
    let creation = 0;
    small().invoke("runCommand", ["create-quiz", JSON.stringify(single)], {
      observer: ({ number, className, method }) => {
        if (className === "FormApp" && method === "create") creation = number;
      },
    });
    const leftOver: string[] = [];
    for (const how of ["exception", "timeout"] as const) {
      for (let call = creation - 2; call <= creation + 4; call++) {
        const workbench = small();
        stopped(workbench, call, how);
        const last = run(workbench, "create-quiz", single);
        const empty = forms(workbench).filter(({ items }) => items.length === 0);
        expect(forms(workbench).length - empty.length).toBe(1);
        if (empty.length === 0) continue;
        leftOver.push(`${how} ${call - creation}`);
        const fileName = expect.stringContaining("[UJI]");
        expect(empty).toMatchObject([{ published: false, fileName }]);
        expect(last.findings.map(({ rule }) => rule)).toContain("quiz-form-left-over");
      }
    }
    expect(leftOver).toEqual(["timeout 1", "timeout 2"]);
  }, 60_000);
});

describe("a quiz of 100 questions", () => {
  const bank = Array.from({ length: 100 }, (_, i) => bankRow(i + 1, allTypes[i % 5]));
  const workbench = quizWorkbench({ bank, cells: [[null, 100]], people: 1 });
  const writing = (tally: Record<string, number>) =>
    Object.entries(tally)
      .filter(([name]) => /^(FormApp\.create$|Form\.|\w+Item\.(set|add|getId))/.test(name))
      .reduce((sum, [, count]) => sum + count, 0);

  it("costs at most 8 calls to Forms a question, as announced, in runs of a few minutes", () => {
    const dry = run(workbench, "create-quiz", { ...single, dryRun: "yes" });
    const [announced] = dry.summary.quizzes as { calls: number; mostCallsPerQuestion: number }[];
    expect(announced?.mostCallsPerQuestion).toBeLessThanOrEqual(8);
    let spent = 0;
    let runs = 0;
    for (let done = false; !done; runs++) {
      const ran = workbench.invoke("runCommand", ["create-quiz", JSON.stringify(single)]);
      expect(ran.virtualMs).toBeLessThan(330_000);
      spent += writing(ran.tally);
      done = JSON.parse(String((ran.outcome as { value: unknown }).value)).result.summary.done;
      expect(runs).toBeLessThan(6);
    }
    expect(forms(workbench)).toHaveLength(1);
    expect(forms(workbench)[0]?.items).toHaveLength(103);
    const resumed = (runs - 1) * 12;
    expect(spent).toBeLessThanOrEqual((announced?.calls ?? 0) + resumed + 110);
    expect(announced?.calls).toBeLessThanOrEqual(8 * 100 + 30);
    console.log(`100 questions: announced ${announced?.calls}, spent ${spent} in ${runs} runs`);
  }, 60_000);

  it("goes in steps under a minute when the page asks for them", () => {
    const other = quizWorkbench({ bank, cells: [[null, 30]], people: 1 });
    for (let step = 0; forms(other)[0]?.published !== true; step++) {
      const answers = JSON.stringify({ ...single, seconds: "30" });
      const ran = other.invoke("runCommand", ["create-quiz", answers]);
      expect(ran.virtualMs).toBeLessThan(60_000);
      expect(step).toBeLessThan(10);
    }
    expect(forms(other)).toHaveLength(1);
    expect(forms(other)[0]?.items).toHaveLength(33);
  }, 60_000);
});
