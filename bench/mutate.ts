/** A seeded generator of numbers in [0, 1): mulberry32, for tests that must replay. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const JUNK = [
  '\n',
  '\n\n',
  ' ',
  '\t',
  '　',
  '《',
  '》',
  '（',
  '）',
  '“',
  '”',
  '第',
  '条',
  '一、',
  '（一）',
  '1.',
  '1.1',
  '附件',
  '附件1',
  '#',
  '- ',
  '〔2024〕',
  '号',
  '目录',
  '：',
  '。',
  '\u0000',
  '\ufeff',
  '\ud83d',
  '续表',
  '— 12 —',
  'and',
  '<p>',
  '_{',
  '以下简称',
];

type Change = (lines: string[], random: () => number) => void;

const pick = (random: () => number, length: number): number => Math.floor(random() * length);

const CHANGES: readonly Change[] = [
  (lines, random) => {
    lines.splice(pick(random, lines.length), 1 + pick(random, 4));
  },
  (lines, random) => {
    const at = pick(random, lines.length);
    lines.splice(pick(random, lines.length), 0, ...lines.slice(at, at + 1 + pick(random, 6)));
  },
  (lines, random) => {
    const at = pick(random, lines.length);
    lines.splice(at, 2, (lines[at] ?? '') + (lines[at + 1] ?? ''));
  },
  (lines, random) => {
    const at = pick(random, lines.length);
    const line = lines[at] ?? '';
    const cut = pick(random, line.length + 1);
    lines.splice(at, 1, line.slice(0, cut), line.slice(cut));
  },
  (lines, random) => {
    const at = pick(random, lines.length);
    const line = lines[at] ?? '';
    const cut = pick(random, line.length + 1);
    lines[at] = line.slice(0, cut) + JUNK[pick(random, JUNK.length)] + line.slice(cut);
  },
  (lines, random) => {
    const a = pick(random, lines.length);
    const b = pick(random, lines.length);
    [lines[a], lines[b]] = [lines[b] ?? '', lines[a] ?? ''];
  },
  (lines, random) => {
    const at = pick(random, lines.length);
    lines[at] = (lines[at] ?? '').repeat(2);
  },
];

/** A text with a few seeded changes: lines lost, doubled, joined, cut, swapped, signs strewn in. */
export function mutate(text: string, random: () => number): string {
  const lines = text.split('\n');
  const count = 1 + pick(random, 12);
  for (let i = 0; i < count && lines.length > 0; i += 1)
    (CHANGES[pick(random, CHANGES.length)] as Change)(lines, random);
  return lines.join('\n');
}
