// The web server of the workbench: loopback only, and nothing for whoever has not the token.
import { randomBytes, timingSafeEqual } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { join } from "node:path";
import { repositoryRoot } from "../bundle";
import type { Language } from "../messages";
import type { ServerEvent } from "../protocol";
import { answerApi, sentence } from "./api";
import { answerForm } from "./forms";
import { framePage } from "./frame";
import { pageWords } from "./words";
import type { Workspace } from "./workspace";

const MOST_BYTES = 96 * 1024 * 1024;
const TYPES: Record<string, string> = {
  html: "text/html; charset=utf-8",
  js: "text/javascript; charset=utf-8",
  css: "text/css; charset=utf-8",
  svg: "image/svg+xml",
};

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

export interface RunningServer {
  address: string;
  port: number;
  token: string;
  close(): Promise<void>;
}

class BadRequest extends Error {
  constructor(readonly status: number) {
    super(String(status));
  }
}

export class PageServer {
  readonly token: string;
  private readonly assets = new Map<string, Buffer>();
  private readonly server: Server;
  private port = 0;
  /** Whether anybody has asked for anything. */
  visited = false;

  constructor(private readonly workspace: Workspace) {
    this.token = keptToken(workspace.folder);
    this.server = createServer((request, response) => {
      this.visited = true;
      this.handle(request, response).catch((error: unknown) => {
        const status = error instanceof BadRequest ? error.status : 500;
        if (!response.headersSent)
          send(response, status, { error: sentence(error, workspace.language) });
        else response.end();
      });
    });
    for (const name of ["index.html", "page.js", "page.css", "form.js", "form.css", "frame.js"]) {
      const path = join(repositoryRoot(), "build/page", name);
      if (existsSync(path)) this.assets.set(name, readFileSync(path));
    }
  }

  /** Listens on the port, or on the next free one. */
  async listen(port: number): Promise<RunningServer> {
    for (let next = port; ; next++) {
      try {
        this.port = await this.tryPort(next);
        break;
      } catch (error) {
        const isTaken = (error as NodeJS.ErrnoException).code === "EADDRINUSE";
        if (!isTaken || port === 0 || next >= port + 20) throw error;
      }
    }
    const origin = `http://127.0.0.1:${this.port}`;
    this.workspace.address = origin;
    setTimeout(() => this.workspace.document.warm(), 1500).unref();
    const close = () =>
      new Promise<void>((done) => {
        this.server.close(() => done());
        this.server.closeAllConnections();
      });
    return { address: `${origin}/#${this.token}`, port: this.port, token: this.token, close };
  }

  private tryPort(port: number): Promise<number> {
    return new Promise((done, fail) => {
      this.server.once("error", fail);
      this.server.listen(port, "127.0.0.1", () => {
        this.server.off("error", fail);
        done((this.server.address() as { port: number }).port);
      });
    });
  }

  private async handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    this.checkOrigin(request);
    const { pathname, searchParams } = new URL(request.url ?? "/", "http://127.0.0.1");
    if (pathname.startsWith("/api/")) return this.handleApi(request, response, pathname.slice(5));
    if (pathname.startsWith("/form/")) {
      const body = request.method === "POST" ? (await readBody(request)).toString("utf8") : null;
      const answer = answerForm(
        this.workspace,
        { id: pathname.slice(6), edit: searchParams.get("edit"), body, secret: this.token },
        formLanguage(request, this.workspace),
      );
      const headers = { ...common(PAGE_POLICY), "content-type": TYPES.html! };
      response.writeHead(answer.status, headers).end(answer.html);
      return;
    }
    if (request.method !== "GET" && request.method !== "HEAD") throw new BadRequest(405);
    if (pathname.startsWith("/frame/")) {
      const page = this.workspace.pages.get(pathname.slice(7));
      if (page === undefined) throw new BadRequest(404);
      const { html, policy } = framePage(page, String(this.assets.get("frame.js") ?? ""));
      response.writeHead(200, { ...common(policy), "content-type": TYPES.html! }).end(html);
      return;
    }
    this.sendAsset(response, pathname === "/" ? "index.html" : pathname.slice(1));
  }

  /** DNS that was bent to loopback brings a foreign Host; a foreign page brings its Origin. */
  private checkOrigin({ headers }: IncomingMessage): void {
    const hosts = [`127.0.0.1:${this.port}`, `localhost:${this.port}`];
    if (!hosts.includes(headers.host ?? "")) throw new BadRequest(421);
    const { origin } = headers;
    if (origin !== undefined && !hosts.some((host) => origin === `http://${host}`)) {
      throw new BadRequest(403);
    }
    const site = headers["sec-fetch-site"];
    if (site === "cross-site" && headers["sec-fetch-mode"] !== "navigate")
      throw new BadRequest(403);
  }

  private checkToken({ headers }: IncomingMessage): void {
    const given = Buffer.from(String(headers["x-capaian-token"] ?? ""));
    const wanted = Buffer.from(this.token);
    if (given.length !== wanted.length || !timingSafeEqual(given, wanted))
      throw new BadRequest(401);
  }

  private async handleApi(
    request: IncomingMessage,
    response: ServerResponse,
    name: string,
  ): Promise<void> {
    this.checkToken(request);
    if (request.method !== "POST") throw new BadRequest(405);
    const language: Language = request.headers["x-capaian-language"] === "en" ? "en" : "id";
    if (name === "events") {
      this.streamEvents(request, response);
      return;
    }
    const body = await readBody(request);
    if (name === "upload") {
      const file = decodeURIComponent(String(request.headers["x-capaian-file"] ?? ""));
      try {
        await this.workspace.upload(file, body, pageWords[language]);
        send(response, 200, { ok: true });
      } catch (error) {
        send(response, 422, { error: sentence(error, language) });
      }
      return;
    }
    const { status, body: answer } = await answerApi(
      this.workspace,
      name,
      parse(body),
      language,
      windowOf(request),
    );
    send(response, status, answer);
  }

  /** One JSON event a line, for as long as the window is open. */
  private streamEvents(request: IncomingMessage, response: ServerResponse): void {
    response.writeHead(200, { ...common(PAGE_POLICY), "content-type": "application/x-ndjson" });
    const owner = windowOf(request);
    const write = (event: ServerEvent) => {
      const labels = event.kind === "changed" ? this.workspace.document.labels(owner) : {};
      response.write(`${JSON.stringify({ ...event, ...labels })}\n`);
    };
    write({ kind: "hello", revision: this.workspace.document.revision });
    const stop = this.workspace.listen(write);
    const beat = setInterval(() => response.write("\n"), 15_000);
    request.on("close", () => {
      clearInterval(beat);
      stop();
    });
  }

  private sendAsset(response: ServerResponse, name: string): void {
    const asset = this.assets.get(name);
    if (!asset) throw new BadRequest(404);
    const type = TYPES[name.slice(name.lastIndexOf(".") + 1)] ?? "application/octet-stream";
    response.writeHead(200, { ...common(PAGE_POLICY), "content-type": type }).end(asset);
  }
}

/** One token a folder, so that a window goes on when the server has been started again. */
function keptToken(folder: string): string {
  const path = join(folder, ".capaian-token");
  if (existsSync(path)) {
    const kept = readFileSync(path, "utf8").trim();
    if (/^[\w-]{32}$/.test(kept)) return kept;
  }
  const token = randomBytes(24).toString("base64url");
  try {
    writeFileSync(path, token, { mode: 0o600 });
  } catch {
    // A folder that cannot be written to gets a new token each time.
  }
  return token;
}

function common(policy: string): Record<string, string> {
  return {
    "content-security-policy": policy,
    "x-content-type-options": "nosniff",
    "referrer-policy": "same-origin",
    "cache-control": "no-store",
    "cross-origin-resource-policy": "same-origin",
    "x-frame-options": policy.includes("frame-ancestors 'none'") ? "DENY" : "SAMEORIGIN",
  };
}

function send(response: ServerResponse, status: number, body: unknown): void {
  response
    .writeHead(status, {
      ...common(PAGE_POLICY),
      "content-type": "application/json; charset=utf-8",
    })
    .end(JSON.stringify(body));
}

/** A respondent's own language where it is one of ours, else that of the workbook. */
function formLanguage({ headers }: IncomingMessage, { language }: Workspace): Language {
  const wanted = String(headers["accept-language"] ?? "").toLowerCase();
  if (/^(id|in|ms|jv|su)\b/.test(wanted)) return "id";
  return language;
}

/** What a window calls itself: its steps of undo are its own. */
function windowOf({ headers }: IncomingMessage): string {
  return String(headers["x-capaian-window"] ?? "").slice(0, 50);
}

function parse(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString("utf8") || "{}");
  } catch {
    throw new BadRequest(400);
  }
}

async function readBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += (chunk as Buffer).length;
    if (size > MOST_BYTES) throw new BadRequest(413);
    chunks.push(chunk as Buffer);
  }
  return Buffer.concat(chunks);
}
