/**
 * Runs `work` while `Math.random` gives the same numbers each time (mulberry32, T. Ettinger, public domain), for code
 * that takes no generator of its own.
 */
export function withSameRandom<Result>(seed: number, work: () => Result): Result {
  const random = Math.random;
  let state = seed >>> 0;
  Math.random = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  try {
    return work();
  } finally {
    Math.random = random;
  }
}
