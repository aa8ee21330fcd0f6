import { type Block, figureCells, footOf, hasMasthead, type OfficialForm, printedTitle } from './model.ts';

function linesOf(block: Block): readonly string[] {
  if (block.kind === 'list') return block.items;
  if (block.kind === 'table') return [block.columns.join('\t'), ...block.rows.map((row) => row.join('\t'))];
  if (block.kind === 'figures') return block.figures.map((figure) => figureCells(figure).join('\t').trimEnd());
  return [block.text];
}

/** A form as lines of text: what is kept as the text of a report, read over the telephone, compared. */
export function textLines(form: OfficialForm): readonly string[] {
  const foot = footOf(form);
  return [
    ...(hasMasthead(form) ? [form.masthead ?? ''] : []),
    ...(form.number === null ? [] : [form.number]),
    printedTitle(form),
    ...(form.recipients.length === 0 ? [] : [`${form.recipients.join('、')}：`]),
    ...form.blocks.flatMap(linesOf),
    form.signature,
    form.signedOn,
    ...(form.copies.length === 0 ? [] : [`抄送：${form.copies.join('、')}`]),
    ...form.endMatter,
    ...(foot === null ? [] : [foot]),
  ];
}

/** The same as one text. */
export const plainText = (form: OfficialForm): string => textLines(form).join('\n');
