import type { ExportField } from "../../domain/quiz/questionFileProblem";
import type { InterchangeMessages } from "../areas/interchange";

const fields: Record<ExportField, string> = {
  id: "ID",
  title: "judul",
  points: "poin",
  feedback: "umpan balik",
  optionFeedback: "umpan balik per pilihan",
  shares: "bobot per pilihan",
  domain: "ranah",
  unit: "unit kompetensi",
  kuk: "KUK",
  level: "level kognitif",
  difficulty: "tingkat kesukaran",
  tags: "tag",
  status: "status",
  guide: "pedoman penilaian",
  caseSensitive: "pembedaan huruf besar dan kecil",
};

export const interchange: InterchangeMessages = {
  fields,
  problems: {
    "not-a-question-file": {
      title: "Bukan berkas soal",
      text: () =>
        "Berkas ini bukan GIFT, Aiken, atau Moodle XML. Ekspor ulang soal dalam salah satu format itu.",
    },
    "file-too-large": {
      title: "Berkas terlalu besar",
      text: ({ bytes, limit }, format) =>
        `Berkas ini ${format.number(bytes / 2 ** 20)} MB, sedangkan batasnya ${format.number(limit / 2 ** 20, 0)} MB. Bagi menjadi beberapa berkas.`,
    },
    "too-many-questions": {
      title: "Terlalu banyak soal",
      text: ({ limit }, format) =>
        `Isi berkas ini setara dengan lebih dari ${format.number(limit, 0)} soal. Bagi menjadi beberapa berkas.`,
    },
    "wrong-encoding": {
      title: "Pengodean tidak dikenal",
      text: () =>
        "Pengodean berkas ini tidak dikenal, sehingga hurufnya tidak dapat dibaca dengan pasti. Simpan ulang sebagai UTF-8.",
    },
    "encoding-converted": {
      title: "Pengodean diubah",
      text: ({ encoding }) =>
        `Berkas ini bukan UTF-8 dan dibaca sebagai ${encoding}. Periksa huruf beraksen, tanda kutip, dan tanda pisah.`,
    },
    "entities-refused": {
      title: "Entitas ditolak",
      text: () =>
        "Berkas XML ini mendeklarasikan entitas sendiri. Demi keamanan, berkas seperti itu tidak dibaca.",
    },
    "invalid-xml": {
      title: "XML rusak",
      text: ({ atLine }) =>
        `XML soal ini rusak di sekitar baris ${atLine}. Perbaiki tanda atau karakternya; soal lain tetap diambil.`,
    },
    "too-deep": {
      title: "Susunan terlalu dalam",
      text: ({ limit }) =>
        `Unsur XML dalam soal ini bersarang lebih dari ${limit} tingkat, sehingga soal tidak diambil.`,
    },
    "file-cut-off": {
      title: "Berkas terpotong",
      text: () =>
        "Berkas XML ini tidak ditutup dengan </quiz>. Mungkin berkasnya terpotong; pastikan semua soal sudah ada.",
    },
    "empty-question": {
      title: "Pokok soal kosong",
      text: () => "Soal ini tidak mempunyai pokok soal.",
    },
    "question-too-long": {
      title: "Soal terlalu panjang",
      text: ({ characters, limit }, format) =>
        `Soal ini ${format.number(characters, 0)} karakter, sedangkan batasnya ${format.number(limit, 0)}. Mungkin ada tanda penutup yang hilang.`,
    },
    "no-right-answer": {
      title: "Tidak ada jawaban benar",
      text: () => "Tidak satu pun jawaban soal ini ditandai benar.",
    },
    "key-outside-options": {
      title: "Kunci di luar pilihan",
      text: ({ key, options }) =>
        `Kunci "${key}" tidak menunjuk tepat satu dari ${options} pilihan soal ini.`,
    },
    "one-option-only": {
      title: "Pilihan kurang dari dua",
      text: ({ options }) =>
        `Soal pilihan memerlukan paling sedikit dua pilihan; soal ini ${options}.`,
    },
    "empty-option": {
      title: "Pilihan kosong",
      text: ({ letter }) => `Pilihan ${letter} tidak berisi teks.`,
    },
    "too-many-options": {
      title: "Pilihan terlalu banyak",
      text: ({ options, limit }) =>
        `Soal ini mempunyai ${options} pilihan, sedangkan bank soal menampung ${limit}.`,
    },
    "pair-incomplete": {
      title: "Pasangan tidak lengkap",
      text: ({ pair }) => `Pasangan ke-${pair} tidak mempunyai sisi kanan. Tulis: kiri -> kanan.`,
    },
    "one-pair-only": {
      title: "Pasangan kurang dari dua",
      text: ({ pairs }) =>
        `Soal menjodohkan memerlukan paling sedikit dua pasangan; soal ini ${pairs}.`,
    },
    "weight-not-in-moodle-list": {
      title: "Bobot tidak ada di daftar Moodle",
      text: ({ percent, nearest }, format) =>
        `Bobot ${format.short(percent, 5)}% tidak ada di daftar Moodle; yang terdekat ${format.short(nearest, 5)}%. Ubah bobotnya, atau impor dengan bobot terdekat.`,
    },
    "weight-replaced": {
      title: "Bobot diganti",
      text: ({ percent, nearest }, format) =>
        `Bobot ${format.short(percent, 5)}% tidak ada di daftar Moodle dan diganti dengan ${format.short(nearest, 5)}%.`,
    },
    "numeric-not-number": {
      title: "Jawaban bukan angka",
      text: ({ text }) => `"${text}" bukan angka, padahal soal ini meminta angka.`,
    },
    "decimal-comma": {
      title: "Koma desimal",
      text: ({ text }) => `"${text}" dibaca sebagai angka dengan koma desimal.`,
    },
    "duplicate-id": {
      title: "ID ganda",
      text: ({ id, firstLine }) =>
        `ID "${id}" sudah dipakai soal di baris ${firstLine}. Soal ini diambil tanpa ID dan akan mendapat ID baru.`,
    },
    "unknown-type": {
      title: "Jenis soal tidak dikenal",
      text: ({ kind }) =>
        kind === ""
          ? "Jenis soal ini tidak disebutkan."
          : `Jenis soal "${kind}" tidak dikenal. Soal disimpan apa adanya sebagai tidak didukung Form.`,
    },
    "unsupported-in-forms": {
      title: "Tidak didukung Form",
      text: ({ kind }) =>
        `Google Forms tidak dapat menampilkan soal jenis "${kind}". Soal disimpan apa adanya sebagai tidak didukung Form.`,
    },
    "image-listed": {
      title: "Ada gambar",
      text: ({ files }, format) =>
        `Gambar tidak ikut diimpor dan perlu dipasang sendiri: ${format.list(files)}.`,
    },
    "setting-not-kept": {
      title: "Setelan tidak disimpan",
      text: ({ names }, format) =>
        `Bank soal tidak mempunyai tempat untuk setelan Moodle ini: ${format.list(names)}.`,
    },
    "brace-not-closed": {
      title: "Kurung kurawal tidak ditutup",
      text: () => "Kurung kurawal yang dibuka di soal ini tidak pernah ditutup dengan }.",
    },
    "brace-not-opened": {
      title: "Kurung kurawal tidak dibuka",
      text: () => "Ada } tanpa { di soal ini. Jika bagian dari teks, tulis \\}.",
    },
    "extra-brace": {
      title: "Kurung kurawal berlebih",
      text: () =>
        "Soal ini mempunyai lebih dari satu pasang kurung kurawal. Jika bagian dari teks, tulis \\{ dan \\}.",
    },
    "answers-not-understood": {
      title: "Jawaban tidak dipahami",
      text: ({ text }) => `Isi kurung kurawal tidak mengikuti bentuk GIFT mana pun: ${text}`,
    },
    "aiken-not-completed": {
      title: "Soal Aiken tidak selesai",
      text: () =>
        "Pokok soal ini tidak diikuti pilihan A), B), dan seterusnya serta baris ANSWER sebelum soal berikutnya.",
    },
    "aiken-answer-missing": {
      title: "Baris ANSWER tidak ada",
      text: ({ options }) => `Soal ini mempunyai ${options} pilihan, tetapi tanpa baris ANSWER.`,
    },
    "aiken-letters": {
      title: "Huruf pilihan tidak urut",
      text: ({ expected, found }) =>
        `Pilihan ${expected} seharusnya menyusul, tetapi tertulis ${found}, sehingga kuncinya tidak pasti.`,
    },
    "aiken-stem-joined": {
      title: "Pokok soal lebih dari satu baris",
      text: ({ lines }) =>
        `Pokok soal ini tertulis dalam ${lines} baris dan disatukan. Pastikan semuanya satu soal.`,
    },
  },
  losses: {
    "type-not-held": {
      title: "Jenis soal tidak tertampung",
      text: () => "Format ini tidak dapat memuat soal jenis itu, sehingga soal tidak ditulis.",
    },
    "source-of-other-format": {
      title: "Berasal dari format lain",
      text: ({ kind }) =>
        `Soal jenis "${kind}" hanya dapat ditulis dalam format asalnya, sehingga soal tidak ditulis.`,
    },
    "fields-not-held": {
      title: "Kolom tidak tertampung",
      text: (facts, format) =>
        `Format ini tidak memuat ${format.list(facts.fields.map((field) => fields[field]))}.`,
    },
    "feedback-merged": {
      title: "Umpan balik digabung",
      text: () => "Umpan balik yang terpisah di bank soal digabung atau tidak semuanya tertampung.",
    },
    "text-trimmed": {
      title: "Spasi tepi dibuang",
      text: () => "Spasi atau baris kosong di awal dan akhir teks dibuang.",
    },
    "lines-joined": {
      title: "Baris disatukan",
      text: () => "Teks beberapa baris ditulis dalam satu baris.",
    },
    "markup-dropped": {
      title: "HTML menjadi teks",
      text: () => "Format ini tidak memuat HTML; yang ditulis hanya teksnya.",
    },
    "characters-replaced": {
      title: "Karakter diganti",
      text: () => "Ada karakter yang tidak dapat ditulis dalam format ini dan diganti.",
    },
    "weight-rounded": {
      title: "Bobot dibulatkan",
      text: ({ percent, nearest }, format) =>
        `Bobot ${format.short(percent, 5)}% tidak ada di daftar Moodle dan ditulis ${format.short(nearest, 5)}%.`,
    },
    "looks-like-answer-line": {
      title: "Menyerupai baris Aiken",
      text: () =>
        "Pokok soal berawal seperti pilihan atau baris ANSWER, yang akan terbaca keliru, sehingga soal tidak ditulis.",
    },
    "too-many-options-to-write": {
      title: "Pilihan terlalu banyak",
      text: ({ options, limit }) =>
        `Soal ini mempunyai ${options} pilihan, sedangkan format ini memuat ${limit}, sehingga soal tidak ditulis.`,
    },
    "nothing-to-write": {
      title: "Soal belum lengkap",
      text: ({ part }) => `Soal ini tidak ditulis karena ${missing[part]}.`,
    },
  },
};

const missing = {
  stem: "pokok soalnya kosong",
  option: "pilihannya kurang dari dua",
  key: "kuncinya tidak ada atau di luar pilihan",
};
