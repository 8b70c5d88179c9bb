// Scores one by one, by keyboard; nothing that somebody else wrote meanwhile is overwritten unasked.
import { useEffect, useRef, useState } from "preact/hooks";
import type { HeldScore, ScoreEntry } from "../../src/sidebarContract";
import { Failure } from "../parts";
import { call } from "../server";
import { failureText, usePanel } from "../state";

interface Conflict {
  readonly held: HeldScore;
  readonly value: number | null;
}

export function Scores() {
  const { say, language } = usePanel();
  const [entry, setEntry] = useState<ScoreEntry | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const load = async () => {
    setFailure(null);
    try {
      setEntry(await call("readScoreEntry", language));
    } catch (error) {
      setFailure(failureText(error, say));
    }
  };
  useEffect(() => void load(), []);
  if (failure) {
    return (
      <>
        <Failure text={failure} />
        <button type="button" onClick={load}>
          {say.retry}
        </button>
      </>
    );
  }
  if (!entry) return <p class="quiet">{say.loading}</p>;
  if (entry.participants.length === 0 || entry.instruments.length === 0) {
    return <p class="quiet">{say.noScores}</p>;
  }
  return <Entry entry={entry} setEntry={setEntry} />;
}

/** `86`, `86,5` or `86.5`; null for nothing, undefined for what is no number. */
export function parseScore(text: string): number | null | undefined {
  const plain = text.trim();
  if (plain === "") return null;
  return /^\d+([.,]\d+)?$/.test(plain) ? Number(plain.replace(",", ".")) : undefined;
}

function Entry({ entry, setEntry }: { entry: ScoreEntry; setEntry: (entry: ScoreEntry) => void }) {
  const { say } = usePanel();
  const [person, setPerson] = useState(0);
  const [tool, setTool] = useState(0);
  const [problem, setProblem] = useState<string | null>(null);
  const [said, setSaid] = useState("");
  const [conflict, setConflict] = useState<Conflict | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const instrument = entry.instruments[tool]!;
  const participant = entry.participants[person]!;
  const held = entry.scores[person]?.[tool] ?? null;
  const without = entry.scores.filter((row) => (row[tool] ?? null) === null).length;
  useEffect(() => {
    setProblem(null);
    setConflict(null);
    if (field.current) field.current.value = held === null ? "" : String(held);
    field.current?.select();
  }, [person, tool]);
  const go = (step: number) => {
    const { length } = entry.participants;
    setPerson((person + step + length) % length);
    field.current?.focus();
  };
  const learn = (value: HeldScore) => {
    const scores = entry.scores.map((row, index) =>
      index === person ? row.map((old, column) => (column === tool ? value : old)) : row,
    );
    setEntry({ ...entry, scores });
  };
  const write = async (value: number | null, before: HeldScore) => {
    try {
      const change = { participant: participant.id, instrument: instrument.id, before, value };
      const answer = await call("writeScore", JSON.stringify(change));
      learn(answer.held);
      if (!answer.written) return setConflict({ held: answer.held, value });
      setConflict(null);
      setSaid(say.written(participant.name, value === null ? say.empty : String(value)));
      go(1);
    } catch (error) {
      setProblem(failureText(error, say));
    }
  };
  const save = () => {
    const value = parseScore(field.current?.value ?? "");
    if (value === undefined) return setProblem(say.notANumber);
    const { maximum } = instrument;
    if (value !== null && maximum !== null && value > maximum) {
      return setProblem(say.outOfRange(maximum));
    }
    setProblem(null);
    if (value === held) return go(1);
    void write(value, held);
  };
  return (
    <form
      class="entry"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <p class="quiet">{say.scoresIntro}</p>
      <label>
        {say.instrument}
        <select
          value={String(tool)}
          onChange={(event) => setTool(Number(event.currentTarget.value))}
        >
          {entry.instruments.map(({ id, name, phase }, index) => (
            <option key={id} value={String(index)}>
              {phase ? `${phase}: ${name}` : name}
            </option>
          ))}
        </select>
      </label>
      <label>
        {say.participant}
        <select
          value={String(person)}
          onChange={(event) => setPerson(Number(event.currentTarget.value))}
        >
          {entry.participants.map(({ id, name }, index) => (
            <option key={id} value={String(index)}>
              {(entry.scores[index]?.[tool] ?? null) === null ? "○" : "●"} {name}
            </option>
          ))}
        </select>
      </label>
      <label>
        {say.score} <span class="quiet">{say.range(instrument.maximum)}</span>
        <input
          ref={field}
          inputMode="decimal"
          autocomplete="off"
          aria-invalid={problem !== null}
          aria-describedby="score-problem"
          onKeyDown={(event) => {
            if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
            event.preventDefault();
            go(event.key === "ArrowDown" ? 1 : -1);
          }}
        />
      </label>
      <p id="score-problem" class="problem" role="alert">
        {problem}
      </p>
      {conflict && (
        <div class="failure" role="alert">
          <p>{say.conflict(conflict.held === null ? say.empty : String(conflict.held))}</p>
          <button type="button" onClick={() => setConflict(null)}>
            {say.keepTheirs}
          </button>
          <button type="button" onClick={() => write(conflict.value, conflict.held)}>
            {say.takeMine}
          </button>
        </div>
      )}
      <div class="commands">
        <button type="submit" class="action">
          {say.save}
        </button>
        <button type="button" onClick={() => go(-1)}>
          {say.previous}
        </button>
        <button type="button" onClick={() => go(1)}>
          {say.following}
        </button>
      </div>
      <p class="quiet" role="status">
        {said} {say.left(without)}
      </p>
    </form>
  );
}
