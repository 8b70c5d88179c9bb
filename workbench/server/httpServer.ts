// The web server of the workbench: loopback only, and nothing for whoever has not the token.
import { randomBytes } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { join } from "node:path";
import { repositoryRoot } from "../bundle";
import type { Language } from "../messages";
import type { ServerEvent } from "../protocol";
import { answerApi, sentence } from "./api";
import { answerForm } from "./forms";
import { framePage } from "./frame";
import {
  BadRequest,
  checkOrigin,
  checkToken,
  common,
  fileNameOf,
  hangUp,
  PAGE_POLICY,
  readBody,
  statusOfBroken,
  targetOf,
} from "./guard";
import { pageWords, type Refusal, refusals } from "./words";
import type { Workspace } from "./workspace";

/** Answers to a form are a few texts, and come from anybody who has its address. */
const MOST_FORM_BYTES = 4 * 1024 * 1024;
const TYPES: Record<string, string> = {
  html: "text/html; charset=utf-8",
  js: "text/javascript; charset=utf-8",
  css: "text/css; charset=utf-8",
  svg: "image/svg+xml",
};

/** How long the server waits for whoever does not finish a sentence, in milliseconds. */
export interface Patience {
  headers: number;
  request: number;
  /** How often it looks. */
  check: number;
}

const PATIENCE: Patience = { headers: 10_000, request: 120_000, check: 2_000 };
const MOST_CONNECTIONS = 500;

export interface RunningServer {
  address: string;
  port: number;
  token: string;
  close(): Promise<void>;
}

export class PageServer {
  readonly token: string;
  private readonly assets = new Map<string, Buffer>();
  private readonly server: Server;
  private port = 0;
  /** Whether anybody has asked for anything. */
  visited = false;

  constructor(
    private readonly workspace: Workspace,
    patience = PATIENCE,
  ) {
    this.token = keptToken(workspace.folder);
    this.server = createServer({
      // A missing Host is refused like a foreign one, with all that an answer must say.
      requireHostHeader: false,
      headersTimeout: patience.headers,
      requestTimeout: patience.request,
      connectionsCheckingInterval: patience.check,
      maxHeaderSize: 16 * 1024,
    });
    this.server.maxConnections = MOST_CONNECTIONS;
    this.answerRequests();
    this.answerTheRest();
    for (const name of ["index.html", "page.js", "page.css", "form.js", "form.css", "frame.js"]) {
      const path = join(repositoryRoot(), "build/page", name);
      if (existsSync(path)) this.assets.set(name, readFileSync(path));
    }
  }

  private answerRequests(): void {
    this.server.on("request", (request, response) => {
      this.visited = true;
      this.handle(request, response).catch((error: unknown) => {
        const language = languageOf(request, this.workspace);
        if (response.headersSent) response.end();
        else if (error instanceof BadRequest) refuse(response, error.status, language);
        else send(response, 500, { error: sentence(error, language) });
      });
    });
  }

  /** What Node would answer by itself, and without a policy. */
  private answerTheRest(): void {
    const { language } = this.workspace;
    const last = new WeakMap<object, ServerResponse>();
    this.server.on("request", ({ socket }, response) => last.set(socket, response));
    this.server.on("clientError", (error, socket) => {
      const answer = last.get(socket);
      // In the middle of an answer nothing more can be said.
      const isUnderWay = answer?.headersSent && !answer.writableFinished;
      if (isUnderWay || !socket.writable) socket.destroy();
      else hangUp(socket, statusOfBroken(error), language);
    });
    this.server.on("checkExpectation", (_request, response) => refuse(response, 417, language));
    this.server.on("connect", (_request, socket) => hangUp(socket, 405, language));
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
    checkOrigin(request, this.port);
    const { pathname, searchParams } = targetOf(request);
    if (pathname.startsWith("/api/")) return this.handleApi(request, response, pathname.slice(5));
    if (pathname.startsWith("/form/")) {
      return this.handleForm(request, response, pathname.slice(6), searchParams.get("edit"));
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

  private async handleForm(
    request: IncomingMessage,
    response: ServerResponse,
    id: string,
    edit: string | null,
  ): Promise<void> {
    const isSent = request.method === "POST";
    if (!isSent && request.method !== "GET" && request.method !== "HEAD") throw new BadRequest(405);
    const body = isSent ? await readBody(request, MOST_FORM_BYTES) : null;
    const answer = answerForm(
      this.workspace,
      { id, edit, body, secret: this.token },
      formLanguage(request, this.workspace),
    );
    const headers = { ...common(PAGE_POLICY), "content-type": TYPES.html! };
    response.writeHead(answer.status, headers).end(answer.html);
  }

  private async handleApi(
    request: IncomingMessage,
    response: ServerResponse,
    name: string,
  ): Promise<void> {
    checkToken(request, this.token);
    if (request.method !== "POST") throw new BadRequest(405);
    const language = languageOf(request, this.workspace);
    if (name === "events") {
      this.streamEvents(request, response);
      return;
    }
    const body = await readBody(request);
    if (name === "upload") {
      const file = fileNameOf(request);
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

function send(response: ServerResponse, status: number, body: unknown): void {
  response
    .writeHead(status, {
      ...common(PAGE_POLICY),
      "content-type": "application/json; charset=utf-8",
    })
    .end(JSON.stringify(body));
}

function refuse(response: ServerResponse, status: Refusal, language: Language): void {
  if (status === 405) response.setHeader("allow", "GET, HEAD, POST");
  send(response, status, { error: refusals[language][status] });
}

/** The language of the window that asks, else that of the workbook. */
function languageOf({ headers }: IncomingMessage, { language }: Workspace): Language {
  const asked = headers["x-capaian-language"];
  return asked === "en" || asked === "id" ? asked : language;
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
