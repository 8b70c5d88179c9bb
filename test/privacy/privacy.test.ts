import { createHash, createHmac } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { missingConsent } from "../../src/domain/privacy/consent";
import { identifiersOf, type Person } from "../../src/domain/privacy/identifiers";
import { mentionsOf } from "../../src/domain/privacy/mentions";
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
        const hidden = groupsToHide([sizes]);
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

describe("small groups of several figures", () => {
  const sizes = (...list: number[]) => new Map(list.map((n, i) => [String(i), n]));
  it.each([
    [[sizes(5, 6, 7)], []],
    [[sizes(4, 6, 7)], ["0", "1"]],
    [[sizes(3, 2, 7)], ["0", "1"]],
    // Hidden for their means in one domain, two would be bare in another.
    [
      [sizes(9, 9, 9), sizes(4, 1, 9), sizes(0, 9, 9)],
      ["0", "1"],
    ],
    [
      [sizes(9, 9, 9, 9), sizes(4, 1, 9, 9), sizes(2, 0, 9, 8)],
      ["0", "1", "3"],
    ],
  ])("%o hides %j", (figures, hidden) => {
    expect([...groupsToHide(figures)].sort()).toEqual(hidden);
  });

  it("leave no figure that rests on fewer than five", () => {
    const group = fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 5, maxLength: 5 });
    fc.assert(
      fc.property(fc.array(group, { minLength: 1, maxLength: 4 }), (lists) => {
        const figures = lists.map((list) => sizes(...list));
        const hidden = groupsToHide(figures);
        for (const figure of figures) {
          const shown = [...figure].filter(([name, n]) => n > 0 && !hidden.has(name));
          for (const [, n] of shown) expect(n).toBeGreaterThanOrEqual(smallestGroup);
          const rest = [...figure].reduce((sum, [name, n]) => sum + (hidden.has(name) ? n : 0), 0);
          expect(rest === 0 || rest >= smallestGroup || shown.length === 0).toBe(true);
        }
      }),
    );
  });
});

describe("a person in a text", () => {
  const ani = { id: "P3", name: "Ani", email: "ani@contoh.id" };
  const lestari = { id: "7", name: "Ani Lestari", email: null };
  const number = { id: "1007", name: "Ani", email: null };
  const others = [
    { id: "P4", name: "Ani Lestari", email: null },
    { id: "P5", name: "Budi", email: "kantor@dinas.id" },
  ];
  const of = (person: Person, everybody = others) =>
    mentionsOf(
      identifiersOf(person, everybody),
      everybody.flatMap(({ name }) => name ?? []),
    );

  it.each([
    [ani, "P3", "-"],
    [ani, "lihat P3, P31 dan AP3", "lihat -, P31 dan AP3"],
    [ani, "Ani; Ani Lestari; Budi", "-; Ani Lestari; Budi"],
    [ani, "surel ANI@contoh.id.", "surel -."],
    [ani, "bani@contoh.id", "bani@contoh.id"],
    [ani, "Ani (P3) pindah", "- pindah"],
    [ani, "p3 – ani pindah", "- pindah"],
    [ani, "ani@contoh.id/Ani", "-"],
    [ani, "P3, Ani Lestari", "-, Ani Lestari"],
    [ani, "P3 Ani Lestari", "- Ani Lestari"],
    [ani, "Sri Ani (P3)", "Sri Ani (-)"],
    [ani, "Ani\n", "-"],
    [lestari, "Ani\u00a0\nLestari (7) datang, 7 lainnya tidak", "- datang, 7 lainnya tidak"],
    [lestari, "Ani Lestari 7 hari sakit", "- 7 hari sakit"],
    [number, "Ani (1007) dan Ani", "- dan Ani"],
    [{ ...ani, id: "P\n3 " }, "lihat p 3.", "lihat -."],
    [{ ...ani, email: "kantor@dinas.id" }, "kantor@dinas.id", "kantor@dinas.id"],
  ])("%o: %j becomes %j", (person, text, left) => {
    const everybody = person === lestari ? others.slice(1) : others;
    expect(of(person, everybody).without(text, "-")).toBe(left);
  });

  it.each([
    [ani, "hubungi Ani besok", true],
    [ani, "hubungi ani", true],
    [ani, "Ani Lestari", false],
    [ani, "Ani Lestari dan Ani", true],
    [ani, "Berani", false],
    [ani, "Ani (P3)", false],
    [number, "nomor 1007 pindah", true],
    [number, "Rp1.007 dan 10.07.1007", false],
    [lestari, "kelompok 7", true],
    [lestari, "pukul 7.30 tanggal 1/7", false],
    [{ ...ani, name: "Ani Lestari" }, "Ani Lestari pindah", true],
    [{ ...ani, email: "kantor@dinas.id" }, "kantor@dinas.id", true],
  ])("%o: %j is to be looked at: %s", (person, text, doubtful) => {
    expect(of(person).isDoubtful(text)).toBe(doubtful);
  });

  it("may bear any characters in ID and name", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.string({ unit: "binary" }), (id, text) => {
        for (const name of [`${id} ${id}`, id.replace(/\s/g, "")]) {
          const { without, isDoubtful } = of({ id, name, email: null });
          isDoubtful(without(text, "$&"));
        }
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

  it("leaves out columns of the organiser's own, notes, and scores that few people have", () => {
    const workbench = sampleWorkbench(20);
    const people = workbench.sheet("Peserta");
    const scores = workbench.sheet("Nilai");
    const tools = workbench.sheet("Instrumen");
    const row = tools.lastRow();
    ["REMED", "Remedial", "Tes", "Selama", 100].forEach((cell, column) => {
      tools.setRaw(row, column, cell);
    });
    [people, scores].forEach((sheet) => {
      const at = sheet.lastColumn();
      ["NIK", "Tanggal Lahir", "Telepon Ayah", "Cerita"].forEach((header, index) => {
        sheet.setRaw(0, at + index, header);
        sheet.setRaw(
          2,
          at + index,
          ["3273010101900001", "1990-01-01", "081200001111", "Cerita"][index] ?? "",
        );
      });
      sheet.notes.set(2 * STRIDE + 1, "3273010101900001");
    });
    const remedial = scores.lastColumn();
    scores.setRaw(0, remedial, "REMED");
    for (const at of [2, 3, 5]) scores.setRaw(at, remedial, 61.25);
    const ran = run(workbench, "copy-to-share");
    expect(ran.error).toBe("");
    expect(ran.summary.columns).toBe(1);
    expect(ran.summary.text).toContain("1 kolom nilai disamarkan");
    const text = ["Salinan Nilai", "Salinan Peningkatan"]
      .map((name) => {
        const { values, notes, charts, protections } = workbench.sheet(name);
        return JSON.stringify([name, values, [...notes], charts, protections]);
      })
      .join();
    expect(text).not.toMatch(/3273010101900001|1990|0812|Cerita|NIK|61[.,]25/);
    expect(text).toContain("REMED");
  });

  it.each(["", "Dr. "])("names no instrument that is called like somebody, %snamed", (title) => {
    const workbench = sampleWorkbench(12);
    const [tools, scores] = [workbench.sheet("Instrumen"), workbench.sheet("Nilai")];
    const name = String(workbench.sheet("Peserta").raw(3, 1));
    workbench.sheet("Peserta").setRaw(3, 1, title + name);
    tools.setRaw(1, 0, name.toUpperCase());
    scores.setRaw(0, 1, name.toUpperCase());
    expect(run(workbench, "copy-to-share").error).toBe("");
    const [headers = []] = shown(workbench, "Salinan Nilai");
    expect(headers.join().toLowerCase()).not.toContain(name.toLowerCase());
    expect(headers).toContain("disamarkan");
  });

  it("says where somebody put a column, a note or a chart of their own beside it", () => {
    const workbench = sampleWorkbench(12);
    expect(run(workbench, "copy-to-share").summary.text).not.toContain("bukan dari Capaian");
    const sheet = workbench.sheet("Salinan Nilai");
    sheet.setRaw(0, sheet.lastColumn(), "Nama");
    workbench.sheet("Salinan Peningkatan").notes.set(STRIDE, "Ini Budi");
    const { text } = run(workbench, "copy-to-share").summary;
    expect(text).toContain("Lembar Salinan Nilai dan Salinan Peningkatan memuat kolom");
  });

  it.each<[string, Record<string, string | boolean | null>, string]>([
    ["missing", { Persetujuan: null }, "belum menyatakan setuju"],
    ["no", { Persetujuan: "Tidak Setuju" }, "belum menyatakan setuju"],
    ["withdrawn", { Persetujuan: "Dicabut" }, "belum menyatakan setuju"],
    ["without purpose", { "Tujuan Persetujuan": null }, "tujuan persetujuannya kosong"],
    ["without date", { "Tanggal Persetujuan": null }, "tanggal persetujuannya kosong"],
    ["a minor's without a guardian", { "Di Bawah 18 Tahun": "Ya", Wali: null }, "persetujuan wali"],
    ["of nobody", { "ID Peserta": null }, "ID-nya kosong"],
    ["of an ID that two bear", { "ID Peserta": "p001" }, "ID-nya kosong atau dipakai"],
  ])("leaves out and counts whose consent is %s", (_, change, why) => {
    const workbench = sampleWorkbench(12);
    const people = workbench.sheet("Peserta");
    const headers = people.values[0] ?? [];
    for (const [header, value] of Object.entries(change)) {
      expect(headers).toContain(header);
      people.setRaw(4, headers.indexOf(header), value);
    }
    const { summary, error } = run(workbench, "copy-to-share");
    expect(error).toBe("");
    const doubled = change["ID Peserta"] === "p001" ? 2 : 1;
    expect(summary.participants).toBe(12 - doubled);
    expect(summary.leftOut).toMatchObject([{ count: doubled }]);
    expect(summary.text).toContain(why);
    expect(shown(workbench, "Salinan Nilai")).toHaveLength(13 - doubled);
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

  it("is logged with its date and counts alone, and cannot be undone", () => {
    const workbench = sampleWorkbench(6);
    run(workbench, "compute-gains");
    const before = shown(workbench, "Peningkatan Peserta").length;
    const ran = run(workbench, "delete-person", {
      participant: "P003",
      confirm: "yes",
      today: "2025-06-01",
    });
    const [headers, log, ...more] = shown(workbench, "Catatan Penghapusan");
    expect(more).toEqual([]);
    expect(headers).toEqual([
      "Tanggal",
      "Baris Dihapus",
      "Sel Disunting",
      "Catatan Disunting",
      "Jumlah Lembar",
    ]);
    const { rows, cells, notes, sheets } = ran.summary;
    expect(log).toEqual(["2025-06-01", rows, cells, notes, sheets].map(String));
    expect(shown(workbench, "Peningkatan Peserta")).toHaveLength(before - 1);
    const kept = [...workbench.book.documentProperties.keys()];
    expect(kept.sort()).toEqual(["capaian.deleted.0", "capaian.secret"]);
    expect(run(workbench, "undo-repairs").ok).toBe(false);
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
