/** Which places of a text, or which lines, are taken: one byte for each, so that asking costs the length of a place, however many are taken. */
export type Taken = Uint8Array;

/** `length` places of which none is taken. */
export const nothingTaken = (length: number): Taken => new Uint8Array(length);

/** Takes `[from, to)`. */
export const take = (taken: Taken, from: number, to: number): void => {
  taken.fill(1, from, to);
};

/** Whether a part of `[from, to)` is taken. */
export function isTaken(taken: Taken, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (taken[at] === 1) return true;
  return false;
}
