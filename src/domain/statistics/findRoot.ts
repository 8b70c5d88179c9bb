/**
 * Where a continuous function crosses zero between `low` and `high`, at which it must have opposite
 * signs; stops at a relative width of 1e-15 or after 200 steps, and halves where it must.
 * Source: false position, Illinois rule (Dowell & Jarratt 1971), with bisection as its guard.
 */
export function findRoot(f: (x: number) => number, low: number, high: number): number {
  let [a, b] = [low, high];
  let [fa, fb] = [f(a), f(b)];
  for (let step = 0; step < 200 && fa !== 0 && fb !== 0; step++) {
    const width = Math.abs(b - a);
    if (width <= 1e-15 * Math.max(1, Math.abs(a), Math.abs(b))) break;
    const secant = b - (fb * (b - a)) / (fb - fa);
    const x = step % 4 === 3 ? a + (b - a) / 2 : secant;
    const fx = f(x);
    if (fx > 0 === fb > 0 && fx !== 0) {
      fa /= 2;
    } else {
      a = b;
      fa = fb;
    }
    if (x === b) break;
    b = x;
    fb = fx;
  }
  return Math.abs(fa) < Math.abs(fb) ? a : b;
}

/**
 * The x > 0 at which a falling upper tail equals `p`, found on a logarithmic scale so that far
 * quantiles are as right, relatively, as near ones. `start` is any positive guess.
 */
export function quantileOfUpperTail(
  upperTail: (x: number) => number,
  p: number,
  start: number,
): number {
  const distance = (logX: number) => Math.log(upperTail(Math.exp(logX)) / p);
  let low = Math.log(start);
  let high = low;
  for (let step = 1; distance(low) < 0 && low > -700; step *= 2) low -= step;
  for (let step = 1; distance(high) > 0 && high < 700; step *= 2) high += step;
  return low === high ? start : Math.exp(findRoot(distance, low, high));
}
