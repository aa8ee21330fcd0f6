import {
  type Block,
  figureCells,
  figureColumns,
  footOf,
  hasMasthead,
  type OfficialForm,
  printedTitle,
} from './model.ts';

const SPECIAL = /[&<>"']/g;
const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const LINE_BREAK = /\r?\n|\r/g;
const escaped = (text: string): string =>
  text.replace(SPECIAL, (sign) => ENTITIES[sign] ?? '').replace(LINE_BREAK, '<br>');

const element = (tag: string, text: string, className?: string): string =>
  `<${tag}${className === undefined ? '' : ` class="${className}"`}>${escaped(text)}</${tag}>`;
const row = (cells: readonly string[], tag: 'th' | 'td'): string =>
  `<tr>${cells.map((cell) => element(tag, cell)).join('')}</tr>`;
const table = (columns: readonly string[], rows: readonly (readonly string[])[]): string =>
  `<table><thead>${row(columns, 'th')}</thead><tbody>${rows.map((cells) => row(cells, 'td')).join('')}</tbody></table>`;

function blockHtml(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return element(block.depth === 1 ? 'h3' : 'h4', block.text);
    case 'list':
      return `<ul>${block.items.map((item) => element('li', item)).join('')}</ul>`;
    case 'table':
      return table(block.columns, block.rows);
    case 'figures':
      return table(figureColumns, block.figures.map(figureCells));
    default:
      return element('p', block.text);
  }
}

/**
 * A form as safe HTML: every text is escaped, no style, no script, no address to load. Classes: `masthead`, `number`,
 * `recipients`, `signature`, `signed-on`, `copies`, `end-matter`, `foot`.
 */
export function formHtml(form: OfficialForm): string {
  const foot = footOf(form);
  const parts = [
    hasMasthead(form) ? element('header', form.masthead ?? '', 'masthead') : '',
    form.number === null ? '' : element('p', form.number, 'number'),
    element('h2', printedTitle(form)),
    form.recipients.length === 0 ? '' : element('p', `${form.recipients.join('、')}：`, 'recipients'),
    ...form.blocks.map(blockHtml),
    element('p', form.signature, 'signature'),
    element('p', form.signedOn, 'signed-on'),
    form.copies.length === 0 ? '' : element('p', `抄送：${form.copies.join('、')}`, 'copies'),
    ...form.endMatter.map((line) => element('p', line, 'end-matter')),
    foot === null ? '' : element('footer', foot, 'foot'),
  ];
  return `<article class="official-form">${parts.join('')}</article>`;
}
