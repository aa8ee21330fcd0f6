/** Which places of a text are taken, one byte a character: asking costs the length of a place, however many are taken. */
export type Taken = Uint8Array;

/** A text of which nothing is taken. */
export const nothingTaken = (text: string): Taken => new Uint8Array(text.length);

/** Takes `[from, to)`. */
export const take = (taken: Taken, from: number, to: number): void => {
  taken.fill(1, from, to);
};

/** Whether a part of `[from, to)` is taken. */
export function isTaken(taken: Taken, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (taken[at] === 1) return true;
  return false;
}
