// Every sentence of the command line, in both languages; a missing one does not compile.

import { type Counted, MOST } from "./files/limits";
import type { FileProblem, FileProblemCode } from "./files/problem";
import type { RefusalReason } from "./respond";

export type Language = "id" | "en";

/** A text with `{name}` places to fill. */
type Template = string;

export interface Messages {
  description: Template;
  commands: {
    commands: Template;
    run: Template;
    call: Template;
    sample: Template;
    start: Template;
    forms: Template;
    respond: Template;
    questions: Template;
  };
  forms: {
    line: Template;
    none: Template;
    published: Template;
    unpublished: Template;
    unknown: Template;
    submitted: Template;
    nothing: Template;
    at: Template;
    reasons: Record<RefusalReason, Template>;
  };
  start: {
    sampleName: string;
    sampleMade: Template;
    sampleThere: Template;
    /** What the report's sheet is called, in either language. */
    reportSheets: readonly string[];
    written: Template;
    /** The file is open elsewhere or was changed meanwhile; the journal has everything. */
    notWritten: Template;
    /** A named file with a report, and one without. */
    looked: Template;
    noReport: Template;
    recovered: Template;
    setAside: Template;
    inUse: Template;
    oneFile: Template;
    /** Where the page is, and how it is ended. */
    page: Template;
    nobodyCame: Template;
    pageNotBuilt: Template;
    badPort: Template;
  };
  arguments: {
    command: Template;
    input: Template;
    startInput: Template;
    output: Template;
    json: Template;
    set: Template;
    lang: Template;
    function: Template;
    arguments: Template;
    port: Template;
    page: Template;
    sampleOutput: Template;
    participants: Template;
    seed: Template;
    overwrite: Template;
    form: Template;
    csv: Template;
    questionFile: Template;
    to: Template;
    html: Template;
    nearestWeights: Template;
    wait: Template;
  };
  files: Record<FileProblemCode, Template>;
  /** What a file may hold only so many of. */
  counted: Record<Counted, string>;
  losses: Record<Loss, Template>;
  /** `{losses}` lists them. */
  willBeLost: Template;
  tooHeavy: Template;
  unknownCommand: Template;
  unknownFunction: Template;
  unknownLanguage: Template;
  unknownOption: Template;
  badSet: Template;
  badArguments: Template;
  badNumber: Template;
  /** `{path}` is there already. */
  sampleExists: Template;
  saved: Template;
  findings: Template;
  stopped: Template;
  crashed: Template;
  badAnswer: Template;
  similarFiles: Template;
  missingArgument: Template;
}

export const LOSSES = [
  "pivotTables",
  "slicers",
  "timelines",
  "macros",
  "threadedComments",
  "externalLinks",
  "embeddedObjects",
] as const;
export type Loss = (typeof LOSSES)[number];

const id: Messages = {
  description: "Capaian tanpa Google: menjalankan perintah add-on pada buku kerja di komputer ini.",
  commands: {
    commands: "Menampilkan id dan judul setiap perintah.",
    run: "Menjalankan perintah menu pada sebuah buku kerja.",
    call: "Memanggil fungsi khusus seperti dari sebuah sel.",
    sample: "Membuat contoh buku kerja sebuah angkatan pelatihan.",
    start: "Membuat contoh dan menghitung semuanya, atau membuka sebuah berkas; lalu halamannya.",
    forms: "Menampilkan formulir yang ada di ruang kerja sebuah buku kerja.",
    respond: "Mengirimkan jawaban dari CSV ke sebuah formulir, satu baris satu responden.",
    questions: "Membaca berkas soal GIFT, Aiken, atau Moodle XML, atau mengubah bentuknya.",
  },
  forms: {
    line: "{title}\n  {id} · {items} butir · {responses} jawaban · {state}",
    none: "Belum ada formulir. Jalankan create-quiz lebih dahulu.",
    published: "terbit",
    unpublished: "belum terbit",
    unknown: 'Formulir "{name}" tidak ada. Yang ada: {known}.',
    submitted: "{submitted} jawaban dikirim ke {title}, seluruhnya {responses}.",
    nothing: "Tidak ada jawaban yang dikirim.",
    at: 'Baris {row}, kolom "{column}":',
    reasons: {
      unknownColumn: "tidak ada pertanyaan atau ID seperti ini di formulir.",
      ambiguousColumn: "lebih dari satu pertanyaan berjudul sama; pakai ID-nya.",
      required: "pertanyaan ini wajib dijawab.",
      notOffered: '"{value}" bukan pilihan yang ada.',
      outOfScale: '"{value}" di luar skala.',
      unknownGridRow: '"{value}" tidak menyebut baris kisi yang ada.',
      badMoment: '"{value}" bukan waktu.',
      tooLong: "jawaban ini lebih dari 50.000 karakter.",
      emailMissing: "formulir ini meminta alamat surel.",
      notAccepting: "Formulir ini belum terbit atau tidak menerima jawaban.",
      empty: "Berkas CSV tidak berisi jawaban.",
    },
  },
  start: {
    sampleName: "contoh.xlsx",
    sampleMade: "Contoh angkatan dibuat: {path}",
    sampleThere: "Memakai {path} yang sudah ada; isiannya tidak diubah.",
    reportSheets: ["Laporan", "Report"],
    written:
      "Buku kerja ditulis: {path}\nBukalah dengan LibreOffice, Excel, atau unggah ke Google Sheets; laporan dan grafiknya ada di lembar Laporan.",
    notWritten:
      "{path} tidak ditulis ulang karena sedang terbuka di program lain atau baru saja diubah; hasilnya aman di jurnal. Tutup di sana, lalu jalankan lagi.",
    looked: "{path} hanya dibaca, tidak diubah. Untuk bekerja di halamannya, tambahkan --page.",
    noReport:
      "{path} belum punya laporan Capaian dan tidak diubah; buka halamannya dengan --page lalu pilih Buka panel di menu Capaian, atau jalankan: npm run capaian -- run set-up {path}",
    recovered: "{count} perubahan dari sesi yang terputus sudah dikembalikan dari jurnal.",
    setAside:
      "Perhatian: perubahan dari sesi yang terputus tidak cocok dengan {path}, karena berkasnya sudah diubah dari luar. Perubahan itu tidak dihapus:\n  {aside}\nUntuk mendapatkannya kembali: kembalikan versi berkas yang lama (misalnya dari cadangan), hapus tanda hubung dan angka di akhir nama jurnal itu, lalu jalankan lagi.",
    inUse:
      "Perhatian: {path} sedang terbuka di program lain. Tutup dulu di sana sebelum menyimpan, agar tidak saling menimpa.",
    oneFile: 'Hanya satu berkas yang dapat dibuka; "{text}" berlebih.',
    page: "\nHalamannya: {address}\nHanya dari komputer ini. Ctrl+C untuk mengakhiri; yang belum disimpan aman di jurnal.",
    nobodyCame:
      "Halaman tidak dibuka dalam {seconds} detik, jadi ditutup. --page membiarkannya terbuka.",
    pageNotBuilt: "Halaman belum dibangun. Jalankan: npm run build",
    badPort: '--port memerlukan bilangan 0 sampai 65535, bukan "{text}".',
  },
  arguments: {
    command: "id perintah, lihat `commands`",
    input: "buku kerja: berkas .xlsx, atau folder dengan satu CSV per lembar",
    startInput:
      "buku kerja yang dibuka tanpa diubah; tanpa ini contoh.xlsx, yang dibuat bila belum ada, disiapkan, dan dihitung",
    output: "tempat menyimpan hasil; tanpa ini, buku kerja masukan diperbarui",
    json: "mencetak satu dokumen JSON saja",
    set: "jawaban atas pertanyaan perintah: kunci=nilai; boleh berulang",
    lang: "bahasa: id atau en",
    function: "nama fungsi, misalnya NGAIN",
    arguments: "argumen sebagai larik JSON, misalnya '[[[55],[60]],[[86],[90]]]'",
    port: "porta halaman; 4120 atau yang bebas sesudahnya",
    page: "membiarkan halaman terbuka; --no-page tidak membukanya. Tanpa ini, di luar terminal halaman ditutup bila tidak ada yang membukanya",
    sampleOutput: "berkas .xlsx atau folder yang akan dibuat",
    participants: "jumlah peserta",
    seed: "benih acak; benih yang sama memberi contoh yang sama",
    overwrite: "Menggantikan berkas yang sudah ada.",
    form: "formulir: ID, judul, atau ID kuisnya",
    csv: "berkas CSV; judul kolom = pertanyaan, ID butir, atau ID soal",
    questionFile: "berkas soal GIFT, Aiken, atau Moodle XML",
    to: "ubah menjadi gift, aiken, atau xml",
    html: "HTML dalam soal: text (dijadikan teks) atau keep (dipertahankan)",
    nearestWeights: "bulatkan bobot yang tidak ada dalam daftar Moodle",
    wait: "paling lama berapa detik rumus dihitung setiap kali (1,5 bila tidak disebut)",
  },
  files: {
    notFound: "Berkas tidak ditemukan: {detail}",
    notAWorkbook: "Ini bukan buku kerja .xlsx atau CSV yang dapat dibaca: {detail}",
    damaged: "Berkas rusak dan tidak dapat dibaca seutuhnya: {detail}. Tidak ada yang diubah.",
    locked:
      "Berkas dikunci dengan kata sandi atau berformat .xls lama: {detail}. Simpan ulang sebagai .xlsx tanpa kata sandi.",
    tooBig:
      "Berkas mengaku berisi jauh lebih banyak data daripada yang wajar: {detail}. Berkas tidak dibuka.",
    tooMuch:
      "Berkas berisi lebih dari {most} {what}; sebanyak itu tidak dapat dibuka dengan aman: {detail}. Berkas tidak dibuka.",
    tooLong:
      "Berkas terlalu rumit: membacanya memakan terlalu banyak waktu atau memori: {detail}. Berkas tidak dibuka.",
    unreadable: "Berkas tidak dapat dibaca: {detail}",
    noSheets: "Tidak ada lembar di dalamnya: {detail}",
    badSidecar:
      "Berkas pendamping rusak: {detail}. Perbaiki atau pindahkan berkas itu, lalu ulangi.",
    unknownFormat: "Format ini tidak dikenal: {detail}. Pakai .xlsx atau folder berisi CSV.",
    cannotWrite: "Tidak dapat menulis: {detail}. Berkas lama tetap utuh.",
  },
  counted: {
    cells: "sel",
    formulas: "rumus",
    grid: "sel antara A1 dan isian terakhir",
    rows: "baris",
    sheetColumns: "kolom dalam satu lembar",
    columns: "kolom dengan lebar tersendiri",
    sheets: "lembar",
    texts: "potongan teks",
    runs: "potongan teks berformat",
    contents: "bagian isi sel",
    names: "rentang bernama",
    merges: "sel gabungan",
    validations: "aturan validasi",
    validated: "sel bervalidasi",
    filled: "sel yang diisi rumus larik",
    notes: "catatan sel",
    links: "tautan",
    parts: "bagian lain, seperti gaya, gambar, dan format bersyarat",
    letters: "huruf tanpa jeda di satu tempat",
    cellText: "huruf dalam satu sel",
    numberFormat: "huruf dalam satu format angka",
  },
  losses: {
    pivotTables: "tabel pivot",
    slicers: "pemotong data (slicer)",
    timelines: "garis waktu",
    macros: "makro",
    threadedComments: "utas komentar",
    externalLinks: "tautan ke buku kerja lain",
    embeddedObjects: "objek tertanam",
  },
  tooHeavy:
    "Perhatian: rumus di buku kerja ini belum selesai dihitung dalam {seconds} detik; yang dipakai adalah nilai terakhirnya. Pakai --wait 60 untuk menunggu lebih lama.",
  willBeLost: "Perhatian: hasil simpanan tidak memuat {losses} dari berkas asal.",
  unknownCommand: 'Perintah "{name}" tidak ada. Yang ada: {known}.',
  unknownFunction: 'Fungsi "{name}" tidak ada. Yang ada: {known}.',
  unknownLanguage: 'Bahasa "{name}" tidak tersedia. Pilih id atau en.',
  unknownOption: 'Pilihan "{name}" tidak ada. Yang ada: {known}.',
  badSet: '--set memerlukan kunci=nilai, bukan "{text}".',
  badArguments: "Argumen harus larik JSON, misalnya '[55, 86]'. {detail}",
  sampleExists:
    "{path} sudah ada dan tidak ditimpa. Pilih nama lain, atau tambahkan --overwrite bila memang hendak menggantinya.",
  badNumber: '--{name} memerlukan bilangan bulat mulai {least}, bukan "{text}".',
  saved: "Disimpan: {path}",
  findings: "Temuan: {count}",
  stopped: "Dihentikan: {message}. Buku kerja tidak disimpan.",
  crashed: "Perintah berhenti karena kesalahan: {message}. Buku kerja tidak disimpan.",
  badAnswer: "Perintah memberi jawaban yang tidak dimengerti. Buku kerja tidak disimpan.",
  similarFiles: "Yang ada di sana: {known}.",
  missingArgument: "Kurang argumen: {name}.",
};

const en: Messages = {
  description: "Capaian without Google: runs the add-on's commands on a workbook on this computer.",
  commands: {
    commands: "Shows the id and title of every command.",
    run: "Runs a menu command on a workbook.",
    call: "Calls a custom function as a cell would.",
    sample: "Makes a sample workbook of a training cohort.",
    start: "Makes the sample and computes everything, or opens a file; then its page.",
    forms: "Lists the forms in the workspace of a workbook.",
    respond: "Submits answers from a CSV to a form, a row a respondent.",
    questions: "Reads a GIFT, Aiken or Moodle XML question file, or converts it.",
  },
  forms: {
    line: "{title}\n  {id} · {items} items · {responses} responses · {state}",
    none: "There are no forms yet. Run create-quiz first.",
    published: "published",
    unpublished: "not published",
    unknown: 'There is no form "{name}". There are: {known}.',
    submitted: "{submitted} responses submitted to {title}, {responses} in all.",
    nothing: "No response was submitted.",
    at: 'Row {row}, column "{column}":',
    reasons: {
      unknownColumn: "the form has no such question or ID.",
      ambiguousColumn: "more than one question has this title; use its ID.",
      required: "this question must be answered.",
      notOffered: '"{value}" is not one of the options.',
      outOfScale: '"{value}" is outside the scale.',
      unknownGridRow: '"{value}" names no row of the grid.',
      badMoment: '"{value}" is no time.',
      tooLong: "this answer has more than 50,000 characters.",
      emailMissing: "this form asks for an e-mail address.",
      notAccepting: "This form is not published or takes no responses.",
      empty: "The CSV file holds no answers.",
    },
  },
  start: {
    sampleName: "sample.xlsx",
    sampleMade: "Sample cohort made: {path}",
    sampleThere: "Using {path}, which is already there; what was typed in it stays.",
    reportSheets: ["Report", "Laporan"],
    written:
      "Workbook written: {path}\nOpen it in LibreOffice or Excel, or upload it to Google Sheets; the report and its chart are in the sheet Report.",
    notWritten:
      "{path} was not replaced because another program has it open or just changed it; the results are safe in the journal. Close it there, then run this again.",
    looked: "{path} was only read, not changed. To work on it in the page, add --page.",
    noReport:
      "{path} has no report of Capaian yet and was not changed; open its page with --page and choose Open sidebar in the menu Capaian, or run: npm run capaian -- run set-up {path}",
    recovered: "Changes of a session that broke off, brought back from the journal: {count}.",
    setAside:
      "Note: changes of a session that broke off do not fit {path}, because it was changed from outside. They were not deleted:\n  {aside}\nTo get them back: put the earlier version of the file back (from a backup, for instance), remove the hyphen and the digits at the end of that journal's name, then run this again.",
    inUse:
      "Note: {path} is open in another program. Close it there before saving, so that neither replaces the other's work.",
    oneFile: 'Only one file can be opened; "{text}" is one too many.',
    page: "\nThe page: {address}\nFrom this computer only. Ctrl+C ends it; what is not saved is safe in the journal.",
    nobodyCame:
      "Nobody opened the page within {seconds} seconds, so it is closed. --page keeps it open.",
    pageNotBuilt: "The page has not been built. Run: npm run build",
    badPort: '--port needs a number from 0 to 65535, not "{text}".',
  },
  arguments: {
    command: "id of the command, see `commands`",
    input: "workbook: an .xlsx file, or a folder with one CSV a sheet",
    startInput:
      "workbook to open, unchanged; without it sample.xlsx, made where it is not there yet, set up and computed",
    output: "where to save the result; without it the input workbook is updated",
    json: "print one JSON document and nothing else",
    set: "answer to what the command asks: key=value; may be repeated",
    lang: "language: id or en",
    function: "name of the function, such as NGAIN",
    arguments: "arguments as a JSON array, such as '[[[55],[60]],[[86],[90]]]'",
    port: "port of the page; 4120 or the next free one",
    page: "keeps the page open; --no-page opens none. Otherwise, outside a terminal, the page is closed where nobody opens it",
    sampleOutput: "the .xlsx file or folder to make",
    participants: "number of participants",
    seed: "random seed; the same seed gives the same sample",
    overwrite: "Replaces a file that is there already.",
    form: "form: its ID, its title or the ID of its quiz",
    csv: "CSV file; column headers are questions, item IDs or question IDs",
    questionFile: "GIFT, Aiken or Moodle XML file",
    to: "convert to gift, aiken or xml",
    html: "HTML in questions: text (made text) or keep",
    nearestWeights: "take the nearest weight where Moodle does not list one",
    wait: "for how many seconds formulas may be calculated at a time (1.5 unless given)",
  },
  files: {
    notFound: "File not found: {detail}",
    notAWorkbook: "This is no .xlsx or CSV workbook that can be read: {detail}",
    damaged: "The file is damaged and cannot be read in full: {detail}. Nothing was changed.",
    locked:
      "The file is locked with a password or in the old .xls format: {detail}. Save it again as .xlsx without a password.",
    tooBig:
      "The file claims to hold far more data than is reasonable: {detail}. It was not opened.",
    tooMuch:
      "The file holds more than {most} {what}, which cannot be opened safely: {detail}. It was not opened.",
    tooLong:
      "The file is too complicated: reading it takes too much time or memory: {detail}. It was not opened.",
    unreadable: "The file cannot be read: {detail}",
    noSheets: "There is no sheet in it: {detail}",
    badSidecar:
      "The accompanying file is damaged: {detail}. Repair it or move it away, then try again.",
    unknownFormat: "This format is not known: {detail}. Use .xlsx or a folder of CSV.",
    cannotWrite: "Cannot write: {detail}. The old file is untouched.",
  },
  counted: {
    cells: "cells",
    formulas: "formulas",
    grid: "cells between A1 and the last entry",
    rows: "rows",
    sheetColumns: "columns in one sheet",
    columns: "columns with a width of their own",
    sheets: "sheets",
    texts: "pieces of text",
    runs: "pieces of formatted text",
    contents: "parts of cells",
    names: "named ranges",
    merges: "merged cells",
    validations: "validation rules",
    validated: "cells with validation",
    filled: "cells filled by array formulas",
    notes: "cell notes",
    links: "links",
    parts: "other parts, such as styles, pictures and conditional formats",
    letters: "characters without a break in one place",
    cellText: "characters in one cell",
    numberFormat: "characters in one number format",
  },
  losses: {
    pivotTables: "pivot tables",
    slicers: "slicers",
    timelines: "timelines",
    macros: "macros",
    threadedComments: "comment threads",
    externalLinks: "links to other workbooks",
    embeddedObjects: "embedded objects",
  },
  tooHeavy:
    "Note: the formulas of this workbook were not calculated to the end within {seconds} seconds; their last known values were used. --wait 60 waits longer.",
  willBeLost: "Note: the saved file does not hold the {losses} of the original.",
  unknownCommand: 'There is no command "{name}". There are: {known}.',
  unknownFunction: 'There is no function "{name}". There are: {known}.',
  unknownLanguage: 'There is no language "{name}". Choose id or en.',
  unknownOption: 'There is no option "{name}". There are: {known}.',
  badSet: '--set needs key=value, not "{text}".',
  badArguments: "The arguments must be a JSON array, such as '[55, 86]'. {detail}",
  sampleExists:
    "{path} is there already and was not replaced. Choose another name, or add --overwrite to replace it.",
  badNumber: '--{name} needs a whole number of at least {least}, not "{text}".',
  saved: "Saved: {path}",
  findings: "Findings: {count}",
  stopped: "Stopped: {message}. The workbook was not saved.",
  crashed: "The command stopped with an error: {message}. The workbook was not saved.",
  badAnswer: "The command's answer could not be understood. The workbook was not saved.",
  similarFiles: "There are: {known}.",
  missingArgument: "Missing argument: {name}.",
};

export const messages: Record<Language, Messages> = { id, en };

/** Fills the places of a template; a place without a value stays visible. */
export function fill(template: Template, values: Record<string, string | number>): string {
  return template.replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));
}

/** What is wrong with a file, as a sentence. */
export function fileSentence({ code, detail, what }: FileProblem, language: Language): string {
  const words = messages[language];
  const most = what === null ? "" : MOST[what].toLocaleString(language === "id" ? "id-ID" : "en");
  return fill(words.files[code], { detail, most, what: what === null ? "" : words.counted[what] });
}
