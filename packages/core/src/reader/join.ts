import type { Finding } from '../base/index.ts';
import { type Flow, sliceFlow, sourceSpan } from './flow.ts';

const HAN = /[\u4e00-\u9fff]/;
// Each look costs the length of the source: no issue is this long, and a hostile one must not take minutes.
const MAX_LOOK = 1_000_000;

const occurs = (source: string, text: string): boolean => source.length <= MAX_LOOK && source.includes(text);

/**
 * The next line as it goes on with the one before. A character printed on both sides of a page turn (`设备` / `备更新`) is
 * taken once, if the word that this gives occurs elsewhere in the text and the doubled one does not.
 */
export function joinedLine(before: Flow, next: Flow, source: string, findings: Finding[]): Flow {
  const last = before.text.at(-1) ?? '';
  if (last !== next.text[0] || !HAN.test(last)) return next;
  const head = before.text.slice(-3, -1);
  const tail = next.text.slice(1, 3);
  if (head.length < 1 || tail.length < 1) return next;
  const single = head.slice(-1) + last + tail[0];
  const doubled = last + last + tail[0];
  if (!occurs(source, single) || occurs(source, doubled) || occurs(source, head.slice(-1) + last + last)) return next;
  const span = sourceSpan(next, 0, 1);
  findings.push({
    code: 'XZ_READ_DOUBLED',
    severity: 'note',
    span,
    address: null,
    message: `换页处“${last}”字重了一遍，已只读一遍。`,
    before: `${before.text.slice(-4)}${next.text.slice(0, 4)}`,
    after: `${before.text.slice(-4)}${next.text.slice(1, 4)}`,
  });
  return sliceFlow(next, 1);
}
