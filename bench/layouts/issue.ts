import { LETTERS, type Letter, printedDay, titleOf } from './letters.ts';
import { centred, type Draw, halfWidth, wrapped } from './lines.ts';
import { type Drawn, Signs } from './marked.ts';

const NAMES = ['望川县', '松坪县', '青岚市', '白渠县'];
const LONGEST_WITH_NUMBER = 46;
const NARROWEST_TITLE = 22;
const PAGE = '\f';

type Layout = ReturnType<typeof layoutOf>;

function layoutOf(draw: Draw) {
  const gazette = `${draw.pick(NAMES)}人民政府公报`;
  const head = draw.pick([
    `${gazette} 2025年第2期`,
    `2025.2 ${gazette}`,
    `${gazette}\u3000\u30002025年第2期（总第31期）`,
    `${gazette}（2025年第2期）`,
    '',
    '',
  ]);
  return {
    gazette,
    head,
    headAbove: draw.pick([true, false]),
    width: draw.pick([0, 16, 20, 22, 24, 28, 32, 36, 40, 44]),
    indent: draw.pick(['\u3000\u3000', '    ', '']),
    number: draw.pick(['below', 'below', 'above', 'behind', 'bracketed', 'labelled'] as const),
    page: draw.pick([0, 24, 30, 38, 46]),
    pageNumber: draw.pick(['— n —', '- n -', '· n ·', 'n', '第 n 页', '〔n〕']),
    contents: draw.pick(['dots', 'number', 'wrapped', 'plain', 'numberFirst', 'twoLines', 'noPage', 'none'] as const),
    blankLines: draw.pick([false, false, false, true]),
    middle: draw.pick([false, true]),
    organLine: draw.pick([false, true]),
    redHead: draw.pick([false, false, true]),
    half: draw.pick([false, false, true]),
    section: draw.pick(['', '', '县政府文件', '【县政府办公室文件】', '◎ 县政府文件']),
    foot: draw.pick([false, false, true]),
    signIndent: draw.pick(['', ' '.repeat(20)]),
  };
}

function titleLines(letter: Letter, layout: Layout): string[] {
  const width = Math.min(layout.width || 24, NARROWEST_TITLE);
  const lines = layout.organLine
    ? [letter.organ, ...wrapped(letter.about, width, '')]
    : wrapped(titleOf(letter), width, '');
  return layout.middle ? lines.map((line) => centred(line, layout.width || 30)) : lines;
}

function headLines(letter: Letter, layout: Layout): string[] {
  const title = titleLines(letter, layout);
  const last = title.at(-1) ?? '';
  const number = layout.number === 'bracketed' ? `（${letter.number}）` : letter.number;
  const line = layout.middle ? centred(number, layout.width || 30) : number;
  const red = layout.redHead ? [`${letter.organ}文件`, ''] : [];
  if (layout.number === 'above') return [...red, line, ...title, ''];
  if (layout.number === 'labelled') return [...red, ...title, '', `文号：${letter.number}`, ''];
  if (layout.number === 'behind' && last.length + letter.number.length < LONGEST_WITH_NUMBER)
    return [...red, ...title.slice(0, -1), `${last}（${letter.number}）`, ''];
  return [...red, ...title, line, ''];
}

function letterLines(letter: Letter, layout: Layout, signs: Signs): string[] {
  const { width, indent, signIndent } = layout;
  const body = letter.body.flatMap((paragraph) => wrapped(signs.sign(paragraph), width, indent));
  const day = printedDay(letter.signedOn);
  return [
    PAGE,
    ...headLines(letter, layout),
    ...(letter.addressees === null ? [] : wrapped(letter.addressees, width, '')),
    ...letter.lead.flatMap((line) => wrapped(line, width, indent)),
    ...(letter.issued === null ? body : []),
    '',
    signIndent + letter.organ,
    signIndent + day,
    ...(letter.disclosure === null ? [] : [indent + letter.disclosure]),
    ...(letter.issued === null ? [] : ['', ...wrapped(letter.issued, width || NARROWEST_TITLE, ''), '', ...body]),
    ...(layout.foot ? ['抄送：县委各部门，县人大常委会办公室。', `${letter.organ}\u3000${day}印发`] : []),
  ];
}

/** Puts page numbers and running heads between the lines. Returns the page of each letter beside them. */
function paged(lines: readonly string[], layout: Layout): { lines: string[]; pages: number[] } {
  const printed: string[] = [];
  const pages: number[] = [];
  let page = 1;
  let filled = 0;
  for (const line of lines) {
    if (line === PAGE) pages.push(page);
    else printed.push(line, ...(layout.blankLines ? [''] : []));
    filled += 1;
    if (layout.page === 0 || filled < layout.page) continue;
    const number = layout.pageNumber.replace('n', String(page));
    const furniture = layout.headAbove ? [number, layout.head] : [layout.head, number];
    printed.push(...furniture.filter((text) => text !== ''));
    page += 1;
    filled = 0;
  }
  return { lines: printed, pages };
}

const ROWS: Readonly<Record<Layout['contents'], (letter: Letter, page: number) => string[]>> = {
  dots: (letter, page) => [`${titleOf(letter)}………${page}`],
  number: (letter, page) => [`${titleOf(letter)}（${letter.number}）.......${page}`],
  wrapped: (letter, page) => {
    const rows = wrapped(titleOf(letter), 20, '');
    return [...rows.slice(0, -1), `${rows.at(-1)} …… （${page}）`];
  },
  plain: (letter, page) => [`${titleOf(letter)}\u3000${page}`],
  numberFirst: (letter, page) => [`${letter.number} ${titleOf(letter)} /${String(page).padStart(2, '0')}`],
  twoLines: (letter, page) => [titleOf(letter), `（${letter.number}）……${page}`],
  noPage: (letter) => [titleOf(letter)],
  none: () => [],
};

/** Draws an issue of three to seven letters. */
export function drawIssue(draw: Draw): Drawn {
  const layout = layoutOf(draw);
  const left = [...LETTERS];
  const letters = Array.from(
    { length: draw.number(3, 7) },
    () => left.splice(draw.number(0, left.length - 1), 1)[0],
  ).filter((letter) => letter !== undefined);
  const signs = new Signs();
  const section = layout.section === '' ? [] : ['', layout.section, ''];
  const { lines, pages } = paged(
    [...section, ...letters.flatMap((letter) => letterLines(letter, layout, signs))],
    layout,
  );
  const rows = letters.flatMap((letter, i) => ROWS[layout.contents](letter, pages[i] ?? 1));
  const cover = [
    layout.gazette,
    '2025年第2期',
    ...(layout.contents === 'none' ? [] : [draw.pick(['目　录', '目录', '目    次'])]),
  ];
  const marked = [...cover, ...rows, '', ...lines, ''].join('\n');
  return { ...signs.taken(layout.half ? halfWidth(marked) : marked), letters, layout: JSON.stringify(layout) };
}
