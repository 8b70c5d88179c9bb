// The page of the workbench, for as long as the program runs.
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { repositoryRoot } from "../bundle";
import { fill, type Language, messages } from "../messages";
import type { OpenDocument } from "../server/document";
import { PageServer } from "../server/httpServer";
import { Workspace } from "../server/workspace";
import { Failure } from "./terminal";

const STANDARD_PORT = 4120;
/** A script that only wanted the table is not kept waiting for longer. */
const UNVISITED_SECONDS = 90;

/** The port asked for; what is none is refused before any work is done. */
export function portFrom(text: string | undefined, language: Language): number {
  const wanted = text ?? String(STANDARD_PORT);
  if (/^\d{1,5}$/.test(wanted) && Number(wanted) <= 65535) return Number(wanted);
  throw new Failure(fill(messages[language].start.badPort, { text: wanted }), 2);
}

/**
 * Serves the workbook until Ctrl+C; says the address, and opens it where there is a desktop. One
 * that need not be kept open ends by itself where nobody comes.
 */
export async function servePage(
  document: OpenDocument,
  port: number,
  language: Language,
  keptOpen: boolean,
): Promise<void> {
  const words = messages[language].start;
  if (!existsSync(join(repositoryRoot(), "build/page/page.js"))) {
    throw new Failure(words.pageNotBuilt, 1);
  }
  const workspace = Workspace.of(document, language);
  const pages = new PageServer(workspace);
  const server = await pages.listen(port);
  process.stdout.write(`${fill(words.page, { address: server.address })}\n`);
  openBrowser(server.address);
  await new Promise<void>((done) => {
    process.once("SIGINT", () => done());
    process.once("SIGTERM", () => done());
    const end = () => {
      if (pages.visited) return;
      process.stdout.write(`${fill(words.nobodyCame, { seconds: UNVISITED_SECONDS })}\n`);
      done();
    };
    if (keptOpen) return;
    // The page's server keeps the program running, this must not do so after it.
    setTimeout(end, UNVISITED_SECONDS * 1000).unref();
    // Who has not read the address does not come either.
    process.stdout.once("error", () => done());
  });
  await workspace.document.close();
  await server.close();
}

/** A desktop's own way of opening an address; silent where there is none. */
function openBrowser(address: string): void {
  const ways: Partial<Record<NodeJS.Platform, [string, string[]]>> = {
    darwin: ["open", [address]],
    win32: ["rundll32", ["url.dll,FileProtocolHandler", address]],
  };
  const hasDesktop = process.env.DISPLAY || process.env.WAYLAND_DISPLAY;
  const way = ways[process.platform] ?? (hasDesktop ? ["xdg-open", [address]] : null);
  if (!way || !process.stdout.isTTY) return;
  const [program, args] = way as [string, string[]];
  spawn(program, args, { stdio: "ignore", detached: true })
    .on("error", () => {})
    .unref();
}
