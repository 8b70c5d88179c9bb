// Gains, schedule, quiz and report: run their commands, see what they came to.
import { CommandButtons, Findings, Outcome } from "../parts";
import { type CommandRun, useCommand, usePanel } from "../state";
import type { Words } from "../words";

export function Gains() {
  const { say } = usePanel();
  const command = useCommand();
  return (
    <Task intro={say.gainsIntro} ids={/^compute-gains$/} command={command}>
      <GainBars command={command} />
    </Task>
  );
}

export function Schedule() {
  const { say } = usePanel();
  return (
    <Task intro={say.scheduleIntro} ids={/schedule|repairs|timetable/} command={useCommand()} />
  );
}

export function Report() {
  const { say } = usePanel();
  const command = useCommand();
  return (
    <Task intro={say.reportIntro} ids={/^write-report$/} command={command}>
      <GainBars command={command} />
    </Task>
  );
}

const QUIZ = /quiz|response|essay|regrade|item-analysis|paper|form$/;

export function Quiz() {
  const { say, home } = usePanel();
  const command = useCommand();
  if (!home.commands.some(({ id }) => QUIZ.test(id))) return <p class="quiet">{say.quizNone}</p>;
  return <Task intro={say.quizIntro} ids={QUIZ} command={command} />;
}

function Task(props: {
  intro: string;
  ids: RegExp;
  command: CommandRun;
  children?: preact.ComponentChildren;
}) {
  const { command } = props;
  return (
    <>
      <p>{props.intro}</p>
      <CommandButtons ids={props.ids} command={command} />
      <Outcome command={command} />
      {props.children}
      {command.answer && <Findings findings={command.answer.findings} />}
    </>
  );
}

interface Result {
  readonly measure: keyof Words["measures"];
  readonly before: number | null;
  readonly after: number | null;
  readonly points: number | null;
}

/** Before and after as two bars for each domain; the summary has said the same in words. */
function GainBars({ command }: { command: CommandRun }) {
  const { say, language } = usePanel();
  const results = (command.answer?.summary.results ?? []) as readonly Result[];
  const shown = results.flatMap(({ measure, before, after, points }) =>
    before === null || after === null || points === null
      ? []
      : [{ before, after, points, name: say.measures[measure] }],
  );
  if (shown.length === 0) return null;
  const format = new Intl.NumberFormat(language, { maximumFractionDigits: 1 });
  return (
    <figure class="bars">
      {shown.map(({ name, before, after, points }, index) => (
        <div key={String(index)} class="bar-group">
          <span class="bar-name">{name}</span>
          <Bar name={say.before} value={before} kind="before" text={format.format(before)} />
          <Bar
            name={say.after}
            value={after}
            kind="after"
            text={`${format.format(after)} (${points >= 0 ? "+" : ""}${format.format(points)} ${say.points})`}
          />
        </div>
      ))}
    </figure>
  );
}

function Bar({
  name,
  value,
  kind,
  text,
}: {
  name: string;
  value: number;
  kind: string;
  text: string;
}) {
  return (
    <div class="bar-line">
      <span class="quiet">{name}</span>
      <span
        class={`bar ${kind}`}
        style={{ width: `${Math.max(1, Math.min(100, value)) * 0.8}px` }}
      />
      <span>{text}</span>
    </div>
  );
}
