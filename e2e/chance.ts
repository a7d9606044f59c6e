// Numbers that only look random, so that a failure can be had again.

/** Draws a whole number from 0 up to, but without, `below`. */
export type Draw = (below: number) => number;

export function chance(seed: number): Draw {
  let state = seed;
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
}
