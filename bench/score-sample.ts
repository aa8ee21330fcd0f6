import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { read, unparse } from '@xianzhi/core/reader';
import type { UnitGold } from './gold.ts';
import { scoreUnits } from './score-units.ts';

type Unit = UnitGold['units'][number];
type SampleDocument = {
  number: string | null;
  title: string;
  kind: string;
  issuer: string;
  signedOn: string;
  start: number;
  end: number;
  units: Unit[];
  carried: { units: Unit[] }[];
};
type SampleGold = { documents: SampleDocument[]; contents: { number: string | null; matched: boolean }[] };

const file = (name: string): string =>
  readFileSync(fileURLToPath(new URL(`../samples/${name}`, import.meta.url)), 'utf8');

/** Everything in the invented issue that the reader gets wrong; an empty list is a right reading. */
export function sampleFaults(): string[] {
  const gold = JSON.parse(file('lanxi-2025-2.gold.json')) as SampleGold;
  const text = file('lanxi-2025-2.txt');
  const reading = read(text);
  const faults = unparse(reading) === reading.source ? [] : ['not lossless'];
  for (const wanted of gold.documents) {
    const name = wanted.number ?? wanted.title;
    const got = reading.documents.find(
      (document) => document.number === wanted.number && document.title === wanted.title,
    );
    if (got === undefined) faults.push(`${name}: missing`);
    for (const field of ['kind', 'issuer', 'signedOn'] as const)
      if (got !== undefined && got[field] !== wanted[field]) faults.push(`${name} ${field}: ${got[field]}`);
    const carried = wanted.carried.flatMap((document, i) =>
      document.units.map((unit) => ({ ...unit, path: [`附件${i + 1}`, ...unit.path] })),
    );
    const score = scoreUnits(reading, { ...wanted, units: [...wanted.units, ...carried] });
    for (const unit of [...score.missed, ...score.extra]) faults.push(`${name}: missed or extra ${unit.path}`);
    for (const unit of score.misplaced) faults.push(`${name}: ${unit.wanted} got ${unit.got}`);
  }
  gold.contents.forEach((row, i) => {
    if ((reading.contents[i]?.documentKey != null) !== row.matched)
      faults.push(`contents row ${i}: ${reading.contents[i]?.documentKey}`);
  });
  return faults;
}
