// Whether the server answers and takes what is typed, and what is said where it does not.
import type { Screen } from "./screen";
import { NotAllowed, Refused, Unreachable } from "./server";
import { words } from "./words";

export class Connection {
  isLost = false;
  /** Why the server cannot write down what is typed, in its own words. */
  unwritable: string | null = null;
  isForbidden = false;
  /** Told when the server is back. */
  onBack: () => void = () => {};

  constructor(private readonly screen: Screen) {}

  setLost(lost: boolean): void {
    if (this.isLost === lost) return;
    this.isLost = lost;
    if (!lost) this.onBack();
    this.screen.redraw();
  }

  /** What was typed is not taken; `reason` is null where the server did not answer. */
  block(reason: string | null): void {
    this.unwritable = reason;
    this.setLost(reason === null);
    this.screen.redraw();
  }

  unblock(): void {
    this.unwritable = null;
    this.setLost(false);
    this.screen.redraw();
  }

  explain(error: unknown): void {
    const { prompter } = this.screen;
    if (error instanceof NotAllowed) {
      this.isForbidden = true;
      this.screen.redraw();
    } else if (error instanceof Unreachable) {
      this.setLost(true);
      void prompter.alert("", words().needsServer);
    } else void prompter.alert("", error instanceof Refused ? error.message : String(error));
  }
}
