import { printedAnnexes, readAnnexList } from './annex-lists.ts';
import type { Assembled } from './assembled.ts';
import type { DocumentContext } from './document-context.ts';
import type { Parts } from './document-parts.ts';
import { addressed, readText } from './document-text.ts';
import { readLife } from './life.ts';
import { readMembers } from './members.ts';

/** A letter that is itself the text: its units at the top, what follows the signature are its annexes. */
export function assembleLetter(parts: Parts, key: string, context: DocumentContext): Assembled {
  const lines = [...parts.main, ...parts.rest];
  // An annex's own 附件： after the signature opens no second list.
  const text = readText(lines, context, parts.rest[0]?.start);
  const { units, tables } = addressed(text, key, context);
  const annexes = readAnnexList(text.list, printedAnnexes(units));
  return {
    units,
    tables,
    documents: [],
    annexes,
    members: readMembers(lines),
    life: readLife(units),
    owned: text.owned,
  };
}
