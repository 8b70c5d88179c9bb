// The page's line to its server: calls, and events for as long as the window is open.
import type { ServerEvent } from "../protocol";
import { language } from "./language";

/** The server understood and refused; the message is its sentence. */
export class Refused extends Error {}
/** The server could not write it down, for now: the disk is full. */
export class NotStored extends Refused {}
/** The server did not answer. */
export class Unreachable extends Error {}
/** The address lacks the token that the terminal printed. */
export class NotAllowed extends Error {}

const token = location.hash.slice(1);
const ownName = windowName();

/** What this window's steps of undo are kept under; loading it again goes on with them. */
function windowName(): string {
  const key = "capaian.window";
  const [navigation] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
  const kept = navigation?.type === "reload" ? sessionStorage.getItem(key) : null;
  const name = kept ?? crypto.randomUUID();
  sessionStorage.setItem(key, name);
  return name;
}

function headers(): Record<string, string> {
  return {
    "x-capaian-token": token,
    "x-capaian-language": language(),
    "x-capaian-window": ownName,
  };
}

export async function call<T>(name: string, payload: object = {}): Promise<T> {
  return send<T>(name, JSON.stringify(payload), { "content-type": "application/json" });
}

export async function upload(file: File): Promise<void> {
  await send("upload", file, { "x-capaian-file": encodeURIComponent(file.name) });
}

async function send<T>(name: string, body: BodyInit, extra: Record<string, string>): Promise<T> {
  let response: Response;
  try {
    response = await fetch(`/api/${name}`, {
      method: "POST",
      headers: { ...headers(), ...extra },
      body,
    });
  } catch {
    throw new Unreachable();
  }
  if (response.status === 401) throw new NotAllowed();
  const answer = (await response.json()) as T & { error?: string };
  if (response.status === 507) throw new NotStored(answer.error ?? "507");
  if (!response.ok) throw new Refused(answer.error ?? String(response.status));
  return answer;
}

/** Calls `hear` for every event; tells `isLost` when the line breaks, and joins it again. */
export async function listen(
  hear: (event: ServerEvent) => void,
  isLost: (lost: boolean) => void,
): Promise<void> {
  for (;;) {
    try {
      const response = await fetch("/api/events", { method: "POST", headers: headers() });
      if (response.status === 401) return;
      isLost(false);
      await readLines(response, hear);
    } catch {
      // Told below.
    }
    isLost(true);
    await new Promise((done) => setTimeout(done, 1000));
  }
}

async function readLines(response: Response, hear: (event: ServerEvent) => void): Promise<void> {
  const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
  let rest = "";
  for (;;) {
    const { value, done } = await reader.read();
    if (done) return;
    const lines = (rest + value).split("\n");
    rest = lines.pop() ?? "";
    for (const line of lines) if (line !== "") hear(JSON.parse(line) as ServerEvent);
  }
}
