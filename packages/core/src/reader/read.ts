import type { County, Work } from '../content/index.ts';
import { normaliseSource, type Reading, type Unit } from '../gazette/index.ts';

/** What the reader may know beside the text: the county's organs, those above it, the works cited. */
export type ReadOptions = {
  readonly county?: County | null;
  readonly superiors?: readonly County[];
  readonly works?: readonly Work[];
};

/** Reads a gazette file. Pure; never throws. (First version: one document, a paragraph a line.) */
export function read(text: string, _options: ReadOptions = {}): Reading {
  const source = normaliseSource(text);
  const units: Unit[] = [];
  let start = 0;
  for (const line of source.split('\n')) {
    const end = Math.min(source.length, start + line.length + 1);
    const n = units.length + 1;
    units.push({
      address: `2024-01-01-文/¶${n}`,
      num: null,
      heading: null,
      path: [`¶${n}`],
      text: line.trim(),
      span: { start, end },
      pieces: [{ start, end }],
      children: [],
    });
    start = end;
  }
  return {
    source,
    issue: null,
    documents: [
      {
        key: '2024-01-01-文', number: null, title: '文', kind: null, issuer: null, addressees: [], signedOn: null,
        disclosure: null, life: [], basis: [], annexes: [], units, tables: [], members: [], documents: [],
        span: { start: 0, end: source.length }, matter: [],
      },
    ],
    contents: [],
    furniture: [],
    citations: [],
    organs: [],
    findings: [],
  };
}
