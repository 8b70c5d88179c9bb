// The command line: what can be asked for, and how failures are told. Each command is thin.

import { existsSync } from "node:fs";
import { type CommandDef, defineCommand, runCommand, showUsage } from "citty";
import { bundlePath, loadProject } from "./bundle";
import { PATIENCE_MS } from "./calc/ironCalc";
import { answersFrom } from "./commands/answers";
import { callFunction } from "./commands/callFunction";
import { listForms, respondFromCsv } from "./commands/forms";
import { readAtMost } from "./commands/givenFile";
import { commandList, runOnFile } from "./commands/runCommand";
import { makeSample } from "./commands/sample";
import { portFrom, servePage } from "./commands/servePage";
import { start } from "./commands/start";
import { checkOptions, Failure, languageFrom, printable, printJson } from "./commands/terminal";
import { fill, messages } from "./messages";
import { runQuestions } from "./questions";
import { Workbench } from "./workbench";

const args = process.argv.slice(2);
const language = languageFrom(args);
const words = messages[language];
const lang = { type: "string", description: words.arguments.lang } as const;
const json = { type: "boolean", description: words.arguments.json } as const;

const commands = defineCommand({
  meta: { name: "commands", description: words.commands.commands },
  args: { lang, json },
  run({ args: given }) {
    const list = commandList(Workbench.empty(), language);
    if (given.json) printJson(list);
    else for (const { id, title } of list) process.stdout.write(`${id.padEnd(20)} ${title}\n`);
  },
});

const run = defineCommand({
  meta: { name: "run", description: words.commands.run },
  args: {
    command: { type: "positional", required: true, description: words.arguments.command },
    input: { type: "positional", required: true, description: words.arguments.input },
    output: { type: "string", alias: "o", description: words.arguments.output },
    json,
    set: { type: "string", description: words.arguments.set },
    wait: { type: "string", description: words.arguments.wait },
    lang,
  },
  async run({ args: given }) {
    await runOnFile({
      command: given.command,
      input: given.input,
      output: outputFrom(given.output),
      answers: answersFrom(args, given.lang === undefined ? undefined : language),
      language,
      json: given.json === true,
      patienceMs: patienceFrom(given.wait),
    });
  },
});

function outputFrom(path: string | undefined): string | undefined {
  if (path?.trim() === "") throw new Failure(words.emptyOutput, 2);
  return path;
}

function patienceFrom(text: string | undefined): number {
  if (text === undefined) return PATIENCE_MS;
  if (!/^[1-9]\d{0,4}$/.test(text)) {
    throw new Failure(fill(words.badNumber, { name: "wait", least: 1, text }), 2);
  }
  return Number(text) * 1000;
}

const call = defineCommand({
  meta: { name: "call", description: words.commands.call },
  args: {
    function: { type: "positional", required: true, description: words.arguments.function },
    arguments: { type: "positional", required: true, description: words.arguments.arguments },
    lang,
  },
  run({ args: given }) {
    callFunction(given.function, given.arguments, language);
  },
});

const sample = defineCommand({
  meta: { name: "sample", description: words.commands.sample },
  args: {
    output: { type: "positional", required: true, description: words.arguments.sampleOutput },
    participants: { type: "string", description: words.arguments.participants },
    seed: { type: "string", description: words.arguments.seed },
    overwrite: { type: "boolean", description: words.arguments.overwrite },
    lang,
  },
  async run({ args: { output, participants, seed, overwrite } }) {
    outputFrom(output);
    const text = await makeSample({
      output,
      participants,
      seed,
      language,
      overwrite: overwrite === true,
    });
    process.stdout.write(`${text}\n${fill(words.saved, { path: output })}\n`);
  },
});

const startHere = defineCommand({
  meta: { name: "start", description: words.commands.start },
  args: {
    input: { type: "positional", required: false, description: words.arguments.startInput },
    port: { type: "string", description: words.arguments.port },
    page: { type: "boolean", description: words.arguments.page },
    lang,
  },
  async run({ args: given }) {
    const [, second] = given._;
    if (second !== undefined) throw new Failure(fill(words.start.oneFile, { text: second }), 2);
    const port = portFrom(given.port, language);
    const document = await start(given.input, language);
    const keptOpen = given.page === true || given.port !== undefined || process.stdout.isTTY;
    if (given.page ?? true) await servePage(document, port, language, keptOpen);
    else await document.close();
  },
});

const forms = defineCommand({
  meta: { name: "forms", description: words.commands.forms },
  args: {
    input: { type: "positional", required: true, description: words.arguments.input },
    json,
    lang,
  },
  async run({ args: given }) {
    await listForms(given.input, given.json === true, language);
  },
});

const respond = defineCommand({
  meta: { name: "respond", description: words.commands.respond },
  args: {
    input: { type: "positional", required: true, description: words.arguments.input },
    form: { type: "positional", required: true, description: words.arguments.form },
    csv: { type: "positional", required: true, description: words.arguments.csv },
    output: { type: "string", alias: "o", description: words.arguments.output },
    json,
    lang,
  },
  async run({ args: { input, form, csv, output, json: asJson } }) {
    await respondFromCsv({
      input,
      form,
      csv,
      output: outputFrom(output),
      json: asJson === true,
      language,
    });
  },
});

const questions = defineCommand({
  meta: { name: "questions", description: words.commands.questions },
  args: {
    file: { type: "positional", required: true, description: words.arguments.questionFile },
    json,
    to: { type: "string", description: words.arguments.to },
    html: { type: "string", description: words.arguments.html },
    nearestWeights: { type: "boolean", description: words.arguments.nearestWeights },
    lang,
  },
  run({ args: { file, json: asJson, to, html, nearestWeights } }) {
    if (!existsSync(file)) throw new Failure(fill(words.files.notFound, { detail: file }), 2);
    const chosen = { ...(to ? { to } : {}), ...(html ? { html } : {}) };
    process.exitCode = runQuestions(
      {
        file,
        ...chosen,
        json: asJson === true,
        nearestWeights: nearestWeights === true,
        lang: language,
      },
      {
        read: (path) => readAtMost(path, language),
        out: (text) => process.stdout.write(text),
        err: (text) => process.stderr.write(printable(text)),
      },
    );
  },
});

const subCommands: Record<string, CommandDef> = {
  forms: forms as unknown as CommandDef,
  respond: respond as unknown as CommandDef,
  questions: questions as unknown as CommandDef,
  start: startHere as unknown as CommandDef,
  sample: sample as unknown as CommandDef,
  commands: commands as unknown as CommandDef,
  run: run as unknown as CommandDef,
  call: call as unknown as CommandDef,
};

const main = defineCommand({
  meta: { name: "capaian", description: words.description },
  subCommands,
});

/** CAPAIAN_DEBUG shows where a failure came from. Failures of `call` and of anything asked for with --json are JSON, all others a sentence. */
function report(error: unknown): void {
  if (process.env.CAPAIAN_DEBUG) console.error(error);
  const failure = error instanceof Failure ? error : null;
  const message = error instanceof Error ? error.message : String(error);
  const asJson = args[0] === "call" || args.includes("--json");
  if (asJson) {
    const command = args[0] === "run" ? { command: args[1] } : {};
    printJson({ ...command, error: message });
  } else {
    process.stderr.write(`${printable(message)}\n`);
  }
  process.exitCode = failure?.exitCode ?? 1;
}

async function dispatch(): Promise<void> {
  const [name] = args;
  const command = name === undefined ? undefined : subCommands[name];
  if (name === undefined || name === "--help" || name === "-h") {
    await showUsage(main);
    return;
  }
  if (!command) {
    const known = Object.keys(subCommands).join(", ");
    throw new Failure(fill(words.unknownCommand, { name, known }), 2);
  }
  if (args.includes("--help") || args.includes("-h")) {
    await showUsage(command, main);
    return;
  }
  checkOptions(args.slice(1), (command.args ?? {}) as Record<string, object>);
  // Loads before anything runs, so that local dates are those of the script's zone from the start.
  process.env.TZ = loadProject(bundlePath()).timeZone;
  await runCommand(command, { rawArgs: args.slice(1) });
}

// Whoever reads only the first lines has read enough: the work itself goes on to its end.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
});

dispatch().catch((error: unknown) => {
  const code = (error as { code?: string }).code;
  if (code === "EARG") {
    const name = (error as Error).message.replace(/^.*?:\s*/, "");
    report(new Failure(fill(words.missingArgument, { name }), 2));
  } else {
    report(error);
  }
});
