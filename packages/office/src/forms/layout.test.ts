import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Block, formDocx, formHtml, type OfficialForm, plainText } from './index.ts';
import { CHARACTER_SPACING, CHARACTERS_A_LINE, FONTS, LINE, LINES_A_PAGE, MARGIN, PAGE, SIZE } from './page.ts';
import { wordTexts, zipText } from './testing-zip.ts';

const plain: OfficialForm = {
  kind: 'startNotice',
  masthead: '某县应急管理局',
  marks: [],
  number: '某应急〔2026〕1号',
  title: '关于某事的通知',
  recipients: ['某局'],
  blocks: [
    { kind: 'heading', depth: 1, text: '一、事项' },
    { kind: 'paragraph', text: '正文' },
  ],
  signature: '某县应急管理局',
  signedOn: '2026年3月1日',
  copies: ['某委'],
  endMatter: [],
  provenance: { incident: 'i1', plan: null, release: null, clauses: ['141121/某号/3.2'] },
};
const documentOf = async (form: OfficialForm): Promise<string> =>
  zipText(await formDocx(form), 'word/document.xml') ?? '';

test('the page holds 22 lines and no 23rd, a line 28 characters and no 29th', () => {
  const height = PAGE.height - MARGIN.top - MARGIN.bottom;
  const width = PAGE.width - MARGIN.left - MARGIN.right;
  const character = SIZE.body * 10 + CHARACTER_SPACING;
  expect([Math.floor(height / LINE), Math.floor(width / character)]).toEqual([LINES_A_PAGE, CHARACTERS_A_LINE]);
});

test('the Word document is A4 with the margins 37, 35, 28 and 26 mm, a grid of lines, exact lines and size 3', async () => {
  const xml = await documentOf(plain);
  const millimetres = [...xml.matchAll(/w:(?:top|right|bottom|left)="(\d{4})"/g)].map((match) =>
    Math.round((Number(match[1]) / 1440) * 25.4),
  );
  expect(millimetres.slice(-4)).toEqual([37, 26, 35, 28]);
  expect(xml).toContain('<w:pgSz w:w="11906" w:h="16838"');
  expect(xml).toContain('<w:docGrid w:type="lines" w:linePitch="579"/>');
  expect(xml).toMatch(/w:line="579" w:lineRule="exact"\/><w:ind w:firstLine="640" w:firstLineChars="200"\/>/);
  expect(xml).toContain('<w:spacing w:val="-5"/><w:sz w:val="32"/>');
});

test('every font has its substitute declared in the document', async () => {
  const fonts = zipText(await formDocx(plain), 'word/fontTable.xml') ?? '';
  for (const { name, substitute } of Object.values(FONTS))
    expect(fonts).toContain(`<w:font w:name="${name}"><w:altName w:val="${substitute}"/>`);
});

test('the same form gives the same document', async () => {
  expect(await documentOf(plain)).toBe(await documentOf(plain));
});

test('the red head is there in earnest, and in a drill it is not', async () => {
  expect(await documentOf(plain)).toContain('FF0000');
  expect(await documentOf({ ...plain, marks: ['drill'] })).not.toContain('FF0000');
});

const text = fc.string({ minLength: 1, maxLength: 12, unit: 'grapheme-ascii' }).map((one) => `字${one}`);
const block: fc.Arbitrary<Block> = fc.oneof(
  fc.record({ kind: fc.constant('paragraph' as const), text }),
  fc.record({ kind: fc.constant('list' as const), items: fc.array(text, { maxLength: 3 }) }),
  fc.record({ kind: fc.constant('table' as const), columns: fc.tuple(text), rows: fc.array(fc.tuple(text)) }),
  fc.record({
    kind: fc.constant('figures' as const),
    figures: fc.array(
      fc.record({
        name: text,
        value: fc.option(text),
        source: fc.option(text),
        at: fc.option(text),
        note: fc.option(text),
      }),
      { maxLength: 2 },
    ),
  }),
);

test('preview, text and Word document say the same, whatever stands in the form', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(block, { maxLength: 4 }), text, async (blocks, title) => {
      const form = { ...plain, blocks, title };
      const words = wordTexts(await documentOf(form)).join('\n');
      const html = formHtml(form);
      const unescaped = html
        .replaceAll('&lt;', '<')
        .replaceAll('&gt;', '>')
        .replaceAll('&quot;', '"')
        .replaceAll('&#39;', "'")
        .replaceAll('&amp;', '&');
      const pieces = plainText(form)
        .split('\n')
        .flatMap((line) => line.split('\t'));
      for (const piece of pieces) {
        expect(words).toContain(piece);
        expect(unescaped).toContain(piece);
      }
    }),
    { numRuns: 30, seed: 20_260_301 },
  );
}, 60_000);

test('nothing of a text becomes a tag', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 40 }), (title) => {
      const tags = formHtml({ ...plain, title }).match(/<\/?[a-z0-9]{1,10}/g) ?? [];
      expect(tags).toEqual(formHtml({ ...plain, title: '题' }).match(/<\/?[a-z0-9]{1,10}/g));
    }),
  );
});

test('line breaks of a text are kept, and signs that no XML can hold do not spoil the document', async () => {
  const form = { ...plain, blocks: [{ kind: 'paragraph', text: '上\u0000一行\n下一\uD800行' } as const] };
  const xml = await documentOf(form);
  expect(wordTexts(xml)).toEqual(expect.arrayContaining(['上一行', '下一行']));
  expect(xml).toContain('<w:br/>');
  expect(formHtml(form)).toContain('<br>');
});

test('the columns of a table share the width of the body by what stands in them', async () => {
  const rows = [['短', '一段长得多的文字内容']];
  const xml = await documentOf({ ...plain, blocks: [{ kind: 'table', columns: ['甲', '乙'], rows }] });
  const widths = [...xml.matchAll(/<w:gridCol w:w="(\d{1,5})"\/>/g)].map((match) => Number(match[1]));
  expect(widths).toHaveLength(2);
  expect(widths[0]).toBeLessThan(widths[1] ?? 0);
  expect((widths[0] ?? 0) + (widths[1] ?? 0)).toBeGreaterThan(8800);
});
