import type { Span } from '@xianzhi/core/base';
import { sql } from 'kysely';
import type { Database } from '../database/index.ts';
import { type DocumentSummary, summaryColumns } from './documents.ts';
import { excerptOf, highlightsIn } from './highlight.ts';

/** One hit: a unit, a row of a table, a document's title, or matter at its head or end. `address` is full. */
export type SearchHit = {
  readonly kind: 'title' | 'unit' | 'row' | 'matter';
  readonly address: string;
  readonly num: string | null;
  readonly heading: string | null;
  /** In UTF-16 code units of `heading`. */
  readonly headingHighlights: readonly Span[];
  /** The unit's text, or a part of it around the first highlight; then `cutBefore`, `cutAfter` say so. */
  readonly text: string;
  /** In UTF-16 code units of `text`. */
  readonly textHighlights: readonly Span[];
  readonly cutBefore: boolean;
  readonly cutAfter: boolean;
  /** Headings from the document's title down to the unit's parent. */
  readonly titlePath: readonly string[];
  readonly document: DocumentSummary;
  readonly issueTitle: string;
};

type HitRow = DocumentSummary & {
  readonly unitId: number;
  readonly unitKind: SearchHit['kind'];
  readonly unitAddress: string;
  readonly num: string | null;
  readonly heading: string | null;
  readonly text: string;
  readonly titlePath: readonly string[];
  readonly issueTitle: string;
};

function hitOf(row: HitRow, phrases: readonly string[]): SearchHit {
  const { unitId: _, unitKind, unitAddress, num, heading, text, titlePath, issueTitle, ...document } = row;
  const excerpt = excerptOf(text, highlightsIn(text, phrases));
  return {
    kind: unitKind,
    address: `${document.county}/${unitAddress}`,
    num,
    heading,
    headingHighlights: highlightsIn(heading ?? '', phrases),
    text: excerpt.text,
    textHighlights: excerpt.highlights,
    cutBefore: excerpt.cutBefore,
    cutAfter: excerpt.cutAfter,
    titlePath,
    document,
    issueTitle,
  };
}

/** A unit by its key. */
export type UnitKey = { readonly county: string; readonly unitId: number };

/** The hits of units, in the order asked for, with the phrases marked. */
export async function readHits(
  db: Database,
  keys: readonly UnitKey[],
  phrases: readonly string[],
): Promise<SearchHit[]> {
  if (keys.length === 0) return [];
  const { rows } = await sql<HitRow>`
    select ${summaryColumns}, u.unit_id as "unitId", u.kind as "unitKind", u.address as "unitAddress", u.num, u.heading, u.text,
      u.title_path as "titlePath", v.title as "issueTitle"
    from unnest(${keys.map((key) => key.county)}::text[], ${keys.map((key) => key.unitId)}::integer[])
      with ordinality as wanted(county, unit_id, place)
    join unit u on u.county = wanted.county and u.unit_id = wanted.unit_id
    join document d on d.county = u.county and d.document_id = u.document_id
    join issue_version v on v.county = d.county and v.issue = d.issue and v.version = d.version
    join county c on c.county = d.county order by place`.execute(db);
  return rows.map((row) => hitOf(row, phrases));
}
