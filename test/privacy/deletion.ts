// A deletion, and what it says must be looked at.
import type { Workbench } from "../../workbench/workbench";
import { run } from "../endToEnd/harness";

export const remove = (workbench: Workbench, participant = "P003") =>
  run(workbench, "delete-person", { participant, confirm: "yes" });

/** Rule, sheet and cells of what is left to be looked at. */
export const toLookAt = (ran: ReturnType<typeof run>) =>
  ran.findings
    .filter(({ rule }) => rule.startsWith("person-"))
    .map(({ rule, sheet, cells }) => [rule, sheet, cells.join(" ")]);
