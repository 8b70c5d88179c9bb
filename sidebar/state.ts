// What every view is given: the language, where the cohort stands, and ways to ask the server.
import { createContext } from "preact";
import { useContext, useEffect, useRef, useState } from "preact/hooks";
import type { CommandAnswer, HomeState } from "../src/sidebarContract";
import { call, NotReached } from "./server";
import type { Language, Words } from "./words";

export type ViewName = keyof Words["views"];

export interface Panel {
  readonly say: Words;
  readonly language: Language;
  readonly home: HomeState;
  readonly goTo: (view: ViewName) => void;
  /** Reads the home state anew. */
  readonly reload: () => Promise<void>;
}

export const PanelContext = createContext<Panel | null>(null);

export function usePanel(): Panel {
  const panel = useContext(PanelContext);
  if (!panel) throw new Error("no panel");
  return panel;
}

/** What went wrong, for a person: what happened, that nothing was lost, what to do. */
export function failureText(error: unknown, say: Words): string {
  if (error instanceof NotReached) return error.isAccount ? say.account : say.unreached;
  return error instanceof Error ? error.message : String(error);
}

export interface CommandRun {
  readonly seconds: number | null;
  readonly answer: CommandAnswer | null;
  readonly failure: string | null;
  /** Ends long work after the step that is running; running it again goes on from there. */
  readonly stop: () => void;
  /** Whether it came to its end. */
  readonly run: (id: string, answers?: Readonly<Record<string, string>>) => Promise<boolean>;
}

/** Runs commands one at a time, counting the seconds. */
export function useCommand(): CommandRun {
  const { say, language, reload } = usePanel();
  const stopped = useRef(false);
  const [begun, setBegun] = useState<number | null>(null);
  const [now, setNow] = useState(0);
  const [answer, setAnswer] = useState<CommandAnswer | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  useEffect(() => {
    if (begun === null) return;
    const timer = setInterval(() => setNow(Date.now()), 500);
    return () => clearInterval(timer);
  }, [begun]);
  const run: CommandRun["run"] = async (id, answers = {}) => {
    if (begun !== null) return false;
    setBegun(Date.now());
    setNow(Date.now());
    setFailure(null);
    setAnswer(null);
    try {
      // Long work comes in steps: each says what is done, and whether there is more.
      stopped.current = false;
      for (let more = true; more; ) {
        const step = await call("runCommand", id, JSON.stringify({ language, ...answers }));
        setAnswer(step);
        more = step.summary.done === false && !stopped.current;
      }
      await reload();
      return true;
    } catch (error) {
      setFailure(failureText(error, say));
      return false;
    } finally {
      setBegun(null);
    }
  };
  const stop = () => {
    stopped.current = true;
  };
  const seconds = begun === null ? null : Math.max(0, Math.round((now - begun) / 1000));
  return { seconds, answer, failure, run, stop };
}
