import { withoutBlanks } from '../base/index.ts';
import type { Member } from '../gazette/index.ts';
import { sourceSpan } from './flow.ts';
import type { TextLine } from './stretch.ts';

const LIST_END = /[。：:]$/;

const ROLE =
  /^((?:常务)?(?:第一)?(?:副)?\s{0,4}(?:总\s{0,2}指\s{0,2}挥(?:\s{0,2}长)?|指\s{0,2}挥\s{0,2}长|组\s{0,4}长|主\s{0,4}任|成\s{0,4}员|召\s{0,2}集\s{0,2}人|总\s{0,2}河\s{0,2}长|委\s{0,4}员|秘\s{0,2}书\s{0,2}长|理\s{0,2}事\s{0,2}长))\s{0,4}[：:]\s{0,4}(.{0,200})$/;
// A name of two to four characters, one inner blank allowed, a blank, then a post.
const PERSON =
  /^([\u4e00-\u9fff]\s{0,4}[\u4e00-\u9fff](?:[\u4e00-\u9fff]{0,2}))\s{1,12}([\u4e00-\u9fff（）()、，A-Za-z0-9“”]{3,80})$/;
const POST_WORD = /长|主任|局|委|书记|员|经理|部|政府|主席|队|院|所|站|中心|校|会|专员|负责人|领导/;

function personOf(text: string): { name: string; post: string } | null {
  const match = PERSON.exec(text.trim());
  if (match === null || !POST_WORD.test(match[2] ?? '')) return null;
  return { name: withoutBlanks(match[1] ?? ''), post: match[2] ?? '' };
}

/** People of leading groups and task forces: a role, a name, a post. A line of another kind ends the role. */
export function readMembers(lines: readonly TextLine[]): Member[] {
  const members: Member[] = [];
  let role: string | null = null;
  for (const line of lines) {
    if (line.text.length > 220) continue;
    const roleMatch = ROLE.exec(line.text);
    if (roleMatch !== null) role = withoutBlanks(roleMatch[1] ?? '');
    const person = personOf(roleMatch === null ? line.text : (roleMatch[2] ?? ''));
    if (person !== null && role !== null)
      members.push({ role, ...person, span: sourceSpan(line.flow, 0, line.text.length) });
    else if (roleMatch === null && LIST_END.test(line.text)) role = null;
  }
  return members;
}
