/**
 * Where a continuous function crosses zero between `low` and `high`, at which it must have opposite
 * signs; stops when a step no longer moves it (1e-15, relatively) or after 200 steps.
 * Source: false position, Illinois rule (Dowell & Jarratt 1971), with bisection as its guard.
 */
export function findRoot(f: (x: number) => number, low: number, high: number): number {
  let [a, b] = [low, high];
  let [fa, fb] = [f(a), f(b)];
  for (let step = 0; step < 200 && fa !== 0 && fb !== 0; step++) {
    const secant = b - (fb * (b - a)) / (fb - fa);
    const within = secant > Math.min(a, b) && secant < Math.max(a, b);
    const x = within && step % 4 !== 3 ? secant : a + (b - a) / 2;
    if (Math.abs(x - b) <= 1e-15 * Math.max(1, Math.abs(x))) break;
    const fx = f(x);
    if (fx > 0 === fb > 0 && fx !== 0) {
      fa /= 2;
    } else {
      a = b;
      fa = fb;
    }
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
