import type { ReactNode } from 'react';

type Props = {
  /** One line: what is the matter. */
  title: string;
  /** What to do now. */
  children?: ReactNode;
  actions?: ReactNode;
  /** To quote when asking for help. */
  code?: string;
  tone?: 'plain' | 'problem';
};

/** The one shape of empty, failed and not-found states: what is the matter, what to do, a code to quote. */
export function StatePage({ title, children, actions, code, tone = 'plain' }: Props) {
  return (
    <section className={`state-page ${tone}`} role={tone === 'problem' ? 'alert' : undefined}>
      <h2>{title}</h2>
      {children ? <div className="state-text">{children}</div> : null}
      {actions ? <div className="state-actions">{actions}</div> : null}
      {code ? <p className="state-code">代码：{code}</p> : null}
    </section>
  );
}
