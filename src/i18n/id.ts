import { commands } from "./id/commands";
import { core } from "./id/core";
import { functions } from "./id/functions";
import { privacy } from "./id/privacy";
import { quiz } from "./id/quiz";
import { report } from "./id/report";
import { schedule } from "./id/schedule";
import type { Messages } from "./messages";

export const id: Messages = {
  language: "id",
  core,
  commands,
  privacy,
  report,
  schedule,
  quiz,
  functions,
};
