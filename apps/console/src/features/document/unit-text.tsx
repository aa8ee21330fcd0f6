import type { Unit } from '@xianzhi/contract';
import { Fragment, type ReactNode, useMemo } from 'react';
import { CitationLink } from './citation-link.tsx';
import { MemberList } from './member-list.tsx';
import { useReader } from './reader-context.ts';
import { type TextBlock, textBlocks } from './text-blocks.ts';
import type { TextParagraph } from './text-parts.ts';

const NONE: readonly never[] = [];

/** A unit's own text: paragraphs with citations as links, runs of names as lists. `lead` goes before the first words. */
export function UnitText({ unit, lead }: { unit: Unit; lead: ReactNode }) {
  const { index } = useReader();
  const citations = index.citations.get(unit.address) ?? NONE;
  const members = index.members.get(unit.address) ?? NONE;
  const blocks = useMemo(() => textBlocks(unit.text, citations, members), [unit.text, citations, members]);
  return (
    <>
      {blocks.map((block, place) => (
        <Block key={block.start} block={block} lead={place === 0 ? lead : null} />
      ))}
    </>
  );
}

function Block({ block, lead }: { block: TextBlock; lead: ReactNode }) {
  if (block.kind === 'paragraph') return <Paragraph paragraph={block.paragraph} lead={lead} />;
  return (
    <>
      {lead ? <p className="running">{lead}</p> : null}
      <MemberList members={block.members} />
    </>
  );
}

function Paragraph({ paragraph, lead }: { paragraph: TextParagraph; lead: ReactNode }) {
  return (
    <p className="running">
      {lead}
      {paragraph.parts.map((part) =>
        part.citation ? (
          <CitationLink key={part.key} citation={part.citation} text={part.text} />
        ) : (
          <Fragment key={part.key}>{part.text}</Fragment>
        ),
      )}
    </p>
  );
}
