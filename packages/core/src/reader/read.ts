import type { Finding } from '../base/index.ts';
import type { County, Work } from '../content/index.ts';
import { type Furniture, type GazetteDocument, type Issue, normaliseSource, type Reading } from '../gazette/index.ts';
import { looksLikeOrgan } from '../lexicon/index.ts';
import { withBasis } from './basis.ts';
import { citationIndex, readCitations } from './citation-resolve.ts';
import { contentsPage, isContentsHeading, matchContents, readContents } from './contents.ts';
import { contentsEnd } from './contents-end.ts';
import type { DocumentContext } from './document-context.ts';
import { readDocument } from './documents.ts';
import { placeFindings } from './finding-places.ts';
import { type Front, joinTitle, shiftedFront } from './front.ts';
import { findFronts } from './fronts.ts';
import { blocksOf, isHtml } from './html.ts';
import { blankIndents } from './indents.ts';
import { readIssue } from './issues.ts';
import { lawAbove } from './law-above.ts';
import { lawFronts } from './law-fronts.ts';
import { type Line, splitLines } from './lines.ts';
import { listedFronts } from './listed-fronts.ts';
import { stripMarks } from './marks.ts';
import { printedNumber } from './number-lines.ts';
import { underTitle } from './order-fronts.ts';
import { organIndex, readOrgans } from './organs.ts';
import { pageCount } from './page-count.ts';
import { pageFurniture, repeatedHeads } from './page-furniture.ts';
import { pageTitle } from './page-titles.ts';
import { splitRunOn } from './run-on.ts';
import { undoShadow } from './shadow.ts';
import { singleFront } from './single-front.ts';
import { type TextLine, textLines } from './stretch.ts';
import { furnitureBetween } from './tiles.ts';
import { isPasted, unfold } from './unfold.ts';
import { readWebFoot } from './web-foot.ts';
import { readWebHead, type WebHead } from './web-heads.ts';

const GAZETTE_WORD = /公报/;

/** What the reader may know beside the text: the county's organs, those above it, the works cited. */
export type ReadOptions = {
  readonly county?: County | null;
  readonly superiors?: readonly County[];
  readonly works?: readonly Work[];
};

const COLOPHON =
  /公报.{0,6}(?:查询|发行|征订|赠阅)方式|^(?:主管|主办)单位[：:]|^编辑出版[：:]|^赠阅范围[：:]|^准印证|^传达政令|^发行范围[：:]/;

/** `《某县人民政府公报》是由县政府主办的……` */
const ABOUT_GAZETTE = /^《[^》]{2,24}公报》(?:是|为|由)/;

/** Where the back matter of the issue begins: after the last document's text. */
function colophonStart(lines: readonly TextLine[], from: number): number {
  const found = lines.findIndex(
    (line, i) => i > from && line.text.length < 60 && (COLOPHON.test(line.text) || ABOUT_GAZETTE.test(line.text)),
  );
  return found < 0 ? lines.length : found;
}

type Heads = { readonly fronts: readonly Front[]; readonly single: boolean; readonly laws: boolean };

/** A text of another language holds no document: under a tenth of its characters are Chinese. */
function isOfficialChinese(lines: readonly TextLine[]): boolean {
  let han = 0;
  let all = 0;
  for (const { text } of lines) {
    all += text.length;
    for (let i = 0; i < text.length; i += 1) if (text.charCodeAt(i) >= 0x4e00 && text.charCodeAt(i) <= 0x9fff) han += 1;
  }
  return han > 0 && han * 10 >= all;
}

function headsOf(lines: readonly TextLine[]): Heads {
  const found = withListed(lines, frontsBelowContents(lines));
  if (found.length > 0) {
    const law = lawAbove(lines, found[0]?.start ?? 0);
    if (law !== null) return { fronts: [law, ...found], single: false, laws: true };
    return { fronts: dropListed(lines, found), single: false, laws: false };
  }
  const laws = lawFronts(lines);
  if (laws.length > 0) return { fronts: laws, single: false, laws: true };
  return { fronts: !isOfficialChinese(lines) ? [] : [singleFront(lines)], single: true, laws: false };
}

const MOST_ABOVE = 4;
const isHeadLine = (line: TextLine | undefined): boolean =>
  line !== undefined && (printedNumber(line.text) !== null || looksLikeOrgan(joinTitle([line])));

/** Fronts of an issue: none stands in its contents page, whose rows are titles too. */
function frontsBelowContents(lines: readonly TextLine[]): Front[] {
  const contents = contentsPage(lines);
  const end = contents === null ? null : contentsEnd(lines, contents.from);
  if (contents === null || end === null) return findFronts(lines);
  // A row may leave out the organ that stands over the title, as does the number printed there.
  let from = end;
  while (from > contents.from && end - from < MOST_ABOVE && isHeadLine(lines[from - 1])) from -= 1;
  return findFronts(lines.slice(from)).map((front) => shiftedFront(front, from));
}

/** Documents that only the contents page tells: minutes, explanations, whatever has neither number nor the form of a letter. */
function withListed(lines: readonly TextLine[], found: readonly Front[]): Front[] {
  const contents = contentsPage(lines);
  if (contents === null) return [...found];
  const body = found.find((front) => front.start > contents.at)?.start ?? lines.length;
  return [...found, ...listedFronts(lines, contents.from, body, found)].sort((a, b) => a.start - b.start);
}

/** A contents page may print title and number as a document does: where a number comes twice, the first stands in the contents. */
function dropListed(lines: readonly TextLine[], found: readonly Front[]): Front[] {
  const contents = contentsPage(lines);
  if (contents === null) return [...found];
  const last = new Map(found.map((front, i) => [front.number, i]));
  return found.filter((front, i) => front.number === null || front.start < contents.at || last.get(front.number) === i);
}

function isSingle(found: readonly Front[], single: boolean, cover: readonly TextLine[]): boolean {
  return (
    single || (found.length === 1 && !cover.some((line) => isContentsHeading(line) || GAZETTE_WORD.test(line.text)))
  );
}

/** A file cut into what the page prints and what is read. `kinds` names page furniture by the line's start. */
type Prepared = {
  readonly lines: readonly Line[];
  readonly kept: readonly TextLine[];
  readonly kinds: ReadonlyMap<number, Furniture['kind']>;
  readonly runningHeads: readonly Line[];
  readonly sectionHeads: readonly Line[];
  readonly head: WebHead;
};

/** Lines that hold several of a text's lines are cut; nearly all stay as they are. */
function cutLines(printed: readonly Line[], pasted: boolean): Line[] {
  const lines: Line[] = [];
  for (const line of printed) {
    const parts = unfold(line, pasted);
    for (const part of parts ?? [line]) {
      const cut = splitRunOn(part);
      if (cut === null) lines.push(part);
      else lines.push(...cut);
    }
  }
  return lines;
}

function prepare(source: string, findings: Finding[]): Prepared {
  const whole = blankIndents(splitLines(source));
  const shown = isHtml(source) ? whole.flatMap(blocksOf) : whole;
  const printed = shown.map((line) => undoShadow(stripMarks(line, findings), findings));
  const page = readWebHead(printed).starts;
  const pasted = isPasted(printed.filter((line) => !page.has(line.start)));
  const lines = cutLines(printed, pasted);
  const kinds = new Map<number, Furniture['kind']>();
  const runningHeads: Line[] = [];
  const sectionHeads: Line[] = [];
  const head = readWebHead(lines);
  for (const start of readWebFoot(lines)) kinds.set(start, 'colophon');
  for (const start of pageCount(lines)) kinds.set(start, 'pageNumber');
  const repeated = repeatedHeads(lines);
  for (const line of lines) {
    const kind = head.starts.has(line.start) ? 'cover' : repeated.has(line.start) ? 'runningHead' : pageFurniture(line);
    if (kind === 'runningHead') runningHeads.push(line);
    if (kind === 'sectionHead') sectionHeads.push(line);
    if (kind !== null && !kinds.has(line.start)) kinds.set(line.start, kind);
  }
  const text = textLines(lines, (line) => kinds.has(line.start));
  const title = pageTitle(text);
  for (const line of text.slice(0, title?.from ?? 0)) kinds.set(line.start, 'cover');
  const kept = title === null ? text : text.slice(title.from);
  return {
    lines,
    kept,
    kinds,
    runningHeads,
    sectionHeads,
    head: { ...head, issuer: head.issuer ?? title?.organ ?? null },
  };
}

/** Where the parts of an issue begin among the text lines. */
type Cut = {
  readonly fronts: readonly Front[];
  readonly single: boolean;
  /** Laws one after the other, no gazette. */
  readonly laws: boolean;
  readonly cover: readonly TextLine[];
  readonly contents: ReturnType<typeof contentsPage>;
  readonly end: number;
};

function cutIssue(kept: readonly TextLine[]): Cut {
  const heads = headsOf(kept);
  const cover = kept.slice(0, heads.fronts[0]?.start ?? kept.length);
  const single = isSingle(heads.fronts, heads.single, cover);
  const fronts = single ? heads.fronts.map((front) => underTitle(kept, front)) : heads.fronts;
  const end = single ? kept.length : colophonStart(kept, heads.fronts.at(-1)?.end ?? 0);
  const contents = single ? null : contentsPage(cover);
  return { fronts, single, laws: heads.laws, cover, contents, end };
}

function issueOf({ single, laws, cover, contents }: Cut, runningHeads: readonly Line[]): Issue | null {
  if (single || laws) return null;
  return readIssue(contents === null ? cover : cover.slice(0, contents.at), runningHeads) ?? UNNAMED_ISSUE;
}

/** Reads a gazette file, or a file that is one document. Pure; never throws on any text. Spans count in the normalised source. */
export function read(text: string, options: ReadOptions = {}): Reading {
  const source = normaliseSource(text);
  const findings: Finding[] = [];
  const { lines, kept, kinds, runningHeads, sectionHeads, head } = prepare(source, findings);
  const cut = cutIssue(kept);
  const context: DocumentContext = {
    source,
    findings,
    passages: [],
    keys: new Map(),
    texts: new Map(),
    head: cut.single ? head : null,
  };
  const drafts = cut.fronts.map((front, i) =>
    readAt(kept, front, i === 0 && cut.single ? 0 : front.start, cut.fronts[i + 1]?.start ?? cut.end, context),
  );
  const citations = readCitations(context.passages, citationIndex(drafts, options.works ?? [], context.texts));
  const documents = withBasis(drafts, citations);
  const rows = cut.contents === null ? [] : readContents(cut.cover.slice(cut.contents.from), sectionHeads);
  const contents = matchContents(rows, documents, findings);
  noteAbsentAnnexes(documents, findings);
  const contentsStart = cut.contents === null ? null : (cut.cover[cut.contents.at]?.start ?? null);
  return {
    source,
    issue: issueOf(cut, runningHeads),
    documents,
    contents,
    furniture: furnitureBetween(lines, kinds, documents, contentsStart, kept[cut.end]?.start ?? null),
    citations,
    organs: readOrgans(context.passages, organIndex(options.county ?? null, options.superiors ?? [])),
    findings: placeFindings(findings, documents),
  };
}

/** Annexes and texts that a document names and the file does not print: one finding a document. */
function noteAbsentAnnexes(documents: readonly GazetteDocument[], findings: Finding[]): void {
  for (const document of documents) {
    const absent = document.annexes.filter((entry) => !entry.printed);
    const [first] = absent;
    if (first !== undefined)
      findings.push({
        code: 'XZ_READ_ANNEX_ABSENT',
        severity: 'warning',
        span: first.span,
        address: document.key,
        message: `${absent.map(({ label, title }) => `${label}“${title}”`).join('、')}没有印在这份文本里。需要时请查网络版，或另行导入。`,
      });
    noteAbsentAnnexes(document.documents, findings);
  }
}

const UNNAMED_ISSUE: Issue = {
  title: null,
  year: null,
  number: null,
  totalNumber: null,
  publishedOn: null,
  publisher: null,
  county: null,
};

function readAt(
  kept: readonly TextLine[],
  front: Front,
  from: number,
  to: number,
  context: DocumentContext,
): GazetteDocument {
  const shifted = shiftedFront(front, -from);
  return readDocument(kept.slice(from, to), shifted, context);
}
