import { commands } from "./id/commands";
import { core } from "./id/core";
import { report } from "./id/report";
import type { Messages } from "./messages";

export const id: Messages = { language: "id", core, commands, report };
