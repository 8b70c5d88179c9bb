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

/** Unless all are asked for, each command on the first workbook of its list. */
function chosen(): Scenario[] {
  const all = scenarios(only);
  const first = all.filter(
    ({ command }, at) => at === all.findIndex((one) => one.command === command),
  );
  return long ? all : first;
}

function print(record: object): void {
  console.log(JSON.stringify(record));
}

function tell(name: string, { meetings: tried, wrong, moments }: Count): void {
  print({ name, meetings: tried, wrong, moments });
}

async function stopsOf(scenario: Scenario): Promise<void> {
  const name = `${scenario.command} on ${scenario.on}`;
  try {
    const { scenario: _, ...tried } = await tryScenario(scenario, choose, { again: part === 0 });
    print({ name, ...tried });
  } catch (error) {
    print({ name, tried: 0, recovered: 0, lost: [String(error)] });
  }
}

for (const scenario of chosen()) {
  if (deedStride === 0) await stopsOf(scenario);
  else {
    const met = await everyMeeting(scenario, deedStride, isOwn);
    tell(`${scenario.command} on ${scenario.on}`, met);
  }
}
if (meetings > 0) {
  const share = Math.floor(meetings / parts) + (part < meetings % parts ? 1 : 0);
  tell("two at once", await manyMeetings(scenarios(only), share, part + 1));
}
