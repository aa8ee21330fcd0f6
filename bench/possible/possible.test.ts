import { loadContent } from '@xianzhi/core/content';
import { expect, test } from 'vitest';
import { demoFolder } from '../mutants/folders.ts';
import { contentOf } from '../mutated-content/run.ts';
import { ask } from './run.ts';
import { askedTables } from './tables.ts';

const SEED = 20_260_101;
const POINTS = 60;

const { folder } = demoFolder();
const invented = { counties: [{ code: folder.county, folders: [folder] }], findings: [] };
const tables = [...askedTables(invented), ...askedTables(loadContent(contentOf('140425-pingshun/forest-fire')))];

test.each(tables.map((table) => [table.name, table] as const))(
  'what %s may still say when facts are hidden is what completions reach, no more and no less',
  (_, table) => {
    const asked = ask(table, POINTS, SEED);
    expect(asked).toMatchObject({ points: POINTS, missed: [], unreached: [], inexact: 0 });
    expect(asked.subsets).toBeGreaterThan(1);
  },
  30_000,
);
