import { type Change, type Fall, fallsBetween, fallsNow, type Stated } from './changes.ts';
import { type Block, UNKNOWN } from './model.ts';
import { nameOf } from './report-names.ts';
import { listed } from './sections.ts';
import type { FormSource } from './source.ts';

const rests = ({ source, at }: Stated): string =>
  [source === null ? [] : [`来源：${source}`], at === null ? [] : [`截至${at}`]].flat().join('，');
const withSource = (stated: Stated): string => {
  const why = rests(stated);
  return `${stated.value ?? UNKNOWN}${why === '' ? '' : `（${why}）`}`;
};

const COLUMNS = ['项目', '原报', '现报', '来源', '截至'] as const;

/** Changes as a table: what was reported, what stands now and from where. */
export const changeTable = (changes: readonly Change[]): Block[] =>
  changes.length === 0
    ? []
    : [
        {
          kind: 'table',
          columns: COLUMNS,
          rows: changes.map(({ name, before, after }) => [
            name,
            before.value ?? UNKNOWN,
            after.value ?? UNKNOWN,
            after.source ?? '',
            after.at ?? '',
          ]),
        },
      ];

const fallWords = ({ name, before, after }: Fall): string =>
  `${name}：${after.report === null ? '本次' : `${nameOf(after.report)}所报`}${withSource(after)}，小于${nameOf(before.report)}所报${withSource(before)}。`;

/** Figures that are smaller now than in an earlier report, both with their sources. */
export const fallBlocks = (source: FormSource): Block[] => listed(fallsNow(source).map(fallWords));

/** All figures that fell from one report to the next, and what stands now against them all. */
export const allFallBlocks = (source: FormSource): Block[] =>
  listed([...fallsBetween(source), ...fallsNow(source)].map(fallWords));
