import type { Finding } from '@xianzhi/contract';
import { FindingKinds, FindingPlaces, talliesOf } from './finding-kinds.tsx';

/** What the reader found, by kind. */
export function FindingsPanel({ findings, title = '读取时的发现' }: { findings: readonly Finding[]; title?: string }) {
  if (findings.length === 0) return null;
  return (
    <section className="panel findings">
      <h2>{title}</h2>
      <FindingKinds kinds={talliesOf(findings)} places={(kind) => <FindingPlaces findings={findings} kind={kind} />} />
    </section>
  );
}
