import { commands } from "./en/commands";
import { core } from "./en/core";
import { functions } from "./en/functions";
import { privacy } from "./en/privacy";
import { quiz } from "./en/quiz";
import { report } from "./en/report";
import { schedule } from "./en/schedule";
import { selfTest } from "./en/selfTest";
import type { Messages } from "./messages";

export const en: Messages = {
  language: "en",
  core,
  commands,
  privacy,
  selfTest,
  report,
  schedule,
  quiz,
  functions,
};
