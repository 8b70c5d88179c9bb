import type { UnreadableReason } from "../../domain/quiz/grading/gradeAnswer";
import type { PaperItem } from "../../domain/quiz/paper";
import type { Candidate } from "../../domain/quiz/responses/responseFacts";
import type { AnswerRuleMessages } from "../areas/quiz";
import type { Formats } from "../formats";

const evidence: Record<Candidate["by"], string> = {
  id: "ID cocok",
  email: "surel cocok",
  name: "nama cocok",
  similarName: "nama atau ID mirip",
};

function named({ id, name, by }: Candidate): string {
  return `${id} ${name} (${evidence[by]})`;
}

function candidateList(candidates: readonly Candidate[], f: Formats): string {
  return f.list(candidates.map(named));
}

const unreadableReasons: Record<UnreadableReason, string> = {
  notAnOption: "tidak sama dengan pilihan mana pun",
  severalChoices: "memuat lebih dari satu pilihan",
  notANumber: "tidak dapat dibaca sebagai angka",
  ambiguousNumber: "dapat dibaca sebagai dua angka yang berbeda",
  formula: "terbaca sebagai rumus; beri tanda petik tunggal (') di depannya",
};

const takes: Record<PaperItem["answer"], string> = {
  one: "tulis satu huruf",
  several: "tulis semua hurufnya, misalnya AC",
  pairs: "tulis setiap nomor dengan hurufnya, misalnya 1C 2B 3A, atau hurufnya secara berurutan",
  line: "",
  paragraph: "",
};

const policies = { first: "yang pertama", last: "yang terakhir", best: "yang terbaik" };

/** Pengirim jawaban, atau nomor responsnya bila tidak menulis apa pun. */
function sender(respondent: string, response: string): string {
  return respondent === "" ? `respons ${response}` : `“${respondent}”`;
}

/** Aturan jawaban, penilaian, esai, analisis butir, dan kertas. */
export const quizAnswerRules: AnswerRuleMessages = {
  "respondent-unknown": {
    title: "Pengirim tidak dikenal",
    text: ({ respondent, response }) =>
      `Jawaban dari ${sender(respondent, response)} tidak cocok dengan peserta mana pun. Isi ID peserta pada lembar Jawaban.`,
  },
  "respondent-doubtful": {
    title: "Pengirim meragukan",
    text: ({ respondent, response, candidates }) =>
      `Jawaban dari ${sender(respondent, response)} mungkin milik ${candidates.map(named).join(" atau ")}. Nilainya menunggu sampai ID peserta diisi pada lembar Jawaban.`,
  },
  "respondent-conflict": {
    title: "Identitas pengirim bertentangan",
    text: ({ respondent, response, candidates }, f) =>
      `Identitas pada jawaban dari ${sender(respondent, response)} menunjuk orang yang berbeda: ${candidateList(candidates, f)}. Nilainya menunggu sampai ID peserta dipastikan pada lembar Jawaban.`,
  },
  "respondent-id-mistyped": {
    title: "ID peserta salah ketik",
    text: ({ respondent, response, written, linked }) =>
      `Jawaban dari ${sender(respondent, response)} memuat ID “${written}” yang tidak terdaftar; surelnya milik peserta ${linked}, sehingga jawaban itu dikaitkan dengannya.`,
  },
  "participant-id-duplicate": {
    title: "ID peserta ganda",
    text: ({ id, rows }, f) =>
      `ID ${id} dipakai di baris ${f.list(rows.map(String))} pada lembar Peserta. Jawaban dengan ID itu tidak dapat dikaitkan sampai diperbaiki.`,
  },
  "attempt-repeated": {
    title: "Menjawab lebih dari sekali",
    text: ({ participant, attempts, counted, policy }) =>
      `Peserta ${participant} menjawab ${attempts} kali. Yang dihitung jawaban ke-${counted}, sesuai dengan pengaturan “${policies[policy]}”.`,
  },
  "attempt-late": {
    title: "Jawaban terlambat",
    text: ({ participant, minutes }) =>
      `Jawaban peserta ${participant} masuk setelah kuis ditutup${minutes === null ? "" : `, terlambat ${minutes} menit`}.`,
  },
  "attempt-early": {
    title: "Jawaban sebelum waktunya",
    text: ({ participant, minutes }) =>
      `Jawaban peserta ${participant} masuk sebelum kuis dibuka${minutes === null ? "" : `, ${minutes} menit lebih awal`}.`,
  },
  "attempts-all-excluded": {
    title: "Semua jawaban di luar waktu",
    text: ({ participant, attempts }) =>
      `Tidak satu pun dari ${attempts} jawaban peserta ${participant} masuk dalam waktu kuis, sehingga nilainya belum ada.`,
  },
  "answer-unreadable": {
    title: "Jawaban tidak terbaca",
    text: ({ question, answer, reason }) =>
      `Jawaban “${answer}” untuk soal ${question} ${unreadableReasons[reason]}. Nilai peserta ini menunggu sampai selnya diperbaiki.`,
  },
  "essay-mark-out-of-range": {
    title: "Nilai esai di luar batas",
    text: ({ code, mark, maximum }, f) =>
      `Nilai esai ${code} adalah ${f.short(mark)}, di luar batas 0 sampai ${f.short(maximum)}.`,
  },
  "essay-same-grader": {
    title: "Penilai sama",
    text: ({ code, grader }) =>
      `Esai ${code} dinilai lebih dari sekali oleh ${grader}. Hanya nilai pertama darinya yang dihitung; esai ini menunggu orang lain.`,
  },
  "essay-needs-third": {
    title: "Perlu penilai ketiga",
    text: ({ code, first, second, difference, allowed }, f) =>
      `Nilai esai ${code} dari dua penilai adalah ${f.short(first)} dan ${f.short(second)}; selisih ${f.short(difference)} melebihi ${f.short(allowed)}. Mintalah penilai ketiga.`,
  },
  "sample-too-small": {
    title: "Peserta terlalu sedikit",
    text: ({ n, fewest }) =>
      `Analisis butir ini hanya berdasarkan ${n} peserta. Di bawah ${fewest} peserta tidak diberikan keputusan.`,
  },
  "sample-indicative": {
    title: "Hasil bersifat indikatif",
    text: ({ n, fewest }) =>
      `Analisis butir ini berdasarkan ${n} peserta, kurang dari ${fewest}. Keputusannya bersifat indikatif; perhatikan selang kepercayaannya.`,
  },
  "people-left-out": {
    title: "Peserta tidak disertakan",
    text: ({ left, n }) =>
      `${left} peserta tidak disertakan karena jawabannya masih menunggu nilai; ${n} peserta dianalisis.`,
  },
  "reliability-low": {
    title: "Reliabilitas rendah",
    text: ({ alpha, floor }, f) =>
      `Reliabilitas (alfa) tes ini ${f.short(alpha)}, di bawah ${f.short(floor)}. Nilai perorangan kurang dapat diandalkan.`,
  },
  "item-wrong-key-suspected": {
    title: "Kunci mungkin salah",
    text: ({ question, key, option, keyCorrelation, optionCorrelation }, f) =>
      `Pada soal ${question}, peserta kelompok atas lebih memilih ${option} (korelasi ${f.short(optionCorrelation)}) daripada kunci ${key} (${f.short(keyCorrelation)}). Periksa kuncinya.`,
  },
  "item-discrimination-negative": {
    title: "Daya pembeda negatif",
    text: ({ question, discrimination }, f) =>
      `Pada soal ${question}, kelompok bawah lebih banyak benar daripada kelompok atas (daya pembeda ${f.short(discrimination)}).`,
  },
  "item-not-analysed": {
    title: "Soal belum dianalisis",
    text: ({ question }) => `Soal ${question} belum memiliki satu nilai pun.`,
  },
  "paper-entries-differ": {
    title: "Dua entri berbeda",
    text: ({ participant, number, question, first, second }) =>
      `Jawaban nomor ${number} (soal ${question}) peserta ${participant} tercatat ${first === "" ? "kosong" : `“${first}”`} pada entri pertama dan ${second === "" ? "kosong" : `“${second}”`} pada entri kedua. Periksa lembar jawabannya.`,
  },
  "paper-second-entry-missing": {
    title: "Entri kedua belum ada",
    text: ({ participant }) =>
      `Lembar jawaban peserta ${participant} baru dimasukkan satu kali. Diperlukan dua entri oleh orang yang berbeda.`,
  },
  "paper-entry-repeated": {
    title: "Entri berulang",
    text: ({ participant, entry }) =>
      `Entri ke-${entry} peserta ${participant} muncul lebih dari satu kali.`,
  },
  "paper-same-person": {
    title: "Kedua entri oleh orang yang sama",
    text: ({ participant, person }) =>
      `Kedua entri peserta ${participant} dimasukkan oleh ${person}, sehingga lembar jawabannya menunggu. Minta orang lain membaca dan memasukkannya sekali lagi.`,
  },
  "paper-letter-unknown": {
    title: "Jawaban di luar pilihan",
    text: ({ participant, number, answer, last, takes: kind }) =>
      `Jawaban nomor ${number} peserta ${participant} adalah “${answer}”. Hurufnya hanya A sampai ${last}: ${takes[kind]}.`,
  },
  "feedback-out-of-scale": {
    title: "Jawaban di luar skala",
    text: ({ quiz, item, answer }) =>
      `Jawaban “${answer}” untuk “${item}” pada ${quiz} bukan skala 1 sampai 4, sehingga rata-rata dan IKM tidak dihitung. Ubah dahulu semua jawaban berskala lain (misalnya 1 sampai 5).`,
  },
  "paper-formula": {
    title: "Jawaban terbaca sebagai rumus",
    text: ({ participant, number, formula }) =>
      `Jawaban nomor ${number} peserta ${participant}, “${formula}”, terbaca sebagai rumus, sehingga lembar jawabannya menunggu. Beri tanda petik tunggal (') di depannya.`,
  },
};
