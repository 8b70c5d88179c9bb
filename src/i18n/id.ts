import { commands } from "./id/commands";
import { core } from "./id/core";
import { functions } from "./id/functions";
import { privacy } from "./id/privacy";
import { quiz } from "./id/quiz";
import { report } from "./id/report";
import { schedule } from "./id/schedule";
import { selfTest } from "./id/selfTest";
import type { Messages } from "./messages";

export const id: Messages = {
  language: "id",
  core,
  commands,
  privacy,
  selfTest,
  report,
  schedule,
  quiz,
  functions,
};
