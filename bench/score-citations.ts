import { readFileSync } from 'node:fs';
import type { Citation, Reading } from '@xianzhi/core/gazette';

type Gold = {
  stretches: { source: string; start: number; end: number }[];
  mentions: {
    source: string;
    start: number;
    end: number;
    type: string;
    bare?: boolean;
    target: { number: string | null; title: string | null; provision: string | null };
    status: 'printed' | 'external' | 'self';
  }[];
};

/** Detection of mentions in the gold's stretches: same span, same kind. Mentions marked `bare` count neither way. */
export type CitationScore = {
  readonly hits: number;
  readonly wanted: number;
  readonly given: number;
  readonly wrong: readonly string[];
  readonly values: number;
  /** How the mentions found are resolved. */
  readonly statuses: Readonly<Record<string, number>>;
  readonly wrongTargets: readonly string[];
};

export const citationGold = (): Gold =>
  JSON.parse(readFileSync(new URL('./gold/citations.json', import.meta.url), 'utf8')) as Gold;

const plain = (text: string | null): string => (text ?? '').normalize('NFKC').replace(/[\s《》〈〉<>]/g, '');

/** A work from outside must not lead to a document of the file, nor to a work of another name; what the document issues must lead into itself. */
function isWrongTarget(hit: Citation, mention: Gold['mentions'][number]): boolean {
  if (hit.target !== null && mention.status === 'external') return true;
  if (hit.target !== null && mention.status === 'self') return hit.target.split('/')[0] !== hit.from.split('/')[0];
  if (hit.work === null || mention.target.title === null) return false;
  return plain(hit.work) !== plain(mention.target.title) && plain(hit.title) !== plain(mention.target.title);
}

/** Compares the citations of all readings with the gold. `values` counts hits whose number, title and provision are right too. */
export function scoreCitations(readings: ReadonlyMap<string, Reading>, gold: Gold): CitationScore {
  const wrong: string[] = [];
  let hits = 0;
  let wanted = 0;
  let given = 0;
  let values = 0;
  const statuses: Record<string, number> = {};
  const wrongTargets: string[] = [];
  for (const stretch of gold.stretches) {
    const reading = readings.get(stretch.source);
    const inside = (at: number): boolean => at >= stretch.start && at < stretch.end;
    const mentions = gold.mentions.filter((mention) => mention.source === stretch.source && inside(mention.start));
    const citations = reading?.citations.filter((citation) => inside(citation.span.start)) ?? [];
    const bare = mentions.filter((mention) => mention.bare === true);
    const firm = mentions.filter((mention) => mention.bare !== true);
    const counted = citations.filter(
      (citation) =>
        !bare.some((mention) => citation.span.start < mention.end && mention.start < citation.span.end) ||
        firm.some((mention) => mention.start === citation.span.start),
    );
    wanted += firm.length;
    given += counted.length;
    for (const mention of firm) {
      const hit = counted.find(
        (citation) =>
          citation.span.start === mention.start && citation.span.end === mention.end && citation.form === mention.type,
      );
      if (hit === undefined) wrong.push(`missed ${mention.source} ${mention.type} ${mention.start}-${mention.end}`);
      else {
        hits += 1;
        statuses[hit.status] = (statuses[hit.status] ?? 0) + 1;
        if (isWrongTarget(hit, mention))
          wrongTargets.push(`${mention.source} ${mention.start} ${hit.text.slice(0, 30)} → ${hit.target ?? hit.work}`);
        const same =
          mention.type === 'annex' ||
          mention.type === 'relative' ||
          (plain(hit.number) === plain(mention.target.number) &&
            plain(hit.title) === plain(mention.target.title) &&
            (mention.type === 'abbreviation' || plain(hit.provision) === plain(mention.target.provision)));
        if (same) values += 1;
        else
          wrong.push(
            `value ${mention.source} ${mention.start}: ${hit.number}|${hit.title}|${hit.provision} ≠ ${mention.target.number}|${mention.target.title}|${mention.target.provision}`,
          );
      }
    }
    for (const citation of counted) {
      if (
        !firm.some(
          (mention) =>
            citation.span.start === mention.start &&
            citation.span.end === mention.end &&
            citation.form === mention.type,
        )
      ) {
        wrong.push(
          `false ${stretch.source} ${citation.form} ${citation.span.start}-${citation.span.end} ${citation.text.slice(0, 40)}`,
        );
      }
    }
  }
  return { hits, wanted, given, wrong, values, statuses, wrongTargets };
}
