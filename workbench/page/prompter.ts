// What scripts and the page say and ask: alerts, prompts, toasts, dialogs, the sidebar.
import type { Answer, QuestionView, ShownView } from "../protocol";

export interface OpenQuestion extends QuestionView {
  answer(given: Answer): void;
}

export interface Frame {
  kind: "sidebar" | "dialog";
  title: string;
  page: string;
  /** How often it was loaded anew. */
  loads?: number;
  width?: number;
  height?: number;
}

const TOAST_MS = 7000;

export class Prompter {
  question: OpenQuestion | null = null;
  toasts: { id: number; text: string }[] = [];
  sidebar: Frame | null = null;
  dialog: Frame | null = null;
  /** Frames whose page would lose something if it went. */
  readonly holding = new Set<Frame["kind"]>();
  private nextId = 1;

  constructor(private readonly changed: () => void) {}

  async show(shown: ShownView): Promise<void> {
    if (shown.kind === "toast") this.toast([shown.title, shown.text].filter(Boolean).join(": "));
    else if (shown.kind === "alert") await this.alert(shown.title, shown.text);
    else {
      this.put(shown.kind, shown as Frame);
    }
  }

  close(kind: Frame["kind"]): void {
    this.put(kind, null);
  }

  /** Whatever the frame showed is gone, with what it held. */
  private put(kind: Frame["kind"], frame: Frame | null): void {
    this[kind] = frame;
    this.holding.delete(kind);
    this.changed();
  }

  /** Starts what is shown from the beginning: the workbook it was about is another now. */
  reloadFrame(kind: Frame["kind"]): void {
    const frame = this[kind];
    this.put(kind, frame && { ...frame, loads: (frame.loads ?? 0) + 1 });
  }

  toast(text: string): void {
    const id = this.nextId++;
    this.toasts = [...this.toasts, { id, text }];
    this.changed();
    setTimeout(() => this.drop(id), TOAST_MS);
  }

  drop(id: number): void {
    this.toasts = this.toasts.filter((toast) => toast.id !== id);
    this.changed();
  }

  alert(title: string, text: string): Promise<Answer> {
    return this.ask({ kind: "alert", title, text, buttons: "OK" });
  }

  ask(question: QuestionView): Promise<Answer> {
    return new Promise((done) => {
      const before = document.activeElement as HTMLElement | null;
      this.question = {
        ...question,
        answer: (given) => {
          this.question = null;
          this.changed();
          if (before?.isConnected) before.focus({ preventScroll: true });
          done(given);
        },
      };
      this.changed();
    });
  }
}
