// A model of the calculation engine, which runs in a thread of its own. What changes the model is
// sent in bundles; what asks waits for the answer, and ends the thread where that takes too long.
import { join } from "node:path";
import {
  MessageChannel,
  type MessagePort,
  receiveMessageOnPort,
  Worker,
} from "node:worker_threads";
import { repositoryRoot } from "../bundle";
import { CellError, type Raw } from "../model/typing";

/** A calculation was ended because it took too much of something. */
export class TooHeavy extends Error {
  constructor(readonly of: "time" | "memory") {
    super();
  }
}

type Call = [model: number, method: string, ...args: unknown[]];
type Sent = string | number | boolean | { error: string };

/** Cells of one bundle. */
const BUNDLE = 10_000;
/** How long it is waited before the memory is looked at again. */
const GLANCE_MS = 20;
/** How long the thread may take until it answers for the first time. */
const START_MS = 20_000;
/** What a calculation may take beyond a share for each cell that it was given. */
const MEMORY_BYTES = 100_000_000;
const MEMORY_PER_CELL = 250;

/** The thread that all models of this process share. */
class Thread {
  private readonly worker: Worker;
  private readonly port: MessagePort;
  private readonly signal = new Int32Array(new SharedArrayBuffer(4));
  private calls: Call[] = [];

  constructor() {
    const { port1, port2 } = new MessageChannel();
    this.port = port1;
    this.worker = new Worker(join(repositoryRoot(), "workbench/calc/engineThread.mjs"), {
      workerData: { port: port2, signal: this.signal },
      transferList: [port2],
    });
    this.worker.unref();
    // A machine may be slow to start it: that is no heavy formula.
    this.ask([0, "free"], performance.now() + START_MS, Number.POSITIVE_INFINITY);
  }

  send(call: Call): void {
    this.calls.push(call);
  }

  /** Waits for what the last call gives. */
  ask(call: Call, deadline: number, memory: number): unknown {
    this.calls.push(call);
    Atomics.store(this.signal, 0, 0);
    this.port.postMessage(this.calls);
    this.calls = [];
    const most = process.memoryUsage.rss() + memory;
    while (Atomics.wait(this.signal, 0, 0, GLANCE_MS) === "timed-out") {
      if (performance.now() > deadline) throw new TooHeavy("time");
      if (process.memoryUsage.rss() > most) throw new TooHeavy("memory");
    }
    const { message } = receiveMessageOnPort(this.port) as {
      message: { value: unknown; error: string | null };
    };
    if (message.error !== null) throw new Error(message.error);
    return message.value;
  }

  end(): void {
    void this.worker.terminate();
  }
}

let thread: Thread | null = null;
let models = 0;

/** Where the value of a formula stands, and where its unrounded text. */
export type Place = [
  sheet: number,
  row: number,
  column: number,
  exactSheet: number,
  exactRow: number,
  exactColumn: number,
];

/** Rows and columns count from 1, sheets from 0. */
export class Engine {
  private readonly id = ++models;
  private readonly thread: Thread;
  private cells = 0;
  /** Cells to be set: sheet, row, column and text of each, one after the other. */
  private toSet: (number | string)[] = [];
  private deadline = Number.POSITIVE_INFINITY;

  constructor(timeZone: string) {
    thread ??= new Thread();
    this.thread = thread;
    this.thread.send([this.id, "create", timeZone]);
    abandoned.register(this, { thread, id: this.id }, this);
  }

  /** False once the thread has been ended: its models are gone with it. */
  get isAlive(): boolean {
    return this.thread === thread;
  }

  /** From now on, the engine may take so long in all before it is ended. */
  allow(milliseconds: number): void {
    this.deadline = performance.now() + milliseconds;
  }

  /** Throws {@link TooHeavy} where the time is over. */
  checkTime(): void {
    if (performance.now() > this.deadline) this.giveUp("time");
  }

  /** Ends the calculation as too heavy. */
  giveUp(of: TooHeavy["of"]): never {
    return this.end(new TooHeavy(of));
  }

  free(): void {
    abandoned.unregister(this);
    this.do("free");
  }

  newSheet(): void {
    this.do("newSheet");
  }

  rename(index: number, name: string): void {
    this.do("renameSheet", index, name);
  }

  defineName(name: string, formula: string): void {
    this.do("newDefinedName", name, null, formula);
  }

  set(sheet: number, row: number, column: number, text: string): void {
    this.cells++;
    this.toSet.push(sheet, row, column, text);
    if (this.toSet.length >= BUNDLE * 4) this.ask("setCells", this.setting());
  }

  private setting(): (number | string)[] {
    const cells = this.toSet;
    this.toSet = [];
    return cells;
  }

  pause(): void {
    this.do("pauseEvaluation");
  }

  resume(): void {
    this.do("resumeEvaluation");
  }

  evaluate(): void {
    this.ask("evaluate");
  }

  /** What the formulas at these places give, each to its own cell and to those beside it. */
  read(places: readonly Place[]): Raw[][][] {
    if (places.length === 0) return [];
    const arrays = this.ask("readArrays", places) as Sent[][][];
    return arrays.map((rows) => rows.map((cells) => cells.map(rawOf)));
  }

  private do(method: string, ...args: unknown[]): void {
    if (this.toSet.length > 0) this.thread.send([this.id, "setCells", this.setting()]);
    this.thread.send([this.id, method, ...args]);
  }

  private ask(method: string, ...args: unknown[]): unknown {
    if (this.toSet.length > 0) this.thread.send([this.id, "setCells", this.setting()]);
    try {
      const memory = MEMORY_BYTES + this.cells * MEMORY_PER_CELL;
      return this.thread.ask([this.id, method, ...args], this.deadline, memory);
    } catch (error) {
      // A deep recursion leaves every model of the thread unusable.
      return this.end(error);
    }
  }

  private end(error: unknown): never {
    this.thread.end();
    if (thread === this.thread) thread = null;
    throw error;
  }
}

function rawOf(value: Sent): Raw {
  return typeof value === "object" ? new CellError(value.error) : value;
}

/** Models that nobody holds any more are freed in the thread as well. */
const abandoned = new FinalizationRegistry<{ thread: Thread; id: number }>((gone) => {
  gone.thread.send([gone.id, "free"]);
});
