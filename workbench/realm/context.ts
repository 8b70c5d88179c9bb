// A fresh context for each invocation, with only the globals that Apps Script has.
import { createContext, Script } from "node:vm";
import { MISSING_GLOBALS, MISSING_ITERATOR_METHODS, MISSING_METHODS } from "./missing";
import { type HostCalls, prelude, type Shape, type Starter } from "./prelude";

const preludeScript = new Script(`(${prelude.toString()})`, { filename: "workbench-prelude.js" });

export type ShapeOfServices = Omit<
  Shape,
  "missingGlobals" | "missingMethods" | "missingIteratorMethods"
>;

/** Where the host leaves the next start for its script to find. */
const START = "capaian.workbench.start";
const startScript = new Script(`globalThis[Symbol.for(${JSON.stringify(START)})]()`, {
  filename: "workbench-start.js",
});

/** The bundle, compiled once and run anew in every context. */
export class Bundle {
  private readonly script: Script;

  constructor(readonly source: string) {
    this.script = new Script(source, { filename: "Code.js" });
  }

  /**
   * Runs the bundle's top level in a new context and returns the way to start its functions.
   * Throws what the top level throws, as an object of the context. `timeoutMs` is real time: it
   * ends endless loops, while the virtual clock ends runs that call too many services.
   */
  load(host: HostCalls, shape: ShapeOfServices, timeoutMs: number): Starter {
    // A sandbox made of {} would hand the host's Object, and with it Function, to the script.
    const sandbox = Object.create(null) as Record<symbol, unknown>;
    const context = createContext(sandbox);
    const build = preludeScript.runInContext(context) as typeof prelude;
    const start = build(host, JSON.stringify({ ...shape, ...MISSING }));
    this.script.runInContext(context, { timeout: timeoutMs });
    const bind = new Script("(start, name, args) => () => start(name, args)").runInContext(context);
    return (name, argsJson) => {
      const value = (bind as (...parts: unknown[]) => unknown)(start, name, argsJson);
      const key = Symbol.for(START);
      Object.defineProperty(sandbox, key, { value, configurable: true, enumerable: false });
      return startScript.runInContext(context, { timeout: timeoutMs }) as string;
    };
  }
}

const MISSING = {
  missingGlobals: [...MISSING_GLOBALS],
  missingMethods: [...MISSING_METHODS],
  missingIteratorMethods: [...MISSING_ITERATOR_METHODS],
};
