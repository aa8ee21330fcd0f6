import { expect, test } from 'vitest';
import type { Finding } from '../base/index.ts';
import { readBody } from './body.ts';
import type { UnitDraft } from './draft.ts';
import { joinFlows } from './flow.ts';
import { linesOf } from './testing.ts';

type Tree = readonly [
  num: string | null,
  heading: string | null,
  paragraphs: readonly string[],
  children: readonly Tree[],
];

const tree = (draft: UnitDraft): Tree => [
  draft.num,
  draft.heading?.text ?? null,
  draft.paragraphs.map((flows) => joinFlows(flows).text),
  draft.children.map(tree),
];

function body(...lines: string[]): {
  children: readonly Tree[];
  codes: string[];
  findings: Finding[];
  root: UnitDraft;
  owned: number;
} {
  const findings: Finding[] = [];
  const { root, owned } = readBody(linesOf(...lines), lines.join('\n'), findings);
  return {
    children: tree(root)[3],
    codes: findings.map((finding) => finding.code),
    findings,
    root,
    owned: owned.length,
  };
}

test('text before the first number stands in paragraphs of its own', () => {
  expect(body('先说一句。', '再说一句。', '一、甲').children).toEqual([
    [null, null, ['先说一句。'], []],
    [null, null, ['再说一句。'], []],
    ['一', null, ['甲'], []],
  ]);
});

test('a wrapped line goes on with its paragraph', () => {
  expect(body('一、甲', '这一句话没有完，', '在这里完。').children).toEqual([
    ['一', null, ['甲', '这一句话没有完，在这里完。'], []],
  ]);
});

test('a character doubled at a join is read once where the word occurs elsewhere', () => {
  const { children, codes } = body(
    '一、设备更新',
    '应当报废老旧的各类设备和各种老旧的成套的设备，以及设',
    '设备更新的情况。',
  );
  expect(children[0]?.[2][1]).toBe('应当报废老旧的各类设备和各种老旧的成套的设备，以及设设备更新的情况。');
  expect(codes).not.toContain('XZ_READ_DOUBLED');
  const page = body('一、设备更新', '应当报废老旧的各类设备和各种老旧的成套的设备，以及老旧的设备', '备更新的情况。');
  expect(page.children[0]?.[2][1]).toContain('老旧的设备更新的情况。');
  expect(page.codes).toContain('XZ_READ_DOUBLED');
});

test('a doubled character that may be a word of its own stays', () => {
  expect(body('一、甲', '这件事由各有关单位共同负责，要求大家天', '天向上。').codes).not.toContain('XZ_READ_DOUBLED');
});

test('a heading glued to the end of a paragraph is a unit, its own text follows it', () => {
  const { children, codes } = body('一、任务', '1.做甲。这事要紧。2.做乙。', '这事也要紧。', '3.做丙。');
  expect(children[0]?.[3].map(([num, , paragraphs]) => [num, paragraphs])).toEqual([
    ['1', ['做甲。这事要紧。']],
    ['2', ['做乙。', '这事也要紧。']],
    ['3', ['做丙。']],
  ]);
  expect(codes).toEqual(['XZ_READ_GLUED']);
});

test('every line has one owner', () => {
  const lines = ['一、任务', '1.做甲。这事要紧。2.做乙。', '这事也要紧。', '3.做丙。', '附件1', '甲表', '一、子'];
  const { owned } = readBody(linesOf(...lines), lines.join('\n'), []);
  const spans = owned.map(({ span }) => span).sort((a, b) => a.start - b.start);
  expect(spans.map((span) => lines.join('\n').slice(span.start, span.end)).join('')).toBe(lines.join('\n'));
});

test('an annex is a unit with its title, and the numbers in it begin anew', () => {
  expect(body('一、甲', '附件 2：', '乙方案', '一、丙', '二、丁').children).toEqual([
    ['一', null, ['甲'], []],
    [
      '附件2',
      '乙方案',
      [],
      [
        ['一', null, ['丙'], []],
        ['二', null, ['丁'], []],
      ],
    ],
  ]);
});

test('a missing number is said to the clerk in words', () => {
  const { findings } = body('一、甲', '三、乙', '四、丙');
  expect(findings).toHaveLength(1);
  expect(findings[0]).toMatchObject({ code: 'XZ_READ_NUMBER_GAP', severity: 'warning', span: { start: 4, end: 6 } });
  expect(findings[0]?.message).toContain('“三”');
});

test('words of a flow chart are kept and not read as text', () => {
  const { children, codes } = body('一、甲', '应急响应流程图', '开始', '上报', '结束', '二、乙');
  expect(children.map(([num, , paragraphs]) => [num, paragraphs])).toEqual([
    ['一', ['甲', '应急响应流程图']],
    ['二', ['乙']],
  ]);
  expect(codes).toEqual(['XZ_READ_FIGURE']);
});
