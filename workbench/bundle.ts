// Finds the bundle, its manifest and its pages.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { Bundle } from "./realm/context";

export interface Project {
  bundle: Bundle;
  scopes: string[];
  timeZone: string;
  /** HTML files by name without extension. */
  pages: Map<string, string>;
}

/** The folder that holds `package.json`, seen from the source file or from the built program. */
export function repositoryRoot(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, "package.json"))) {
    const parent = dirname(folder);
    if (parent === folder) throw new Error("package.json was not found above the workbench.");
    folder = parent;
  }
  return folder;
}

/** `CAPAIAN_BUNDLE` names another bundle, as tests of the workbench itself do. */
export function bundlePath(): string {
  return process.env.CAPAIAN_BUNDLE ?? join(repositoryRoot(), "dist", "Code.js");
}

const loaded = new Map<string, Project>();

/** Reads a project once for each path; a rebuilt bundle needs a new process. */
export function loadProject(path = bundlePath()): Project {
  let project = loaded.get(path);
  if (!project) {
    const folder = dirname(path);
    const manifest = readManifest(folder);
    project = {
      bundle: new Bundle(readFileSync(path, "utf8")),
      scopes: manifest.oauthScopes ?? [],
      timeZone: manifest.timeZone ?? "Asia/Jakarta",
      pages: readPages(folder),
    };
    loaded.set(path, project);
  }
  return project;
}

function readManifest(folder: string): { oauthScopes?: string[]; timeZone?: string } {
  const own = join(folder, "appsscript.json");
  const path = existsSync(own) ? own : join(repositoryRoot(), "appsscript.json");
  return JSON.parse(readFileSync(path, "utf8")) as { oauthScopes?: string[]; timeZone?: string };
}

function readPages(folder: string): Map<string, string> {
  const files = readdirSync(folder).filter((name) => name.endsWith(".html"));
  return new Map(
    files.map((name) => [name.slice(0, -5), readFileSync(join(folder, name), "utf8")]),
  );
}
