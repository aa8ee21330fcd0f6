import type { ReactNode } from 'react';

type Props = { id: string; title: string; actions?: ReactNode; children: ReactNode };

/** One part of the command screen, under its heading. */
export function Panel({ id, title, actions, children }: Props) {
  return (
    <section className={`desk-part part-${id}`} aria-labelledby={`part-${id}`} id={id}>
      <header>
        <h2 id={`part-${id}`}>{title}</h2>
        {actions ? <div className="button-row no-print">{actions}</div> : null}
      </header>
      {children}
    </section>
  );
}

/** What the text leaves open, or what is not there yet: hatched, never blank. */
export const Open = ({ children }: { children: ReactNode }) => <div className="hatched-note">{children}</div>;
