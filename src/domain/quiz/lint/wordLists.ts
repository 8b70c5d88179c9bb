import type { Level } from "../question";

/**
 * Words by which the rules know what a text does, Indonesian and English, folded (lower case, no
 * accents, no punctuation). They are data about questions, not wording of ours.
 */

/** "All of these are right." */
export const allOfTheAbove = [
  "semua jawaban benar",
  "semua benar",
  "semuanya benar",
  "semua jawaban di atas benar",
  "semua pilihan benar",
  "semua di atas",
  "semua jawaban di atas",
  "semua pernyataan benar",
  "semua yang di atas",
  "all of the above",
  "all of these",
  "all answers are correct",
  "all are correct",
  "all of the answers",
  "all of the options",
] as const;

/** "None of these is right." */
export const noneOfTheAbove = [
  "tidak ada yang benar",
  "tidak ada jawaban yang benar",
  "tidak ada jawaban benar",
  "semua jawaban salah",
  "semua salah",
  "bukan salah satu di atas",
  "tidak satu pun benar",
  "tidak satupun benar",
  "bukan semuanya",
  "none of the above",
  "none of these",
  "no answer is correct",
  "no correct answer",
  "none of the answers",
  "none are correct",
] as const;

/** Words that turn a stem round. */
export const negatives = [
  "bukan",
  "bukanlah",
  "tidak",
  "tidaklah",
  "tanpa",
  "kecuali",
  "jangan",
  "belum",
  "salah satu yang bukan",
  "not",
  "except",
  "never",
  "without",
  "isn t",
  "aren t",
  "doesn t",
  "don t",
  "cannot",
  "can t",
] as const;

/** Phrases that hold a negative word and turn nothing round. */
export const harmlessNegatives = [
  "tidak hanya",
  "bukan hanya",
  "tidak sama sekali",
  "atau tidak",
  "ya atau tidak",
  "tidak langsung",
  "not only",
  "or not",
  "whether or not",
] as const;

/** Words with which a statement is nearly always false. */
export const absoluteWords = [
  "selalu",
  "tidak pernah",
  "semua",
  "seluruh",
  "seluruhnya",
  "setiap",
  "hanya",
  "pasti",
  "mutlak",
  "sama sekali",
  "satu satunya",
  "always",
  "never",
  "all",
  "every",
  "only",
  "none",
  "must",
  "completely",
  "absolutely",
] as const;

/** Words that each reader measures differently. */
export const vagueWords = [
  "kadang kadang",
  "biasanya",
  "sering",
  "sering kali",
  "seringkali",
  "jarang",
  "mungkin",
  "cukup sering",
  "pada umumnya",
  "sometimes",
  "usually",
  "often",
  "frequently",
  "rarely",
  "seldom",
  "might",
  "generally",
] as const;

/** Words too common to be a cue when a key repeats them from the stem. */
export const commonWords: ReadonlySet<string> = new Set(
  (
    "adalah dengan untuk dalam pada yang dari oleh atau ketika apabila sebagai secara antara " +
    "terhadap tersebut manakah berikut merupakan pernyataan jawaban tepat paling benar kecuali " +
    "sebelum sesudah setelah harus dapat digunakan dilakukan melakukan kegiatan proses bagian " +
    "which following their there these those about after before would should could between " +
    "correct statement answer best when where what that with from have does used using"
  ).split(" "),
);

/** Verbs that open a task of a level (Anderson & Krathwohl 2001; kata kerja operasional). */
export const levelVerbs: Readonly<Record<Level, readonly string[]>> = {
  C1: ["sebutkan", "tuliskan", "definisikan", "list", "name", "define", "recall", "state"],
  C2: ["jelaskan", "uraikan", "ringkaskan", "contohkan", "explain", "summarise", "summarize"],
  C3: ["hitunglah", "hitung", "terapkan", "gunakan", "calculate", "compute", "apply", "use"],
  C4: ["analisislah", "analisis", "bandingkan", "analyse", "analyze", "compare", "contrast"],
  C5: ["nilailah", "evaluasilah", "evaluasi", "kritiklah", "evaluate", "justify", "critique"],
  C6: ["rancanglah", "rancang", "ciptakan", "kembangkan", "design", "create", "devise"],
};
