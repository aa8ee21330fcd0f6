import type { PlanSection } from '@xianzhi/contract';
import { Lines } from './lines.tsx';

/** Everything else that the plan says, by kind: equipment, endings, aftermath, life cycle, seasons, forms. */
export function SectionPart({ sections }: { sections: readonly PlanSection[] }) {
  return sections.map((section) => (
    <details key={section.norm} id={section.norm} className="folded" open={section.items.length <= 6}>
      <summary>
        <span className="soft">{section.kind}</span> <b>{section.title}</b>{' '}
        <span className="soft">{section.items.length} 项</span>
      </summary>
      {section.notes.map((note) => (
        <p key={note} className="soft note">
          {note}
        </p>
      ))}
      <Lines lines={section.items} />
    </details>
  ));
}
