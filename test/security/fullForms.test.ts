// What respondents send, held against what the workbook can keep and open again.
import { createHmac } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { FileProblem } from "../../workbench/files/problem";
import { fileSentence } from "../../workbench/messages";
import type { WorkbookModel } from "../../workbench/model/workbook";
import { OpenDocument } from "../../workbench/server/document";
import { readReply } from "../../workbench/server/formAnswers";
import { answerForm } from "../../workbench/server/forms";
import { pageWords } from "../../workbench/server/words";
import type { Workspace } from "../../workbench/server/workspace";
import { isEmail } from "../../workbench/services/forms/answerBounds";
import {
  type FormData,
  formsOf,
  type ResponseData,
} from "../../workbench/services/forms/formModel";
import { emptyWorkbench, newFile, temporaryFolder } from "../workbench/support";

const words = pageWords.id.form;
const scopes = ["https://www.googleapis.com/auth/forms"];

function addForm(book: WorkbookModel): FormData {
  const workbench = emptyWorkbench();
  const script = `const form = FormApp.create("x", true).setTitle("x");
    form.addCheckboxItem().setTitle("Pilih").setChoiceValues(["a", "b"]);
    form.addTextItem().setTitle("Isian"); 0`;
  expect(workbench.invoke("evaluate", [script], { scopes }).outcome.status).toBe("returned");
  book.forms.push(...workbench.book.forms);
  return formsOf(book)[0] as FormData;
}

function response(id: string, size: number): ResponseData {
  const answers = { x: "x".repeat(size) };
  return { id, email: "", timestamp: 0, scores: {}, answers };
}

async function openForm() {
  const document = await OpenDocument.open(await newFile());
  const form = addForm(document.book);
  const proof = createHmac("sha256", "s").update(form.id).digest("base64url");
  const [check, text] = form.items.map(({ id }) => `q${id}`);
  const send = (body: string, edit: string | null = null) => {
    const filled = body.replaceAll("CHECK", `${check}`).replaceAll("TEXT", `${text}`);
    const bytes = Buffer.from(`proof=${proof}&${filled}`, "latin1");
    const request = { id: form.id, edit, body: bytes, secret: "s" };
    return answerForm({ document } as unknown as Workspace, request, "id");
  };
  const current = () => formsOf(document.book)[0] as FormData;
  return { document, current, send };
}

describe("the page of a form", () => {
  it("counts a choice once, however often it is sent", async () => {
    const { send, current } = await openForm();
    expect(send(`CHECK=a&CHECK=b${"&CHECK=a".repeat(290_000)}`).status).toBe(200);
    expect(Object.values(current().responses[0]?.answers ?? {})).toEqual([["a", "b"]]);
  });

  it.each(["TEXT=%ff", "TEXT=%ED%A0%80", "TEXT=\xff", "TEXT=a&%C3=b"])(
    "refuses what is no UTF-8: %s",
    async (body) => {
      const { send, current } = await openForm();
      const { status, html } = send(body);
      expect([status, html.includes(words.notUtf8)]).toEqual([400, true]);
      expect(current().responses).toEqual([]);
      expect(send("TEXT=Ren%C3%A9+%25").status).toBe(200);
      expect(Object.values(current().responses[0]?.answers ?? {})).toEqual(["René %"]);
    },
  );

  it("keeps no more than the workbook can hold, and tells the respondent whom to tell", async () => {
    const { document, send, current } = await openForm();
    current().allowEdits = true;
    current().responses.push(response("R1", 30_000), response("R2", 39_969_500));
    const { status, html } = send("TEXT=Budi%20Santoso");
    expect([status, html.includes(words.full), html.includes("Budi Santoso")]).toEqual([
      507,
      true,
      true,
    ]);
    expect(current().responses.map(({ id }) => id)).toEqual(["R1", "R2"]);
    expect(send("TEXT=Budi", "R1").status).toBe(200);
    expect(send("TEXT=Ani").status).toBe(200);
    expect(current().responses).toHaveLength(3);
    await document.close();
  });

  it("keeps no address that was not asked for", async () => {
    const { send, current } = await openForm();
    send("TEXT=a&email=orang@contoh.id");
    expect(current().responses[0]?.email).toBe("");
  });

  it("tells an e-mail address at once, however long", () => {
    const { id: _, ...form } = addForm(emptyWorkbench().book);
    const collecting = { ...form, id: "F", emailCollection: "RESPONDER_INPUT" };
    const email = `a@${".".repeat(200_000)}@`;
    const started = Date.now();
    const reply = readReply(collecting, new URLSearchParams({ email }), words);
    expect(reply.problems.email).toBe(words.emailNeeded);
    expect(Date.now() - started).toBeLessThan(1000);
    expect(["a@b.id", "a@b.id\nBcc: x@y", "not an email", "a\0@b.id"].map(isEmail)).toEqual([
      true,
      false,
      false,
      false,
    ]);
  });
});

describe("saving", () => {
  it.each(["buku.xlsx", "folder"])("writes no %s that could not be opened again", async (name) => {
    const workbench = emptyWorkbench();
    const folder = temporaryFolder();
    const path = join(folder, name);
    if (name === "folder") mkdirSync(path);
    await workbench.save(path);
    const files = () => readdirSync(folder, { recursive: true, encoding: "utf8" }).sort();
    const before = files();
    const main = name === "folder" ? join(path, "Sheet1.csv") : path;
    const bytes = readFileSync(main);
    workbench.book.sheets[0]?.setRaw(0, 0, "baru");
    addForm(workbench.book).responses.push(response("R1", 68_000_000));
    const problem = await workbench.save(path).catch((error: unknown) => error);
    expect(problem).toBeInstanceOf(FileProblem);
    expect((problem as FileProblem).code).toBe("sidecarTooBig");
    expect(fileSentence(problem as FileProblem, "id")).toContain("tidak disimpan");
    expect(existsSync(main) && readFileSync(main).equals(bytes)).toBe(true);
    expect(files()).toEqual(before);
  });
});
