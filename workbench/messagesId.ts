// The sentences of the command line in Indonesian.
import type { Messages } from "./messages";

export const id: Messages = {
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
    more: "… dan {count} lainnya.",
    at: 'Baris {row}, kolom "{column}":',
    reasons: {
      unknownColumn: "tidak ada pertanyaan atau ID seperti ini di formulir.",
      ambiguousColumn: "lebih dari satu pertanyaan berjudul sama; pakai ID-nya.",
      sameColumn: "pertanyaan ini sudah dijawab di kolom {value}; hapus salah satunya.",
      noColumn: '"{value}" tidak berada di bawah judul kolom mana pun.',
      required: "pertanyaan ini wajib dijawab.",
      notOffered: '"{value}" bukan pilihan yang ada.',
      outOfScale: '"{value}" di luar skala.',
      unknownGridRow: '"{value}" tidak menyebut baris kisi yang ada.',
      badMoment: '"{value}" bukan waktu yang dapat dibaca; tulis seperti 2025-05-24 09:30.',
      nullCharacter:
        "jawaban ini berisi karakter U+0000 (NUL), yang tidak dapat dimuat sel mana pun.",
      tooLong: "jawaban ini lebih dari 50.000 karakter.",
      badEmail: '"{value}" bukan alamat surel.',
      noEmailColumn:
        "Formulir ini meminta alamat surel, tetapi berkas CSV tidak memiliki kolom Surel.",
      tooMuchInAll:
        "Jawaban untuk semua formulir di buku kerja ini menjadi terlalu banyak untuk disimpan bersama.",
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
    wait: "paling lama berapa detik rumus dihitung seluruhnya (1,5 bila tidak disebut)",
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
    foreignPart:
      "Berkas memuat bagian yang tidak berkode UTF-8, sehingga hurufnya tidak dapat dibaca dengan benar: {detail}. Simpan ulang sebagai .xlsx atau CSV UTF-8. Berkas tidak dibuka.",
    tooLong:
      "Berkas terlalu rumit: membacanya memakan terlalu banyak waktu atau memori: {detail}. Berkas tidak dibuka.",
    notUtf8:
      "Berkas tidak disimpan sebagai UTF-8: {detail}, baris {line}. Simpan ulang sebagai UTF-8 (di Excel: CSV UTF-8), lalu ulangi. Tidak ada yang diubah.",
    nullCharacter:
      "Berkas berisi karakter U+0000 (NUL), yang tidak dapat dimuat sel mana pun: {detail}, baris {row}, kolom {column}. Hapus karakter itu, lalu ulangi. Tidak ada yang diubah.",
    longCell:
      "Sel berisi lebih dari {most} karakter: {detail}, baris {row}, kolom {column}. Persingkat isinya, lalu ulangi. Tidak ada yang diubah.",
    unreadable: "Berkas tidak dapat dibaca: {detail}",
    noSheets: "Tidak ada lembar di dalamnya: {detail}",
    sameSheetName:
      "Ada lebih dari satu lembar bernama {name}: {detail}. Huruf besar dan kecil tidak membedakan nama lembar. Ubah salah satunya, lalu ulangi. Tidak ada yang diubah.",
    unfitSheetName:
      "Lembar {name} tidak dapat disimpan: {detail}. Dalam berkas .xlsx, nama lembar paling panjang 31 karakter, tanpa [ ] : * ? / \\ dan karakter kendali, tanpa tanda petik tunggal di tepinya, dan bukan History. Ubah namanya, atau simpan ke folder CSV.",
    badSidecar:
      "Berkas pendamping rusak: {detail}. Perbaiki atau pindahkan berkas itu, lalu ulangi.",
    sidecarTooBig:
      "Buku kerja tidak disimpan: berkas pendampingnya, yang memuat formulir beserta jawabannya, akan lebih besar daripada yang dapat dibuka kembali: {detail}. Hapus formulir atau jawaban yang tidak diperlukan, lalu ulangi. Berkas lama tetap utuh.",
    unknownFormat: "Format ini tidak dikenal: {detail}. Pakai .xlsx atau folder berisi CSV.",
    tooMuchToSave:
      "Buku kerja berisi lebih dari {most} {what}; berkas sebanyak itu tidak dapat dibuka lagi dengan aman: {detail}. Kurangi isinya, lalu simpan lagi. Berkas lama tetap utuh.",
    tooBigToSave:
      "Isi buku kerja terlalu banyak; berkas sebesar itu tidak dapat dibuka lagi dengan aman: {detail}. Kurangi isinya, lalu simpan lagi. Berkas lama tetap utuh.",
    cannotWrite: "Tidak dapat menulis: {detail}. Berkas lama tetap utuh.",
  },
  counted: {
    cells: "sel",
    formulas: "rumus",
    formulaLetters: "huruf di dalam semua rumus",
    textLetters: "huruf di dalam semua teks",
    cellLetters: "huruf di dalam semua sel",
    numberFormats: "format angka buatan sendiri",
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
    formatted: "sel dalam kolom berformat",
    notes: "catatan sel",
    responses: "jawaban",
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
  unfinished: {
    time: "Perhatian: rumus di buku kerja ini belum selesai dihitung dalam {seconds} detik; yang dipakai adalah nilai terakhirnya. Pakai --wait 60 untuk menunggu lebih lama.",
    memory:
      "Perhatian: rumus di buku kerja ini memerlukan terlalu banyak memori untuk dihitung; yang dipakai adalah nilai terakhirnya. Perkecil rentang di dalam rumus.",
    depth:
      "Perhatian: ada rumus di buku kerja ini yang bersusun terlalu dalam untuk dihitung; yang dipakai adalah nilai terakhirnya. Bagilah rumus itu ke beberapa sel.",
  },
  willBeLost: "Perhatian: hasil simpanan tidak memuat {losses} dari berkas asal.",
  unknownCommand: 'Perintah "{name}" tidak ada. Yang ada: {known}.',
  unknownFunction: 'Fungsi "{name}" tidak ada. Yang ada: {known}.',
  unknownLanguage: 'Bahasa "{name}" tidak tersedia. Pilih id atau en.',
  unknownOption: 'Pilihan "{name}" tidak ada. Yang ada: {known}.',
  badSet: '--set memerlukan kunci=nilai, bukan "{text}".',
  badYesOrNo: '--set {name} memerlukan yes atau no, bukan "{text}".',
  badLanguage: '--set language memerlukan id atau en, bukan "{text}".',
  badDay: '--set today memerlukan tanggal berbentuk 2025-05-24, bukan "{text}".',
  badParticipants:
    '--set participants memerlukan bilangan bulat dari 1 sampai 100000, bukan "{text}".',
  unknownKey: '{command} tidak menanyakan "{name}" pada --set. Kuncinya: {known}.',
  emptyOutput: "Tempat menyimpan hasil kosong. Berilah nama berkas .xlsx atau folder.",
  badArguments: "Argumen harus larik JSON yang utuh, misalnya '[55, 86]'.",
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
