// Pieces that several views are made of.
import { useState } from "preact/hooks";
import type { SheetFinding } from "../src/sidebarContract";
import { call } from "./server";
import { type CommandRun, failureText, usePanel } from "./state";

export function Failure({ text }: { text: string | null }) {
  const { say } = usePanel();
  if (!text) return null;
  return (
    <div class="failure" role="alert">
      <strong>{say.failedTitle}</strong>
      <p>{text}</p>
    </div>
  );
}

/** How a command is getting on, and what it came to. */
export function Outcome({ command }: { command: CommandRun }) {
  const { say } = usePanel();
  const { seconds, answer, failure } = command;
  return (
    <div aria-live="polite">
      {seconds !== null && (
        <div class="progress">
          <progress aria-label={say.running(seconds)} />
          <p>{say.running(seconds)}</p>
          {answer && (
            <button type="button" onClick={command.stop}>
              {say.stop}
            </button>
          )}
        </div>
      )}
      <Failure text={failure} />
      {answer && (
        <p class="result" tabIndex={-1}>
          <Linked text={answer.summary.text} />
        </p>
      )}
    </div>
  );
}

/** A text whose addresses can be followed. */
function Linked({ text }: { text: string }) {
  return (
    <>
      {text.split(/(https?:\/\/[^\s]+[\w/])/).map((part, index) =>
        index % 2 === 1 ? (
          <a key={part} href={part} target="_blank" rel="noopener noreferrer">
            {part}
          </a>
        ) : (
          part
        ),
      )}
    </>
  );
}

type Shown = Pick<SheetFinding, "severity" | "sheet" | "cells" | "title" | "message">;

const FEW = 20;

/** Findings; a click shows their cells in the sheet. */
export function Findings({ findings }: { findings: readonly Shown[] }) {
  const { say } = usePanel();
  const [failure, setFailure] = useState<string | null>(null);
  const show = async ({ sheet, cells }: Shown) => {
    try {
      await call("selectCells", sheet, JSON.stringify(cells));
    } catch (error) {
      setFailure(failureText(error, say));
    }
  };
  if (findings.length === 0) return <p class="quiet">{say.noFindings}</p>;
  return (
    <section aria-label={say.findings(findings.length)}>
      <h2>{say.findings(findings.length)}</h2>
      <Failure text={failure} />
      <ul class="findings">
        {findings.slice(0, FEW).map((finding, index) => (
          <li key={`${finding.message}${String(index)}`}>
            <button
              type="button"
              class={`finding ${finding.severity}`}
              onClick={() => show(finding)}
              title={say.showCells}
            >
              <span class="kind">{say.severities[finding.severity]}</span>{" "}
              <strong>{finding.title}</strong>
              <span class="message">{finding.message}</span>
            </button>
          </li>
        ))}
      </ul>
      {findings.length > FEW && <p class="quiet">{say.more(findings.length - FEW)}</p>}
    </section>
  );
}

/** Buttons for the commands whose id fits, with the titles the bundle gives them. */
export function CommandButtons({ ids, command }: { ids: RegExp; command: CommandRun }) {
  const { home } = usePanel();
  return (
    <div class="commands">
      {home.commands
        .filter(({ id }) => ids.test(id))
        .map(({ id, title }, index) => (
          <button
            type="button"
            key={id}
            class={index === 0 ? "action" : ""}
            disabled={command.seconds !== null}
            onClick={() => command.run(id)}
          >
            {title}
          </button>
        ))}
    </div>
  );
}
