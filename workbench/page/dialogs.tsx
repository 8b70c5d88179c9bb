// Alerts and prompts, and dialogs with a page of the script's own.
import { useLayoutEffect, useRef } from "preact/hooks";
import type { App } from "./app";
import { closeFrame } from "./leaving";
import type { Frame, OpenQuestion } from "./prompter";
import { ScriptFrame } from "./scriptFrame";
import { type Words, words } from "./words";

/** Buttons of a Ui.ButtonSet, the one that is meant by Enter first. */
const BUTTONS: Record<string, string[]> = {
  OK: ["OK"],
  OK_CANCEL: ["OK", "CANCEL"],
  YES_NO: ["YES", "NO"],
  YES_NO_CANCEL: ["YES", "NO", "CANCEL"],
  SAVE_CONFLICT: ["SAVE_AS", "OVERWRITE", "CANCEL"],
};

function label(say: Words, button: string): string {
  const labels: Record<string, string> = {
    OK: say.ok,
    CANCEL: say.cancel,
    YES: say.yes,
    NO: say.no,
    SAVE_AS: say.saveAs,
    OVERWRITE: say.overwrite,
  };
  return labels[button] ?? button;
}

export function Dialogs({ app, dialog }: { app: App; dialog: Frame | null }) {
  const { question } = app.prompter;
  return (
    <>
      {question && <Question key={question.title + question.text} question={question} />}
      {dialog && <FrameDialog app={app} frame={dialog} />}
    </>
  );
}

/** A modal dialog of the browser: the focus stays in it, Escape closes it. */
export function useModal(cancel: () => void) {
  const box = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const element = box.current!;
    const stop = (event: Event) => {
      event.preventDefault();
      cancel();
    };
    element.addEventListener("cancel", stop);
    element.showModal();
    return () => element.close();
  }, []);
  return box;
}

function Question({ question }: { question: OpenQuestion }) {
  const say = words();
  const field = useRef<HTMLTextAreaElement>(null);
  const answer = (button: string) => question.answer({ button, text: field.current?.value ?? "" });
  const box = useModal(() => answer(question.buttons.includes("CANCEL") ? "CANCEL" : "CLOSE"));
  const isPrompt = question.kind === "prompt";
  return (
    <dialog ref={box} class="question" aria-label={question.title || question.text.slice(0, 60)}>
      {question.title && <h2>{question.title}</h2>}
      {isPrompt ? (
        <label>
          {question.text || question.title}
          <textarea
            ref={field}
            rows={2}
            defaultValue={question.value ?? ""}
            onKeyDown={(event) => {
              if (event.key !== "Enter" || event.shiftKey) return;
              event.preventDefault();
              answer("OK");
            }}
          />
        </label>
      ) : (
        <p>{question.text}</p>
      )}
      <div class="buttons">
        {(BUTTONS[question.buttons] ?? ["OK"]).map((button, index) => (
          <button
            type="button"
            key={button}
            class={index === 0 ? "main" : ""}
            onClick={() => answer(button)}
          >
            {label(say, button)}
          </button>
        ))}
      </div>
    </dialog>
  );
}

function FrameDialog({ app, frame }: { app: App; frame: Frame }) {
  const box = useModal(() => void closeFrame(app.prompter, "dialog"));
  return (
    <dialog ref={box} class="frame-dialog" aria-label={frame.title || words().dialog}>
      <div class="frame-head">
        <h2>{frame.title}</h2>
        <button
          type="button"
          aria-label={words().close}
          onClick={() => void closeFrame(app.prompter, "dialog")}
        >
          ✕
        </button>
      </div>
      <ScriptFrame app={app} frame={frame} />
    </dialog>
  );
}
