import { createHash, createHmac } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { missingConsent } from "../../src/domain/privacy/consent";
import { personRemover } from "../../src/domain/privacy/mentions";
import { pseudonyms } from "../../src/domain/privacy/pseudonyms";
import { keyedHash, sha256 } from "../../src/domain/privacy/sha256";
import { groupsToHide, smallestGroup } from "../../src/domain/privacy/smallGroups";
import { STRIDE } from "../../workbench/model/sheet";
import { run, sampleWorkbench, shown } from "../endToEnd/harness";
import { shared } from "../faults/workbooks";

const hex = (words: number[]) => words.map((w) => (w >>> 0).toString(16).padStart(8, "0")).join("");

describe("pseudonyms", () => {
  it("hash as Node does", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        expect(hex(sha256([...bytes]))).toBe(createHash("sha256").update(bytes).digest("hex"));
      }),
    );
    const bytes = (text: string) => Buffer.from(text, "utf16le").swap16();
    fc.assert(
      fc.property(fc.string(), fc.string({ maxLength: 80 }), (key, text) => {
        const wanted = createHmac("sha256", bytes(key)).update(bytes(text)).digest("hex");
        expect(hex(keyedHash(key, text))).toBe(wanted);
      }),
    );
  });

  it("are the same for the same person and differ by workbook, for 5,000 people at once", () => {
    const ids = Array.from({ length: 5000 }, (_, i) => `P${i}`);
    const all = pseudonyms("one", ids);
    expect(new Set(all.values()).size).toBe(5000);
    expect(pseudonyms("one", [" p7 "]).get(" p7 ")?.slice(0, 8)).toBe(all.get("P7")?.slice(0, 8));
    expect(pseudonyms("two", ["P7"]).get("P7")).not.toBe(all.get("P7"));
  });
});

describe("consent", () => {
  const agreed = {
    consent: "yes",
    consentPurpose: "Evaluasi",
    consentDate: "2025-05-20",
    category: "job-seeker",
    minor: null,
    guardian: null,
  } as const;
  it.each([
    [{}, null],
    [{ consent: null }, "consent"],
    [{ consent: "no" }, "consent"],
    [{ consentPurpose: null }, "purpose"],
    [{ consentDate: null }, "date"],
    [{ minor: true }, "guardian"],
    [{ minor: true, guardian: "Ibu Sari" }, null],
    [{ category: "student" }, "guardian"],
    [{ category: "student", minor: false }, null],
  ] as const)("%o lacks %s", (change, missing) => {
    expect(missingConsent({ ...agreed, ...change })).toBe(missing);
  });
});

describe("small groups", () => {
  it("cannot be computed from what is shown", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 12 }), { maxLength: 6 }), (list) => {
        const sizes = new Map(list.map((n, i) => [String(i), n]));
        const hidden = groupsToHide(sizes);
        for (const [group, n] of sizes) {
          if (n > 0 && n < smallestGroup) expect(hidden.has(group)).toBe(true);
        }
        const people = [...hidden].reduce((sum, group) => sum + (sizes.get(group) ?? 0), 0);
        const allHidden = [...sizes].every(([group, n]) => n === 0 || hidden.has(group));
        expect(hidden.size === 0 || people >= smallestGroup || allHidden).toBe(true);
        expect(hidden.size !== 1 || allHidden).toBe(true);
      }),
    );
  });
});

describe("a person in a text", () => {
  const person = { id: "P3", name: "Ani", email: "ani@contoh.id" };
  it.each([
    ["P3", "-"],
    ["lihat P3, P31 dan AP3", "lihat -, P31 dan AP3"],
    ["Ani; Ani Lestari; Budi", "-; Ani Lestari; Budi"],
    ["surel ANI@contoh.id.", "surel -."],
    ["bani@contoh.id", "bani@contoh.id"],
  ])("%s becomes %s", (text, left) => {
    expect(personRemover(person, "-")(text)).toBe(left);
  });
  it("may bear any characters in ID and name", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.string({ unit: "binary" }), (id, text) => {
        personRemover({ id, name: `${id} ${id}`, email: null }, "$&")(text);
      }),
    );
  });
});

describe("the copy to share", () => {
  it("holds no name, e-mail, ID or organisation, and the same codes each time", () => {
    const workbench = sampleWorkbench(60);
    const people = shown(workbench, "Peserta").slice(1);
    workbench.sheet("Peserta").setRaw(4, 8, "Tidak Setuju");
    const ran = run(workbench, "copy-to-share");
    expect(ran.error).toBe("");
    expect(ran.summary.participants).toBe(59);
    const copies = ["Salinan Nilai", "Salinan Peningkatan"].flatMap((name) => {
      return shown(workbench, name).flat();
    });
    for (const [id = "", name = "", email = ""] of people) {
      for (const secret of [id, name, email]) expect(copies).not.toContain(secret);
    }
    const before = shown(workbench, "Salinan Nilai").map(([code]) => code);
    run(workbench, "copy-to-share");
    expect(shown(workbench, "Salinan Nilai").map(([code]) => code)).toEqual(before);
  });

  it("is refused for fewer than five", () => {
    const { ok, error } = run(sampleWorkbench(4), "copy-to-share");
    expect(ok).toBe(false);
    expect(error).toContain("5");
  });
});

describe("deleting a person", () => {
  it("leaves no trace of them, and everybody else", () => {
    const workbench = shared();
    const [id, name, email] = (shown(workbench, "Peserta")[3] ?? []).map(String);
    const others = shown(workbench, "Nilai").filter(([one]) => one !== id);
    const ran = run(workbench, "delete-person", { participant: id ?? "", confirm: "yes" });
    expect(ran.error).toBe("");
    const text = workbench.book.sheets
      .map((sheet) => JSON.stringify([sheet.values, [...sheet.notes.values()]]))
      .join();
    for (const trace of [name, email]) expect(text).not.toContain(trace);
    expect(text).not.toMatch(/"P003"|\bP003\b/);
    expect(JSON.stringify([...workbench.book.documentProperties])).not.toContain(name);
    expect(shown(workbench, "Nilai")).toEqual(others);
    expect(shown(workbench, "Catatan Penghapusan")).toHaveLength(2);
    expect(workbench.sheet("Catatan saya").notes.get(3 * STRIDE)).toBe("Hubungi [dihapus]");
  });

  it("leaves who shares the address, and codes that are not a person's", () => {
    const workbench = sampleWorkbench(6);
    const people = workbench.sheet("Peserta");
    const email = (people.values[0] ?? []).indexOf("Surel");
    expect(email).toBeGreaterThan(0);
    for (const row of [1, 2]) people.setRaw(row, email, "kantor@dinas.contoh.id");
    people.setRaw(1, 0, "S001");
    workbench.sheet("Nilai").setRaw(1, 0, "S001");
    const bank = shown(workbench, "Bank Soal");
    expect(bank.flat()).toContain("S001");
    const ran = run(workbench, "delete-person", { participant: "S001", confirm: "yes" });
    expect(ran.error).toBe("");
    expect(shown(workbench, "Peserta").map(([id]) => id)).toEqual(
      expect.arrayContaining(["P002", "P003", "P006"]),
    );
    expect(shown(workbench, "Peserta").flat()).not.toContain("S001");
    expect(shown(workbench, "Bank Soal")).toEqual(bank);
  });

  it("finds the name in a header, and with any white space between its words", () => {
    const workbench = sampleWorkbench(6);
    const name = String(workbench.sheet("Peserta").raw(1, 1));
    const notes = workbench.book.addSheet("Catatan saya");
    notes.setRaw(0, 0, `Tentang ${name}`);
    notes.setRaw(1, 0, `Hubungi ${name.replace(" ", " \u00a0")} besok`);
    const ran = run(workbench, "delete-person", { participant: "P001", confirm: "yes" });
    expect(ran.error).toBe("");
    expect(shown(workbench, "Catatan saya").map(([text]) => text)).toEqual([
      "Tentang [dihapus]",
      "Hubungi [dihapus] besok",
    ]);
  });

  it("asks for confirmation, and for an ID that is one person's", () => {
    const workbench = sampleWorkbench(6);
    const refused = (answers: Record<string, string>) =>
      run(workbench, "delete-person", answers).error;
    expect(refused({})).toContain("participant=ID");
    expect(refused({ participant: "P001" })).toContain("confirm=yes");
    expect(refused({ participant: "P999", confirm: "yes" })).toContain("P999");
    workbench.sheet("Peserta").setRaw(2, 0, "P001");
    expect(refused({ participant: "P001", confirm: "yes" })).toContain("2 baris");
  });

  it("from the menu stops where the person at the screen says no", () => {
    const workbench = sampleWorkbench(6);
    workbench.host.person = {
      locale: "id",
      alert: () => "NO",
      prompt: () => ({ button: "OK", text: "P001" }),
    };
    workbench.invoke("menuDeletePerson");
    expect(shown(workbench, "Peserta")[1]?.[0]).toBe("P001");
    workbench.host.person.alert = () => "YES";
    workbench.invoke("menuDeletePerson");
    expect(shown(workbench, "Peserta")[1]?.[0]).toBe("P002");
  });
});

describe("one person's data", () => {
  it("lists every row, note and mention", () => {
    const workbench = shared();
    const { summary } = run(workbench, "one-persons-data", { participant: "p003" });
    const rows = shown(workbench, "Data Saya").slice(1);
    expect(summary.entries).toBe(rows.length);
    const sheets = new Set(rows.map(([sheet]) => sheet));
    for (const sheet of ["Peserta", "Nilai", "Peningkatan Peserta", "Catatan saya"]) {
      expect([...sheets]).toContain(sheet);
    }
    expect(rows.every(([, , , value]) => value !== "P004")).toBe(true);
  });
});
