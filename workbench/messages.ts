// Every sentence of the command line, in both languages; a missing one does not compile.
import type { FileProblemCode } from "./files/problem";

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
  };
  start: {
    sampleName: string;
    sampleMade: Template;
    sampleThere: Template;
    /** What the report's sheet is called, in either language. */
    reportSheets: readonly string[];
    written: Template;
  };
  arguments: {
    command: Template;
    input: Template;
    output: Template;
    json: Template;
    set: Template;
    lang: Template;
    function: Template;
    arguments: Template;
    sampleOutput: Template;
    participants: Template;
    seed: Template;
  };
  files: Record<FileProblemCode, Template>;
  losses: Record<Loss, Template>;
  /** `{losses}` lists them. */
  willBeLost: Template;
  unknownCommand: Template;
  unknownFunction: Template;
  badSet: Template;
  badArguments: Template;
  badNumber: Template;
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
    start: "Membuat contoh, menghitung peningkatan, dan menulis laporannya.",
  },
  start: {
    sampleName: "contoh.xlsx",
    sampleMade: "Contoh angkatan dibuat: {path}",
    sampleThere: "Memakai {path} yang sudah ada; isiannya tidak diubah.",
    reportSheets: ["Laporan", "Report"],
    written:
      "Buku kerja ditulis: {path}\nBukalah dengan LibreOffice, Excel, atau unggah ke Google Sheets; laporan dan grafiknya ada di lembar Laporan.",
  },
  arguments: {
    command: "id perintah, lihat `commands`",
    input: "buku kerja: berkas .xlsx, atau folder dengan satu CSV per lembar",
    output: "tempat menyimpan hasil; tanpa ini, buku kerja masukan diperbarui",
    json: "mencetak satu dokumen JSON saja",
    set: "jawaban atas pertanyaan perintah: kunci=nilai; boleh berulang",
    lang: "bahasa: id atau en",
    function: "nama fungsi, misalnya NGAIN",
    arguments: "argumen sebagai larik JSON, misalnya '[[[55],[60]],[[86],[90]]]'",
    sampleOutput: "berkas .xlsx atau folder yang akan dibuat",
    participants: "jumlah peserta",
    seed: "benih acak; benih yang sama memberi contoh yang sama",
  },
  files: {
    notFound: "Berkas tidak ditemukan: {detail}",
    notAWorkbook: "Ini bukan buku kerja .xlsx atau CSV yang dapat dibaca: {detail}",
    damaged: "Berkas rusak dan tidak dapat dibaca seutuhnya: {detail}. Tidak ada yang diubah.",
    locked:
      "Berkas dikunci dengan kata sandi atau berformat .xls lama: {detail}. Simpan ulang sebagai .xlsx tanpa kata sandi.",
    tooBig:
      "Berkas mengaku berisi jauh lebih banyak data daripada yang wajar: {detail}. Berkas tidak dibuka.",
    unreadable: "Berkas tidak dapat dibaca: {detail}",
    noSheets: "Tidak ada lembar di dalamnya: {detail}",
    badSidecar:
      "Berkas pendamping rusak: {detail}. Perbaiki atau pindahkan berkas itu, lalu ulangi.",
    unknownFormat: "Format ini tidak dikenal: {detail}. Pakai .xlsx atau folder berisi CSV.",
    cannotWrite: "Tidak dapat menulis: {detail}. Berkas lama tetap utuh.",
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
  willBeLost: "Perhatian: hasil simpanan tidak memuat {losses} dari berkas asal.",
  unknownCommand: 'Perintah "{name}" tidak ada. Yang ada: {known}.',
  unknownFunction: 'Fungsi "{name}" tidak ada. Yang ada: {known}.',
  badSet: '--set memerlukan kunci=nilai, bukan "{text}".',
  badArguments: "Argumen harus larik JSON, misalnya '[55, 86]'. {detail}",
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
    start: "Makes the sample, computes the gains and writes the report.",
  },
  start: {
    sampleName: "sample.xlsx",
    sampleMade: "Sample cohort made: {path}",
    sampleThere: "Using {path}, which is already there; what was typed in it stays.",
    reportSheets: ["Report", "Laporan"],
    written:
      "Workbook written: {path}\nOpen it in LibreOffice or Excel, or upload it to Google Sheets; the report and its chart are in the sheet Report.",
  },
  arguments: {
    command: "id of the command, see `commands`",
    input: "workbook: an .xlsx file, or a folder with one CSV a sheet",
    output: "where to save the result; without it the input workbook is updated",
    json: "print one JSON document and nothing else",
    set: "answer to what the command asks: key=value; may be repeated",
    lang: "language: id or en",
    function: "name of the function, such as NGAIN",
    arguments: "arguments as a JSON array, such as '[[[55],[60]],[[86],[90]]]'",
    sampleOutput: "the .xlsx file or folder to make",
    participants: "number of participants",
    seed: "random seed; the same seed gives the same sample",
  },
  files: {
    notFound: "File not found: {detail}",
    notAWorkbook: "This is no .xlsx or CSV workbook that can be read: {detail}",
    damaged: "The file is damaged and cannot be read in full: {detail}. Nothing was changed.",
    locked:
      "The file is locked with a password or in the old .xls format: {detail}. Save it again as .xlsx without a password.",
    tooBig:
      "The file claims to hold far more data than is reasonable: {detail}. It was not opened.",
    unreadable: "The file cannot be read: {detail}",
    noSheets: "There is no sheet in it: {detail}",
    badSidecar:
      "The accompanying file is damaged: {detail}. Repair it or move it away, then try again.",
    unknownFormat: "This format is not known: {detail}. Use .xlsx or a folder of CSV.",
    cannotWrite: "Cannot write: {detail}. The old file is untouched.",
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
  willBeLost: "Note: the saved file does not hold the {losses} of the original.",
  unknownCommand: 'There is no command "{name}". There are: {known}.',
  unknownFunction: 'There is no function "{name}". There are: {known}.',
  badSet: '--set needs key=value, not "{text}".',
  badArguments: "The arguments must be a JSON array, such as '[55, 86]'. {detail}",
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
