// Where the cohort stands, and the one thing to do next.
import type { NextStep } from "../../src/sidebarContract";
import { Findings, Outcome } from "../parts";
import { call } from "../server";
import { type Panel, useCommand, usePanel } from "../state";

export function Home() {
  const panel = usePanel();
  const { say, home } = panel;
  const command = useCommand();
  const [why, label] = say.next[home.next];
  const isBusy = command.seconds !== null;
  return (
    <>
      <section class="next" aria-label={say.nextTitle}>
        <h2>{say.nextTitle}</h2>
        <p>{why}</p>
        <button
          type="button"
          class="action"
          disabled={isBusy}
          onClick={() => takeStep(panel, command.run)}
        >
          {label}
        </button>
        {home.next === "participants" && (
          <button type="button" disabled={isBusy} onClick={() => command.run("fill-sample")}>
            {say.trySample}
          </button>
        )}
      </section>
      <Outcome command={command} />
      <section aria-label={say.stagesTitle}>
        <h2>{say.stagesTitle}</h2>
        <ol class="stages">
          {home.stages.map(({ id, state, done, of }) => (
            <li key={id} class={state}>
              <strong>{say.stages[id]}</strong> <span class="state">{say.states[state]}</span>
              {of > 0 && (
                <>
                  <progress aria-label={say.stages[id]} max={of} value={done} />
                  <span class="quiet">{say.reached[id](done, of)}</span>
                </>
              )}
            </li>
          ))}
        </ol>
      </section>
      <Missing />
      <Findings findings={home.findings.filter(({ severity }) => severity !== "waived")} />
    </>
  );
}

function Missing() {
  const { say, home, goTo } = usePanel();
  const { before, after } = home.missing;
  return (
    <section aria-label={say.missingTitle}>
      <h2>{say.missingTitle}</h2>
      {home.participants === 0 || before + after === 0 ? (
        <p class="quiet">{say.nothingMissing}</p>
      ) : (
        <ul class="links">
          {[[before, say.missingBefore(before)] as const, [after, say.missingAfter(after)] as const]
            .filter(([count]) => count > 0)
            .map(([, text]) => (
              <li key={text}>
                <button type="button" class="link" onClick={() => goTo("scores")}>
                  {text}
                </button>
              </li>
            ))}
        </ul>
      )}
    </section>
  );
}

const COMMANDS: Partial<Record<NextStep, string>> = {
  "set-up": "set-up",
  "check-schedule": "check-schedule",
  "compute-gains": "compute-gains",
  "write-report": "write-report",
  finished: "write-report",
};

async function takeStep(
  { home, goTo }: Panel,
  run: (id: string) => Promise<unknown>,
): Promise<void> {
  const { next, sheets } = home;
  const id = COMMANDS[next];
  if (id) await run(id);
  else if (next === "scores-before" || next === "scores-after") goTo("scores");
  else await call("selectCells", sheets[next as keyof typeof sheets], '["A2"]');
}
