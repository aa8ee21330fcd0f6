import type { DocumentContext } from './document-context.ts';
import type { TextLine } from './stretch.ts';

const KEY_SIGNS = /[/\\@~\s]/g;

/** The key of a document in addresses: its number, else `成文日期-title`. */
export function keyOf(number: string | null, signedOn: string | null, title: string): string {
  return number ?? `${signedOn ?? '无日期'}-${title.replace(KEY_SIGNS, '').slice(0, 60) || '无标题'}`;
}

/** A key that no document before it has: the second one of a number is `某政发〔2024〕1号~2`, and that is told. */
export function distinctKey(key: string, lines: readonly TextLine[], { keys, findings }: DocumentContext): string {
  const count = (keys.get(key) ?? 0) + 1;
  keys.set(key, count);
  if (count === 1) return key;
  findings.push({
    code: 'XZ_READ_KEY_REPEATED',
    severity: 'warning',
    span: { start: lines[0]?.start ?? 0, end: lines[0]?.end ?? 0 },
    address: `${key}~${count}`,
    message: `前面已有一篇“${key}”，这一篇的地址记作“${key}~${count}”。请与原版核对文号、标题和日期。`,
  });
  return `${key}~${count}`;
}
