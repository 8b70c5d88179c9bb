// What the server says to the page, in both languages.
import type { Language } from "../messages";

export interface PageWords {
  tooLong: string;
  merged: string;
  cellGone(text: string): string;
  invalid(choices: string[] | null): string;
  pastedInvalid(count: number): string;
  tooManyCells: string;
  tooManyAtOnce: string;
  tooManyLetters: string;
  outside: string;
  badTabName: string;
  cannotDeleteAll: string;
  cannotSort: string;
  noSheet: string;
  badName: string;
  badXlsxName: string;
  outsideFolder: string;
  badFileName: string;
  existsAlready(name: string): string;
  recovered(count: number): string;
  setAside(path: string): string;
  openElsewhere(name: string, by: string): string;
  changedOnDisk(name: string): string;
  inUse(name: string, by: string): string;
  overwritten: string;
  unexpected(detail: string): string;
  steps: Record<
    "type" | "paste" | "fill" | "clear" | "insert" | "remove" | "sort" | "tab" | "format",
    string
  >;
  form: FormWords;
}

export interface FormWords {
  required: string;
  needed: string;
  choose: string;
  other: string;
  otherText: string;
  next: string;
  back: string;
  submit: string;
  progress(page: number, pages: number): string;
  closed: string;
  notFound: string;
  received: string;
  again: string;
  edit: string;
  score(points: number, of: number): string;
  right: string;
  wrong: string;
  correctAnswer: string;
  graded: string;
  points(points: number): string;
  problems: string;
  email: string;
  emailNeeded: string;
  notAChoice: string;
  nullCharacter: string;
  tooLong: string;
  notUtf8: string;
  /** No more answers can be kept. */
  full: string;
}

const id: PageWords = {
  tooLong: "Isi sel paling panjang 50.000 karakter. Tidak ada yang diubah.",
  merged: "Sel ini bagian dari sel gabungan. Isilah sel kiri atasnya.",
  cellGone: (text) =>
    `Sel yang Anda ubah sudah dihapus di jendela lain, jadi isian ini tidak ditulis di mana pun. Salinlah bila masih perlu: ${text}`,
  invalid: (choices) =>
    choices
      ? `Isian ini tidak ada dalam daftar. Pilihannya: ${choices.slice(0, 12).join(", ")}${choices.length > 12 ? ", …" : ""}.`
      : "Isian ini tidak memenuhi aturan sel.",
  pastedInvalid: (count) =>
    `${count} sel yang ditempel tidak memenuhi aturan selnya; sel itu ditandai.`,
  tooManyCells:
    "Buku kerja paling banyak berisi 10 juta sel, dan satu lembar paling banyak 1.048.576 baris dan 16.384 kolom. Tidak ada yang diubah.",
  tooManyAtOnce: "Sekali ubah paling banyak satu juta sel. Tidak ada yang diubah.",
  tooManyLetters:
    "Teks sebanyak itu tidak dapat disimpan: semua sel bersama-sama paling banyak berisi 25 juta huruf. Tidak ada yang diubah.",
  outside: "Sel itu berada di luar lembar. Tidak ada yang diubah.",
  badTabName:
    "Nama lembar ini tidak dapat menjadi nama berkas CSV. Pakai nama yang lebih pendek, tanpa karakter yang rusak.",
  cannotDeleteAll: "Baris atau kolom itu tidak dapat dihapus: paling sedikit satu harus tersisa.",
  cannotSort: "Baris dengan rumus atau sel gabungan tidak diurutkan, agar rumusnya tidak rusak.",
  noSheet: "Lembar ini sudah tidak ada. Muat ulang halaman.",
  badName: "Nama lembar harus berisi 1–100 karakter dan belum dipakai lembar lain.",
  badXlsxName:
    "Dalam berkas .xlsx, nama lembar paling panjang 31 karakter, tanpa [ ] : * ? / \\ dan karakter kendali, tanpa tanda petik tunggal di tepinya, dan bukan History.",
  outsideFolder: "Hanya berkas di dalam folder buku kerja ini yang dapat dibuka atau disimpan.",
  badFileName:
    'Nama berkas tidak boleh memuat karakter yang tidak terlihat atau / \\ : * ? " < > |, diakhiri titik atau spasi, lebih dari 200 karakter, atau sama dengan nama perangkat seperti CON.',
  existsAlready: (name) => `${name} sudah ada. Pilih nama lain.`,
  recovered: (count) =>
    `${count} perubahan dari sesi yang terputus sudah dikembalikan. Periksa, lalu simpan.`,
  setAside: (path) =>
    `Ada perubahan dari sesi yang terputus yang tidak cocok dengan berkas ini, karena berkasnya sudah diubah dari luar. Perubahan itu tidak dihapus: ${path}. Untuk mendapatkannya kembali, akhiri program ini, kembalikan versi berkas yang lama (misalnya dari cadangan), hapus tanda hubung dan angka di akhir nama jurnal itu, lalu buka lagi.`,
  openElsewhere: (name, by) =>
    `${name} sedang terbuka di program lain${by && ` oleh ${by}`}. Tutup dulu di sana sebelum menyimpan, agar tidak saling menimpa.`,
  changedOnDisk: (name) =>
    `${name} sudah diubah program lain sejak dibuka di sini. Menimpanya menghapus perubahan itu.`,
  inUse: (name, by) =>
    `${name} sedang terbuka di program lain${by && ` oleh ${by}`}. Menimpanya dapat menghapus yang dikerjakan di sana.`,
  overwritten:
    "Suntingan Anda sudah ditimpa atau digeser dari jendela lain, jadi tidak diurungkan. Tidak ada yang diubah.",
  unexpected: (detail) => `Terjadi hal yang tidak terduga: ${detail}. Isian Anda tetap ada.`,
  steps: {
    type: "mengetik",
    paste: "menempel",
    fill: "mengisi deret",
    clear: "menghapus isi",
    insert: "menyisipkan",
    remove: "menghapus baris atau kolom",
    sort: "mengurutkan",
    tab: "mengubah lembar",
    format: "mengubah lebar",
  },
  form: {
    required: "wajib",
    needed: "Pertanyaan ini wajib dijawab.",
    choose: "Pilih",
    other: "Lainnya",
    otherText: "Jawaban lain",
    next: "Berikutnya",
    back: "Kembali",
    submit: "Kirim",
    progress: (page, pages) => `Bagian ${page} dari ${pages}`,
    closed: "Formulir ini tidak menerima jawaban lagi.",
    notFound: "Formulir tidak ditemukan.",
    received: "Jawaban Anda sudah tersimpan.",
    again: "Kirim jawaban lain",
    edit: "Ubah jawaban",
    score: (points, of) => `Nilai Anda: ${points} dari ${of}`,
    right: "Benar",
    wrong: "Belum benar",
    correctAnswer: "Jawaban yang benar:",
    graded: "Dinilai kemudian oleh fasilitator.",
    points: (points) => `${points} poin`,
    problems: "Ada jawaban yang perlu dilengkapi:",
    email: "Alamat surel",
    emailNeeded: "Isilah alamat surel yang benar.",
    notAChoice: "Jawaban ini bukan salah satu pilihan.",
    nullCharacter:
      "Jawaban ini berisi karakter U+0000 (NUL), yang tidak dapat dimuat sel mana pun.",
    tooLong: "Jawaban ini lebih dari 50.000 karakter. Persingkatlah.",
    notUtf8:
      "Kiriman ini tidak berkode UTF-8, sehingga hurufnya tidak dapat dibaca dengan benar. Tidak ada yang disimpan. Buka lagi formulirnya, lalu kirim jawaban dari halaman itu.",
    full: "Jawaban Anda belum tersimpan: tempat untuk jawaban formulir ini sudah penuh. Beri tahu penyelenggara.",
  },
};

const en: PageWords = {
  tooLong: "A cell holds at most 50,000 characters. Nothing was changed.",
  merged: "This cell is part of a merged one. Type into its top left cell.",
  cellGone: (text) =>
    `The cell you were editing was deleted in another window, so this was written nowhere. Copy it if you still need it: ${text}`,
  invalid: (choices) =>
    choices
      ? `This is not in the list. You can choose: ${choices.slice(0, 12).join(", ")}${choices.length > 12 ? ", …" : ""}.`
      : "This does not meet the rule of the cell.",
  pastedInvalid: (count) =>
    `${count} pasted ${count === 1 ? "cell does" : "cells do"} not meet the rule of their cell; they are marked.`,
  tooManyCells:
    "A workbook holds at most 10 million cells, and a sheet at most 1,048,576 rows and 16,384 columns. Nothing was changed.",
  tooManyAtOnce: "At most one million cells can be changed at a time. Nothing was changed.",
  tooManyLetters:
    "So much text could not be saved: all cells together hold at most 25 million characters. Nothing was changed.",
  outside: "That cell is outside of the sheet. Nothing was changed.",
  badTabName:
    "A sheet of this name cannot be a CSV file. Take a shorter name, without broken characters.",
  cannotDeleteAll: "These rows or columns cannot be deleted: at least one has to stay.",
  cannotSort: "Rows with formulas or merged cells are not sorted, so that no formula breaks.",
  noSheet: "This sheet is no longer there. Reload the page.",
  badName: "A sheet's name needs 1–100 characters and must not be in use.",
  badXlsxName:
    "In an .xlsx file a sheet's name has at most 31 characters, without [ ] : * ? / \\ or control characters, no apostrophe at either end, and is not History.",
  outsideFolder: "Only files inside the folder of this workbook can be opened or saved.",
  badFileName:
    'A file name must not hold invisible characters or / \\ : * ? " < > |, end in a dot or a space, have more than 200 characters, or be the name of a device such as CON.',
  existsAlready: (name) => `${name} is there already. Choose another name.`,
  recovered: (count) =>
    `${count} ${count === 1 ? "change" : "changes"} of a session that broke off ${count === 1 ? "is" : "are"} back. Look them over, then save.`,
  setAside: (path) =>
    `There are changes of a session that broke off which do not fit this file, because it was changed from outside. They were not deleted: ${path}. To get them back, end this program, put the earlier version of the file back (from a backup, for instance), remove the hyphen and the digits at the end of that journal's name, then open it again.`,
  openElsewhere: (name, by) =>
    `${name} is open in another program${by && ` by ${by}`}. Close it there before saving, so that neither replaces the other's work.`,
  changedOnDisk: (name) =>
    `${name} was changed by another program since it was opened here. Replacing it deletes that change.`,
  inUse: (name, by) =>
    `${name} is open in another program${by && ` by ${by}`}. Replacing it may delete what is being done there.`,
  overwritten:
    "Your edit was since overwritten or moved from another window, so it was not taken back. Nothing was changed.",
  unexpected: (detail) =>
    `Something unexpected happened: ${detail}. What you typed is still there.`,
  steps: {
    type: "typing",
    paste: "pasting",
    fill: "filling",
    clear: "clearing",
    insert: "inserting",
    remove: "deleting rows or columns",
    sort: "sorting",
    tab: "changing sheets",
    format: "changing widths",
  },
  form: {
    required: "required",
    needed: "This question needs an answer.",
    choose: "Choose",
    other: "Other",
    otherText: "Other answer",
    next: "Next",
    back: "Back",
    submit: "Submit",
    progress: (page, pages) => `Part ${page} of ${pages}`,
    closed: "This form no longer takes answers.",
    notFound: "The form was not found.",
    received: "Your answers have been recorded.",
    again: "Submit another response",
    edit: "Edit your response",
    score: (points, of) => `Your score: ${points} of ${of}`,
    right: "Right",
    wrong: "Not right yet",
    correctAnswer: "The right answer:",
    graded: "A facilitator grades this later.",
    points: (points) => `${points} ${points === 1 ? "point" : "points"}`,
    problems: "Some answers still need you:",
    email: "E-mail address",
    emailNeeded: "Give a valid e-mail address.",
    notAChoice: "This answer is not one of the choices.",
    nullCharacter: "This answer holds the character U+0000 (NUL), which no cell can hold.",
    tooLong: "This answer has more than 50,000 characters. Make it shorter.",
    notUtf8:
      "What was sent is not in UTF-8, so that its letters cannot be read rightly. Nothing was recorded. Open the form again and send your answers from its page.",
    full: "Your answers have not been recorded: this form has no room for more answers. Please tell the organiser.",
  },
};

export const pageWords: Record<Language, PageWords> = { id, en };

/** Statuses of what is not answered as asked. */
export type Refusal = 400 | 401 | 403 | 404 | 405 | 408 | 413 | 417 | 421 | 431;

/** What whoever asks wrongly is told; people see it only where an address was mistyped or cut. */
export const refusals: Record<Language, Record<Refusal, string>> = {
  id: {
    400: "Permintaan ini tidak dapat dibaca.",
    401: "Alamat halaman ini tidak lengkap. Salinlah seluruh alamat dari terminal.",
    403: "Permintaan dari situs lain tidak dilayani.",
    404: "Tidak ada apa-apa di alamat ini.",
    405: "Cara meminta ini tidak dilayani.",
    408: "Permintaan ini tidak selesai dikirim pada waktunya.",
    413: "Kiriman ini terlalu besar.",
    417: "Syarat yang disertakan pada permintaan ini tidak dapat dipenuhi.",
    421: "Halaman ini hanya dilayani di alamat yang ditulis di terminal.",
    431: "Kepala permintaan ini terlalu panjang.",
  },
  en: {
    400: "This request cannot be read.",
    401: "The address of this page is not complete. Copy the whole address from the terminal.",
    403: "Requests from other sites are not served.",
    404: "There is nothing at this address.",
    405: "This way of asking is not served.",
    408: "This request was not finished in time.",
    413: "What was sent is too big.",
    417: "The condition sent with this request cannot be met.",
    421: "This page is served only at the address that the terminal shows.",
    431: "The headers of this request are too long.",
  },
};
