// What comes over a bare line: requests that no browser sends, and lines that never finish.
import { connect } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { PageServer, type RunningServer } from "../../workbench/server/httpServer";
import { refusals } from "../../workbench/server/words";
import { Workspace } from "../../workbench/server/workspace";
import { fixtureBundle, newFile } from "./support";

let server: RunningServer;
let host = "";
beforeAll(async () => {
  process.env.CAPAIAN_BUNDLE = fixtureBundle;
  const workspace = await Workspace.open(await newFile(), "id");
  const patience = { headers: 300, request: 600, check: 100 };
  server = await new PageServer(workspace, patience).listen(0);
  host = `127.0.0.1:${server.port}`;
});
afterAll(() => server.close());

/** Everything the server says on a line of its own until it hangs up, or until it has been quiet. */
function say(text: string | Buffer, quietMs = 1500): Promise<string> {
  return new Promise((done) => {
    let heard = "";
    const socket = connect(server.port, "127.0.0.1", () => socket.write(text));
    socket.setTimeout(quietMs, () => socket.destroy());
    socket.on("data", (chunk) => {
      heard += chunk.toString("latin1");
    });
    socket.on("error", () => {});
    socket.on("close", () => done(heard));
  });
}

function request(line: string, headers: string[] = [`Host: ${host}`], body = ""): Promise<string> {
  return say(`${[line, ...headers, "Connection: close"].join("\r\n")}\r\n\r\n${body}`);
}

const statusOf = (answer: string) => Number(/^HTTP\/1\.1 (\d+)/.exec(answer)?.[1] ?? 0);

const own = () => [`Host: ${host}`];
const withToken = (...more: string[]) => [...own(), `X-Capaian-Token: ${server.token}`, ...more];

type Case = [what: string, status: number, line: string, headers: () => string[], body?: string];

const cases: Case[] = [
  ["two slashes", 404, "GET // HTTP/1.1", own],
  ["a host in the path", 404, "GET //evil.example/x HTTP/1.1", own],
  ["backslashes", 404, "GET /\\evil.example HTTP/1.1", own],
  ["a whole address", 400, "GET http://evil.example/ HTTP/1.1", own],
  ["the own whole address", 400, "GET http://127.0.0.1/ HTTP/1.1", own],
  ["a star", 400, "OPTIONS * HTTP/1.1", own],
  ["a path without a slash", 400, "GET page.js HTTP/1.1", own],
  ["CONNECT", 405, "CONNECT evil.example:443 HTTP/1.1", own],
  ["TRACE", 405, "TRACE / HTTP/1.1", own],
  ["OPTIONS", 405, "OPTIONS / HTTP/1.1", own],
  ["PUT of a form", 405, "PUT /form/x HTTP/1.1", own],
  ["DELETE of an action", 405, "DELETE /api/undo HTTP/1.1", withToken],
  [
    "a preflight from elsewhere",
    403,
    "OPTIONS /api/undo HTTP/1.1",
    () => [...own(), "Origin: http://evil.example"],
  ],
  ["encoded dots", 404, "GET /%2e%2e/%2e%2e/etc/passwd HTTP/1.1", own],
  ["dots encoded twice", 404, "GET /%252e%252e/package.json HTTP/1.1", own],
  ["an encoded backslash", 404, "GET /..%5c..%5cpackage.json HTTP/1.1", own],
  ["an encoded NUL", 404, "GET /index.html%00.js HTTP/1.1", own],
  ["a broken percent", 404, "GET /%zz HTTP/1.1", own],
  ["dots in a frame", 404, "GET /frame/..%2f..%2fetc HTTP/1.1", own],
  ["a prototype's name", 404, "GET /frame/__proto__ HTTP/1.1", own],
  ["no Host", 421, "GET / HTTP/1.1", () => []],
  ["HTTP/1.0 without Host", 421, "GET / HTTP/1.0", () => []],
  ["two Hosts", 400, "GET / HTTP/1.1", () => [...own(), "Host: evil.example"]],
  ["a Host with a final dot", 421, "GET / HTTP/1.1", () => [`Host: localhost.:${server.port}`]],
  ["a Host with a user", 421, "GET / HTTP/1.1", () => [`Host: x@${host}`]],
  ["a rebound name", 421, "GET / HTTP/1.1", () => [`Host: 127.0.0.1.nip.example:${server.port}`]],
  ["another loopback name", 421, "GET / HTTP/1.1", () => [`Host: [::1]:${server.port}`]],
  ["zero for loopback", 421, "GET / HTTP/1.1", () => [`Host: 0.0.0.0:${server.port}`]],
  [
    "a script of another site",
    403,
    "GET /page.js HTTP/1.1",
    () => [...own(), "Sec-Fetch-Site: cross-site", "Sec-Fetch-Mode: no-cors"],
  ],
  [
    "a script of another port",
    403,
    "GET /page.js HTTP/1.1",
    () => [...own(), "Sec-Fetch-Site: same-site", "Sec-Fetch-Mode: no-cors"],
  ],
  [
    "a link of another site",
    200,
    "GET / HTTP/1.1",
    () => [...own(), "Sec-Fetch-Site: cross-site", "Sec-Fetch-Mode: navigate"],
  ],
  [
    "a form of another site",
    403,
    "POST /form/x HTTP/1.1",
    () => [...own(), "Sec-Fetch-Site: cross-site", "Sec-Fetch-Mode: navigate", "Content-Length: 0"],
  ],
  [
    "two tokens",
    401,
    "POST /api/undo HTTP/1.1",
    () => withToken("X-Capaian-Token: x", "Content-Length: 0"),
  ],
  [
    "the token in the address",
    401,
    "POST /api/undo?token=TOKEN HTTP/1.1",
    () => [...own(), "Content-Length: 0"],
  ],
  [
    "WebSocket without a token",
    401,
    "GET /api/events HTTP/1.1",
    () => [...own(), "Upgrade: websocket", "Sec-WebSocket-Key: x"],
  ],
  [
    "an action named as a prototype's",
    404,
    "POST /api/__proto__ HTTP/1.1",
    () => withToken("Content-Length: 2"),
    "{}",
  ],
  [
    "a payload of a wrong shape",
    400,
    "POST /api/type HTTP/1.1",
    () => withToken("Content-Length: 2"),
    "{}",
  ],
  [
    "a broken name of a file",
    400,
    "POST /api/upload HTTP/1.1",
    () => withToken("X-Capaian-File: %zz%", "Content-Length: 0"),
  ],
  ["an impossible expectation", 417, "GET / HTTP/1.1", () => [...own(), "Expect: wonders"]],
  [
    "a body beyond all bounds",
    413,
    "POST /api/upload HTTP/1.1",
    () => withToken("Content-Length: 99999999999"),
  ],
  [
    "headers beyond all bounds",
    431,
    "GET / HTTP/1.1",
    () => [...own(), `X: ${"x".repeat(20_000)}`],
  ],
  [
    "a chunk of a wrong size",
    400,
    "POST /api/undo HTTP/1.1",
    () => withToken("Transfer-Encoding: chunked"),
    "zz\r\n{}\r\n0\r\n\r\n",
  ],
  [
    "two lengths",
    400,
    "POST /api/undo HTTP/1.1",
    () => withToken("Content-Length: 2", "Content-Length: 20"),
    "{}",
  ],
  [
    "length and chunks",
    400,
    "POST /api/undo HTTP/1.1",
    () => withToken("Content-Length: 2", "Transfer-Encoding: chunked"),
    "0\r\n\r\n",
  ],
  ["no HTTP at all", 400, "halo", () => []],
  ["a NUL in a header", 400, "GET / HTTP/1.1", () => [...own(), "X: a\0b"]],
];

describe("a bare line", () => {
  it.each(cases)("that brings %s gets %i, with a sentence and a policy", async (...the) => {
    const [, status, line, headers, body = ""] = the;
    const answer = await request(line.replace("TOKEN", server.token), headers(), body);
    expect([statusOf(answer), answer.slice(0, 80)]).toEqual([status, answer.slice(0, 80)]);
    expect(answer).toMatch(
      /^content-security-policy: default-src 'none'; .*frame-ancestors 'none'/m,
    );
    for (const header of [
      "x-content-type-options: nosniff",
      "referrer-policy: same-origin",
      "x-frame-options: DENY",
    ]) {
      expect(answer).toContain(header);
    }
    if (status === 200) return;
    const sentences = Object.entries(refusals.id).filter(([code]) => Number(code) === status);
    expect(answer).toContain(sentences[0]?.[1]);
  });

  it("that brings too much for a form is read to its end, so that the answer arrives", async () => {
    const body = "x".repeat(5 * 1024 * 1024);
    const headers = [...own(), `Content-Length: ${body.length}`];
    expect(statusOf(await request("POST /form/x HTTP/1.1", headers, body))).toBe(413);
  });

  it("is asked for no more than the head where it asks for no more", async () => {
    const answer = await request("HEAD / HTTP/1.1", own());
    expect(statusOf(answer)).toBe(200);
    expect(answer.split("\r\n\r\n")[1]).toBe("");
  });

  it.each([
    ["nothing", (): string => "", 408],
    ["half a header", (): string => "GET / HTTP/1.1\r\nHost: 127", 408],
    ["headers without end", (): string => `GET / HTTP/1.1\r\nHost: ${host}\r\nX: `, 408],
  ] as const)("that sends %s is not waited for", async (_, text, status) => {
    const started = Date.now();
    const answer = await say(text(), 5000);
    expect([0, status]).toContain(statusOf(answer));
    expect(Date.now() - started).toBeLessThan(3000);
  });

  it.each([
    ["with a length", "Content-Length: 50", "{"],
    ["in chunks", "Transfer-Encoding: chunked", "5\r\n{"],
  ])("that sends half a body %s is not waited for", async (_, header, body) => {
    const started = Date.now();
    await say(
      `${["POST /api/undo HTTP/1.1", ...withToken(header)].join("\r\n")}\r\n\r\n${body}`,
      5000,
    );
    expect(Date.now() - started).toBeLessThan(3000);
  });

  it("does not keep others from being answered, however many there are", async () => {
    const crowd = Array.from({ length: 300 }, () => say("GET / HTTP/1.1\r\n", 5000));
    const answer = await request("GET / HTTP/1.1", own());
    expect(statusOf(answer)).toBe(200);
    await Promise.all(crowd);
  });

  it("says nothing into an answer that is under way", async () => {
    const events = ["POST /api/events HTTP/1.1", ...withToken("Content-Length: 0")].join("\r\n");
    const answer = await say(`${events}\r\n\r\nNONSENSE\r\n\r\n`, 1000);
    expect(answer.match(/HTTP\/1\.1/g)?.length ?? 0).toBeLessThanOrEqual(1);
  });

  it("is listened for on loopback only", async () => {
    const { networkInterfaces } = await import("node:os");
    const others = Object.values(networkInterfaces()).flatMap((list) =>
      (list ?? []).filter(({ internal }) => !internal).map(({ address }) => address),
    );
    for (const address of [...others, "::1"]) {
      const reached = await new Promise<boolean>((done) => {
        const socket = connect({ port: server.port, host: address, timeout: 500 });
        const end = (answer: boolean) => () => {
          socket.destroy();
          done(answer);
        };
        socket.on("connect", end(true)).on("error", end(false)).on("timeout", end(false));
      });
      expect([address, reached]).toEqual([address, false]);
    }
  });
});
