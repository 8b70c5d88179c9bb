// Who may ask the server for anything, and what it answers to what is no request at all.
import { timingSafeEqual } from "node:crypto";
import { type IncomingMessage, STATUS_CODES } from "node:http";
import type { Duplex } from "node:stream";
import type { Language } from "../messages";
import { type Refusal, refusals } from "./words";

const MOST_BYTES = 96 * 1024 * 1024;
/** Discarded rather than cut off, so that whoever sends too much can still read the answer. */
const MOST_DISCARDED = 4 * MOST_BYTES;

/** Everything comes from this server. */
export const PAGE_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "connect-src 'self'",
  "frame-src 'self'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
].join("; ");

/** A request that is not answered as asked; the status has its sentence in words.ts. */
export class BadRequest extends Error {
  constructor(readonly status: Refusal) {
    super(String(status));
  }
}

/** What every answer says about itself. */
export function common(policy: string): Record<string, string> {
  return {
    "content-security-policy": policy,
    "x-content-type-options": "nosniff",
    "referrer-policy": "same-origin",
    "cache-control": "no-store",
    "cross-origin-resource-policy": "same-origin",
    "x-frame-options": policy.includes("frame-ancestors 'none'") ? "DENY" : "SAMEORIGIN",
  };
}

/** The path asked for. A whole address (`GET http://…`) is for proxies, and is refused. */
export function targetOf({ url = "" }: IncomingMessage): URL {
  if (!url.startsWith("/")) throw new BadRequest(400);
  return new URL(`http://127.0.0.1${url}`);
}

/** DNS that was bent to loopback brings a foreign Host; a foreign page brings its Origin. */
export function checkOrigin(request: IncomingMessage, port: number): void {
  const { headers, rawHeaders } = request;
  const named = rawHeaders.filter((name, index) => index % 2 === 0 && /^host$/i.test(name));
  if (named.length > 1) throw new BadRequest(400);
  const hosts = [`127.0.0.1:${port}`, `localhost:${port}`];
  if (!hosts.includes(headers.host ?? "")) throw new BadRequest(421);
  const { origin } = headers;
  if (origin !== undefined && !hosts.some((host) => origin === `http://${host}`)) {
    throw new BadRequest(403);
  }
  const site = headers["sec-fetch-site"] ?? "none";
  // A link may lead here from anywhere; nothing else may.
  const isLink = headers["sec-fetch-mode"] === "navigate" && request.method === "GET";
  if (site !== "same-origin" && site !== "none" && !isLink) throw new BadRequest(403);
}

export function checkToken({ headers }: IncomingMessage, token: string): void {
  const given = Buffer.from(String(headers["x-capaian-token"] ?? ""));
  const wanted = Buffer.from(token);
  if (given.length !== wanted.length || !timingSafeEqual(given, wanted)) throw new BadRequest(401);
}

export async function readBody(request: IncomingMessage, most = MOST_BYTES): Promise<Buffer> {
  if (Number(request.headers["content-length"] ?? 0) > MOST_DISCARDED) throw new BadRequest(413);
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += (chunk as Buffer).length;
    if (size > MOST_DISCARDED) throw new BadRequest(413);
    if (size <= most) chunks.push(chunk as Buffer);
    else chunks.length = 0;
  }
  if (size > most) throw new BadRequest(413);
  return Buffer.concat(chunks);
}

/** The name of a file as the page sends it, percent by percent. */
export function fileNameOf({ headers }: IncomingMessage): string {
  try {
    return decodeURIComponent(String(headers["x-capaian-file"] ?? ""));
  } catch {
    throw new BadRequest(400);
  }
}

const STATUS_OF: Record<string, Refusal> = {
  HPE_HEADER_OVERFLOW: 431,
  HPE_CHUNK_EXTENSIONS_OVERFLOW: 413,
  ERR_HTTP_REQUEST_TIMEOUT: 408,
};

/** The status for what Node could not read as a request. */
export function statusOfBroken(error: Error): Refusal {
  return STATUS_OF[(error as NodeJS.ErrnoException).code ?? ""] ?? 400;
}

/** Answers on the bare line, where there is no request to answer, and hangs up. */
export function hangUp(socket: Duplex, status: Refusal, language: Language): void {
  const body = JSON.stringify({ error: refusals[language][status] });
  const headers = {
    ...common(PAGE_POLICY),
    "content-type": "application/json; charset=utf-8",
    "content-length": String(Buffer.byteLength(body)),
    connection: "close",
  };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  const head = [`HTTP/1.1 ${status} ${STATUS_CODES[status]}`, ...lines].join("\r\n");
  socket.end(`${head}\r\n\r\n${body}`);
  setTimeout(() => socket.destroy(), 1000).unref();
}
