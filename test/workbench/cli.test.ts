import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, it } from "vitest";
import { type Language, messages } from "../../workbench/messages";
import { emptyWorkbench, fixtureBundle, temporaryFolder } from "./support";

const program = fileURLToPath(new URL("../../workbench/run.mjs", import.meta.url));

function capaian(...args: string[]) {
  const env = { ...process.env, CAPAIAN_BUNDLE: fixtureBundle };
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
    env,
    encoding: "utf8",
  });
  return { status, stdout, stderr };
}

async function savedWorkbook(): Promise<string> {
  const path = join(temporaryFolder(), "angkatan.xlsx");
  await emptyWorkbench().save(path);
  return path;
}

beforeAll(() => {
  capaian("commands");
}, 120_000);

describe("capaian", () => {
  it("lists commands", () => {
    const { status, stdout } = capaian("commands");
    expect(status).toBe(0);
    expect(stdout).toMatch(/^set-up +Siapkan buku kerja$/m);
    expect(JSON.parse(capaian("commands", "--json").stdout)).toContainEqual({
      id: "fail",
      title: "Gagal",
      keys: ["language"],
    });
  });

  it("runs a command, says what came of it, and saves over the input", async () => {
    const path = await savedWorkbook();
    const { status, stdout } = capaian("run", "set-up", path);
    expect(status).toBe(0);
    expect(stdout).toContain("Buku kerja siap.");
    expect(stdout).toContain("Baris 2: periksa.");
    expect(stdout).toContain(path);
    const folder = path.replace(/[^/]*$/, "");
    expect(readdirSync(folder).sort()).toEqual(["angkatan.capaian.json", "angkatan.xlsx"]);
  });

  it("prints one JSON document and saves to -o, answers in --set", async () => {
    const path = await savedWorkbook();
    const before = readFileSync(path);
    const out = join(temporaryFolder(), "hasil");
    const run = capaian("run", "set-up", path, "-o", out, "--json", "--set", "title=Budi=1");
    expect(JSON.parse(run.stdout)).toMatchObject({
      command: "set-up",
      summary: { text: "Buku kerja siap." },
      findings: [{ rule: "a-rule" }],
      serviceCalls: 5,
      ms: expect.any(Number),
    });
    expect(readFileSync(join(out, "Siap.csv"), "utf8")).toContain("Budi=1");
    expect(readFileSync(path)).toEqual(before);
  });

  it("takes an answer from a file in UTF-8, and from no other and no device", async () => {
    const path = await savedWorkbook();
    const out = join(temporaryFolder(), "hasil");
    const given = join(temporaryFolder(), "judul.txt");
    const run = (file: string) =>
      capaian("run", "set-up", path, "-o", out, "--set", `title=@${file}`);
    writeFileSync(given, "\uFEFFKafé");
    expect(run(given).status).toBe(0);
    expect(readFileSync(join(out, "Siap.csv"), "utf8")).toContain("Kafé");
    writeFileSync(given, Buffer.from("Judul\nKaf\xe9", "latin1"));
    expect(run(given).stderr).toContain("judul.txt, baris 2.");
    expect(run("/dev/zero").stderr).toBe("Berkas tidak dapat dibaca: /dev/zero\n");
  });

  it("saves nothing when the command fails or crashes", async () => {
    const path = await savedWorkbook();
    const before = readFileSync(path);
    const failed = capaian("run", "fail", path, "--json");
    expect(failed.status).toBe(1);
    expect(JSON.parse(failed.stdout)).toEqual({
      command: "fail",
      error: "Perintah ini selalu gagal.",
    });
    const crashed = capaian("run", "crash", path, "--lang", "en");
    expect(crashed.status).toBe(1);
    expect(crashed.stderr).toBe(
      "The command stopped with an error: crashed on purpose. The workbook was not saved.\n",
    );
    expect(readFileSync(path)).toEqual(before);
  });

  it("says where a name is too long to be written", async () => {
    const path = join(temporaryFolder(), `${"n".repeat(300)}.xlsx`);
    const { stderr } = capaian("run", "set-up", await savedWorkbook(), "-o", path);
    expect(stderr).toBe(`Tidak dapat menulis: ${path} (ENAMETOOLONG). Berkas lama tetap utuh.\n`);
  });

  it("names what exists when asked for what does not", async () => {
    const path = await savedWorkbook();
    const command = capaian("run", "compute", path);
    expect(command.status).toBe(2);
    expect(command.stderr).toContain("set-up, fail, crash");
    const file = capaian("run", "set-up", path.replace("angkatan", "lain"), "--lang=en");
    expect(file.status).toBe(2);
    expect(file.stderr).toContain("There are: angkatan.xlsx.");
    const option = capaian("run", "set-up", path, "--outptu", "x.xlsx");
    expect(option.status).toBe(2);
    expect(option.stderr).toBe(
      'Pilihan "--outptu" tidak ada. Yang ada: --output, -o, --json, --set, --wait, --lang.\n',
    );
    const language = capaian("commands", "--lang", "fr");
    expect([language.status, language.stderr]).toEqual([
      2,
      'Bahasa "fr" tidak tersedia. Pilih id atau en.\n',
    ]);
    expect(capaian("jalankan").status).toBe(2);
    expect(capaian("run", "set-up").status).toBe(2);
    expect(capaian("run", "set-up", path, "--set", "title").status).toBe(2);
    const key = capaian("run", "set-up", path, "--set", "dryrun=yes", "--lang", "en");
    expect(key.status).toBe(2);
    expect(key.stderr).toBe(
      'set-up does not ask for "dryrun" in --set. Its keys are: language, title.\n',
    );
    for (const [given, sentence] of [
      ["dryRun=ya", '--set dryRun memerlukan yes atau no, bukan "ya".\n'],
      [
        "participants=abc",
        '--set participants memerlukan bilangan bulat dari 1 sampai 100000, bukan "abc".\n',
      ],
      ["language=fr", '--set language memerlukan id atau en, bukan "fr".\n'],
      [
        "today=2025-02-30",
        '--set today memerlukan tanggal berbentuk 2025-05-24, bukan "2025-02-30".\n',
      ],
      [
        "__proto__=x",
        'set-up tidak menanyakan "__proto__" pada --set. Kuncinya: language, title.\n',
      ],
    ]) {
      const refused = capaian("run", "set-up", path, "--set", given ?? "");
      expect([refused.status, refused.stderr]).toEqual([2, sentence]);
    }
    const nowhere = capaian("run", "set-up", path, "-o", "");
    expect([nowhere.status, nowhere.stderr]).toEqual([
      2,
      "Tempat menyimpan hasil kosong. Berilah nama berkas .xlsx atau folder.\n",
    ]);
  });

  it("refuses a CSV of answers that is no UTF-8, by its line", async () => {
    const path = join(temporaryFolder(), "formulir.xlsx");
    const workbench = emptyWorkbench();
    const script = 'FormApp.create("F", true).setTitle("F").addTextItem().setTitle("Nama"); 0';
    const scopes = ["https://www.googleapis.com/auth/forms"];
    expect(workbench.invoke("evaluate", [script], { scopes }).outcome.status).toBe("returned");
    await workbench.save(path);
    const before = readFileSync(path);
    const csv = join(temporaryFolder(), "jawaban.csv");
    writeFileSync(csv, Buffer.from("Nama\nAni\nRen\xe9\n", "latin1"));
    const { status, stderr } = capaian("respond", path, "F", csv);
    expect([status, stderr]).toEqual([
      1,
      `Berkas tidak disimpan sebagai UTF-8: ${csv}, baris 3. Simpan ulang sebagai UTF-8 (di Excel: CSV UTF-8), lalu ulangi. Tidak ada yang diubah.\n`,
    ]);
    expect(readFileSync(path)).toEqual(before);
  });

  it("tells a damaged file in a sentence and leaves it alone", () => {
    const path = join(temporaryFolder(), "rusak.xlsx");
    writeFileSync(path, "bukan zip");
    const { status, stderr } = capaian("run", "set-up", path);
    expect(status).toBe(1);
    expect(stderr).toBe(`Ini bukan buku kerja .xlsx atau CSV yang dapat dibaca: ${path}\n`);
    expect(readFileSync(path, "utf8")).toBe("bukan zip");
    expect(existsSync(path.replace(".xlsx", ".capaian.json"))).toBe(false);
  });

  it("calls a custom function as a cell would", () => {
    expect(capaian("call", "DOUBLE", "[[[1,2],[3,null]]]").stdout).toBe("[[2,4],[6,0]]\n");
    expect(capaian("call", "double", "[[[4]]]").stdout).toBe("8\n");
    const failed = capaian("call", "DOUBLE", "[null]");
    expect([failed.status, failed.stdout]).toEqual([1, '{"error":"Isi dulu nilainya."}\n']);
    const unknown = capaian("call", "TRIPLE", "[1]");
    expect([unknown.status, unknown.stdout.includes("DOUBLE")]).toEqual([2, true]);
    expect(capaian("call", "DOUBLE", "1").status).toBe(1);
  });

  it("shows help in the language asked for", () => {
    expect(capaian("--help", "--lang", "en").stdout).toContain("Capaian without Google");
    expect(capaian("run", "--help").stdout).toContain("Menjalankan perintah menu");
  });
});

it("says every sentence with the same places in both languages", () => {
  const places = (language: Language) =>
    JSON.stringify(messages[language], (_key, value: unknown) =>
      typeof value === "string" ? (value.match(/\{\w+\}/g) ?? []).sort().join() : value,
    );
  expect(places("id")).toBe(places("en"));
});
