import type { QuestionRuleMessages } from "../areas/quiz";
import { fieldNames } from "./quizNames";

/** Aturan bank soal. */
export const quizQuestionRules: QuestionRuleMessages = {
  "question-id-missing": {
    title: "ID soal belum ada",
    text: ({ question }) =>
      `Soal “${question}” belum memiliki ID. Beri ID yang tetap agar jawabannya dapat dikenali.`,
  },
  "question-id-duplicate": {
    title: "ID soal ganda",
    text: ({ question, rows }, f) =>
      `ID ${question} dipakai di baris ${f.list(rows.map(String))}. Tidak satu pun dipakai dalam kuis sampai setiap soal memiliki ID sendiri.`,
  },
  "question-type-missing": {
    title: "Jenis soal belum diisi",
    text: ({ question }) => `Soal ${question} belum memiliki jenis. Pilih jenisnya dari daftar.`,
  },
  "stem-blank": {
    title: "Pertanyaan kosong",
    text: ({ question }) => `Soal ${question || "tanpa ID"} belum berisi pertanyaan.`,
  },
  "points-missing": {
    title: "Poin belum diisi",
    text: ({ question }) => `Soal ${question} belum memiliki poin.`,
  },
  "points-not-positive": {
    title: "Poin nol atau negatif",
    text: ({ question, points }, f) =>
      `Soal ${question} bernilai ${f.short(points)} poin. Poin harus lebih dari 0.`,
  },
  "points-not-whole": {
    title: "Poin pecahan",
    text: ({ question, points }, f) =>
      `Soal ${question} bernilai ${f.short(points)} poin. Google Forms hanya menerima poin bulat, sehingga poin itu tidak tampil di formulir; perhitungan di lembar tetap memakai nilai ini.`,
  },
  "difficulty-out-of-range": {
    title: "Tingkat kesukaran di luar batas",
    text: ({ question, difficulty }, f) =>
      `Tingkat kesukaran soal ${question} adalah ${f.short(difficulty)}. Nilainya harus antara 0 dan 1.`,
  },
  "key-missing": {
    title: "Kunci jawaban belum ada",
    text: ({ question }) => `Soal ${question} belum memiliki kunci jawaban.`,
  },
  "key-beyond-options": {
    title: "Kunci di luar pilihan",
    text: ({ question, option, last }) =>
      last === ""
        ? `Kunci soal ${question} adalah ${option}, padahal soal itu belum memiliki pilihan jawaban.`
        : `Kunci soal ${question} adalah ${option}, padahal pilihan yang terisi hanya sampai ${last} atau pilihan ${option} kosong.`,
  },
  "key-not-an-option": {
    title: "Kunci bukan salah satu pilihan",
    text: ({ question, key }) =>
      `Kunci soal ${question} berisi “${key}”, yang tidak sama dengan pilihan mana pun. Tulis huruf pilihannya.`,
  },
  "key-not-true-or-false": {
    title: "Kunci bukan Benar atau Salah",
    text: ({ question, key }) =>
      `Kunci soal benar–salah ${question} berisi “${key}”. Isi dengan Benar atau Salah.`,
  },
  "key-not-a-number": {
    title: "Kunci bukan angka",
    text: ({ question, key }) =>
      `Kunci soal angka ${question} berisi “${key}”, yang tidak dapat dibaca sebagai angka.`,
  },
  "key-number-ambiguous": {
    title: "Kunci angka bermakna ganda",
    text: ({ question, key, readings }, f) =>
      `Kunci soal ${question} berisi “${key}”, yang dapat dibaca ${readings.map((n) => f.short(n, 4)).join(" atau ")}. Tulis tanpa titik ribuan atau dengan desimal yang jelas.`,
  },
  "numeric-tolerance-missing": {
    title: "Toleransi belum ada",
    text: ({ question, value }, f) =>
      `Kunci soal ${question} adalah ${f.short(value, 6)} tanpa toleransi, sehingga jawaban yang dibulatkan dianggap salah. Tambahkan toleransi, misalnya “${f.short(value, 6)} ± ${f.short(0.01)}”.`,
  },
  "single-choice-several-keys": {
    title: "Pilihan tunggal dengan beberapa kunci",
    text: ({ question, keys }, f) =>
      `Soal pilihan tunggal ${question} memiliki kunci ${f.list(keys)}. Sisakan satu kunci atau ubah jenisnya menjadi pilihan jamak.`,
  },
  "multiple-choice-one-key": {
    title: "Pilihan jamak dengan satu kunci",
    text: ({ question }) =>
      `Soal pilihan jamak ${question} hanya memiliki satu kunci. Ubah jenisnya menjadi pilihan tunggal atau tambahkan kunci.`,
  },
  "multiple-choice-all-keys": {
    title: "Semua pilihan benar",
    text: ({ question }) =>
      `Semua pilihan pada soal ${question} adalah kunci, sehingga tidak ada yang perlu dipilih.`,
  },
  "true-false-odd-options": {
    title: "Pilihan soal benar–salah tidak lazim",
    text: ({ question, option, text }) =>
      `Soal benar–salah ${question} memiliki pilihan ${option} berisi “${text}”. Formulir hanya akan menampilkan Benar dan Salah.`,
  },
  "matching-pairs-incomplete": {
    title: "Pasangan tidak lengkap",
    text: ({ question, options }, f) =>
      `Soal menjodohkan ${question} belum memiliki pasangan pada pilihan ${f.list(options)}. Tulis sebagai “kiri -> kanan”.`,
  },
  "matching-left-repeated": {
    title: "Sisi kiri berulang",
    text: ({ question, text }) =>
      `Soal menjodohkan ${question} memuat “${text}” dua kali di sisi kiri.`,
  },
  "matching-too-few-pairs": {
    title: "Pasangan terlalu sedikit",
    text: ({ question, pairs }) =>
      `Soal menjodohkan ${question} hanya memiliki ${pairs} pasangan atau satu pilihan kanan, sehingga jawabannya sudah pasti.`,
  },
  "essay-guide-missing": {
    title: "Pedoman penilaian esai belum ada",
    text: ({ question }) =>
      `Soal esai ${question} belum memiliki pedoman penilaian pada kolom kunci. Tanpa pedoman, dua penilai sulit sepakat.`,
  },
  "options-too-few": {
    title: "Pilihan jawaban kurang dari dua",
    text: ({ question, count }) =>
      `Soal ${question} hanya memiliki ${count} pilihan jawaban. Diperlukan sedikitnya dua.`,
  },
  "options-few": {
    title: "Pilihan jawaban sedikit",
    text: ({ question, count, fewest }) =>
      `Soal ${question} memiliki ${count} pilihan jawaban, kurang dari ${fewest} menurut Pengaturan. Peluang menebaknya besar.`,
  },
  "options-duplicate": {
    title: "Pilihan jawaban ganda",
    text: ({ question, first, second }) =>
      `Pilihan ${first} dan ${second} pada soal ${question} sama. Google Forms menolak pilihan yang sama.`,
  },
  "options-similar": {
    title: "Pilihan jawaban mirip",
    text: ({ question, first, second, similarity }, f) =>
      `Pilihan ${first} dan ${second} pada soal ${question} sangat mirip (${f.percent(similarity, 0)}).`,
  },
  "options-gap": {
    title: "Pilihan terlewat",
    text: ({ question, option }) =>
      `Pilihan ${option} pada soal ${question} kosong, padahal pilihan sesudahnya terisi. Huruf pada lembar cetak akan bergeser.`,
  },
  "options-unused": {
    title: "Pilihan tidak dipakai",
    text: ({ question, count }) =>
      `Soal ${question} dijawab dengan menulis, sehingga ${count} pilihan jawabannya tidak dipakai.`,
  },
  "options-unlike-length": {
    title: "Panjang pilihan timpang",
    text: ({ question, shortest, longest }) =>
      `Pada soal ${question}, pilihan ${longest} jauh lebih panjang daripada pilihan ${shortest}.`,
  },
  "options-numbers-unordered": {
    title: "Angka tidak berurutan",
    text: ({ question }) =>
      `Pilihan berupa angka pada soal ${question} tidak berurutan dari kecil ke besar atau sebaliknya.`,
  },
  "option-line-break": {
    title: "Ganti baris di dalam pilihan",
    text: ({ question, option }) =>
      `Pilihan ${option} pada soal ${question} memuat ganti baris. Tulis dalam satu baris.`,
  },
  "option-too-long": {
    title: "Pilihan terlalu panjang",
    text: ({ question, option, length, limit }, f) =>
      `Pilihan ${option} pada soal ${question} terdiri atas ${f.number(length, 0)} karakter; batasnya ${f.number(limit, 0)}.`,
  },
  "option-all-of-the-above": {
    title: "“Semua jawaban benar”",
    text: ({ question, option }) =>
      `Pilihan ${option} pada soal ${question} menyatakan semua jawaban benar. Peserta yang mengenali dua jawaban benar langsung dapat menebaknya.`,
  },
  "option-none-of-the-above": {
    title: "“Tidak ada jawaban yang benar”",
    text: ({ question, option }) =>
      `Pilihan ${option} pada soal ${question} menyatakan tidak ada jawaban yang benar. Pilihan seperti ini tidak menunjukkan apa yang dikuasai peserta.`,
  },
  "option-absolute-word": {
    title: "Kata mutlak di dalam pilihan",
    text: ({ question, option, word }) =>
      `Pilihan ${option} pada soal ${question} memuat kata “${word}”. Pernyataan mutlak mudah dikenali sebagai jawaban salah.`,
  },
  "option-vague-word": {
    title: "Kata samar di dalam pilihan",
    text: ({ question, option, word }) =>
      `Pilihan ${option} pada soal ${question} memuat kata “${word}”, yang ukurannya berbeda bagi setiap orang.`,
  },
  "key-longest-option": {
    title: "Kunci adalah pilihan terpanjang",
    text: ({ question, option, ratio }, f) =>
      `Kunci soal ${question}, yaitu ${option}, ${f.short(ratio, 1)} kali lebih panjang daripada pilihan terpanjang lainnya. Peserta yang menebak cenderung memilihnya.`,
  },
  "key-repeats-stem": {
    title: "Kunci mengulang kata pertanyaan",
    text: ({ question, option, word }) =>
      `Hanya kunci soal ${question}, yaitu ${option}, yang mengulang kata “${word}” dari pertanyaan.`,
  },
  "key-odd-form": {
    title: "Bentuk kunci berbeda sendiri",
    text: ({ question, option }) =>
      `Bentuk kata awal kunci soal ${question}, yaitu ${option}, berbeda dari semua pilihan lain.`,
  },
  "stem-article-cue": {
    title: "Kata sandang menunjuk jawaban",
    text: ({ question, word, options }, f) =>
      `Pertanyaan ${question} berakhir dengan “${word}”, yang hanya cocok dengan pilihan ${f.list(options)}. Tulis “a/an”.`,
  },
  "stem-too-long": {
    title: "Pertanyaan terlalu panjang",
    text: ({ question, length, limit }, f) =>
      `Pertanyaan ${question} terdiri atas ${f.number(length, 0)} karakter; batasnya ${f.number(limit, 0)}.`,
  },
  "stem-double-negative": {
    title: "Negatif ganda",
    text: ({ question, words }, f) =>
      `Soal ${question} memuat lebih dari satu kata negatif (${f.list(words.map((word) => `“${word}”`))}), sehingga sulit dipahami.`,
  },
  "stem-negative-not-emphasised": {
    title: "Kata negatif tidak ditegaskan",
    text: ({ question, word }) =>
      `Pertanyaan ${question} memuat kata “${word}”. Tulis dengan huruf kapital agar tidak terlewat.`,
  },
  "stem-duplicate": {
    title: "Soal sama",
    text: ({ question, other }) => `Soal ${question} sama dengan soal ${other}.`,
  },
  "stem-similar": {
    title: "Soal mirip",
    text: ({ question, other, similarity }, f) =>
      `Soal ${question} sangat mirip dengan soal ${other} (${f.percent(similarity, 0)}).`,
  },
  "stem-level-verb": {
    title: "Kata kerja tidak sesuai dengan jenjang",
    text: ({ question, word, level, usual }) =>
      `Soal ${question} tercatat pada jenjang ${level}, tetapi kata kerja “${word}” lazimnya untuk ${usual}.`,
  },
  "text-html": {
    title: "HTML di dalam teks",
    text: ({ question, field, tag }) =>
      `${fieldNames[field] ?? field} pada soal ${question} memuat kode HTML ${tag}, yang akan tampil apa adanya.`,
  },
  "text-formula": {
    title: "Teks mirip rumus",
    text: ({ question, field, sign }) =>
      `${fieldNames[field] ?? field} pada soal ${question} diawali tanda “${sign}” dan dapat berubah menjadi rumus bila disalin.`,
  },
  "text-hidden-character": {
    title: "Karakter tersembunyi",
    text: ({ question, field, code }) =>
      `${fieldNames[field] ?? field} pada soal ${question} memuat karakter yang tidak terlihat (${code}). Ketik ulang teksnya.`,
  },
  "text-emoji": {
    title: "Emoji di dalam teks",
    text: ({ question, field, emoji }) =>
      `${fieldNames[field] ?? field} pada soal ${question} memuat ${emoji}. Emoji tampil berbeda di setiap gawai dan dapat hilang saat dicetak.`,
  },
  "text-edge-spaces": {
    title: "Spasi berlebih",
    text: ({ question, field }) =>
      `${fieldNames[field] ?? field} pada soal ${question} memuat spasi di awal, di akhir, atau spasi ganda.`,
  },
  "unit-missing": {
    title: "Unit kompetensi belum diisi",
    text: ({ question }) =>
      `Soal ${question} belum dikaitkan dengan unit kompetensi, sehingga tidak terhitung dalam kisi-kisi per unit.`,
  },
  "unit-code-malformed": {
    title: "Kode unit tidak sesuai pola",
    text: ({ question, unit }) =>
      `Kode unit “${unit}” pada soal ${question} tidak sesuai dengan pola kode SKKNI. Periksa huruf O dan angka 0, titik, serta jumlah angkanya.`,
  },
  "kuk-missing": {
    title: "KUK belum diisi",
    text: ({ question }) => `Soal ${question} belum dikaitkan dengan kriteria unjuk kerja (KUK).`,
  },
  "domain-missing": {
    title: "Ranah belum diisi",
    text: ({ question }) => `Soal ${question} belum memiliki ranah.`,
  },
  "level-missing": {
    title: "Jenjang belum diisi",
    text: ({ question }) => `Soal ${question} belum memiliki jenjang (C1–C6).`,
  },
  "feedback-wrong-missing": {
    title: "Umpan balik jawaban salah belum ada",
    text: ({ question }) =>
      `Soal ${question} belum memiliki umpan balik bagi peserta yang menjawab salah.`,
  },
  "type-not-in-forms": {
    title: "Jenis soal tidak didukung Form",
    text: ({ question, kind }) =>
      `Soal ${question}${kind === "" ? "" : ` (${kind})`} tidak dapat ditampilkan Google Forms. Soal tetap disimpan, tetapi tidak pernah diambil untuk kuis.`,
  },
};
