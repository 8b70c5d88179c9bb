/**
 * SHA-256 of bytes (FIPS 180-4), for pseudonyms: pure, so that it runs wherever the domain runs.
 */
const primes = (() => {
  const found: number[] = [];
  for (let n = 2; found.length < 64; n++) if (found.every((p) => n % p !== 0)) found.push(n);
  return found;
})();
const fraction = (x: number) => ((x - Math.floor(x)) * 4294967296) | 0;
const roundConstants = primes.map((p) => fraction(Math.cbrt(p)));
const initial = primes.slice(0, 8).map((p) => fraction(Math.sqrt(p)));
const rotate = (x: number, n: number) => (x >>> n) | (x << (32 - n));

/** Eight words of 32 bits. */
export function sha256(bytes: readonly number[]): number[] {
  const padded = [...bytes, 0x80];
  while (padded.length % 64 !== 56) padded.push(0);
  const bits = bytes.length * 8;
  for (let shift = 56; shift >= 0; shift -= 8) {
    padded.push(shift >= 32 ? Math.floor(bits / 2 ** shift) & 255 : (bits >>> shift) & 255);
  }
  const state = [...initial];
  for (let at = 0; at < padded.length; at += 64) addBlock(state, padded, at);
  return state;
}

function addBlock(state: number[], bytes: readonly number[], at: number): void {
  const w: number[] = [];
  const word = (i: number) => w[i] ?? 0;
  for (let i = 0; i < 64; i++) {
    if (i < 16) {
      const [a = 0, b = 0, c = 0, d = 0] = bytes.slice(at + i * 4, at + i * 4 + 4);
      w.push((a << 24) | (b << 16) | (c << 8) | d);
      continue;
    }
    const x = word(i - 15);
    const y = word(i - 2);
    const s0 = rotate(x, 7) ^ rotate(x, 18) ^ (x >>> 3);
    const s1 = rotate(y, 17) ^ rotate(y, 19) ^ (y >>> 10);
    w.push((word(i - 16) + s0 + word(i - 7) + s1) | 0);
  }
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state;
  for (let i = 0; i < 64; i++) {
    const s1 = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25);
    const t1 = (h + s1 + ((e & f) ^ (~e & g)) + (roundConstants[i] ?? 0) + word(i)) | 0;
    const s0 = rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22);
    const t2 = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + t1) | 0, c, b, a, (t1 + t2) | 0];
  }
  [a, b, c, d, e, f, g, h].forEach((value, i) => {
    state[i] = ((state[i] ?? 0) + value) | 0;
  });
}

/** HMAC with SHA-256 (RFC 2104) of texts, by the code units of their UTF-16 form. */
export function keyedHash(key: string, text: string): number[] {
  const bytesOf = (one: string) =>
    [...Array(one.length).keys()].flatMap((i) => [one.charCodeAt(i) >> 8, one.charCodeAt(i) & 255]);
  const toBytes = (words: readonly number[]) =>
    words.flatMap((word) => [word >>> 24, (word >>> 16) & 255, (word >>> 8) & 255, word & 255]);
  const given = bytesOf(key);
  const secret = given.length > 64 ? toBytes(sha256(given)) : given;
  const pad = (mask: number) => Array.from({ length: 64 }, (_, i) => (secret[i] ?? 0) ^ mask);
  return sha256([...pad(0x5c), ...toBytes(sha256([...pad(0x36), ...bytesOf(text)]))]);
}
