// One run of one function of the bundle, from a fresh context to its outcome.

import type { WorkbookModel } from "./model/workbook";
import type { Bundle } from "./realm/context";
import { unmark } from "./realm/encoding";
import type { Starter } from "./realm/prelude";
import type { HostState } from "./services/hostState";
import { shapeOf } from "./services/registry";
import { Session, type SessionOptions, TIME_LIMIT_MESSAGE } from "./services/session";

/** How an invocation ended. `value` has passed through JSON; dates in it are `Date`s of the host. */
export type Outcome =
  | { status: "returned"; value: unknown }
  | { status: "threw"; name: string; message: string; stack: string }
  /** Google ended it; nothing ran after that. */
  | { status: "stopped"; message: string }
  /** The bundle has no such function. */
  | { status: "missing"; name: string };

export interface Invocation {
  outcome: Outcome;
  serviceCalls: number;
  /** Calls by `Class.method`. */
  tally: Record<string, number>;
  /** Charged on the virtual clock. */
  virtualMs: number;
  /** Really passed. */
  ms: number;
  logs: { level: string; text: string }[];
}

/** Real time after which a run that loops without service calls is ended. */
const WATCHDOG_MS = 600_000;

export interface InvokeOptions extends Partial<SessionOptions> {
  /** Real milliseconds after which the run is ended; ten minutes unless given. */
  watchdogMs?: number;
}

export function runInvocation(
  bundle: Bundle,
  book: WorkbookModel,
  host: HostState,
  functionName: string,
  args: unknown[],
  options: SessionOptions & { watchdogMs?: number | undefined },
): Invocation {
  const session = new Session(book, host, options);
  const begun = performance.now();
  const outcome = startAndSettle(bundle, session, functionName, args, options.watchdogMs);
  session.stopped ??= "The invocation has ended.";
  for (const [name, holder] of host.locks) if (holder === session) host.locks.delete(name);
  return {
    outcome,
    serviceCalls: session.calls,
    tally: session.tally,
    virtualMs: Math.round(session.virtualMs),
    ms: Math.round((performance.now() - begun) * 10) / 10,
    logs: session.logs,
  };
}

function startAndSettle(
  bundle: Bundle,
  session: Session,
  functionName: string,
  args: unknown[],
  watchdogMs = WATCHDOG_MS,
): Outcome {
  let answer: string;
  try {
    const start = loadFor(bundle, session, watchdogMs);
    answer = start(functionName, JSON.stringify(args));
  } catch (error) {
    return failedOutside(session, error);
  }
  if (session.stopped !== null) return { status: "stopped", message: session.stopped };
  return settle(answer, functionName);
}

function loadFor(bundle: Bundle, session: Session, watchdogMs: number): Starter {
  return bundle.load(
    {
      call: (handle, method, json) => session.call(handle, method, json),
      log: (level, text) => session.log(level, text),
      now: () => session.now(),
    },
    shapeOf(session),
    watchdogMs,
  );
}

/** A custom function may run this long, in real time as well. */
const CELL_WATCHDOG_MS = 30_000;

/**
 * Calls from cells. Google runs each in a context of its own; here the calls of one calculation
 * share one, for there may be thousands, and functions of cells keep nothing between calls.
 */
export class CellCalls {
  private open: { start: Starter; session: Session } | null = null;

  constructor(
    private readonly bundle: Bundle,
    private readonly newSession: () => Session,
  ) {}

  call(functionName: string, args: unknown[]): Outcome {
    let session = this.open?.session ?? null;
    try {
      if (!this.open) {
        session = this.newSession();
        this.open = { start: loadFor(this.bundle, session, CELL_WATCHDOG_MS), session };
      }
      session = this.open.session;
      session.virtualMs = 0;
      const answer = this.open.start(functionName, JSON.stringify(args));
      if (session.stopped === null) return settle(answer, functionName);
      this.rest();
      return { status: "stopped", message: session.stopped };
    } catch (error) {
      this.rest();
      return failedOutside(session!, error);
    }
  }

  /** The next call gets a new context. */
  rest(): void {
    this.open = null;
  }
}

/** The top level threw, or the watchdog ended the run. */
function failedOutside(session: Session, error: unknown): Outcome {
  const failure = error as { name?: unknown; message?: unknown; stack?: unknown; code?: unknown };
  if (session.stopped !== null) return { status: "stopped", message: session.stopped };
  if (failure?.code === "ERR_SCRIPT_EXECUTION_TIMEOUT") {
    return { status: "stopped", message: TIME_LIMIT_MESSAGE };
  }
  return {
    status: "threw",
    name: String(failure?.name ?? "Thrown"),
    message: String(failure?.message ?? error),
    stack: String(failure?.stack ?? ""),
  };
}

function settle(answerJson: string, functionName: string): Outcome {
  const answer = JSON.parse(answerJson) as {
    v?: unknown;
    e?: { name: string; message: string; stack?: string };
  };
  if (!answer.e) {
    return { status: "returned", value: unmark(answer.v ?? null, () => ({ service: true })) };
  }
  if (answer.e.name === "Missing") return { status: "missing", name: functionName };
  const { name, message, stack = "" } = answer.e;
  return { status: "threw", name, message, stack };
}
