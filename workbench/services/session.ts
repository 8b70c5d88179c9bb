// The one gate: every service call of an invocation passes here.

import type { WorkbookModel } from "../model/workbook";
import { decodeArgs, encodeError, encodeResult } from "../realm/encoding";
import { type AuthMode, checkAccess } from "./access";
import { checkArguments } from "./checkArguments";
import { COST_PER_CELL, costOf, LONG_LIMIT, SHORT_LIMIT } from "./costs";
import { Exception, NotImitated, Stopped } from "./exceptions";
import type { HostState } from "./hostState";
import { SIGNATURES } from "./signatures";

/** An object that scripts hold through a handle; its methods bear Google's names. */
export abstract class Service {
  abstract readonly className: string;

  constructor(protected readonly session: Session) {}
}

/** Stops the run at the k-th call (from 1): by an exception, or by the time limit. */
export interface StopAt {
  call: number;
  how: "exception" | "timeout";
}

export interface CallInfo {
  /** Counted from 1. */
  number: number;
  className: string;
  method: string;
}

export interface SessionOptions {
  authMode: AuthMode;
  scopes: readonly string[];
  stopAt?: StopAt | undefined;
  /** Called before each call takes effect: another invocation may run here. */
  observer?: ((call: CallInfo) => void) | undefined;
  /** Milliseconds since 1970 at which the invocation begins; the real time unless given. */
  startTime?: number | undefined;
}

export const TIME_LIMIT_MESSAGE = "Exceeded maximum execution time";
export const INJECTED_MESSAGE = "Service error: Spreadsheets";

type Method = (...args: unknown[]) => unknown;

export class Session {
  calls = 0;
  virtualMs = 0;
  readonly tally: Record<string, number> = {};
  readonly logs: { level: string; text: string }[] = [];
  /** Set once nothing may have effect any more, with what Google would say. */
  stopped: string | null = null;
  private readonly handles: Service[] = [];
  private readonly numbers = new Map<object, number>();
  private readonly started = performance.now();
  private readonly startTime: number;
  private readonly limit: number;

  constructor(
    readonly book: WorkbookModel,
    readonly host: HostState,
    readonly options: SessionOptions,
  ) {
    this.startTime = options.startTime ?? Date.now();
    this.limit = options.authMode === "FULL" ? LONG_LIMIT : SHORT_LIMIT;
  }

  /** Milliseconds since 1970 as the script sees them: what has passed, and what was charged. */
  now(): number {
    const real = this.options.startTime === undefined ? performance.now() - this.started : 0;
    return Math.floor(this.startTime + real + this.virtualMs);
  }

  log(level: string, text: string): void {
    if (this.stopped === null) this.logs.push({ level, text });
  }

  /** Charges the virtual clock beyond a call's own cost; the limit is checked at the next call. */
  charge(ms: number): void {
    this.virtualMs += ms;
  }

  chargeCells(cells: number): void {
    this.charge(cells * COST_PER_CELL);
  }

  handleOf(object: object): { handle: number; className: string } | null {
    if (!(object instanceof Service)) return null;
    let handle = this.numbers.get(object);
    if (handle === undefined) {
      handle = this.handles.push(object) - 1;
      this.numbers.set(object, handle);
    }
    return { handle, className: object.className };
  }

  /** Answers one call of the script. Never throws: what is thrown travels as text. */
  call(handle: number, method: string, argsJson: string): string {
    try {
      const service = this.handles[handle];
      if (!service) throw new Exception("Invalid handle");
      const result = this.run(service, method, argsJson);
      return encodeResult(result, (object) => this.handleOf(object));
    } catch (error) {
      return this.encodeFailure(error);
    }
  }

  private encodeFailure(error: unknown): string {
    if (error instanceof Exception || error instanceof NotImitated || error instanceof Stopped) {
      return encodeError(error.name, error.message);
    }
    const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return encodeError("Error", `The workbench failed: ${text}`);
  }

  private run(service: Service, method: string, argsJson: string): unknown {
    if (this.stopped !== null) throw new Stopped(this.stopped);
    const { className } = service;
    this.count(className, method);
    const args = decodeArgs(argsJson, (number) => this.handles[number]!);
    checkArguments(className, method, args);
    const path = SIGNATURES[className]?.path ?? className;
    checkAccess(this.options.authMode, this.options.scopes, className, path, method);
    const implementation = (service as unknown as Record<string, Method | undefined>)[method];
    if (typeof implementation !== "function") {
      throw new NotImitated(`The workbench does not imitate ${path}.${method}.`);
    }
    return implementation.apply(service, args);
  }

  private count(className: string, method: string): void {
    this.calls++;
    const name = `${className}.${method}`;
    this.tally[name] = (this.tally[name] ?? 0) + 1;
    this.virtualMs += costOf(className, method);
    const { stopAt, observer } = this.options;
    if (this.virtualMs > this.limit) this.stop(TIME_LIMIT_MESSAGE);
    if (stopAt && stopAt.call === this.calls) {
      if (stopAt.how === "timeout") this.stop(TIME_LIMIT_MESSAGE);
      throw new Exception(INJECTED_MESSAGE);
    }
    observer?.({ number: this.calls, className, method });
  }

  /**
   * Ends the run as Google does at the time limit. The script may still execute `catch` and
   * `finally`, but no call after this one has any effect, and what it returns is not looked at.
   */
  stop(message: string): never {
    this.stopped = message;
    throw new Stopped(message);
  }
}
