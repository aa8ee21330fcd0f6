import {
  AlignmentType,
  BorderStyle,
  Document,
  DocumentGridType,
  Footer,
  type IRunOptions,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { fontTable } from './font-table.ts';
import {
  type Block,
  figureCells,
  figureColumns,
  footOf,
  hasMasthead,
  type OfficialForm,
  printedTitle,
} from './model.ts';
import { CHARACTER_SPACING, FONTS, FOOTER_DISTANCE, LINE, MARGIN, PAGE, SIZE } from './page.ts';
import { printable } from './printable.ts';

type Alignment = (typeof AlignmentType)[keyof typeof AlignmentType];
type Look = {
  readonly font?: string;
  readonly size?: number;
  readonly color?: string;
  readonly alignment?: Alignment;
  /** First line two characters in, as body text is. */
  readonly indent?: 'first' | 'right' | 'none';
  readonly border?: boolean;
};

const EXACT = { line: LINE, lineRule: LineRuleType.EXACT, before: 0, after: 0 } as const;
const INDENTS = {
  first: { firstLineChars: 200, firstLine: SIZE.body * 20 },
  // 署名 and 成文日期 stand four characters from the right edge.
  right: { right: SIZE.body * 40 },
  none: {},
} as const;
const RED = 'FF0000';
const RULE = { style: BorderStyle.SINGLE, size: 12, space: 4 } as const;

const runOf = (text: string, { font = FONTS.body.name, size = SIZE.body, color }: Look): IRunOptions => ({
  text,
  font: { ascii: font, hAnsi: font, eastAsia: font, cs: font },
  size,
  characterSpacing: CHARACTER_SPACING,
  ...(color === undefined ? {} : { color }),
});

const LINE_BREAK = /\r?\n|\r/;

/** A text as runs; its own line breaks are kept. */
const runsOf = (text: string, look: Look): TextRun[] =>
  printable(text)
    .split(LINE_BREAK)
    .map((part, i) => new TextRun({ ...runOf(part, look), ...(i === 0 ? {} : { break: 1 }) }));

function line(text: string, look: Look = {}): Paragraph {
  const { alignment = AlignmentType.BOTH, indent = 'first', border = false, color } = look;
  return new Paragraph({
    alignment,
    spacing: EXACT,
    indent: INDENTS[indent],
    ...(border ? { border: { bottom: { ...RULE, color: color ?? '000000' } } } : {}),
    children: runsOf(text, look),
  });
}

const CENTRED = { alignment: AlignmentType.CENTER, indent: 'none' } as const;
const blank = (): Paragraph => line('', { indent: 'none' });
const CELL = { size: SIZE.table, indent: 'none', alignment: AlignmentType.LEFT } as const;

function cellRow(cells: readonly string[], isHead: boolean): TableRow {
  const font = isHead ? FONTS.heading.name : FONTS.body.name;
  return new TableRow({
    tableHeader: isHead,
    cantSplit: true,
    children: cells.map((text) => new TableCell({ children: [line(text, { ...CELL, font })] })),
  });
}

const BODY_WIDTH = PAGE.width - MARGIN.left - MARGIN.right;
// So many characters a column wants at least and at most; what is longer goes over several lines.
const COLUMN = { least: 4, most: 24 } as const;

/** Widths of the columns by their longest cells; together the width of the body. */
function columnWidths(rows: readonly (readonly string[])[]): number[] {
  const wanted = (rows[0] ?? []).map((_, i) =>
    Math.min(COLUMN.most, Math.max(COLUMN.least, ...rows.map((cells) => cells[i]?.length ?? 0))),
  );
  const sum = wanted.reduce((a, b) => a + b, 0);
  return wanted.map((width) => Math.floor((BODY_WIDTH * width) / sum));
}

const table = (columns: readonly string[], rows: readonly (readonly string[])[]): Table =>
  new Table({
    width: { size: BODY_WIDTH, type: WidthType.DXA },
    columnWidths: columnWidths([columns, ...rows]),
    layout: TableLayoutType.FIXED,
    rows: [cellRow(columns, true), ...rows.map((cells) => cellRow(cells, false))],
  });

function blockParts(block: Block): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'heading':
      return [line(block.text, { font: (block.depth === 1 ? FONTS.heading : FONTS.subheading).name })];
    case 'list':
      return block.items.map((item) => line(item));
    case 'table':
      return [table(block.columns, block.rows)];
    case 'figures':
      return [table(figureColumns, block.figures.map(figureCells))];
    default:
      return [line(block.text)];
  }
}

function headParts(form: OfficialForm): Paragraph[] {
  const red = { ...CENTRED, color: RED, font: FONTS.title.name, size: SIZE.masthead };
  const isRed = hasMasthead(form);
  return [
    ...(isRed ? [masthead(form.masthead ?? '', red)] : []),
    ...(form.number === null
      ? []
      : [line(form.number, { ...CENTRED, border: isRed, ...(isRed ? { color: RED } : {}) })]),
    ...(isRed ? [blank()] : []),
    line(printedTitle(form), { ...CENTRED, font: FONTS.title.name, size: SIZE.title }),
    blank(),
    ...(form.recipients.length === 0 ? [] : [line(`${form.recipients.join('、')}：`, { indent: 'none' })]),
  ];
}

// The sign of the organ is taller than a line of the body.
const masthead = (text: string, look: Look): Paragraph =>
  new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { line: LINE * 2, lineRule: LineRuleType.EXACT, before: 0, after: 0 },
    children: runsOf(text, look),
  });

function endParts(form: OfficialForm): Paragraph[] {
  const foot = footOf(form);
  const right = { alignment: AlignmentType.RIGHT, indent: 'right' } as const;
  const small = { size: SIZE.small, indent: 'none' } as const;
  return [
    blank(),
    line(form.signature, right),
    line(form.signedOn, right),
    ...(form.copies.length === 0 ? [] : [line(`抄送：${form.copies.join('、')}`, small)]),
    ...form.endMatter.map((text) => line(text, small)),
    ...(foot === null ? [] : [line(foot, small)]),
  ];
}

const pageNumber = (alignment: Alignment): Footer =>
  new Footer({
    children: [
      new Paragraph({
        alignment,
        children: [
          new TextRun({ font: FONTS.number.name, size: SIZE.small, children: ['— ', PageNumber.CURRENT, ' —'] }),
        ],
      }),
    ],
  });

function documentOf(form: OfficialForm): Document {
  return new Document({
    title: printable(printedTitle(form)),
    creator: printable(form.signature),
    evenAndOddHeaderAndFooters: true,
    styles: { default: { document: { run: { font: FONTS.body.name, size: SIZE.body } } } },
    sections: [
      {
        properties: {
          page: {
            size: PAGE,
            margin: { ...MARGIN, header: 851, footer: FOOTER_DISTANCE, gutter: 0 },
          },
          grid: { type: DocumentGridType.LINES, linePitch: LINE },
        },
        // Odd pages have their number at the right, even ones at the left.
        footers: { default: pageNumber(AlignmentType.RIGHT), even: pageNumber(AlignmentType.LEFT) },
        children: [...headParts(form), ...form.blocks.flatMap(blockParts), ...endParts(form)],
      },
    ],
  });
}

/** A form as a Word document in the layout of GB/T 9704. Not byte-stable, since it holds dates: compare `word/document.xml`. */
export const formDocx = (form: OfficialForm): Promise<Buffer> =>
  Packer.toBuffer(documentOf(form), undefined, [fontTable]);
