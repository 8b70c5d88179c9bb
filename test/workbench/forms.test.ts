import { describe, expect, it } from "vitest";
import type { InvokeOptions } from "../../workbench/invocation";
import { respond } from "../../workbench/respond";
import { type FormData, formsOf } from "../../workbench/services/forms/formModel";
import type { Workbench } from "../../workbench/workbench";
import { emptyWorkbench } from "./support";

const scopes = ["https://www.googleapis.com/auth/forms"];

function run(workbench: Workbench, script: string, options: InvokeOptions = { scopes }): unknown {
  const { outcome } = workbench.invoke("evaluate", [script], options);
  if (outcome.status === "returned") return outcome.value;
  return outcome.status === "threw" ? outcome.message : outcome;
}

const quiz = `const form = FormApp.create("Pra-tes", true).setTitle("Pra-tes").setIsQuiz(true);
  const one = form.addMultipleChoiceItem().setTitle("1 + 1").setPoints(2).setRequired(true);
  one.setChoices([one.createChoice("2", true), one.createChoice("3", false)]);
  const many = form.addCheckboxItem().setTitle("Genap").setPoints(3);
  many.setChoices([many.createChoice("2", true), many.createChoice("4", true), many.createChoice("5", false)]);
  const essay = form.addParagraphTextItem().setTitle("Mengapa?").setPoints(5);`;

describe("FormApp", () => {
  it("makes a form without a title, one blank choice, and keeps it for the next invocation", () => {
    const workbench = emptyWorkbench();
    const script = `const form = FormApp.create("Berkas");
      [form.getId(), form.getTitle(), form.addListItem().getChoices().map((c) => c.getValue())]`;
    const [id, title, choices] = run(workbench, script) as [string, string, string[]];
    expect([title, choices]).toEqual(["", [""]]);
    const again = `FormApp.openById(${JSON.stringify(id)}).getItems()[0].getType() === FormApp.ItemType.LIST`;
    expect(run(workbench, again)).toBe(true);
  });

  it("grades choices all or nothing, and essays by a person", () => {
    const script = `${quiz}
      form.createResponse().withItemResponse(one.createResponse("2"))
        .withItemResponse(many.createResponse(["2"])).withItemResponse(essay.createResponse("Ya")).submit();
      const response = form.getResponses()[0];
      const before = response.getGradableItemResponses().map((item) => item.getScore());
      const graded = response.getGradableResponseForItem(form.getItems()[2]).setScore(4);
      form.submitGrades([response.withItemGrade(graded)]);
      [before, form.getResponses()[0].getItemResponses().map((item) => item.getScore())]`;
    expect(run(emptyWorkbench(), script)).toEqual([
      [2, 0, null],
      [2, 0, 4],
    ]);
  });

  it.each(["TRUE", "true", "Benar", "benar"])("takes %s for the true of a statement", (written) => {
    const workbench = emptyWorkbench();
    run(
      workbench,
      `const form = FormApp.create("x", true).setTitle("x");
        const item = form.addMultipleChoiceItem().setTitle("Bumi bulat.");
        item.setChoiceValues(["Benar", "Salah"])`,
    );
    const [form] = formsOf(workbench.book);
    const { refused } = respond(workbench.book, form as FormData, `Bumi bulat.\n${written}`, 0);
    expect(refused).toEqual([]);
    expect(Object.values(form?.responses[0]?.answers ?? {})).toEqual(["Benar"]);
  });

  const refusals: [string, string][] = [
    ["FormApp.create('x').getPublishedUrl()", "Operation not supported on unpublished form"],
    [
      "const f = FormApp.create('x'); f.moveItem(f.addTextItem(), 0)",
      "The parameters (FormApp.TextItem,number) don't match the method signature for FormApp.Form.moveItem.",
    ],
    [
      "FormApp.create('x').addGridItem().setPoints(1)",
      "The workbench does not imitate GridItem.setPoints.",
    ],
    [
      "FormApp.create('x').addTextItem().setFeedbackForCorrect(null)",
      "The workbench does not imitate TextItem.setFeedbackForCorrect.",
    ],
    [
      "FormApp.create('x').addListItem().setChoiceValues(['a', 'a'])",
      "Questions cannot have duplicate choice values.",
    ],
    [`${quiz} form.createResponse().submit()`, 'The question "1 + 1" must be answered.'],
  ];
  it.each(refusals)("%s", (script, message) => {
    expect(run(emptyWorkbench(), script)).toBe(message);
  });

  it("needs the scope of forms", () => {
    expect(run(emptyWorkbench(), "FormApp.create('x')", { scopes: [] })).toBe(
      "Specified permissions are not sufficient to call FormApp.create. " +
        "Required permissions: https://www.googleapis.com/auth/forms",
    );
  });
});
