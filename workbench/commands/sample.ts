// `sample`: a workbook that the bundle itself fills with its made-up cohort.
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
}

/** Makes the sample and saves it; an existing file at that place is replaced. */
export async function makeSample(request: SampleRequest): Promise<string> {
  const { output, participants, seed, language } = request;
  const answers = {
    participants: wholeNumber("participants", participants ?? "40", 1, language),
    seed: wholeNumber("seed", seed ?? "1", 0, language),
    language,
  };
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
