import { expect, test } from 'vitest';
import type { GazetteDocument } from '../gazette/index.ts';
import { type Owned, unitDraft } from './draft.ts';
import { flowOf } from './flow.ts';
import { read } from './index.ts';
import { documentPieces } from './tiles.ts';
import { addressUnits } from './units.ts';

function unit(num: string, ...paragraphs: string[]): ReturnType<typeof unitDraft> {
  const draft = unitDraft(num, 'unit', 0);
  draft.paragraphs.push(...paragraphs.map((text) => [flowOf(text, 0)]));
  return draft;
}

test.each([
  [['目标任务'], '目标任务', ''],
  [['提高能力。提升各方面的水平。'], '提高能力', '提升各方面的水平。'],
  [['各单位要抓落实，不得拖延。'], null, '各单位要抓落实，不得拖延。'],
  [['目标任务', '到年底完成。'], '目标任务', '到年底完成。'],
  [['加强领导，落实责任', '各单位要抓落实。'], '加强领导，落实责任', '各单位要抓落实。'],
  [['加强领导，落实责任'], null, '加强领导，落实责任'],
  [['分工如下：', '甲。'], null, '分工如下：\n甲。'],
  [[], null, ''],
])('a unit of %j has the heading %j', (paragraphs, heading, text) => {
  const root = unitDraft(null, 'root', 0);
  root.children.push(unit('一', ...paragraphs));
  expect(addressUnits(root, [], 'k').units[0]).toMatchObject({ heading, text, address: 'k/一' });
});

test('one number many times under one parent is counted, loose paragraphs too', () => {
  const root = unitDraft(null, 'root', 0);
  root.children.push(
    unitDraft(null, 'paragraph', 0),
    unit('一'),
    unit('一'),
    unitDraft(null, 'paragraph', 0),
    unit('一'),
  );
  expect(addressUnits(root, [], 'k', ['通知']).units.map(({ address }) => address)).toEqual([
    'k/通知/¶1',
    'k/通知/一',
    'k/通知/一~2',
    'k/通知/¶2',
    'k/通知/一~3',
  ]);
});

test('a unit may have more paragraphs and pieces than a call has arguments', () => {
  const many = 200_000;
  const root = unitDraft(null, 'root', 0);
  const draft = unitDraft('一', 'unit', 0);
  const owned: Owned[] = [];
  for (let i = 0; i < many; i += 1) {
    draft.paragraphs.push([flowOf('段', 3 * i)]);
    owned.push({ span: { start: 3 * i, end: 3 * i + 2 }, owner: draft });
  }
  root.children.push(draft);
  const { units, passages } = addressUnits(root, owned, 'k');
  expect(passages).toHaveLength(many);
  const [blank] = read('某县甲方案').documents;
  const pieces: { start: number; end: number }[] = [];
  documentPieces({ ...(blank as GazetteDocument), units, matter: [] }, pieces);
  expect(pieces).toHaveLength(many);
});
