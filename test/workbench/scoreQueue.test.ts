import { describe, expect, it } from "vitest";
import { type QueueOwner, ScoreQueue } from "../../sidebar/scoreQueue";
import type { HeldScore, ScoreChange } from "../../src/sidebarContract";

/** A sheet of one instrument, written to by the queue. */
function sheet(cells: Record<string, HeldScore>) {
  const sent: ScoreChange[] = [];
  const owner: QueueOwner = {
    write: async (change) => {
      sent.push(change);
      await Promise.resolve();
      const held = cells[change.participant] ?? null;
      if (held !== change.before) return { written: false, held };
      cells[change.participant] = change.value;
      return { written: true, held: change.value };
    },
    held: () => {},
    written: () => {},
    explain: (error) => String(error),
    changed: () => {},
  };
  const queue = new ScoreQueue();
  queue.owner = owner;
  const typed = (participant: string, value: number, before: HeldScore = null) => ({
    participant,
    instrument: "TES",
    name: participant,
    text: String(value),
    value,
    before,
  });
  return { queue, owner, cells, sent, typed };
}

const settled = () => new Promise((done) => setTimeout(done));

describe("the queue of scores", () => {
  it("writes one after another, a cell typed twice with what was typed last", async () => {
    const { queue, cells, sent, typed } = sheet({});
    queue.add(typed("Ani", 71));
    queue.add(typed("Ani", 72));
    queue.add(typed("Budi", 73));
    expect(queue.saving).toHaveLength(3);
    await settled();
    expect(sent.map(({ before, value }) => [before, value])).toEqual([
      [null, 71],
      [71, 72],
      [null, 73],
    ]);
    expect([cells, queue.scores]).toEqual([{ Ani: 72, Budi: 73 }, []]);
  });

  it("overwrites nobody unasked, and goes on with the others", async () => {
    const { queue, cells, typed } = sheet({ Ani: 12 });
    queue.add(typed("Ani", 71));
    queue.add(typed("Budi", 72));
    await settled();
    expect(cells).toEqual({ Ani: 12, Budi: 72 });
    expect(queue.of("Ani", "TES")?.state).toEqual({ kind: "conflict", held: 12 });
    queue.retry(queue.of("Ani", "TES")!);
    await settled();
    expect([cells.Ani, queue.scores]).toEqual([71, []]);
  });

  it("keeps what could not be sent until it is sent again or dropped", async () => {
    const { queue, owner, cells, typed } = sheet({});
    const { write } = owner;
    owner.write = () => Promise.reject(new Error("away"));
    queue.add(typed("Ani", 71));
    queue.refuse(typed("Budi", 720), "too high");
    await settled();
    expect(queue.scores.map(({ state }) => state.kind)).toEqual(["failed", "refused"]);
    owner.write = write;
    queue.retry(queue.of("Ani", "TES")!);
    queue.drop(queue.of("Budi", "TES")!);
    await settled();
    expect([cells, queue.scores]).toEqual([{ Ani: 71 }, []]);
  });
});
