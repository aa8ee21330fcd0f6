import { expect, test } from 'vitest';
import { readSearch, withFacet } from './search-params.ts';

test('what does not fit is left out of a search', () => {
  expect(readSearch({ q: 2024, year: '2024', page: '-1', other: 'x', kind: ['a'] })).toEqual({
    q: '2024',
    year: '2024',
  });
});

test('a facet starts from the first page, and comes off with null', () => {
  expect(withFacet({ q: '水', page: 3 }, 'kind', '通知')).toEqual({ q: '水', kind: '通知' });
  expect(withFacet({ q: '水', kind: '通知' }, 'kind', null)).toEqual({ q: '水' });
});
