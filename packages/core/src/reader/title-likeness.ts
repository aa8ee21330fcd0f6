import { narrow } from '../base/index.ts';

const SIGNS = /[《》“”"'‘’〈〉<>（）()【】\s—\-–－~～、，,.．·：:]/g;

/** A title without signs, blanks and width. */
export const plainTitle = (title: string): string => narrow(title).replace(SIGNS, '');

/** A title made ready to be compared with many others. */
export type ComparedTitle = { readonly plain: string; readonly pairs: ReadonlyMap<string, number> };

/** A title with its pairs of neighbouring characters counted. */
export function comparedTitle(title: string): ComparedTitle {
  const plain = plainTitle(title);
  const pairs = new Map<string, number>();
  for (let i = 0; i + 1 < plain.length; i += 1) {
    const pair = plain.slice(i, i + 2);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  return { plain, pairs };
}

/** How alike two titles are, 0 to 1: shared pairs of characters (Dice). Signs, blanks and width do not count. */
export function likeness(a: ComparedTitle, b: ComparedTitle): number {
  if (a.plain === b.plain) return a.plain === '' ? 0 : 1;
  if (a.plain.length < 2 || b.plain.length < 2) return 0;
  let shared = 0;
  for (const [pair, count] of a.pairs) shared += Math.min(count, b.pairs.get(pair) ?? 0);
  return (2 * shared) / (a.plain.length + b.plain.length - 2);
}
