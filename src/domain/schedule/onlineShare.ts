import type { SessionMode } from "./session";

/** `true` for learning over the network, live or self-paced; self-study counts as neither. */
export function isOnline(mode: SessionMode | null): boolean {
  return mode === "online-live" || mode === "online-self-paced";
}

/**
 * Share of online JP (or minutes) in all, 0–1: `modes[i]` took `jp[i]`. Pairs with an unknown mode
 * or amount are left out; `null` when nothing is left or all amounts are zero.
 *
 * @example onlineShare(["face-to-face", "online-live"], [9, 3]) // 0.25
 */
export function onlineShare(
  modes: ReadonlyArray<SessionMode | null>,
  jp: ReadonlyArray<number | null>,
): number | null {
  let online = 0;
  let total = 0;
  for (const [i, mode] of modes.entries()) {
    const amount = jp[i] ?? null;
    if (mode === null || amount === null) continue;
    total += amount;
    if (isOnline(mode)) online += amount;
  }
  return total > 0 ? online / total : null;
}
