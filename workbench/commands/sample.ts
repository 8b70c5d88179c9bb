// `sample`: a workbook that the bundle itself fills with its made-up cohort.
import { existsSync } from "node:fs";
import { saveFile } from "../files/open";
import { fill, type Language, messages } from "../messages";
import { Workbench } from "../workbench";
import { runOnWorkbench } from "./runCommand";
import { Failure, fileFailure } from "./terminal";

export interface SampleRequest {
  output: string;
  participants: string | undefined;
  seed: string | undefined;
  language: Language;
  overwrite?: boolean;
}

/** Makes the sample and saves it; what stands at that place is replaced only when that was asked. */
export async function makeSample(request: SampleRequest): Promise<string> {
  const { output, participants, seed, language } = request;
  const answers = {
    participants: wholeNumber("participants", participants ?? "40", 1, language),
    seed: wholeNumber("seed", seed ?? "1", 0, language),
    language,
  };
  if (!request.overwrite && existsSync(output)) {
    throw new Failure(fill(messages[language].sampleExists, { path: output }), 1);
  }
  const workbench = Workbench.empty();
  const { summary } = runOnWorkbench(workbench, "fill-sample", answers, language).result;
  try {
    await saveFile(workbench.book, output);
  } catch (error) {
    throw fileFailure(error, language);
  }
  return String((summary as { text?: unknown }).text ?? "");
}

function wholeNumber(name: string, text: string, least: number, language: Language): string {
  if (/^\d+$/.test(text) && Number(text) >= least && Number(text) <= 100_000) return text;
  throw new Failure(fill(messages[language].badNumber, { name, least, text }), 2);
}
