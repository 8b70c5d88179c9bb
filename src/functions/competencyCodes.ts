/** Codes of units of competency (SKKNI) as a formula. */
import { competencyCode } from "../domain/competencyCode";
import type { FunctionMessages } from "../i18n/areas/functions";
import { isBlank, isErrorValue } from "../sheets/cells";
import { gridOf, mapGrid, placeIn, shown, wordingOf } from "./arguments";
import { type Result, resultOf } from "./results";

/**
 * Memeriksa kode unit SKKNI: format 2004, 2012, atau 2016 yang mana, atau bagian yang salah beserta perbaikan yang mungkin (huruf O untuk angka 0, spasi, koma untuk titik, huruf kecil, angka yang kurang). Kosong untuk sel kosong. Hanya bentuk kodenya yang diperiksa, bukan terdaftar atau tidaknya.
 * Checks the form of SKKNI unit codes: which of the three formats, or the part at fault and the likely fix.
 * @param {string|string[][]} code Kode unit, sel atau rentang / unit codes
 * @param {string} [language] "id" / "en"
 * @return Satu kalimat untuk setiap kode / a sentence for each code
 * @example =SKKNI_CODE("M.70SDM01.001.2") → "Sesuai format 2016 (Permenaker 2/2016): kategori M, golongan pokok 70, bidang SDM01, nomor urut 001, versi 2."
 * @customfunction
 */
export function SKKNI_CODE(code: unknown, language?: unknown): Result {
  const { words } = wordingOf(language);
  const grid = gridOf("code", code);
  // A column of codes repeats them; each is read once.
  const said = new Map<string, string>();
  return resultOf(
    mapGrid(grid, (cell, row, column) => {
      if (isBlank(cell)) return null;
      if (isErrorValue(cell)) {
        const facts = { at: placeIn(grid, row, column), value: shown(cell) };
        throw new Error(words.refusals.errorValue(facts));
      }
      const text = typeof cell === "string" || typeof cell === "number" ? String(cell) : "";
      const known = said.get(text) ?? sentenceOf(text, words);
      said.set(text, known);
      return known;
    }),
  );
}

function sentenceOf(code: string, words: FunctionMessages): string {
  const read = competencyCode(code);
  if (read.kind === "unknown") return words.codeUnknown;
  if (read.kind === "valid") return words.codeValid(read);
  return words.codeFaulty({ ...read, faults: [...new Set(read.faults.map(words.codeFault))] });
}
