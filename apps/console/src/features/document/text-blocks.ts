import type { Citation, Member } from '@xianzhi/contract';
import { paragraphsOf, type TextParagraph } from './text-parts.ts';

/** A paragraph, or a run of lines that are people with their posts. */
export type TextBlock =
  | { readonly kind: 'paragraph'; readonly start: number; readonly paragraph: TextParagraph }
  | { readonly kind: 'members'; readonly start: number; readonly members: readonly Member[] };

const bare = (text: string): string => text.replace(/[\s\u3000]{1,40}/g, '');

/** A unit's text as blocks. A line becomes part of a member list only where it names the person and the post. */
export function textBlocks(text: string, citations: readonly Citation[], members: readonly Member[]): TextBlock[] {
  if (text === '') return [{ kind: 'paragraph', start: 0, paragraph: { start: 0, text, parts: [] } }];
  const blocks: TextBlock[] = [];
  const left = [...members];
  for (const paragraph of paragraphsOf(text, citations)) {
    const found = membersIn(paragraph.text, left);
    if (found.length === 0) blocks.push({ kind: 'paragraph', start: paragraph.start, paragraph });
    else addMembers(blocks, paragraph.start, found);
    left.splice(0, found.length);
  }
  return blocks;
}

function addMembers(blocks: TextBlock[], start: number, members: readonly Member[]): void {
  const last = blocks.at(-1);
  if (last?.kind !== 'members') blocks.push({ kind: 'members', start, members });
  else blocks[blocks.length - 1] = { ...last, members: [...last.members, ...members] };
}

/** The members whose lines make up a paragraph: names and posts together must be nearly all of it. */
function membersIn(line: string, left: readonly Member[]): Member[] {
  const found: Member[] = [];
  let rest = bare(line);
  for (const member of left) {
    const name = bare(member.name);
    if (!rest.includes(name) || !rest.includes(bare(member.post))) break;
    rest = rest
      .replace(name, '')
      .replace(bare(member.post), '')
      .replace(bare(member.role ?? ''), '');
    found.push(member);
  }
  return rest.length <= 4 ? found : [];
}
