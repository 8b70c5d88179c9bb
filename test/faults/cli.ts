// What run.mjs runs in each of n processes with `--part=i/n`: this process's share of the stops and
// meetings of every command, each as a line of JSON, which run.mjs puts together.
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
/** With `--deeds=n`, people's deeds at every n-th call instead of stops. */
const deedStride = Number(given("deeds") ?? 0);

/** Neighbouring calls often leave the same workbook, which one process has to judge only once. */
const BLOCK = 16;
const isOwn = (index: number) => Math.floor(index / BLOCK) % parts === part;

/** Every stride-th call, and the last; of those, this process's blocks. */
const choose: Choose = (calls) =>
  everyCall(calls)
    .filter((call) => call % stride === 1 % stride || call === calls)
    .filter((_, index) => isOwn(index));

const all = scenarios(only);
/** Each command on the first workbook of its list. */
const first = all.filter(
  ({ command }, at) => at === all.findIndex((one) => one.command === command),
);

/** Short commands, and those that two people most likely run at once or disturb. */
function isMetThroughout(scenario: Scenario, calls: number): boolean {
  const isLikely = /^(compute-gains|write-report|import-responses)$/.test(scenario.command);
  return calls > 0 && (calls <= 100 || (isLikely && first.includes(scenario)));
}

function print(record: object): void {
  console.log(JSON.stringify(record));
}

function tell(name: string, { meetings: tried, wrong, moments }: Count): void {
  print({ name, meetings: tried, wrong, moments });
}

/** How many calls the command makes; none where it could not be tried. */
async function stopsOf(scenario: Scenario): Promise<number> {
  const name = `${scenario.command} on ${scenario.on}`;
  try {
    const { scenario: _, ...tried } = await tryScenario(scenario, choose, { again: part === 0 });
    print({ name, ...tried });
    return tried.calls;
  } catch (error) {
    print({ name, calls: 0, virtualMs: 0, tried: 0, recovered: 0, lost: [String(error)] });
    return 0;
  }
}

async function meetingsOf(scenario: Scenario, everyNth: number): Promise<void> {
  const met = await everyMeeting(scenario, everyNth, isOwn);
  tell(`${scenario.command} on ${scenario.on}, others at every call`, met);
}

for (const scenario of long ? all : first) {
  if (deedStride > 0) await meetingsOf(scenario, deedStride);
  else {
    const calls = await stopsOf(scenario);
    if (long && meetings > 0 && isMetThroughout(scenario, calls)) await meetingsOf(scenario, 1);
  }
}
if (meetings > 0) {
  const share = Math.floor(meetings / parts) + (part < meetings % parts ? 1 : 0);
  tell("two at once", await manyMeetings(all, share, part + 1));
}
