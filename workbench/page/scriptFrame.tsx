// A page of the script in its sandbox, and the bridge behind google.script.run.
import { useEffect, useRef } from "preact/hooks";
import type { App } from "./app";
import type { Frame } from "./prompter";
import { runScript } from "./scriptRun";
import { Refused, Unreachable } from "./server";
import { words } from "./words";

interface Message {
  capaian: "run" | "close" | "focus" | "height" | "stay";
  id: number;
  name: string;
  args: unknown[];
  value: unknown;
}

export function ScriptFrame({ app, frame }: { app: App; frame: Frame }) {
  const holder = useRef<HTMLIFrameElement>(null);
  useEffect(() => {
    const hear = async (event: MessageEvent) => {
      const target = holder.current?.contentWindow;
      if (!target || event.source !== target) return;
      const message = event.data as Message;
      if (message.capaian === "close") app.prompter.close(frame.kind);
      else if (message.capaian === "focus") app.grid.focus();
      else if (message.capaian === "stay")
        app.prompter.holding[message.value ? "add" : "delete"](frame.kind);
      else if (message.capaian === "run") {
        const { id } = message;
        // The frame has no origin of its own that it could be addressed by.
        target.postMessage({ capaian: "answer", id, ...(await answer(app, message)) }, "*");
      }
    };
    addEventListener("message", hear);
    return () => removeEventListener("message", hear);
  }, [frame.page, frame.loads]);
  const { width, height } = frame;
  return (
    <iframe
      ref={holder}
      key={`${frame.page} ${frame.loads ?? 0}`}
      title={frame.title || words().sidebar}
      sandbox="allow-scripts allow-forms allow-popups allow-popups-to-escape-sandbox"
      src={`/frame/${frame.page}`}
      style={
        frame.kind === "dialog" ? { width: `${width ?? 600}px`, height: `${height ?? 400}px` } : {}
      }
    />
  );
}

async function answer(
  app: App,
  { name, args }: Message,
): Promise<{ value?: unknown; error?: string }> {
  try {
    const view = await runScript(
      app,
      String(name),
      Array.isArray(args) ? args : [],
      words().sidebar,
    );
    if (view.status === "returned") return { value: view.value };
    return {
      error: view.status === "stopped" ? words().stopped(view.error ?? "") : (view.error ?? ""),
    };
  } catch (error) {
    if (error instanceof Unreachable)
      return { error: "NetworkError: Connection failure due to HTTP 0" };
    return { error: error instanceof Refused ? error.message : String(error) };
  }
}
