import { parseAddress, printAddress, shortenPath } from '../address/index.ts';
import { chineseFromNumber, narrow, numberFromChinese } from '../base/index.ts';
import type { Work } from '../content/index.ts';
import type { Citation, GazetteDocument, Unit } from '../gazette/index.ts';
import { kindOfTitle } from '../lexicon/index.ts';
import { type Mention, scanCitations } from './citation-scan.ts';
import type { DocumentPassage } from './document-context.ts';
import { sourceSpan } from './flow.ts';
import { issuedNames } from './issued-texts.ts';

const TITLE_MARKS = /^《|》$/g;
const SEVERAL = /、/;
const PROVISION_PARTS = /第（?[^第条章节款项编目（）]{1,8}）?[编章节条款项](?:之[一二三四五六七八九十]{1,2})?/g;
const PARAGRAPH_SEGMENT = /\/¶\d{1,4}$/;
const FIGURES = /\d{1,4}/;
const NEAR = 40;

/** A document that can be cited: its key, whether it is printed, the number of its letter. */
type Known = { readonly key: string; readonly printed: boolean; readonly number: string | null };

/** All that mentions are resolved against. */
export type CitationIndex = {
  readonly numbers: ReadonlyMap<string, readonly Known[]>;
  readonly titles: ReadonlyMap<string, readonly Known[]>;
  readonly works: ReadonlyMap<string, readonly Work[]>;
  readonly units: ReadonlySet<string>;
  /** Title of the text that each document is or issues. */
  readonly texts: ReadonlyMap<string, string>;
};

/** What a document calls another: 以下简称《纲要》. */
type Definitions = Map<string, { title: string | null; number: string | null }>;

const SIGNS = /[《》〈〉<>“”"'‘’\s（）()]/g;
const plainTitle = (title: string): string => narrow(title).replace(SIGNS, '');

function add<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}

function collectUnits(units: readonly Unit[], into: Set<string>): void {
  for (const unit of units) {
    into.add(unit.address);
    collectUnits(unit.children, into);
  }
}

/** A notice's text goes by the name printed over it, else by the one that the notice gives it. */
function textTitles(documents: readonly GazetteDocument[], printed: ReadonlyMap<string, string>): [string, string][] {
  return documents.flatMap((document) => [
    [
      document.key,
      issuedNames(document.title, '')[0]?.replace(TITLE_MARKS, '') ?? printed.get(document.key) ?? document.title,
    ] as [string, string],
    ...textTitles(document.documents, printed),
  ]);
}

/** What is known of a file's documents, as it is collected. */
type Collected = {
  readonly titles: Map<string, Known[]>;
  readonly numbers: Map<string, Known[]>;
  readonly units: Set<string>;
  /** Titles printed over issued texts, by key. */
  readonly texts: ReadonlyMap<string, string>;
};

function addDocument(document: GazetteDocument, number: string | null, into: Collected): void {
  const known = { key: document.key, printed: true, number };
  if (document.number !== null) add(into.numbers, document.number, known);
  const text = into.texts.get(document.key);
  const names = [document.title, ...issuedNames(document.title, ''), ...(text === undefined ? [] : [text])];
  for (const name of new Set(names.map(plainTitle)))
    if (document.documents.length === 0 || name === plainTitle(document.title)) add(into.titles, name, known);
  collectUnits(document.units, into.units);
  for (const carried of document.documents) addDocument(carried, number, into);
  for (const annex of document.annexes)
    if (!annex.printed && annex.title !== '')
      add(into.titles, plainTitle(annex.title), { key: document.key, printed: false, number });
}

/** The index of one file's documents and of the works cited. `texts` are the titles printed over issued texts, by key. */
export function citationIndex(
  documents: readonly GazetteDocument[],
  works: readonly Work[],
  texts: ReadonlyMap<string, string> = new Map(),
): CitationIndex {
  const into: Collected = { titles: new Map(), numbers: new Map(), units: new Set(), texts };
  const byName = new Map<string, Work[]>();
  for (const document of documents) addDocument(document, document.number, into);
  for (const work of works) {
    for (const name of new Set([work.title, work.number, ...work.aliases]))
      if (name !== null) add(byName, plainTitle(name), work);
  }
  const { numbers, titles, units } = into;
  return { numbers, titles, works: byName, units, texts: new Map(textTitles(documents, texts)) };
}

type Target = Pick<Citation, 'status' | 'target' | 'work'>;
const UNKNOWN: Target = { status: 'unknown', target: null, work: null };

function fromKnown(known: readonly Known[] | undefined): Target | null {
  const printed = known?.filter((entry) => entry.printed) ?? [];
  if (printed.length > 1) return { status: 'ambiguous', target: null, work: null };
  if (printed[0] !== undefined) return { status: 'resolved', target: printed[0].key, work: null };
  return known?.[0] === undefined ? null : { status: 'absent', target: null, work: null };
}

function fromWorks(works: readonly Work[] | undefined): Target | null {
  if (works === undefined) return null;
  const [first] = works;
  return works.length === 1
    ? { status: 'resolved', target: null, work: first?.title ?? first?.number ?? null }
    : { status: 'ambiguous', target: null, work: null };
}

/** An earlier version goes by the same title: a mention with a number of its own is no other document's. */
const ofNumber = (known: readonly Known[] | undefined, number: string | null): readonly Known[] | undefined =>
  number === null || known === undefined
    ? known
    : known.filter((entry) => entry.number === null || entry.number === number);

function resolveWork(title: string | null, number: string | null, index: CitationIndex): Target {
  const byNumber =
    number === null ? null : (fromKnown(index.numbers.get(number)) ?? fromWorks(index.works.get(plainTitle(number))));
  if (byNumber !== null && byNumber.status === 'resolved') return byNumber;
  const name = title === null ? '' : plainTitle(title);
  return (
    (title === null
      ? null
      : (fromKnown(ofNumber(index.titles.get(name), number)) ?? fromWorks(index.works.get(name)))) ??
    byNumber ??
    UNKNOWN
  );
}

/** `第三条第（二）项` below a document's key, if such a unit is printed. */
function unitAddress(key: string, provision: string | null, index: CitationIndex): string | null {
  if (provision === null || SEVERAL.test(provision)) return null;
  const segments = provision.match(PROVISION_PARTS) ?? [];
  const parsed = parseAddress(`${key}/${segments.join('/')}`);
  if (parsed === null) return null;
  const address = printAddress({
    ...parsed,
    document: key.split('/')[0] ?? null,
    segments: [...key.split('/').slice(1), ...shortenPath(parsed.segments.slice(key.split('/').length - 1))],
  });
  if (index.units.has(address)) return address;
  const upper = address.slice(0, address.lastIndexOf('/'));
  return PARAGRAPH_SEGMENT.test(address) && index.units.has(upper) ? address : null;
}

function resolveAnnex(mention: Mention, passage: DocumentPassage, index: CitationIndex): Target {
  const label = `附件${FIGURES.exec(mention.provision ?? '')?.[0] ?? ''}`;
  const [root] = passage.document.split('/');
  const choices = [`${passage.document}/${label}`, `${root}/${label}`];
  if (label === '附件1') choices.push(`${passage.document}/附件`);
  const found = choices.find((choice) => index.units.has(choice) || index.texts.has(choice));
  return found === undefined
    ? { status: 'absent', target: null, work: null }
    : { status: 'resolved', target: found, work: null };
}

function resolveMention(
  mention: Mention,
  passage: DocumentPassage,
  index: CitationIndex,
  definitions: Definitions,
): Target {
  if (mention.form === 'annex') return resolveAnnex(mention, passage, index);
  if (mention.form === 'relative' || mention.form === 'abbreviation') return resolveLocal(mention, passage, index);
  if (mention.form === 'provision') {
    if (mention.title !== null) return resolveWork(mention.title, null, index);
    const address = unitAddress(passage.document, mention.provision, index);
    return address === null ? AMBIGUOUS : { status: 'resolved', target: address, work: null };
  }
  const defined = mention.title === null ? undefined : definitions.get(mention.title);
  if (defined === undefined && mention.title !== null && isOwnKind(mention.title, passage, index))
    return { status: 'resolved', target: passage.document, work: null };
  const target = resolveWork(defined?.title ?? mention.title, mention.number ?? defined?.number ?? null, index);
  const unit = target.target === null ? null : unitAddress(target.target, mention.provision, index);
  return unit === null ? target : { ...target, target: unit };
}

/** 《规划》 without a definition, in a document that is a 规划: the document itself. */
const isOwnKind = (title: string, passage: DocumentPassage, index: CitationIndex): boolean =>
  title.length <= 4 && kindOfTitle(index.texts.get(passage.document) ?? '')?.endsWith(title) === true;

const AMBIGUOUS: Target = { status: 'ambiguous', target: null, work: null };
const ARTICLE = /\/第([一二三四五六七八九十百零]{1,7})条(?=\/|$)/;

function articleBefore(address: string, index: CitationIndex): Target {
  const match = ARTICLE.exec(address);
  const value = match === null ? null : numberFromChinese(match[1] ?? '');
  if (match === null || value === null || value < 2) return AMBIGUOUS;
  const target = `${address.slice(0, match.index)}/第${chineseFromNumber(value - 1)}条`;
  return index.units.has(target) ? { status: 'resolved', target, work: null } : AMBIGUOUS;
}

/** 前款: the paragraph before; from an item, the paragraph that opens its list. */
function paragraphBefore({ address, paragraph }: DocumentPassage): Target {
  if (paragraph !== null && paragraph > 1)
    return { status: 'resolved', target: `${address}/¶${paragraph - 1}`, work: null };
  return AMBIGUOUS;
}

/** Names that count from where they stand. What the place does not settle is ambiguous, never guessed. */
function resolveLocal(mention: Mention, passage: DocumentPassage, index: CitationIndex): Target {
  if (mention.form === 'abbreviation') return { status: 'resolved', target: passage.address, work: null };
  if (mention.provision === '前条' || mention.provision === '上条') return articleBefore(passage.address, index);
  if (mention.provision === '前款' || mention.provision === '上款') return paragraphBefore(passage);
  const article = ARTICLE.exec(passage.address);
  if (mention.provision === '本条' && article !== null)
    return { status: 'resolved', target: passage.address.slice(0, article.index + article[0].length), work: null };
  return AMBIGUOUS;
}

/** The title that stands right before a short name. */
function titleBefore(mentions: readonly Mention[], at: number): Mention | undefined {
  const from = (mentions[at] as Mention).from;
  for (let i = at - 1; i >= 0; i -= 1) {
    const earlier = mentions[i] as Mention;
    if (from - earlier.to > NEAR) return undefined;
    if (earlier.form === 'title') return earlier;
  }
  return undefined;
}

function define(mentions: readonly Mention[], at: number, definitions: Definitions): void {
  const mention = mentions[at] as Mention;
  const before = titleBefore(mentions, at);
  if (mention.title !== null && before !== undefined)
    definitions.set(mention.title, { title: before.title, number: before.number });
}

/** The citations of all passages, resolved. Short names hold from where a document defines them, in that document. */
export function readCitations(passages: readonly DocumentPassage[], index: CitationIndex): Citation[] {
  const citations: Citation[] = [];
  const scopes = new Map<string, Definitions>();
  for (const passage of passages) {
    const mentions = scanCitations(passage.flow.text);
    if (mentions.length === 0) continue;
    const scope = passage.document.split('/')[0] as string;
    const definitions: Definitions = scopes.get(scope) ?? new Map();
    scopes.set(scope, definitions);
    mentions.forEach((mention, i) => {
      if (mention.form === 'abbreviation') define(mentions, i, definitions);
      citations.push(citationFrom(mention, passage, index, definitions));
    });
  }
  return citations.sort((a, b) => a.span.start - b.span.start);
}

function citationFrom(
  mention: Mention,
  passage: DocumentPassage,
  index: CitationIndex,
  definitions: Definitions,
): Citation {
  const defined =
    mention.title === null || mention.form === 'abbreviation' ? undefined : definitions.get(mention.title);
  return {
    form: mention.form,
    text: passage.flow.text.slice(mention.from, mention.to),
    span: sourceSpan(passage.flow, mention.from, mention.to),
    from: passage.address,
    number: mention.number,
    title:
      defined?.title ??
      (mention.title !== null && mention.form === 'title' && isOwnKind(mention.title, passage, index)
        ? (index.texts.get(passage.document) ?? null)
        : mention.title),
    provision: mention.provision,
    ...resolveMention(mention, passage, index, definitions),
  };
}
