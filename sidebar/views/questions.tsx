// A question file: what is in it, what would not be taken, and adding it to the bank.
import { useState } from "preact/hooks";
import { type QuestionFile, readQuestionFile } from "../../src/interchange/questionFile";
import { wordingOf } from "../../src/interchange/wording";
import { Findings, Outcome } from "../parts";
import { useCommand, usePanel } from "../state";

export function Questions() {
  const { say, home, language } = usePanel();
  const [read, setRead] = useState<(QuestionFile & { name: string }) | null>(null);
  const [isOver, setOver] = useState(false);
  const [isAdded, setAdded] = useState(false);
  const command = useCommand();
  const take = async (file: File | undefined) => {
    if (!file) return;
    const bytes = new Uint8Array(await file.arrayBuffer());
    setRead({ ...readQuestionFile(bytes), name: file.name });
    setAdded(false);
  };
  const canAdd = home.commands.some(({ id }) => id === "import-questions");
  const wording = wordingOf(language);
  const questions = read?.questions.map(({ question }) => question) ?? [];
  return (
    <>
      <label
        class={`drop ${isOver ? "over" : ""}`}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          void take(event.dataTransfer?.files[0]);
        }}
      >
        {say.questionsIntro}
        <span class="choose">{say.questionsChoose}</span>
        <input
          type="file"
          class="unseen"
          aria-label={say.questionsChoose}
          accept=".gift,.txt,.aiken,.xml"
          onChange={(event) => take(event.currentTarget.files?.[0])}
        />
      </label>
      {read && (
        <section aria-label={read.name} aria-live="polite">
          <h2>{read.name}</h2>
          <p>{say.questionsFound(questions.length)}</p>
          <ol class="questions">
            {questions.slice(0, 50).map((question, index) => (
              <li key={String(index)}>{question.stem.slice(0, 140)}</li>
            ))}
          </ol>
          {read.problems.length > 0 && (
            <>
              <p>{say.questionsProblems(read.problems.length)}</p>
              <ul class="problems">
                {read.problems.slice(0, 50).map((problem, index) => (
                  <li key={String(index)} class={problem.severity}>
                    <strong>{say.line(problem.line)}</strong>: {wording.problem(problem)}
                  </li>
                ))}
              </ul>
            </>
          )}
          {questions.length > 0 &&
            (canAdd ? (
              <button
                type="button"
                class="action"
                disabled={command.seconds !== null || isAdded}
                onClick={async () => {
                  const asked = { questions: JSON.stringify(questions) };
                  setAdded(await command.run("import-questions", asked));
                }}
              >
                {isAdded ? say.added : say.add(questions.length)}
              </button>
            ) : (
              <p class="quiet">{say.cannotAdd}</p>
            ))}
        </section>
      )}
      <Outcome command={command} />
      {command.answer && <Findings findings={command.answer.findings} />}
    </>
  );
}
