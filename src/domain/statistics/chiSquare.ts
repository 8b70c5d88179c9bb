import gammainc from "@stdlib/math-base-special-gammainc";

/**
 * P(X > x) of a chi-square variable with `df` > 0 degrees of freedom, 0–1, right relatively in the
 * far tail; 1 for x ≤ 0. `chi2UpperTail(3.841, 1)` is 0.05001….
 * Source: Pearson 1900; upper regularised incomplete gamma function, Abramowitz & Stegun 26.4.19.
 */
export function chi2UpperTail(x: number, df: number): number {
  return x <= 0 ? 1 : gammainc(x / 2, df / 2, true, true);
}
