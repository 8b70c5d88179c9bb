// google.script.run and google.script.host for a page that a script shows: runs in its frame, before
// the page's own scripts, and speaks with the window around it.

function shim(): void {
  const waiting = new Map<number, { good: unknown; bad: unknown; user: unknown }>();
  let last = 0;

  /** What Google lets pass: plain values, arrays and objects of them. */
  function check(value: unknown, seen: unknown[]): unknown {
    if (value === null || value === undefined) return null;
    if (typeof value === "boolean" || typeof value === "string" || typeof value === "number")
      return value;
    const isPlain = Array.isArray(value) || Object.getPrototypeOf(value) === Object.prototype;
    if (typeof value !== "object" || !isPlain || seen.indexOf(value) >= 0) {
      throw new TypeError("Failed due to illegal value in property or argument.");
    }
    const inner = seen.concat([value]);
    if (Array.isArray(value)) return value.map((item) => check(item, inner));
    const copy: Record<string, unknown> = {};
    for (const key of Object.keys(value))
      copy[key] = check((value as Record<string, unknown>)[key], inner);
    return copy;
  }

  function runner(good: unknown, bad: unknown, user: unknown): unknown {
    return new Proxy(
      {},
      {
        get: (_target, name) => {
          if (name === "withSuccessHandler") return (next: unknown) => runner(next, bad, user);
          if (name === "withFailureHandler") return (next: unknown) => runner(good, next, user);
          if (name === "withUserObject") return (next: unknown) => runner(good, bad, next);
          if (typeof name !== "string" || name === "then") return undefined;
          return (...args: unknown[]) => {
            const id = ++last;
            const message = { capaian: "run", id, name, args: args.map((arg) => check(arg, [])) };
            waiting.set(id, { good, bad, user });
            parent.postMessage(message, "*");
          };
        },
      },
    );
  }

  addEventListener("message", (event) => {
    if (event.source !== parent) return;
    const { capaian, id, value, error } = event.data as Record<string, unknown>;
    const call = capaian === "answer" ? waiting.get(id as number) : undefined;
    if (!call) return;
    waiting.delete(id as number);
    if (error === undefined) {
      if (typeof call.good === "function") call.good(value, call.user);
    } else if (typeof call.bad === "function") call.bad(new Error(String(error)), call.user);
    else console.error(error);
  });

  const tell = (name: string, value?: unknown) => () =>
    parent.postMessage({ capaian: name, value }, "*");
  /**
   * A page that would lose something listens for `beforeunload` meanwhile. The browser does not let
   * it ask from within the sandbox, so the window around it is told, and asks.
   */
  const listening = new Set<unknown>();
  for (const [name, mark] of [
    ["addEventListener", "add"],
    ["removeEventListener", "delete"],
  ] as const) {
    const own = globalThis[name];
    globalThis[name] = (...args: Parameters<typeof own>) => {
      own.apply(globalThis, args);
      if (args[0] !== "beforeunload") return;
      listening[mark](args[1]);
      tell("stay", listening.size > 0)();
    };
  }

  const host = {
    close: tell("close"),
    editor: { focus: tell("focus") },
    setWidth: () => undefined,
    setHeight: (height: number) => tell("height", height)(),
    origin: "",
  };
  (globalThis as unknown as Record<string, unknown>).google = {
    script: { run: runner(null, null, undefined), host },
  };
  addEventListener("keydown", (event) => {
    if (event.key === "F6") tell("focus")();
  });
}

shim();
