// `npm run faults [-- --long] [command …]`: prints a line a command and fails where something is lost.
import { everyCall, someCalls, tryScenario } from "./everyCall";
import { scenarios } from "./scenarios";

const args = process.argv.slice(2);
const long = args.includes("--long");
const only = args.filter((arg) => !arg.startsWith("--"));

let passed = 0;
let failed = 0;
for (const scenario of scenarios(only)) {
  const tried = tryScenario(scenario, long ? everyCall : someCalls(8, 1));
  const { calls, virtualMs, recovered, lost, refused } = tried;
  const seconds = (virtualMs / 1000).toFixed(1);
  console.log(
    `${scenario.command} on ${scenario.on}: ${calls} calls, ${seconds} s; stops tried ${tried.tried}, ` +
      `recovered ${recovered}, lost ${lost.length}${refused ? ` (refuses: ${refused})` : ""}`,
  );
  for (const sentence of lost.slice(0, 12)) console.log(`  ${sentence}`);
  if (lost.length > 0) failed++;
  else passed++;
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
