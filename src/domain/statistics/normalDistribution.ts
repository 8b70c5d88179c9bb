/** The standard normal distribution, with tails that stay relatively right however small they are. */
import erfc from "@stdlib/math-base-special-erfc";

/**
 * P(Z > x) of a standard normal variable, 0–1, computed directly and never as 1 − cdf.
 * `normalUpperTail(1.96)` is 0.02499….
 * Source: Cody 1969, rational approximations of erfc, as in FreeBSD's `s_erf.c`.
 */
export function normalUpperTail(x: number): number {
  return 0.5 * erfc(x * Math.SQRT1_2);
}

/** Coefficients of Wichura's rational approximations in ascending powers: above and below the line. */
const centre = {
  above: [
    3.3871328727963665, 133.14166789178438, 1971.5909503065513, 13731.69376550946,
    45921.95393154987, 67265.7709270087, 33430.57558358813, 2509.0809287301227,
  ],
  below: [
    1, 42.31333070160091, 687.1870074920579, 5394.196021424751, 21213.794301586597,
    39307.89580009271, 28729.085735721943, 5226.495278852546,
  ],
};
const nearTail = {
  above: [
    1.4234371107496835, 4.630337846156546, 5.769497221460691, 3.6478483247632045,
    1.2704582524523684, 0.2417807251774506, 0.022723844989269184, 0.0007745450142783414,
  ],
  below: [
    1, 2.053191626637759, 1.6763848301838038, 0.6897673349851, 0.14810397642748008,
    0.015198666563616457, 0.0005475938084995345, 1.0507500716444169e-9,
  ],
};
const farTail = {
  above: [
    6.657904643501103, 5.463784911164114, 1.7848265399172913, 0.29656057182850487,
    0.026532189526576124, 0.0012426609473880784, 2.7115555687434876e-5, 2.0103343992922881e-7,
  ],
  below: [
    1, 0.599832206555888, 0.1369298809227358, 0.014875361290850615, 0.0007868691311456133,
    1.8463183175100548e-5, 1.421511758316446e-7, 2.0442631033899397e-15,
  ],
};

type Rational = { readonly above: readonly number[]; readonly below: readonly number[] };

function evaluate({ above, below }: Rational, x: number): number {
  let top = 0;
  let bottom = 0;
  for (let i = 7; i >= 0; i--) {
    top = top * x + above[i]!;
    bottom = bottom * x + below[i]!;
  }
  return top / bottom;
}

/**
 * The x with P(Z > x) = `p`, for 0 < p < 1, to 16 digits. `normalQuantileUpper(0.025)` is 1.95996….
 * Source: Wichura 1988, AS 241 (PPND16).
 */
export function normalQuantileUpper(p: number): number {
  const fromHalf = 0.5 - p;
  if (Math.abs(fromHalf) <= 0.425) {
    return fromHalf * evaluate(centre, 0.180625 - fromHalf * fromHalf);
  }
  const r = Math.sqrt(-Math.log(Math.min(p, 1 - p)));
  const x = r <= 5 ? evaluate(nearTail, r - 1.6) : evaluate(farTail, r - 5);
  return fromHalf > 0 ? x : -x;
}

/** Height of the standard normal curve at x. */
export function normalDensity(x: number): number {
  return Math.exp(-0.5 * x * x) / Math.sqrt(2 * Math.PI);
}
