// Strangers' text on its way in: the page of a form, a CSV of answers, a terminal that prints it.
import { describe, expect, it } from "vitest";
import { printable } from "../../workbench/commands/terminal";
import { respond } from "../../workbench/respond";
import { readReply } from "../../workbench/server/formAnswers";
import { answerForm } from "../../workbench/server/forms";
import { pageWords } from "../../workbench/server/words";
import type { Workspace } from "../../workbench/server/workspace";
import { type FormData, formsOf, type ItemData } from "../../workbench/services/forms/formModel";
import type { Workbench } from "../../workbench/workbench";
import { emptyWorkbench } from "../workbench/support";
import { naughty } from "./text";

const words = pageWords.id.form;

/** A form whose every text is the one given. */
function formWith(text: string): { workbench: Workbench; form: FormData } {
  const workbench = emptyWorkbench();
  const script = `const text = ${JSON.stringify(text)};
    const form = FormApp.create("x", true).setTitle(text).setDescription(text).setConfirmationMessage(text);
    form.addTextItem().setTitle("Isian").setHelpText(text);
    form.addParagraphTextItem().setTitle(text);
    const one = form.addMultipleChoiceItem().setTitle(text); one.setChoiceValues([text, "lain"]);
    const many = form.addCheckboxItem().setTitle(text); many.setChoiceValues([text, "lain"]);`;
  const scopes = ["https://www.googleapis.com/auth/forms"];
  const { outcome } = workbench.invoke("evaluate", [script], { scopes });
  expect(outcome.status).toBe("returned");
  return { workbench, form: formsOf(workbench.book)[0] as FormData };
}

/** As a browser sends a form: every line break as two characters. */
function sent(form: FormData, text: string): URLSearchParams {
  const asSent = text.replace(/\r\n?|\n/g, "\r\n");
  return new URLSearchParams(form.items.map(({ id }): [string, string] => [`q${id}`, asSent]));
}

// A form's page is UTF-8: it can hold no half of a character; and no cell can hold U+0000.
const texts = naughty.filter((text) => !/\p{Cs}|\0/u.test(text));

describe("the page of a form", () => {
  it("takes every answer letter for letter, and every choice as it is offered", () => {
    for (const text of texts) {
      const { form } = formWith(text);
      const { answers, problems } = readReply(form, sent(form, text), words);
      expect([text, problems]).toEqual([text, {}]);
      const typed = text.replace(/\r\n?/g, "\n");
      expect(Object.values(answers)).toEqual([typed, typed, text, [text]]);
    }
  });

  it("refuses an answer longer than a cell, and takes one that just fits", () => {
    const { form } = formWith("Mengapa?");
    const [short, long] = form.items.map(({ id }) => id);
    for (const [length, refused] of [
      [49_999, false],
      [50_000, false],
      [50_001, true],
    ] as const) {
      const params = new URLSearchParams([
        [`q${long}`, "x".repeat(length)],
        [`q${short}`, "a"],
      ]);
      const { problems, answers } = readReply(form, params, words);
      expect([length, problems]).toEqual([length, refused ? { [`${long}`]: words.tooLong } : {}]);
      expect(answers[`${long}`]?.length).toBe(refused ? undefined : length);
    }
  });

  it("refuses the character that no cell can hold, by its name", () => {
    const { form } = formWith("Mengapa?");
    const { problems, answers } = readReply(form, sent(form, "a\0b"), words);
    expect(answers).toEqual({});
    const each = form.items.map(({ id }): [string, string] => [`${id}`, words.nullCharacter]);
    expect(problems).toEqual(Object.fromEntries(each));
    expect(words.nullCharacter).toContain("U+0000");
  });

  it("takes what stands for “other” in a choice as any other text", () => {
    const { form } = formWith("Mengapa?");
    expect(Object.values(readReply(form, sent(form, "__other__"), words).answers)[0]).toBe(
      "__other__",
    );
  });

  it("shows no markup but its own", () => {
    for (const text of texts) {
      const { workbench, form } = formWith(text);
      const workspace = { document: { book: workbench.book } } as unknown as Workspace;
      const request = { id: form.id, edit: null, body: null, secret: "s" };
      const { html } = answerForm(workspace, request, "id");
      const tags = new Set([...html.matchAll(/<\/?([a-z!][^\s>]*)/gi)].map(([, tag]) => tag));
      const known = new Set(
        "!doctype html head meta title link script body main h1 h2 h3 p form section div label span input textarea fieldset legend button".split(
          " ",
        ),
      );
      expect([...tags].filter((tag) => !known.has((tag ?? "").toLowerCase()))).toEqual([]);
      expect(html.match(/<script/g)?.length).toBe(1);
    }
  });
});

describe("a CSV of answers", () => {
  it("gives every text to the form as it stands in its cell", () => {
    const { workbench, form } = formWith("Mengapa?");
    const quoted = texts.map((text) => `"${text.replaceAll('"', '""')}"`);
    const csv = ["Isian", ...quoted].join("\r\n");
    const { refused } = respond(workbench.book, form, csv, 0);
    expect(refused).toEqual([]);
    expect(form.responses.map(({ answers }) => Object.values(answers)[0])).toEqual(texts);
  });

  it.each([
    ["tooLong", "x".repeat(50_001)],
    ["nullCharacter", "\u0000required"],
    ["nullCharacter", "a\u0000"],
  ])("refuses what no cell can hold, for one reason alone (%s)", (reason, text) => {
    const { workbench, form } = formWith("Mengapa?");
    (form.items[0] as ItemData).required = true;
    const { refused } = respond(workbench.book, form, `Isian\n${text}`, 0);
    expect(refused).toMatchObject([{ row: 2, column: "Isian", reason }]);
    expect(refused).toHaveLength(1);
    expect(form.responses).toEqual([]);
  });
});

describe("the terminal", () => {
  it("shows what would move its cursor, colour it or turn a line around", () => {
    for (const text of naughty) {
      expect(printable(text)).not.toMatch(/(?![\n\t])[\p{Cc}\u202a-\u202e\u2066-\u2069]/u);
    }
    expect(printable("a\u001b[2Jb\u202ec\n")).toBe("a␛[2Jb<U+202E>c\n");
  });
});
