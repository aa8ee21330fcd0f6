import type { ReactNode } from 'react';

export type MarkTone = 'plain' | 'good' | 'attention' | 'problem';

/** A small word in a frame. The word says it; the colour only helps. */
export function Mark({ tone = 'plain', title, children }: { tone?: MarkTone; title?: string; children: ReactNode }) {
  return (
    <span className={`mark ${tone}`} title={title}>
      {children}
    </span>
  );
}
