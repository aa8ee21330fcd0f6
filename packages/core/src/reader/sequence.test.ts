import { expect, test } from 'vitest';
import { isHeadingLike } from './headings.ts';
import { markerAt } from './markers.ts';
import { advance, type Candidate, decide, EMPTY_SEQUENCE } from './sequence.ts';

/** Numbered lines as candidates; `~` before a line makes it a wrapped one. */
function candidate(line: string): Candidate {
  const wrapped = line.startsWith('~');
  const text = wrapped ? line.slice(1) : line;
  const marker = markerAt(text);
  if (marker === null) throw new Error(`no number: ${text}`);
  return { marker, wrapped, headingLike: isHeadingLike(text.slice(marker.length)), enclosed: false };
}

/** What the sequence makes of the lines: depth and number of each unit, `!` after a gap, text left out. */
function outline(...lines: string[]): string[] {
  const candidates = lines.map(candidate);
  let state = EMPTY_SEQUENCE;
  return candidates.flatMap((one, i) => {
    const decision = decide(one, state, candidates.slice(i + 1));
    if (decision === null || decision.onlyIfFound === true) return [];
    state = advance(state, one.marker, decision.depth);
    return [`${'-'.repeat(decision.depth)}${one.marker.num}${decision.gap ? '!' : ''}`];
  });
}

test.each([
  [
    'the four levels of an official text',
    ['一、甲', '（一）乙', '1.丙', '（1）丁', '（2）戊', '2.己', '（二）庚', '二、辛'],
    ['一', '-（一）', '--1', '---（1）', '---（2）', '--2', '-（二）', '二'],
  ],
  [
    'a row restarts below each heading',
    ['一、甲', '1.乙', '2.丙', '二、丁', '1.戊', '2.己'],
    ['一', '-1', '-2', '二', '-1', '-2'],
  ],
  [
    'a row runs on across brackets',
    ['（一）甲', '1.乙', '2.丙', '（二）丁', '3.戊', '4.己'],
    ['（一）', '-1', '-2', '（二）', '-3', '-4'],
  ],
  ['one number is left out', ['一、甲', '三、乙', '四、丙'], ['一', '三!', '四']],
  ['one number is printed twice', ['1.甲', '2.乙', '2.丙', '3.丁'], ['1', '2', '2!', '3']],
  ['decimals below 一、', ['一、甲', '1.1乙', '1.2丙', '二、丁', '2.1戊'], ['一', '-1.1', '-1.2', '二', '-2.1']],
  [
    'bare chapters of decimals',
    ['1 甲', '1.1 乙', '1.1.1 丙', '1.2 丁', '2 戊', '2.1 己'],
    ['1', '-1.1', '--1.1.1', '-1.2', '2', '-2.1'],
  ],
  [
    '（一） below 1. where 2. follows the brackets',
    ['1.甲', '（一）乙', '（二）丙', '2.丁'],
    ['1', '-（一）', '-（二）', '2'],
  ],
  [
    'articles run through chapters',
    ['第一章 甲', '第一条 乙', '第二章 丙', '第二条 丁'],
    ['第一章', '-第一条', '第二章', '-第二条'],
  ],
  ['1. and 1、 are one row where the printer changed the sign', ['1.甲', '2、乙', '3.丙'], ['1', '2', '3']],
  ['the signs of one text', ['一、甲', '①乙', '②丙', '二、丁'], ['一', '-①', '-②', '二']],
])('%s', (_, lines, expected) => expect(outline(...lines)).toEqual(expected));

test.each([
  ['a cited number at the start of a wrapped line', ['一、甲', '~二、根据以上两项办理，', '二、乙'], ['一', '二']],
  ['a bare number without a chapter of decimals', ['一、甲', '3 乙', '二、丙'], ['一', '二']],
  ['a decimal that counts', ['1 甲', '1.1 乙', '4.3人以上，', '1.2 丙'], ['1', '-1.1', '-1.2']],
  ['a high number out of the blue', ['一、甲', '17.乙', '二、丙'], ['一', '二']],
  ['a decimal of no open chapter', ['一、甲', '7.3 乙', '二、丙'], ['一', '二']],
])('%s begins no unit', (_, lines, expected) => expect(outline(...lines)).toEqual(expected));

test('two lines that changed places are both units of their row', () => {
  expect(outline('1.甲', '3.乙', '2.丙', '4.丁').map((unit) => unit.replace('!', ''))).toEqual(['1', '3', '2', '4']);
});

test('a wrapped heading counts where its successor follows', () => {
  expect(outline('一、甲', '~二、乙', '三、丙')).toEqual(['一', '二', '三']);
});

test('inside a table only a heading of an outer row goes on', () => {
  const state = advance(EMPTY_SEQUENCE, candidate('一、甲').marker, 0);
  const inside = (line: string): Candidate => ({ ...candidate(line), enclosed: true });
  expect(decide(inside('1.乙'), state, [])).toBeNull();
  expect(decide(inside('二、乙'), state, [])).toEqual({ depth: 0, gap: false });
});

test('numbers that nest in each other without end stop at a depth', () => {
  const lines = Array.from({ length: 200 }, () => [
    '（一）甲',
    '一、乙一种情况的说明文字写到这里就是一个很长的句子，',
    '~（二）丙，丁',
  ]).flat();
  const depths = outline(...lines).map((unit) => unit.lastIndexOf('-') + 1);
  expect(Math.max(...depths)).toBeLessThanOrEqual(20);
});
