import { LETTERS, type Letter, printedDay, titleOf } from './letters.ts';
import { centred, type Draw, halfWidth, wrapped } from './lines.ts';
import { type Drawn, Signs } from './marked.ts';

type Role = 'title' | 'number' | 'addressees' | 'paragraph' | 'sign' | 'note' | 'issued';
type Piece = { readonly role: Role; readonly text: string };
type Layout = ReturnType<typeof layoutOf>;

const layoutOf = (draw: Draw) => ({
  style: draw.pick(['lines', 'lines', 'blank', 'column', 'column', 'html', 'markdown', 'pasted', 'spaced'] as const),
  number: draw.pick(['below', 'below', 'above', 'behind'] as const),
  page: draw.pick(['none', 'none', 'labels', 'trail', 'cells', 'database'] as const),
  width: draw.pick([20, 24, 28, 30, 36, 40]),
  indent: draw.pick(['\u3000\u3000', '    ', '']),
  organLine: draw.pick([false, true]),
  redHead: draw.pick([false, false, true]),
  half: draw.pick([false, false, true]),
  foot: draw.pick(['', '', '扫一扫在手机打开当前页', '【打印本页】 【关闭窗口】', '责任编辑：王某']),
});

function headPieces(letter: Letter, layout: Layout): Piece[] {
  const titles = layout.organLine ? [letter.organ, letter.about] : [titleOf(letter)];
  const title = titles.map((text): Piece => ({ role: 'title', text }));
  const number: Piece = { role: 'number', text: letter.number };
  const red: Piece[] = layout.redHead ? [{ role: 'note', text: `${letter.organ}文件` }] : [];
  if (layout.number === 'above') return [...red, number, ...title];
  if (layout.number === 'below') return [...red, ...title, number];
  const last = title.at(-1) as Piece;
  return [...red, ...title.slice(0, -1), { role: 'title', text: `${last.text}（${letter.number}）` }];
}

function piecesOf(letter: Letter, layout: Layout, signs: Signs): Piece[] {
  const paragraph = (text: string): Piece => ({ role: 'paragraph', text });
  const body = letter.body.map((one) => paragraph(signs.sign(one)));
  return [
    ...headPieces(letter, layout),
    ...(letter.addressees === null ? [] : [{ role: 'addressees' as const, text: letter.addressees }]),
    ...letter.lead.map(paragraph),
    ...(letter.issued === null ? body : []),
    { role: 'sign', text: letter.organ },
    { role: 'sign', text: printedDay(letter.signedOn) },
    ...(letter.disclosure === null ? [] : [{ role: 'note' as const, text: letter.disclosure }]),
    ...(letter.issued === null ? [] : [{ role: 'issued' as const, text: letter.issued }, ...body]),
  ];
}

const PAGES: Readonly<Record<Layout['page'], (letter: Letter) => string[]>> = {
  none: () => [],
  labels: (letter) => [
    '索引号：24317-2025-03\u3000主题分类：综合政务',
    `发文机关：${letter.organ}\u3000成文日期：${printedDay(letter.signedOn)}`,
    `标题：${titleOf(letter)}`,
    `发文字号：${letter.number}\u3000发布日期：2025-12-01`,
  ],
  trail: (letter) => [
    '首页 > 政务公开 > 政府文件',
    titleOf(letter),
    '发布时间：2025-12-01 09:30\u3000来源：县政府办\u3000浏览次数：128 次',
    '字体：[大 中 小]',
  ],
  cells: (letter) => [
    `| 索引号 | 000014349/2025-00266 | 发文字号 | ${letter.number} |`,
    `| 发布机构 | ${letter.organ} | 成文日期 | ${letter.signedOn} |`,
    '| 公开方式 | 主动公开 | 有效性 | 有效 |',
  ],
  database: (letter) => [
    `【法规标题】${titleOf(letter)}`,
    `【发布部门】${letter.organ}`,
    `【发文字号】${letter.number}`,
    `【发布日期】${letter.signedOn}`,
    '【效力级别】地方规范性文件',
  ],
};

function inColumn({ role, text }: Piece, { width, indent }: Layout): string[] {
  if (role === 'paragraph') return wrapped(text, width, indent);
  if (role === 'title' || role === 'issued') return wrapped(text, 22, '').map((line) => centred(line, width));
  return role === 'sign' ? [centred(text, width * 2 - text.length)] : wrapped(text, width, '');
}

function asHtml({ role, text }: Piece): string {
  if (role === 'title') return `<h1 style="text-align:center">${text}</h1>`;
  if (role === 'issued') return `<p align="center"><strong>${text}</strong></p>`;
  return role === 'sign' ? `<p style="text-align:right">${text}</p>` : `<p>&emsp;&emsp;${text}</p>`;
}

function asMarkdown({ role, text }: Piece): string[] {
  if (role === 'title') return [`# ${text}`, ''];
  return [role === 'issued' ? `## ${text}` : text, ''];
}

function laidOut(pieces: readonly Piece[], layout: Layout): string[] {
  const texts = pieces.map(({ text }) => text);
  if (layout.style === 'pasted') return [texts.join('')];
  if (layout.style === 'spaced') return [texts.join(' ')];
  if (layout.style === 'html') return ['<div>', ...pieces.map(asHtml), '</div>'];
  if (layout.style === 'markdown') return pieces.flatMap(asMarkdown);
  if (layout.style === 'column') return pieces.flatMap((piece) => inColumn(piece, layout));
  const lines = pieces.map(({ role, text }) => (role === 'paragraph' ? layout.indent + text : text));
  return layout.style === 'blank' ? lines.flatMap((line) => [line, '']) : lines;
}

/** Draws one letter, as a file or a page prints it. */
export function drawSingle(draw: Draw): Drawn {
  const layout = layoutOf(draw);
  const letter = draw.pick(LETTERS);
  const signs = new Signs();
  const page = PAGES[layout.page](letter);
  const lines = laidOut(piecesOf(letter, layout, signs), layout);
  const foot = layout.foot === '' ? [] : [layout.foot];
  const marked = [...page, ...(page.length > 0 ? [''] : []), ...lines, ...foot, ''].join('\n');
  return {
    ...signs.taken(layout.half ? halfWidth(marked) : marked),
    letters: [letter],
    layout: JSON.stringify(layout),
  };
}
