import { expect, test } from 'vitest';
import { issuedTitle, matterParagraphs } from './matter-text.ts';

test('marks of the extraction are taken off and hard-wrapped lines joined; a signature keeps its lines', () => {
  expect(matterParagraphs({ role: 'other', text: '# 请认真组\n织实施。\n\n<p>另行通知。</p>' })).toEqual([
    '请认真组织实施。',
    '另行通知。',
  ]);
  expect(matterParagraphs({ role: 'signature', text: '甲局\n乙局' })).toEqual(['甲局\n乙局']);
});

test('a doubled title of an issued text is shown as the notice names it', () => {
  const matter = { role: 'title', text: '甲县补贴办法甲县补贴办法（（试行试行））' } as const;
  expect(issuedTitle(matter, '甲县人民政府关于印发甲县补贴办法的通知')).toBe('甲县补贴办法');
  expect(issuedTitle({ role: 'title', text: '乙办法' }, '关于印发甲办法的通知')).toBe('乙办法');
});
