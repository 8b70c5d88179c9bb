// `npm run pictures`: draws docs/laporan.png, the report of the sample cohort as LibreOffice shows
// the written workbook. Needs LibreOffice and pdftoppm (Debian: libreoffice-calc, poppler-utils).
import { execFileSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const docs = dirname(fileURLToPath(import.meta.url));
const root = resolve(docs, "..");
const folder = mkdtempSync(join(tmpdir(), "capaian-pictures-"));
const run = (program, ...args) =>
  execFileSync(program, args, { cwd: folder, stdio: ["ignore", "ignore", "inherit"] });
const capaian = (...args) => run(process.execPath, join(root, "workbench/run.mjs"), ...args);

try {
  capaian("sample", "contoh.xlsx");
  capaian("run", "compute-gains", "contoh.xlsx");
  capaian("run", "write-report", "contoh.xlsx");
  const profile = `-env:UserInstallation=file://${indonesianProfile()}`;
  const wholeSheets = '{"SinglePageSheets":{"type":"boolean","value":"true"}}';
  const filter = `pdf:calc_pdf_Export:${wholeSheets}`;
  run("soffice", "--headless", profile, "--convert-to", filter, "contoh.xlsx");
  const page = String(pageThatOpensWith("Laporan Evaluasi Peningkatan Kompetensi"));
  const cut = ["-x", "0", "-y", "0", "-W", "1240", "-H", "820"];
  const scale = ["-scale-to-x", "1240", "-scale-to-y", "-1"];
  run("pdftoppm", "-f", page, "-l", page, ...scale, ...cut, "-png", "-singlefile", "contoh.pdf", "p");
  copyFileSync(join(folder, "p.png"), join(docs, "laporan.png"));
} finally {
  rmSync(folder, { recursive: true });
}

/** Settings of LibreOffice in which numbers have a decimal comma, as in an Indonesian spreadsheet. */
function indonesianProfile() {
  const profile = join(folder, "profile");
  mkdirSync(join(profile, "user"), { recursive: true });
  writeFileSync(
    join(profile, "user/registrymodifications.xcu"),
    `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Setup/L10N"><prop oor:name="ooSetupSystemLocale" oor:op="fuse"><value>id-ID</value></prop></item>
</oor:items>`,
  );
  return profile;
}

/** Each sheet is one page; the one whose first line is the title of the report. */
function pageThatOpensWith(title) {
  for (let page = 1; page <= 100; page++) {
    const args = ["-f", String(page), "-l", String(page), "contoh.pdf", "-"];
    const text = execFileSync("pdftotext", args, { cwd: folder, encoding: "utf8" });
    if (text.startsWith(title)) return page;
  }
  throw new Error(`No page opens with ${title}.`);
}
