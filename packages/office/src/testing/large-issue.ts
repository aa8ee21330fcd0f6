import type { IssueText } from './reading.ts';

const sentence = '各有关单位要加强值守，落实责任，及时报告，确保安全度汛，不得迟报、漏报、瞒报。';

/** An issue large enough that its import can be killed in the middle: forty documents of fifty units. */
export const largeIssue: IssueText = {
  year: 2026,
  number: 1,
  publishedOn: '2026-03-31',
  documents: Array.from({ length: 40 }, (_, document) => ({
    number: `甲政发〔2026〕${document + 1}号`,
    title: `关于第${document + 1}件事的通知`,
    signedOn: '2026-03-01',
    units: Array.from({ length: 50 }, (__, unit) => ({
      num: String(unit + 1),
      heading: `第${unit}项工作`,
      text: `${sentence}${document}-${unit}`.repeat(3),
    })),
    organs: ['县水务局'],
    cites: [{ text: '甲政发〔2026〕1号', number: '甲政发〔2026〕1号' }],
  })),
};
