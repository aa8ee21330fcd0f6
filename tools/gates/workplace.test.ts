import { expect, test } from 'vitest';
import { textFiles } from './files.ts';
import { tracesOfWorkplace } from './workplace.ts';

const caught = (text: string, path = 'docs/planted.md'): number => tracesOfWorkplace([{ path, text }]).length;
const folder = `/${'work'}/main`;
const host = ['registry', 'npmjs', 'org'].join('.');

test('an absolute folder of the workplace and the host of a registry are caught', () => {
  expect(caught(`see ${folder}/README.md`)).toBe(1);
  expect(caught(`"${folder}"`)).toBe(1);
  expect(caught(`https://${host}/zod`)).toBe(1);
  expect(caught('"resolved": "https://elsewhere.example/zod.tgz"', 'package-lock.json')).toBe(1);
});

test('a folder of that name further down is not', () => {
  expect(caught('docs/work/plan.md and ../shared/gazettes')).toBe(0);
});

test('this repository does not say where it was written', () => {
  expect(tracesOfWorkplace(textFiles())).toEqual([]);
});
