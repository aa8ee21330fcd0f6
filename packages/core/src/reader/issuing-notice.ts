import type { AnnexEntry } from '../gazette/index.ts';
import { printedAnnexes, readAnnexList } from './annex-lists.ts';
import type { Assembled } from './assembled.ts';
import { CONSULTATION } from './consultation.ts';
import type { DocumentContext } from './document-context.ts';
import type { Parts } from './document-parts.ts';
import { addressed, readText } from './document-text.ts';
import type { IssuedText } from './issued-texts.ts';
import { readLife } from './life.ts';
import { readMembers } from './members.ts';
import { noticeUnits } from './notice-units.ts';
import { printedNumber } from './number-lines.ts';
import { ownedBy } from './owned-lines.ts';
import type { TextLine } from './stretch.ts';
import { comparedTitle, likeness } from './title-likeness.ts';

const SAME_TEXT = 0.8;

/** Between signature and text: the box for questions, the number of the text. */
const isAside = (line: TextLine): boolean => CONSULTATION.test(line.text) || printedNumber(line.text) !== null;

/** A notice that issues one text: the text's units at the top, the notice's own below 通知. */
export function assembleNotice(parts: Parts, text: IssuedText, key: string, context: DocumentContext): Assembled {
  const notice = readText(parts.main, context);
  const before = parts.rest.slice(0, text.from);
  const body = readText([...before.filter((line) => !isAside(line)), ...parts.rest.slice(text.body)], context);
  const head = noticeUnits(notice, key, context);
  const { units, tables } = addressed(body, key, context);
  const titles = ownedBy(parts.rest.slice(text.from, text.body), 'title');
  return {
    units: [...head.units, ...units],
    tables: [...head.tables, ...tables],
    documents: [],
    annexes: withText(readAnnexList([...notice.list, ...body.list], printedAnnexes(units)), text, key),
    members: readMembers(parts.rest),
    life: [...readLife(head.units), ...readLife(units)],
    owned: [
      ...notice.owned,
      ...before
        .filter(isAside)
        .flatMap((line) => ownedBy([line], CONSULTATION.test(line.text) ? 'consultation' : 'number')),
      ...titles,
      ...body.owned,
    ],
  };
}

/** The list of annexes names the issued text too: it is printed, the document itself. */
const withText = (annexes: readonly AnnexEntry[], text: IssuedText, key: string): AnnexEntry[] =>
  annexes.map((annex) =>
    !annex.printed && likeness(comparedTitle(annex.title), comparedTitle(text.title)) >= SAME_TEXT
      ? { ...annex, printed: true, address: key }
      : annex,
  );
