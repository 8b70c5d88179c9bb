import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { competencyCode } from "../../src/domain/competencyCode";
import { SKKNI_CODE } from "../../src/functions/competencyCodes";
import { refusal } from "./all";

describe("SKKNI_CODE", () => {
  it.each([
    ["TIK.OP02.001.01", "2004"],
    ["J.620100.020.02", "2012"],
    ["J.62DMS00.016.1", "2016"],
    ["M.70SDM01.010.2", "2016"],
  ])("knows %s as of %s", (code, generation) => {
    expect(competencyCode(code)).toMatchObject({ kind: "valid", generation });
    expect(SKKNI_CODE(code)).toMatch(new RegExp(`^Sesuai format ${generation} \\(`));
    expect(SKKNI_CODE(code, "en")).toMatch(new RegExp(`^Follows the ${generation} format \\(`));
  });

  it.each([
    ["J.62O100.020.02", "huruf O, padahal seharusnya angka 0", "J.620100.020.02"],
    ["J.620100.O2O.02", "bagian ke-3 (“O2O”) memuat huruf O", "J.620100.020.02"],
    ["J.6201OO.020.0I", "huruf I, padahal seharusnya angka 1", "J.620100.020.01"],
    ["M.70SDM0l.001.2", "ada huruf kecil; bagian ke-2", "M.70SDM01.001.2"],
    ["M.70S0M01.001.2", "memuat angka 0, padahal seharusnya huruf O", "M.70SOM01.001.2"],
    ["J. 620100.020.02", "ada spasi", "J.620100.020.02"],
    ["J.620100.020.02 ", "ada spasi", "J.620100.020.02"],
    ["J,620100,020,02", "ada tanda “,”, padahal pemisahnya titik", "J.620100.020.02"],
    ["J.620100-020-02", "ada tanda “-”", "J.620100.020.02"],
    ["j.620100.020.02", "ada huruf kecil", "J.620100.020.02"],
    ["J620100.020.02", "titik pemisahnya tidak pada tempatnya", "J.620100.020.02"],
    ["J.620100..020.02.", "titik pemisahnya", "J.620100.020.02"],
    ["TIKOP0200101", "titik pemisahnya", "TIK.OP02.001.01"],
    [
      "J.620100.20.02",
      "bagian ke-3 (“20”) terdiri atas 2 karakter, padahal harus 3",
      "J.620100.020.02",
    ],
    [
      "J.620100.020.2",
      "bagian ke-4 (“2”) terdiri atas 1 karakter, padahal harus 2",
      "J.620100.020.02",
    ],
    [
      "M.70SDM01.001.02",
      "bagian ke-4 (“02”) terdiri atas 2 karakter, padahal harus 1",
      "M.70SDM01.001.2",
    ],
  ])("finds the fault of %s", (code, fault, meant) => {
    const said = SKKNI_CODE(code);
    expect(said).toMatch(/^Perlu diperiksa: /);
    expect(said).toContain(fault);
    expect(said).toContain(`Mungkin maksudnya ${meant}.`);
    expect(SKKNI_CODE(code, "en")).toContain(`Probably ${meant} is meant`);
  });

  it.each([
    ["J.62010.020.02", "bagian ke-2 (“62010”) terdiri atas 5 karakter, padahal harus 6"],
    ["Z.620100.020.02", "kategori Z tidak ada"],
    ["J.62T100.020.02", "memuat T, padahal di tempat itu harus angka"],
  ])("guesses nothing for %s", (code, fault) => {
    expect(SKKNI_CODE(code)).toContain(fault);
    expect(SKKNI_CODE(code)).toContain("Cocokkan dengan dokumen SKKNI-nya");
  });

  it.each(["halo", "12", "ISO 17024", "PUU.SP.01", "J", "....", "a".repeat(5000)])(
    "knows %s for another kind of code",
    (code) => {
      expect(SKKNI_CODE(code)).toMatch(/^Tidak dikenal/);
      expect(SKKNI_CODE(code, "en")).toMatch(/^Unknown/);
    },
  );

  it("answers cell by cell", () => {
    const said = SKKNI_CODE([
      ["J.620100.020.02", ""],
      [null, 12],
    ]) as string[][];
    expect(said.map((row) => row.map((text) => text.slice(0, 6)))).toEqual([
      ["Sesuai", ""],
      ["", "Tidak "],
    ]);
    expect(refusal(() => SKKNI_CODE([["#N/A"]]))).toContain("berisi galat #N/A");
  });

  it("suggests only codes that are well formed", () => {
    const code = fc.stringMatching(/^[A-U]\.\d{6}\.\d{3}\.\d{2}$/);
    fc.assert(
      fc.property(
        code,
        fc.nat({ max: 14 }),
        fc.constantFrom(..."OIl, -.0A"),
        (right, at, typed) => {
          const wrong = right.slice(0, at) + typed + right.slice(at + 1);
          const read = competencyCode(wrong);
          if (read.kind !== "faulty" || read.suggestion === null) return;
          expect(competencyCode(read.suggestion).kind).toBe("valid");
        },
      ),
    );
  });
});
