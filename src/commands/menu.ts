import type { Command } from "./command";
import { computeGains } from "./computeGains";
import { fillSample } from "./fillSample";
import { setUp } from "./setUp";
import { writeReport } from "./writeReport";

/** Every command, in menu order, with the top-level function that its menu item calls. */
export const menu: readonly { readonly command: Command; readonly target: string }[] = [
  { command: setUp, target: "menuSetUp" },
  { command: fillSample, target: "menuFillSample" },
  { command: computeGains, target: "menuComputeGains" },
  { command: writeReport, target: "menuWriteReport" },
];
