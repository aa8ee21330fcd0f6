import { pick } from './random.ts';

/** A query of the bench; `group` for the table of results. */
export type BenchQuery = { readonly text: string; readonly group: string };

const HAN_RUN = /[\u4e00-\u9fff]{2,400}/g;
const LATIN_WORD = /[a-z]{2,20}|\d{2,8}/g;

type Stock = { readonly runs: readonly string[]; readonly latin: readonly string[] };

const stockOf = (texts: readonly string[]): Stock => ({
  runs: texts.flatMap((text) => text.match(HAN_RUN) ?? []),
  latin: [...new Set(texts.flatMap((text) => text.match(LATIN_WORD) ?? []))],
});

/** Cut at a random place of a random run: frequent words come often. */
function frequent(stock: Stock, length: number, random: () => number): string {
  for (;;) {
    const run = pick(stock.runs, random);
    if (run.length >= length) return run.slice(Math.floor(random() * (run.length - length + 1))).slice(0, length);
  }
}

/** One of all different phrases of that length: most of them are rare. */
function different(stock: Stock, length: number): string[] {
  const phrases = new Set<string>();
  for (const run of stock.runs)
    for (let at = 0; at + length <= run.length; at++) phrases.add(run.slice(at, at + length));
  return [...phrases];
}

const lengths = [2, 2, 2, 3, 3, 3, 4, 5, 6, 7, 8] as const;
const groupOf = (length: number): string => (length < 4 ? `${length} 字` : '4–8 字');

/** Seeded queries of 2, 3 and 4–8 characters: half of them as frequent as in running text, half drawn from all different phrases. */
export function makeQueries(texts: readonly string[], count: number, random: () => number): BenchQuery[] {
  const stock = stockOf(texts);
  const rare = new Map([...new Set(lengths)].map((length) => [length, different(stock, length)]));
  return Array.from({ length: count }, (_, index) => {
    const length = lengths[index % lengths.length] ?? 2;
    const often = Math.floor(index / lengths.length) % 2 === 0;
    const text = often ? frequent(stock, length, random) : pick(rare.get(length) ?? [], random);
    return { text, group: `${groupOf(length)}，${often ? '常见' : '少见'}` };
  });
}

/** Two words: a Chinese one and a Latin word or number, or two Chinese ones. For exactness only. */
export function makeMixedQueries(texts: readonly string[], count: number, random: () => number): BenchQuery[] {
  const stock = stockOf(texts);
  return Array.from({ length: count }, (_, index) => {
    const other = index % 2 === 0 && stock.latin.length > 0 ? pick(stock.latin, random) : frequent(stock, 2, random);
    return { text: `${frequent(stock, 2, random)} ${other}`, group: '两个词' };
  });
}
