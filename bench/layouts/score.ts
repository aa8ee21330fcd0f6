import type { Reading } from '@xianzhi/core/gazette';
import { read, unparse } from '@xianzhi/core/reader';
import { seeded } from '../mutate.ts';
import { scoreUnits } from '../score-units.ts';
import { drawIssue } from './issue.ts';
import { type Letter, titleOf } from './letters.ts';
import { drawFrom } from './lines.ts';
import type { Drawn } from './marked.ts';
import { drawSingle } from './single.ts';

/** What a run over drawn layouts found; `wrong` says with its seed what was not read as the gold says. */
export type LayoutScore = {
  texts: number;
  found: number;
  wanted: number;
  rightPath: number;
  extra: number;
  given: number;
  documents: number;
  documentsRight: number;
  documentsExtra: number;
  readonly wrong: string[];
};

const HALF = /[,;():]/g;
const FULL: Readonly<Record<string, string>> = { ',': '，', ';': '；', '(': '（', ')': '）', ':': '：' };
const plain = (text: string | null): string => (text ?? '').replace(HALF, (sign) => FULL[sign] ?? sign);

function faultsOf(letter: Letter, { documents }: Reading): string[] {
  const got = documents.length === 1 ? documents[0] : documents.find((document) => document.number === letter.number);
  if (got === undefined) return [`${letter.number} missing`];
  const pairs: [string, string | null, string][] = [
    ['number', got.number, letter.number],
    ['title', got.title, titleOf(letter)],
    ['kind', got.kind, letter.kind],
    ['issuer', got.issuer, letter.organ],
    ['signedOn', got.signedOn, letter.signedOn],
  ];
  return pairs.flatMap(([field, have, want]) =>
    plain(have) === plain(want) ? [] : [`${letter.number} ${field}: ${have} ≠ ${want}`],
  );
}

function addDrawn(drawn: Drawn, name: string, score: LayoutScore): void {
  const reading = read(drawn.text);
  const units = scoreUnits(reading, { start: 0, end: drawn.text.length, units: drawn.units });
  const faults = drawn.letters.map((letter) => faultsOf(letter, reading));
  score.texts += 1;
  score.found += units.found;
  score.wanted += units.wanted;
  score.rightPath += units.rightPath;
  score.extra += units.extra.length;
  score.given += units.given;
  score.documents += drawn.letters.length;
  score.documentsRight += faults.filter((list) => list.length === 0).length;
  score.documentsExtra += Math.max(0, reading.documents.length - drawn.letters.length);
  const wrong = [
    ...faults.flat(),
    ...units.missed.map(({ path }) => `missed ${path}`),
    ...units.misplaced.map(({ wanted, got }) => `${wanted} read as ${got}`),
    ...units.extra.map(({ path }) => `extra ${path}`),
    ...(reading.documents.length === drawn.letters.length ? [] : [`${reading.documents.length} documents`]),
    ...(unparse(reading) === reading.source ? [] : ['not lossless']),
  ];
  if (wrong.length > 0) score.wrong.push(`${name} ${drawn.layout}`, ...wrong.map((line) => `  ${line}`));
}

/** Draws `count` issues or single letters from a seed on, reads each, and compares with what was drawn. */
export function scoreLayouts(form: 'issue' | 'single', count: number, seed: number): LayoutScore {
  const score: LayoutScore = {
    texts: 0,
    found: 0,
    wanted: 0,
    rightPath: 0,
    extra: 0,
    given: 0,
    documents: 0,
    documentsRight: 0,
    documentsExtra: 0,
    wrong: [],
  };
  const drawOne = form === 'issue' ? drawIssue : drawSingle;
  for (let i = 0; i < count; i += 1) addDrawn(drawOne(drawFrom(seeded(seed + i))), `${form} ${seed + i}`, score);
  return score;
}
