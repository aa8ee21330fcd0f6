import { type Matter, matterLabels } from '@xianzhi/contract';
import { issuedTitle, matterParagraphs } from './matter-text.ts';
import { useReader } from './reader-context.ts';

const RIGHT: ReadonlySet<Matter['role']> = new Set(['signature', 'date']);

/** Front and end matter: where an official document has it, in the way it has it. */
export function MatterBlock({ matter }: { matter: Matter }) {
  const { view } = useReader();
  if (matter.role === 'figure') return <Figure matter={matter} />;
  const paragraphs = matterParagraphs(matter);
  if (matter.role === 'title') return <p className="second-title">{issuedTitle(matter, view.document.title)}</p>;
  const place = RIGHT.has(matter.role) ? 'right' : matter.role;
  return paragraphs.map((paragraph, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs have no other identity and never move
    <p key={index} className={`matter ${place}`}>
      {paragraph}
    </p>
  ));
}

function Figure({ matter }: { matter: Matter }) {
  return (
    <figure className="figure-box">
      <figcaption>
        {matterLabels.figure}　<span className="soft">原文第 {matter.line} 行起</span>
      </figcaption>
      <pre>{matter.text}</pre>
    </figure>
  );
}
