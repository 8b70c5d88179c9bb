// What `npm run faults` runs: a line a command, and a closing line that counts them. A command fails
// where something is lost. `--part=i/n` takes every n-th command, for one of n processes.
import { type Choose, everyCall, tryScenario } from "./everyCall";
import { type Count, everyMeeting, manyMeetings } from "./meanwhile";
import type { Scenario } from "./scenario";
import { scenarios } from "./scenarios";

const args = process.argv.slice(2);
const given = (name: string) => args.find((arg) => arg.startsWith(`--${name}=`))?.split("=")[1];
const long = args.includes("--long");
const only = args.filter((arg) => !arg.startsWith("--"));
const stride = Number(given("every") ?? 1);
const [part, parts] = (given("part") ?? "0/1").split("/").map(Number) as [number, number];
const meetings = Number(given("meetings") ?? (long ? 2000 : 60));

/** Every stride-th call, and the last. */
const choose: Choose = (calls) =>
  everyCall(calls).filter((call) => call % stride === 1 % stride || call === calls);

/** Unless all are asked for, each command on the first workbook of its list: the sample. */
function chosen(): Scenario[] {
  const all = scenarios(only);
  const first = all.filter(
    ({ command }, at) => at === all.findIndex((one) => one.command === command),
  );
  return (long ? all : first).filter((_, at) => at % parts === part);
}

let passed = 0;
let failed = 0;
function count(problems: readonly string[]): void {
  for (const sentence of problems.slice(0, 12)) console.log(`  ${sentence}`);
  if (problems.length > 0) failed++;
  else passed++;
}

function counts({ meetings: tried, wrong, moments }: Count): string {
  for (const moment of moments) console.log(`  ${moment}`);
  return `${tried} meetings, ${wrong.length} wrong, ${moments.length} in the moment of writing`;
}

/** With `--deeds=n`, people's deeds at every n-th call instead of stops. */
const deedStride = Number(given("deeds") ?? 0);
for (const scenario of deedStride > 0 ? chosen() : []) {
  const met = everyMeeting(scenario, deedStride);
  console.log(`${scenario.command} on ${scenario.on}: ${counts(met)}`);
  count(met.wrong);
}
for (const scenario of deedStride > 0 ? [] : chosen()) {
  const { calls, virtualMs, tried, recovered, lost, refused } = tryScenario(scenario, choose);
  const seconds = (virtualMs / 1000).toFixed(1);
  console.log(
    `${scenario.command} on ${scenario.on}: ${calls} calls, ${seconds} s; stops tried ${tried}, ` +
      `recovered ${recovered}, lost ${lost.length}${refused ? ` (refuses: ${refused})` : ""}`,
  );
  count(lost);
}
if (meetings > 0) {
  const met = manyMeetings(scenarios(only), Math.ceil(meetings / parts), part + 1);
  console.log(`two at once: ${counts(met)}`);
  count(met.wrong);
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
