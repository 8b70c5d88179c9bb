// What the page itself says, in both languages.
import type { Language } from "./language";
import { language } from "./language";

const id = {
  title: "Capaian – meja kerja",
  grid: "Sel lembar kerja",
  gridHelp:
    "Panah untuk berpindah, Enter atau F2 untuk mengubah, F6 untuk pindah ke bagian lain halaman.",
  cell: "Isi sel",
  formula: "Isi sel terpilih",
  nameBox: "Alamat sel",
  tabs: "Lembar",
  addTab: "Tambah lembar",
  renameTab: "Ganti nama lembar",
  removeTab: "Hapus lembar",
  confirmRemoveTab: (name: string) => `Hapus lembar ${name}? Ini dapat diurungkan.`,
  menus: "Menu",
  file: "Berkas",
  open: "Buka…",
  save: "Simpan",
  saveAs: "Simpan sebagai…",
  saveAsPrompt: "Nama berkas baru, di folder yang sama",
  sample: "Contoh baru",
  choose: "Pilih buku kerja",
  dropHere: "Atau jatuhkan berkas .xlsx ke halaman ini.",
  upload: "Ambil berkas dari tempat lain",
  noFiles: "Belum ada buku kerja lain di folder ini.",
  edit: "Sunting",
  undo: "Urungkan",
  redo: "Ulangi",
  of: (what: string, step: string) => `${what} ${step}`,
  insertAbove: "Sisipkan baris di atas",
  insertBelow: "Sisipkan baris di bawah",
  insertLeft: "Sisipkan kolom di kiri",
  deleteRows: "Hapus baris",
  deleteColumns: "Hapus kolom",
  sortUp: "Urutkan baris A → Z",
  sortDown: "Urutkan baris Z → A",
  fillDown: "Isi ke bawah",
  note: "Catatan…",
  notePrompt: (cell: string) => `Catatan di ${cell}`,
  language: "English",
  saved: "Tersimpan",
  unsaved: "Belum disimpan ke berkas; aman di jurnal",
  lost: "Server berhenti. Yang Anda ketik disimpan di peramban ini dan dikirim begitu server kembali. Jalankan lagi: npm start",
  notTaken: "Belum diterima server",
  unwritable:
    "Server tidak dapat menulis ke disk, mungkin karena penuh. Yang Anda ketik disimpan di peramban ini dan dikirim lagi begitu ada tempat.",
  overwrite: "Timpa",
  waiting: (count: number) => `${count} isian menunggu dikirim.`,
  sent: (count: number) => `${count} isian yang menunggu sudah dikirim.`,
  notAllowed:
    "Alamat ini belum lengkap. Buka alamat yang dicetak di terminal, lengkap dengan bagian setelah tanda #.",
  tooHeavy:
    "Rumus di buku kerja ini terlalu berat untuk dihitung; nilai terakhirnya tetap ditampilkan. Perkecil rentang di dalam rumus yang baru diubah.",
  losses: (list: string) => `Menyimpan akan menghilangkan: ${list}.`,
  running: (what: string) => `Menjalankan ${what}…`,
  ok: "OK",
  cancel: "Batal",
  yes: "Ya",
  no: "Tidak",
  close: "Tutup",
  dialog: "Dialog",
  sidebar: "Panel Capaian",
  failed: "Perintah gagal",
  stopped: (detail: string) => `Perintah dihentikan: ${detail}`,
  choices: "Pilihan",
  openChoices: "Buka daftar pilihan",
  chart: "Grafik",
  invalidAddress: (text: string) =>
    `“${text}” bukan alamat di buku kerja ini. Contoh: B2, B2:D5, B:B, 3:3, Peserta!B3.`,
  notSavedYet:
    "Masih ada isian di panel yang belum tersimpan di buku kerja. Isian itu hilang jika Anda melanjutkan. Lanjutkan?",
  isProtected: (cells: string) =>
    `Anda akan mengubah sel yang dilindungi (${cells}). Sel itu sebaiknya tidak berubah tanpa sengaja. Lanjutkan?`,
  cellGone: (text: string) =>
    `Sel yang sedang Anda ubah baru saja dihapus di jendela lain. Tidak ada sel yang ditimpa. Yang Anda ketik: ${text}`,
  notWritten: (texts: string) => `Lembar baru tidak jadi dibuat. Yang Anda ketik di sana: ${texts}`,
  needsServer:
    "Server sedang berhenti dan perintah ini membutuhkannya, jadi tidak dikerjakan. Buku kerja tidak berubah. Ulangi setelah server berjalan lagi.",
  changed: (cells: number) => `${cells} sel terpilih`,
  sum: (sum: string) => `Jumlah: ${sum}`,
  functions: "Fungsi Capaian",
  functionHelp: "Bantuan fungsi",
  functionKeys: "Panah memilih, Tab memasukkan, Esc menutup.",
  optional: "boleh dikosongkan",
  example: "Contoh",
  errors: (code: string, detail: string): string => {
    if (code === "#ERROR!" && detail) return detail;
    if (code === "#REF!" && detail === "edge") {
      return "Hasil tidak muat: lembar ini berakhir sebelum hasilnya. Sisipkan baris atau kolom.";
    }
    if (code === "#REF!" && detail) {
      return `Hasil tidak dapat dibentangkan karena akan menimpa isi di ${detail}. Kosongkan sel itu.`;
    }
    return id.errorTexts[code] ?? "Rumus ini tidak menghasilkan nilai. Periksa isinya.";
  },
  errorTexts: {
    "#ERROR!":
      "Rumus tidak dapat dibaca. Periksa tanda kurung, tanda petik, dan pemisah argumen (titik koma).",
    "#NAME?":
      "Nama fungsi atau rentang tidak dikenal di sini. Periksa ejaannya; teks harus diapit tanda petik.",
    "#DIV/0!": "Rumus membagi dengan nol atau dengan sel kosong. Isi pembaginya.",
    "#VALUE!":
      "Jenis nilainya tidak cocok, misalnya teks di tempat angka. Periksa sel yang dirujuk.",
    "#REF!": "Rumus merujuk sel yang tidak ada lagi. Tunjuk kembali sel yang dimaksud.",
    "#N/A": "Nilai yang dicari tidak ditemukan. Periksa nilai yang dicari dan rentangnya.",
    "#NUM!": "Angkanya di luar yang dapat dihitung. Periksa nilai yang dirujuk rumus.",
    "#NULL!": "Kedua rentang tidak beririsan. Periksa rentang dalam rumus.",
    "#SPILL!": "Hasil tidak dapat dibentangkan. Kosongkan sel di bawah dan di kanannya.",
    "#CIRC!": "Rumus merujuk hasilnya sendiri. Ubah rujukannya.",
    "#CALC!": "Rumus ini memberi larik kosong. Periksa syaratnya.",
    "#N/IMPL!": "Cara menulis rumus ini belum dihitung di meja kerja; Google Sheets menghitungnya.",
  } as Record<string, string>,
};

export type Words = typeof id;

const en: Words = {
  title: "Capaian – workbench",
  grid: "Cells of the sheet",
  gridHelp: "Arrows move, Enter or F2 edits, F6 goes to another part of the page.",
  cell: "Content of the cell",
  formula: "Content of the selected cell",
  nameBox: "Cell address",
  tabs: "Sheets",
  addTab: "Add a sheet",
  renameTab: "Rename the sheet",
  removeTab: "Delete the sheet",
  confirmRemoveTab: (name: string) => `Delete the sheet ${name}? This can be undone.`,
  menus: "Menus",
  file: "File",
  open: "Open…",
  save: "Save",
  saveAs: "Save as…",
  saveAsPrompt: "Name of the new file, in the same folder",
  sample: "New sample",
  choose: "Choose a workbook",
  dropHere: "Or drop an .xlsx file on this page.",
  upload: "Take a file from elsewhere",
  noFiles: "There is no other workbook in this folder yet.",
  edit: "Edit",
  undo: "Undo",
  redo: "Redo",
  of: (what: string, step: string) => `${what} ${step}`,
  insertAbove: "Insert rows above",
  insertBelow: "Insert rows below",
  insertLeft: "Insert columns to the left",
  deleteRows: "Delete rows",
  deleteColumns: "Delete columns",
  sortUp: "Sort rows A → Z",
  sortDown: "Sort rows Z → A",
  fillDown: "Fill down",
  note: "Note…",
  notePrompt: (cell: string) => `Note on ${cell}`,
  language: "Bahasa Indonesia",
  saved: "Saved",
  unsaved: "Not saved to the file yet; safe in the journal",
  lost: "The server has stopped. What you type is kept in this browser and sent when the server is back. Start it again: npm start",
  notTaken: "Not taken by the server yet",
  unwritable:
    "The server cannot write to the disk, which may be full. What you type is kept in this browser and sent again when there is room.",
  overwrite: "Overwrite",
  waiting: (count: number) =>
    `${count} ${count === 1 ? "entry is" : "entries are"} waiting to be sent.`,
  sent: (count: number) =>
    `${count} waiting ${count === 1 ? "entry has" : "entries have"} been sent.`,
  notAllowed:
    "This address is not complete. Open the one that the terminal printed, with everything after the #.",
  tooHeavy:
    "The formulas of this workbook are too heavy to calculate; their last values stay. Make the ranges in the formulas changed last smaller.",
  losses: (list: string) => `Saving will lose: ${list}.`,
  running: (what: string) => `Running ${what}…`,
  ok: "OK",
  cancel: "Cancel",
  yes: "Yes",
  no: "No",
  close: "Close",
  dialog: "Dialog",
  sidebar: "Capaian sidebar",
  failed: "The command failed",
  stopped: (detail: string) => `The command was stopped: ${detail}`,
  choices: "Choices",
  openChoices: "Open the list of choices",
  chart: "Chart",
  invalidAddress: (text: string) =>
    `“${text}” is no address in this workbook. Examples: B2, B2:D5, B:B, 3:3, Peserta!B3.`,
  notSavedYet:
    "There are entries in the sidebar that are not saved in the workbook yet. They are lost if you go on. Go on?",
  isProtected: (cells: string) =>
    `You are about to change a protected cell (${cells}), which should not change by accident. Go on?`,
  cellGone: (text: string) =>
    `The cell you were editing has just been deleted in another window. No cell was overwritten. What you typed: ${text}`,
  notWritten: (texts: string) => `The new sheet was not made. What you typed there: ${texts}`,
  needsServer:
    "The server has stopped and this command needs it, so it was not done. The workbook has not changed. Try again when the server is back.",
  changed: (cells: number) => `${cells} cells selected`,
  sum: (sum: string) => `Sum: ${sum}`,
  functions: "Capaian functions",
  functionHelp: "Help on the function",
  functionKeys: "Arrows choose, Tab inserts, Esc closes.",
  optional: "optional",
  example: "Example",
  errors: (code, detail): string => {
    if (code === "#ERROR!" && detail) return detail;
    if (code === "#REF!" && detail === "edge") {
      return "The result does not fit: the sheet ends before it. Insert rows or columns.";
    }
    if (code === "#REF!" && detail) {
      return `The result was not expanded because it would overwrite data in ${detail}. Empty that cell.`;
    }
    return en.errorTexts[code] ?? "This formula gives no value. Check what is in it.";
  },
  errorTexts: {
    "#ERROR!":
      "The formula cannot be read. Check brackets, quotation marks and the separators of arguments.",
    "#NAME?":
      "The name of a function or range is not known here. Check its spelling; text needs quotation marks.",
    "#DIV/0!": "The formula divides by zero or by an empty cell. Fill in the divisor.",
    "#VALUE!":
      "A value is of the wrong kind, such as text where a number is needed. Check the cells referred to.",
    "#REF!": "The formula refers to a cell that is no longer there. Point it to the right cell.",
    "#N/A": "What was looked for was not found. Check the value looked for and the range.",
    "#NUM!": "The number is beyond what can be calculated. Check the values referred to.",
    "#NULL!": "The two ranges do not meet. Check the ranges in the formula.",
    "#SPILL!": "The result cannot be spread out. Empty the cells below and to the right.",
    "#CIRC!": "The formula refers to its own result. Change what it refers to.",
    "#CALC!": "The formula gives an empty array. Check its condition.",
    "#N/IMPL!":
      "This way of writing the formula is not calculated by the workbench; Google Sheets does it.",
  },
};

export function words(): Words {
  return ({ id, en } satisfies Record<Language, Words>)[language()];
}
