import { expect, test } from 'vitest';
import { isHeadingLike } from './headings.ts';
import { markerAt } from './markers.ts';
import { decide } from './sequence.ts';
import { advance, type Candidate, EMPTY_SEQUENCE } from './sequence-state.ts';

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
    const marker = decision.marker ?? one.marker;
    state = advance(state, marker, decision.depth);
    return [`${'-'.repeat(decision.depth)}${marker.num}${decision.gap ? '!' : ''}`];
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
  [
    'an item that opens with a figure after its number, and the row behind it',
    ['（一）甲', '20.乙', '21.丙', '22.丁', '（二）戊', '23. 60岁以上老人的保险，全部补贴。', '24.己，庚。', '25.辛'],
    ['（一）', '-20!', '-21', '-22', '（二）', '-23', '-24', '-25'],
  ],
  [
    'a row that lost a number goes on where two more follow',
    ['（一）甲', '1.乙', '（二）丙', '3.丁，戊。', '4.己，庚。', '5.辛，壬。'],
    ['（一）', '-1', '（二）', '-3!', '-4', '-5'],
  ],
  [
    'a box of its own numbers inside a row',
    ['（一）甲', '1.乙', '2.丙', '1.子', '2.丑', '3.寅', '3.丁', '4.戊'],
    ['（一）', '-1', '-2', '-1', '-2', '-3', '-3', '-4'],
  ],
  [
    'a list up to 5. below 5.2 does not take 5.3',
    ['5 甲', '5.1 乙', '5.2 丙', '1.丁', '2.戊', '3.己', '4.庚', '5.辛', '5.3 壬'],
    ['5!', '-5.1', '-5.2', '--1', '--2', '--3', '--4', '--5', '-5.3'],
  ],
  [
    'chapters in Chinese after chapters in Arabic numbers',
    ['1 甲', '1.1 乙', '2 丙', '2.1 丁', '三、戊', '四、己', '4.1 庚'],
    ['1', '-1.1', '2', '-2.1', '三', '四', '-4.1'],
  ],
  [
    'three parts count nothing: 分级 is no measure behind 1.1.2',
    ['1 甲', '1.1 乙', '1.1.1 以人为本，预防为主', '1.1.2 分级负责，属地为主', '1.1.3 次序井然，不慌不忙地办理'],
    ['1', '-1.1', '--1.1.1', '--1.1.2', '--1.1.3'],
  ],
  ['letters in a row', ['1.甲', 'a.乙', 'b.丙', '2.丁'], ['1', '-a', '-b', '2']],
  ['letters in brackets', ['（1）甲', '(a)乙', '(b)丙', '（2）丁'], ['（1）', '-（a）', '-（b）', '（2）']],
  ['signs that hold bracket or point', ['㈠甲', '⒈乙', '⒉丙', '㈡丁'], ['（一）', '-1', '-2', '（二）']],
  ['commas behind the numbers of a row', ['一，甲', '二，乙', '三，丙'], ['一', '二', '三']],
  [
    'formal numerals over plain ones',
    ['壹、甲', '一、乙', '（一）丙', '贰、丁', '一、戊'],
    ['壹', '-一', '--（一）', '贰', '-一'],
  ],
  ['the third of a row of which only it is left', ['三、甲'], ['三!']],
])('%s', (_, lines, expected) => expect(outline(...lines)).toEqual(expected));

test.each([
  ['a cited number at the start of a wrapped line', ['一、甲', '~二、根据以上两项办理，', '二、乙'], ['一', '二']],
  ['a bare number without a chapter of decimals', ['一、甲', '3 乙', '二、丙'], ['一', '二']],
  ['a decimal that counts', ['1 甲', '1.1 乙', '4.3人以上，', '1.2 丙'], ['1', '-1.1', '-1.2']],
  ['a high number out of the blue', ['一、甲', '17.乙', '二、丙'], ['一', '二']],
  ['a comma behind a number alone', ['一、甲', '3，乙', '二、丙'], ['一', '二']],
  ['a letter alone', ['一、甲', 'A.乙', '二、丙'], ['一', '二']],
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
