import { type Finding, type Severity, severityLabels } from '@xianzhi/contract';
import { Button } from 'antd';
import { useState } from 'react';
import { FindingItem } from './finding-item.tsx';
import { Mark } from './mark.tsx';
import { severityTones } from './severity-tones.ts';

const ORDER: readonly Severity[] = ['error', 'warning', 'note'];
const FIRST = 8;

/** What the reader found: the figures, then what a person should look at; repairs on demand. */
export function FindingsPanel({ findings, title = '读取时的发现' }: { findings: readonly Finding[]; title?: string }) {
  const [shown, setShown] = useState<Severity | null>(null);
  if (findings.length === 0) return null;
  const of = (severity: Severity) => findings.filter((finding) => finding.severity === severity);
  const present = ORDER.filter((severity) => of(severity).length > 0);
  return (
    <section className="panel findings">
      <h2>{title}</h2>
      <div className="button-row">
        {present.map((severity) => (
          <Button
            key={severity}
            size="small"
            aria-expanded={shown === severity}
            onClick={() => setShown(shown === severity ? null : severity)}
          >
            <Mark tone={severityTones[severity]}>{severityLabels[severity]}</Mark> {of(severity).length} 处
          </Button>
        ))}
        <span className="soft">点开看各处；“修复”是读取时已改正的版面损伤，原文一字未失。</span>
      </div>
      {shown ? <FindingList key={shown} findings={of(shown)} /> : null}
    </section>
  );
}

function FindingList({ findings }: { findings: readonly Finding[] }) {
  const [all, setAll] = useState(false);
  const visible = all ? findings : findings.slice(0, FIRST);
  return (
    <>
      <ul className="finding-list">
        {visible.map((finding) => (
          <FindingItem key={`${finding.code}-${finding.span.start}-${finding.span.end}`} finding={finding} />
        ))}
      </ul>
      {all || findings.length <= FIRST ? null : (
        <Button onClick={() => setAll(true)}>显示全部 {findings.length} 处</Button>
      )}
    </>
  );
}
