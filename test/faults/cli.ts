// `npm run faults [-- --long | --every=10] [command …]`: prints a line a command and fails where something is lost.
import { type Choose, everyCall, someCalls, tryScenario } from "./everyCall";
import { manyMeetings } from "./meanwhile";
import { scenarios } from "./scenarios";

const args = process.argv.slice(2);
const long = args.includes("--long");
const only = args.filter((arg) => !arg.startsWith("--"));

const stride = Number(
  /^--every=(\d+)$/.exec(args.find((arg) => /^--every=/.test(arg)) ?? "")?.[1] ?? 1,
);
const everyFew: Choose = (calls) => everyCall(calls).filter((call) => call % stride === 1 % stride);
const choose = stride > 1 ? everyFew : long ? everyCall : someCalls(8, 1);

let passed = 0;
let failed = 0;
const stops = !args.includes("--meetings");
for (const scenario of stops ? scenarios(only) : []) {
  const tried = tryScenario(scenario, choose);
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
const { meetings, wrong } = manyMeetings(
  scenarios(only),
  long ? 2000 : Number(process.env.MEETINGS ?? 60),
  1,
);
console.log(`two at once: ${meetings} meetings, ${wrong.length} wrong`);
for (const sentence of wrong.slice(0, 30)) console.log(`  ${sentence}`);
if (wrong.length > 0) failed++;
else passed++;
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
