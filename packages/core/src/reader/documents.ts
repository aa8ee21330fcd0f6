import type { GazetteDocument } from '../gazette/index.ts';
import { kindOfTitle } from '../lexicon/index.ts';
import type { Assembled } from './assembled.ts';
import { assembleCarrier } from './carrier.ts';
import type { DocumentContext } from './document-context.ts';
import { distinctKey, keyOf } from './document-keys.ts';
import { type Parts, partsOf } from './document-parts.ts';
import { nameOf, saidOf } from './document-said.ts';
import type { Front } from './front.ts';
import { titleOf } from './fronts.ts';
import { type Issued, issuedBy } from './issued-by.ts';
import { assembleNotice } from './issuing-notice.ts';
import { assembleLetter } from './letter.ts';
import type { TextLine } from './stretch.ts';
import { matterOf } from './units.ts';

/** Chooses how a document is put together: several issued texts, one, or a letter that is the text. */
function assemble(parts: Parts, issued: Issued, key: string, context: DocumentContext): Assembled {
  if (issued.several.length > 0) return assembleCarrier(parts, issued.several, key, context);
  return issued.one === null ? assembleLetter(parts, key, context) : assembleNotice(parts, issued.one, key, context);
}

/** Reads one document: `lines` are its text lines, `front` its head within them. */
export function readDocument(lines: readonly TextLine[], front: Front, context: DocumentContext): GazetteDocument {
  const printed = titleOf(lines, front);
  const parts = partsOf(lines, front, context);
  const issued = issuedBy(parts, printed);
  const title = nameOf(printed, front, issued, context);
  const said = saidOf(parts, issued, printed === '' ? title : printed, context);
  const key = distinctKey(keyOf(said.number, said.signedOn, title), lines, context);
  if (issued.one !== null) context.texts.set(key, issued.one.title);
  const { owned, ...assembled } = assemble(parts, issued, key, context);
  return {
    key,
    title,
    kind: kindOfTitle(title),
    ...said,
    addressees: parts.addressees,
    disclosure: parts.signature?.disclosure ?? null,
    basis: [],
    ...assembled,
    span: { start: lines[0]?.start ?? 0, end: lines.at(-1)?.end ?? 0 },
    matter: [...matterOf(parts.owned), ...matterOf(owned)].sort((a, b) => a.span.start - b.span.start),
  };
}
