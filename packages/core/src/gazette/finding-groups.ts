import type { Finding } from '../base/index.ts';

/** A finding for a list that people read: a repair that a document has more than once stands there once, with its count. */
export type GroupedFinding = Finding & { readonly count: number };

const QUOTE = /“/;

/** Repairs of one kind: the same code, and the same words before what each quotes. */
const kindOf = ({ code, message }: Finding): string => `${code} ${message.split(QUOTE)[0]}`;

const documentOf = ({ address }: Finding): string => address?.split('/')[0] ?? '';

function grouped(group: readonly Finding[]): GroupedFinding {
  const first = group[0] as Finding;
  if (group.length === 1) return { ...first, count: 1 };
  const document = documentOf(first);
  return {
    ...first,
    address: document === '' ? first.address : document,
    count: group.length,
  };
}

/**
 * The findings as a clerk's list shows them, in their order: what a person should look at one by one, repairs of one kind
 * together for each document. Nothing is lost: the reading keeps each repair with its place, before and after.
 */
export function groupFindings(findings: readonly Finding[]): GroupedFinding[] {
  const groups = new Map<string, Finding[]>();
  findings.forEach((finding, i) => {
    const key = finding.severity === 'note' ? `${documentOf(finding)} ${kindOf(finding)}` : `${i}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [finding]);
    else group.push(finding);
  });
  return [...groups.values()].map(grouped);
}
