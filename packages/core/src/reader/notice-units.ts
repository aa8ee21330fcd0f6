import type { Unit } from '../gazette/index.ts';
import type { DocumentContext } from './document-context.ts';
import { addressed, type ReadText } from './document-text.ts';
import type { Owned } from './draft.ts';
import type { AddressedBody } from './units.ts';

const NOTICE = '通知';

/** All loose and numbered units of a notice hang below `通知`; a notice's plain paragraphs are matter of the document. */
export function noticeUnits(
  text: ReadText,
  key: string,
  context: DocumentContext,
): { units: Unit[]; owned: readonly Owned[]; tables: AddressedBody['tables'] } {
  const { units, tables } = addressed(text, key, context, [NOTICE]);
  const first = units[0];
  const last = units.at(-1);
  if (first === undefined || last === undefined) return { units: [], owned: text.owned, tables };
  const span = { start: first.span.start, end: last.span.end };
  return {
    units: [
      {
        address: `${key}/${NOTICE}`,
        num: null,
        heading: null,
        path: [NOTICE],
        text: '',
        span,
        pieces: [],
        children: units,
      },
    ],
    owned: text.owned,
    tables,
  };
}
