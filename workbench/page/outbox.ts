// What was typed and not yet taken by the server, in order. It outlives the server and the window.
import { call, NotAllowed, NotStored, Refused, Unreachable } from "./server";

export interface Entry {
  sheet: number;
  row: number;
  column: number;
  text: string;
  /** The revision of the workbook in which the place holds. */
  revision?: number;
}

const KEY = "capaian.outbox";
const RETRY_MS = 1000;

export class Outbox {
  private entries: Entry[] = [];
  private isSending = false;
  /** The server did not take the last entry. */
  private isAway = false;
  private file = "";
  isBlocked = false;

  constructor(
    private readonly told: {
      taken(entry: Entry, message: string | undefined): void;
      refused(entry: Entry, message: string): void;
      /** `reason` is the server's sentence; null where the server did not answer. */
      blocked(reason: string | null): void;
      cleared(sent: number): void;
    },
  ) {}

  get waiting(): readonly Entry[] {
    return this.entries;
  }

  /** Takes up what an earlier window of this workbook could not send. */
  resume(file: string): void {
    if (this.file === file) return;
    this.file = file;
    const kept = JSON.parse(localStorage.getItem(KEY) ?? "null") as {
      file: string;
      entries: Entry[];
    } | null;
    if (kept?.file !== file) return;
    this.entries.unshift(...kept.entries);
    this.isBlocked = true;
    void this.send();
  }

  add(entry: Entry): void {
    this.entries.push(entry);
    if (this.isBlocked) this.keep();
    void this.send();
  }

  private keep(): void {
    const entries = this.entries.filter(({ sheet }) => sheet >= 0);
    if (entries.length === 0) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, JSON.stringify({ file: this.file, entries }));
  }

  private async send(): Promise<void> {
    if (this.isSending) return;
    this.isSending = true;
    let sent = 0;
    while (this.entries.length > 0) {
      const entry = this.entries[0]!;
      if (entry.sheet < 0) break;
      try {
        const { message } = await call<{ message?: string }>("type", { ...entry });
        this.isAway = false;
        this.entries.shift();
        sent++;
        this.told.taken(entry, message);
      } catch (error) {
        const isFull = error instanceof NotStored;
        if (isFull || error instanceof Unreachable || error instanceof NotAllowed) {
          this.isBlocked = true;
          this.isAway = true;
          this.keep();
          this.told.blocked(isFull ? error.message : null);
          await new Promise((done) => setTimeout(done, RETRY_MS));
          continue;
        }
        this.entries.shift();
        this.told.refused(entry, error instanceof Refused ? error.message : String(error));
      }
      if (this.isBlocked) this.keep();
    }
    this.isSending = false;
    if (this.isBlocked) this.told.cleared(sent);
    this.isBlocked = false;
  }

  /** Cells of a sheet that had no number yet get it, and go on their way. */
  rename(from: number, to: number): void {
    for (const entry of this.entries) if (entry.sheet === from) entry.sheet = to;
    void this.send();
  }

  /** Takes back what was typed into a sheet that is not going to be. */
  withdraw(sheet: number): Entry[] {
    const gone = this.entries.filter((entry) => entry.sheet === sheet);
    this.entries = this.entries.filter((entry) => entry.sheet !== sheet);
    void this.send();
    return gone;
  }

  /** Resolves when everything typed so far has been taken; false where the server is away. */
  async settled(): Promise<boolean> {
    while (this.entries.length > 0 && !this.isAway)
      await new Promise((done) => setTimeout(done, 5));
    return !this.isAway;
  }
}
