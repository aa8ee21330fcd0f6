import { expect, test } from 'vitest';
import { countyInPath } from './current-county.ts';

test.each([
  ['/141121', '141121'],
  ['/141121/文政发〔2024〕8号', '141121'],
  ['/issues/999901/2025-2', '999901'],
  ['/questions/999901', '999901'],
  ['/plans/999901/flood', '999901'],
  ['/plans', null],
  ['/search', null],
  ['/1411210', null],
])('the county of %s is %s', (path, county) => expect(countyInPath(path)).toBe(county));
