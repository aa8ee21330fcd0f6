import type { Range, SearchHit } from '@xianzhi/contract';
import type { Command } from '../command.ts';
import { withLibrary } from '../library.ts';
import { asJson, type Output } from '../output.ts';
import { UsageError } from '../usage.ts';
import { countyOption, takeWords } from '../words.ts';

const LIMIT = /^\d{1,3}$/;

/** `search WORDS [--county CODE] [--limit N] [--json]`. */
export const search: Command = async (words, checkout, output) => {
  const { rest, values } = takeWords(words, {
    json: { type: 'boolean' },
    county: { type: 'string' },
    limit: { type: 'string' },
  });
  if (rest.length === 0) throw new UsageError('缺少检索词');
  const limit = values.limit ?? '20';
  if (!LIMIT.test(limit) || Number(limit) < 1 || Number(limit) > 100) throw new UsageError('--limit 应为 1 到 100');
  const county = countyOption(values.county);
  const query = { q: rest.join(' '), limit, ...(county === null ? {} : { county }) };
  return withLibrary(checkout, output, async (library) => {
    const result = await library.call('search', { query });
    if (values.json) output.out(asJson(result));
    else {
      output.out(result.total === 0 ? '没有找到。可以少写几个字，或换一个说法。' : `找到 ${result.total} 条`);
      for (const hit of [...result.direct, ...result.hits]) printHit(hit, output);
    }
    return 0;
  });
};

function printHit(hit: SearchHit, { out }: Output): void {
  out(`\n${hit.document.demo ? '［演示］' : ''}${hit.titlePath.join(' › ')}\n${hit.address}`);
  out(`  ${hit.cutBefore ? '…' : ''}${marked(hit.text, hit.textHighlights)}${hit.cutAfter ? '…' : ''}`);
}

/** The words found, in 【】. */
function marked(text: string, ranges: readonly Range[]): string {
  let out = '';
  let at = 0;
  for (const [start, end] of ranges) {
    out += `${text.slice(at, start)}【${text.slice(start, end)}】`;
    at = end;
  }
  return `${out}${text.slice(at)}`.replaceAll('\n', '\n  ');
}
