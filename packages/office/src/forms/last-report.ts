import type { Report } from '../incidents/index.ts';
import { sentReports } from './changes.ts';
import { type FormSource, fullNames } from './source.ts';

/** The report that a follow-up goes on from, and recipients who never had one. */
export type Before = { readonly since: Report | null; readonly newcomers: readonly string[] };

/**
 * Which report all of the recipients know: of each his last one, of these the earliest, so that nobody misses a change
 * that only others were told. One who never had a report needs everything.
 */
export function reportBefore(source: FormSource, recipients: readonly string[]): Before {
  const sent = sentReports(source);
  if (recipients.length === 0) return { since: sent.at(-1) ?? null, newcomers: [] };
  const reached = sent.map((report) => fullNames(source, report.recipients));
  const wanted = fullNames(source, recipients);
  const last = wanted.map((name) => reached.findLastIndex((names) => names.includes(name)));
  const newcomers = wanted.filter((_, i) => last[i] === -1);
  return { since: newcomers.length > 0 ? null : (sent[Math.min(...last)] ?? null), newcomers };
}
