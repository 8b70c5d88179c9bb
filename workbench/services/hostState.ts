// What outlives an invocation and is not the workbook: locks, caches, menus, what was shown.
import { randomUUID } from "node:crypto";

export interface MenuItem {
  caption: string;
  /** null for a separator. */
  functionName: string | null;
  items?: MenuItem[];
}

export interface Shown {
  kind: "toast" | "alert" | "prompt" | "sidebar" | "dialog";
  title: string;
  text: string;
}

/** How the person at the screen answers; tests and the command line set it. */
export interface Person {
  locale: string;
  /** Returns a member of Ui.Button. */
  alert: (title: string, prompt: string, buttons: string) => string;
  prompt: (title: string, prompt: string, buttons: string) => { button: string; text: string };
}

interface CacheEntry {
  value: string;
  expires: number;
}

export class HostState {
  menus: { caption: string; items: MenuItem[] }[] = [];
  shown: Shown[] = [];
  /** HTML files of the project by name without extension. */
  readonly htmlFiles = new Map<string, string>();
  readonly caches = new Map<string, Map<string, CacheEntry>>();
  /** Who holds which lock; an invocation's locks are freed when it ends. */
  readonly locks = new Map<string, object>();
  scriptTimeZone = "Asia/Jakarta";
  readonly userKey = randomUUID();
  person: Person = {
    locale: "id",
    alert: (_title, _prompt, buttons) => (buttons.startsWith("YES") ? "YES" : "OK"),
    prompt: () => ({ button: "CLOSE", text: "" }),
  };
}
