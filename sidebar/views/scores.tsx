// Scores one by one, by keyboard; nothing that somebody else wrote meanwhile is overwritten unasked.
import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import type { HeldScore, ScoreEntry } from "../../src/sidebarContract";
import { Failure } from "../parts";
import { type QueuedScore, ScoreQueue } from "../scoreQueue";
import { call } from "../server";
import { failureText, usePanel } from "../state";
import { askToStay } from "../staying";
import type { Language } from "../words";

type SetEntry = (entry: ScoreEntry) => void;

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

/** Lives as long as the panel: going to another part of it stops no score on its way. */
const queue = new ScoreQueue(askToStay);

/** A score in the language's numbers, as it would be typed. */
function shown(value: HeldScore, language: Language): string {
  if (typeof value !== "number") return value ?? "";
  return new Intl.NumberFormat(language, { useGrouping: false, maximumFractionDigits: 10 }).format(
    value,
  );
}

function Entry({ entry, setEntry }: { entry: ScoreEntry; setEntry: SetEntry }) {
  const { say, language } = usePanel();
  const [person, setPerson] = useState(0);
  const [tool, setTool] = useState(0);
  const [said, setSaid] = useState("");
  const [, redraw] = useState(0);
  const field = useRef<HTMLInputElement>(null);
  // Keys may come faster than the panel is drawn: what they mean is kept here, and shown after.
  const at = useRef({ person: 0, tool: 0 });
  const known = useRef(entry.scores.map((row) => [...row]));
  const instrument = entry.instruments[tool]!;
  const queued = queue.of(entry.participants[person]!.id, instrument.id);
  const problem = queued?.state.kind === "refused" ? queued.state.message : null;
  const without = entry.scores.filter((row) => (row[tool] ?? null) === null).length;
  const show = (nextPerson: number, nextTool = at.current.tool) => {
    if (!entry.participants[nextPerson] || !entry.instruments[nextTool]) return;
    at.current = { person: nextPerson, tool: nextTool };
    setPerson(nextPerson);
    setTool(nextTool);
    const stuck = queue.of(entry.participants[nextPerson]!.id, entry.instruments[nextTool]!.id);
    const held = known.current[nextPerson]?.[nextTool] ?? null;
    if (!field.current) return;
    field.current.value = stuck?.text ?? shown(held, language);
    field.current.focus();
    field.current.select();
  };
  const go = (step: number) => {
    const { length } = entry.participants;
    show((at.current.person + step + length) % length);
  };
  useLayoutEffect(() => {
    queue.owner = {
      write: (change) => call("writeScore", JSON.stringify(change)),
      held: ({ participant, instrument: id }, value) => {
        const row = entry.participants.findIndex((one) => one.id === participant);
        const column = entry.instruments.findIndex((one) => one.id === id);
        if (known.current[row]) known.current[row][column] = value;
        setEntry({ ...entry, scores: known.current.map((cells) => [...cells]) });
      },
      written: ({ name, value }) =>
        setSaid(value === null ? say.removed(name) : say.written(name, shown(value, language))),
      explain: (error) => failureText(error, say),
      changed: () => redraw((count) => count + 1),
    };
  }, [entry, say]);
  useLayoutEffect(() => show(0), []);
  const save = () => {
    const { person: row, tool: column } = at.current;
    const { id: participant, name } = entry.participants[row]!;
    const { id, maximum } = entry.instruments[column]!;
    const text = field.current?.value ?? "";
    const value = parseScore(text);
    const before = known.current[row]?.[column] ?? null;
    const typed = { participant, instrument: id, name, text, value: value ?? null, before };
    const pending = queue.of(participant, id);
    if (value === undefined) queue.refuse(typed, say.notANumber);
    else if (value !== null && maximum !== null && value > maximum) {
      queue.refuse(typed, say.outOfRange(maximum));
    } else if (value !== before || pending) queue.add(typed);
    go(1);
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
      <Choices entry={entry} person={person} tool={tool} show={show} />
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
      <p id="score-problem" class="problem">
        {problem}
      </p>
      <Stuck
        mend={({ participant, instrument: id }) =>
          show(
            entry.participants.findIndex((one) => one.id === participant),
            entry.instruments.findIndex((one) => one.id === id),
          )
        }
      />
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
        {queue.saving.length > 0 ? say.savingScores(queue.saving.map(({ name }) => name)) : said}{" "}
        {say.left(without)}
      </p>
    </form>
  );
}

function Choices(props: {
  entry: ScoreEntry;
  person: number;
  tool: number;
  show: (person: number, tool?: number) => void;
}) {
  const { say } = usePanel();
  const { entry, person, tool, show } = props;
  return (
    <>
      <label>
        {say.instrument}
        <select
          value={String(tool)}
          onChange={(event) => show(person, Number(event.currentTarget.value))}
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
          onChange={(event) => show(Number(event.currentTarget.value))}
        >
          {entry.participants.map(({ id, name }, index) => (
            <option key={id} value={String(index)}>
              {(entry.scores[index]?.[tool] ?? null) === null ? "○" : "●"} {name}
            </option>
          ))}
        </select>
      </label>
    </>
  );
}

/** Scores that are not in the sheet, each with its person, why, and what can be done. */
function Stuck({ mend }: { mend: (score: QueuedScore) => void }) {
  const { say, language } = usePanel();
  const stuck = queue.scores.filter(({ state }) => state.kind !== "saving");
  if (stuck.length === 0) return null;
  return (
    <div role="alert">
      <ul class="stuck">
        {stuck.map((score) => {
          const { participant, instrument, name, text, state } = score;
          const why =
            state.kind === "conflict"
              ? say.conflict(state.held === null ? say.empty : shown(state.held, language))
              : state.kind !== "saving" && state.message;
          return (
            <li key={`${participant} ${instrument}`} class="failure">
              <p>
                <strong>{say.notSaved(name, text.trim() === "" ? say.empty : text)}</strong> {why}
              </p>
              <div class="choices">
                {state.kind === "refused" ? (
                  <button type="button" onClick={() => mend(score)}>
                    {say.mend}
                  </button>
                ) : (
                  <button type="button" onClick={() => queue.retry(score)}>
                    {state.kind === "conflict" ? say.takeMine : say.retry}
                  </button>
                )}
                <button type="button" onClick={() => queue.drop(score)}>
                  {state.kind === "conflict" ? say.keepTheirs : say.forget}
                </button>
              </div>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
