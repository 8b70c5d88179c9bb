/** Every command on cohorts of growing size: the number of service calls must not grow with them. */
import { Workbench } from "../../workbench/workbench";
import type { BenchResult } from "./result";

const sizes = [30, 300, 3000, 30_000];

interface Run {
  readonly command: string;
  readonly size: number;
  readonly ms: number;
  readonly calls: number;
  readonly refusal: string;
}

export function benchCohorts(): BenchResult[] {
  const runs = sizes.flatMap(runAll);
  const commands = [...new Set(runs.map(({ command }) => command))];
  return commands.flatMap((command) => {
    const own = runs.filter((run) => run.command === command);
    const steady = own.every(({ calls }) => calls === own[0]?.calls);
    return own.map(({ size, ms, calls, refusal }, at) => ({
      name: `${command}, ${size.toLocaleString("en")} participants`,
      ms,
      note: [
        `${calls} service calls`,
        ...(refusal === "" ? [] : [`refused: ${refusal}`]),
        ...(at < own.length - 1 ? [] : [steady ? "the same at every size" : "CALLS GROW"]),
      ].join("; "),
    }));
  });
}

/** The sample first, then every other command in menu order on what it left. */
function runAll(size: number): Run[] {
  const workbench = Workbench.empty();
  const listed = workbench.invoke("listCommands", ["id"]).outcome;
  if (listed.status !== "returned") throw new Error(JSON.stringify(listed));
  const ids = (JSON.parse(String(listed.value)) as { id: string }[]).map(({ id }) => id);
  const order = ["fill-sample", ...ids.filter((id) => id !== "fill-sample")];
  return order.map((command) => {
    const answers = command === "fill-sample" ? { participants: String(size), seed: "1" } : {};
    const call = workbench.invoke("runCommand", [command, JSON.stringify(answers)]);
    return {
      command,
      size,
      ms: call.ms,
      calls: call.serviceCalls,
      refusal: refusalOf(call.outcome),
    };
  });
}

function refusalOf(outcome: ReturnType<Workbench["invoke"]>["outcome"]): string {
  if (outcome.status !== "returned") return JSON.stringify(outcome);
  const { ok, error = "" } = JSON.parse(String(outcome.value)) as { ok: boolean; error?: string };
  return ok ? "" : error;
}
