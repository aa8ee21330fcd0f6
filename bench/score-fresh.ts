import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { read, unparse } from '@xianzhi/core/reader';
import type { UnitGold } from './gold.ts';
import { scoreUnits } from './score-units.ts';

type FreshGold = {
  documents: {
    number: string | null;
    title: string;
    kind: string;
    issuer: string | null;
    signedOn: string | null;
    start: number;
    end: number;
    carried: unknown[];
  }[];
  issue: { year: number | null; number: number | null; publishedOn: string | null } | null;
  units: (UnitGold['units'][number] & { document: string })[];
};

/** The score of the invented texts of other shapes, one line each, with what is wrong. */
export type FreshScore = {
  readonly name: string;
  readonly found: number;
  readonly wanted: number;
  readonly rightPath: number;
  readonly extra: number;
  readonly given: number;
  readonly documents: string;
  readonly wrong: readonly string[];
};

const FOLDER = fileURLToPath(new URL('./fresh/', import.meta.url));
const plain = (text: string | null | undefined): string => (text ?? '').replace(/\s/g, '');

function documentFaults(reading: ReturnType<typeof read>, gold: FreshGold): string[] {
  const faults: string[] = [];
  for (const wanted of gold.documents) {
    const got = reading.documents.find((document) =>
      wanted.number === null ? plain(document.title) === plain(wanted.title) : document.number === wanted.number,
    );
    if (got === undefined) faults.push(`document missing: ${wanted.number ?? wanted.title}`);
    else
      for (const field of ['title', 'kind', 'issuer', 'signedOn'] as const)
        if (plain(got[field]) !== plain(wanted[field]))
          faults.push(`${wanted.number ?? wanted.title} ${field}: ${got[field]} ≠ ${wanted[field]}`);
    if (got !== undefined && got.documents.length !== wanted.carried.length)
      faults.push(`carries ${got.documents.length}, gold ${wanted.carried.length}`);
  }
  if (reading.documents.length !== gold.documents.length)
    faults.push(
      `${reading.documents.length} documents, gold ${gold.documents.length}: ${reading.documents.map((document) => document.key).join(' | ')}`,
    );
  if ((reading.issue === null) !== (gold.issue === null))
    faults.push(`issue ${reading.issue === null ? 'null' : 'read'}, gold ${gold.issue === null ? 'null' : 'printed'}`);
  for (const field of ['year', 'number', 'publishedOn'] as const)
    if (gold.issue !== null && reading.issue?.[field] !== gold.issue[field])
      faults.push(`issue.${field}: ${reading.issue?.[field]} ≠ ${gold.issue[field]}`);
  if (unparse(reading) !== reading.source) faults.push('not lossless');
  return faults;
}

/** Reads and scores every text of `bench/fresh`. */
export function scoreFresh(): FreshScore[] {
  return readdirSync(FOLDER)
    .filter((name) => name.endsWith('.gold.json'))
    .sort()
    .map((name) => {
      const gold = JSON.parse(readFileSync(`${FOLDER}${name}`, 'utf8')) as FreshGold;
      const text = readFileSync(`${FOLDER}${name.replace('.gold.json', '.txt')}`, 'utf8');
      const reading = read(text);
      const stretch = { start: 0, end: text.length, units: gold.units };
      const score = scoreUnits(reading, stretch);
      const show = (at: number): string => JSON.stringify(text.slice(Math.max(0, at - 10), at + 24));
      const wrong = [
        ...documentFaults(reading, gold),
        ...score.missed.map((unit) => `missed ${unit.path} ${show(unit.start)}`),
        ...score.misplaced.map((unit) => `misplaced ${unit.wanted} got ${unit.got}`),
        ...score.extra.map((unit) => `extra ${unit.path} ${show(unit.start)}`),
      ];
      return {
        name,
        ...score,
        extra: score.extra.length,
        documents: `${reading.documents.length}/${gold.documents.length}`,
        wrong,
      };
    });
}
