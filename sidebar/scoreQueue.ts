// Scores on their way to the sheet: one after another, while the person goes on typing. What did not
// arrive stays here, with the person it belongs to.
import type { HeldScore, ScoreChange, ScoreWritten } from "../src/sidebarContract";

export interface QueuedScore {
  readonly participant: string;
  readonly instrument: string;
  /** Who it belongs to, for telling. */
  readonly name: string;
  /** As it was typed. */
  readonly text: string;
  readonly value: number | null;
  /** What the cell held when it was typed. */
  before: HeldScore;
  state:
    | { readonly kind: "saving" }
    | { readonly kind: "refused" | "failed"; readonly message: string }
    | { readonly kind: "conflict"; readonly held: HeldScore };
}

type Typed = Omit<QueuedScore, "state">;

export interface QueueOwner {
  write(change: ScoreChange): Promise<ScoreWritten>;
  /** What the cell holds now. */
  held(score: QueuedScore, value: HeldScore): void;
  written(score: QueuedScore): void;
  explain(error: unknown): string;
  changed(): void;
}

export class ScoreQueue {
  /** Everything that is not in the sheet yet, in the order it was typed. */
  scores: readonly QueuedScore[] = [];
  /** Set by the view that is shown; what is queued outlives it. */
  owner: QueueOwner | null = null;
  private isSending = false;

  /** `holds` is told whether there is anything that would be lost with the queue. */
  constructor(private readonly holds: (something: boolean) => void = () => {}) {}

  get saving(): readonly QueuedScore[] {
    return this.scores.filter(({ state }) => state.kind === "saving");
  }

  of(participant: string, instrument: string): QueuedScore | undefined {
    return this.scores.filter((score) => isFor(score, participant, instrument)).pop();
  }

  add(typed: Typed): void {
    this.put({ ...typed, state: { kind: "saving" } });
    void this.send();
  }

  /** Keeps what cannot be a score, until it is mended. */
  refuse(typed: Typed, message: string): void {
    this.put({ ...typed, state: { kind: "refused", message } });
  }

  /** Sends what failed again, or what somebody else stood in the way of. */
  retry(score: QueuedScore): void {
    if (score.state.kind === "conflict") score.before = score.state.held;
    score.state = { kind: "saving" };
    this.tell();
    void this.send();
  }

  drop(score: QueuedScore): void {
    this.scores = this.scores.filter((one) => one !== score);
    this.tell();
  }

  /** What was typed anew for a cell takes the place of what is stuck there. */
  private put(score: QueuedScore): void {
    const { participant, instrument } = score;
    const others = this.scores.filter(
      (one) => one.state.kind === "saving" || !isFor(one, participant, instrument),
    );
    this.scores = [...others, score];
    this.tell();
  }

  private async send(): Promise<void> {
    if (this.isSending) return;
    this.isSending = true;
    for (let next = this.next(); next; next = this.next()) await this.sendOne(next);
    this.isSending = false;
  }

  private next(): QueuedScore | undefined {
    return this.owner ? this.scores.find(({ state }) => state.kind === "saving") : undefined;
  }

  private async sendOne(score: QueuedScore): Promise<void> {
    const { participant, instrument, before, value } = score;
    try {
      const answer = await this.owner!.write({ participant, instrument, before, value });
      this.owner?.held(score, answer.held);
      if (answer.written) this.arrived(score, answer.held);
      else score.state = { kind: "conflict", held: answer.held };
    } catch (error) {
      score.state = { kind: "failed", message: this.owner?.explain(error) ?? String(error) };
    }
    this.tell();
  }

  /** One's own score that follows for the same cell has seen this one. */
  private arrived(score: QueuedScore, held: HeldScore): void {
    this.scores = this.scores.filter((one) => one !== score);
    for (const one of this.scores) {
      if (isFor(one, score.participant, score.instrument)) one.before = held;
    }
    this.owner?.written(score);
  }

  private tell(): void {
    this.scores = [...this.scores];
    this.holds(this.scores.length > 0);
    this.owner?.changed();
  }
}

function isFor(score: QueuedScore, participant: string, instrument: string): boolean {
  return score.participant === participant && score.instrument === instrument;
}
