import { type Finding, findingKinds, keptLabel, type Severity, severityLabels } from '@xianzhi/contract';
import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { FindingItem } from './finding-item.tsx';
import { countText } from './format.ts';
import { Mark } from './mark.tsx';
import { severityTones } from './severity-tones.ts';

/** How often a kind of finding occurs, with one of its messages. */
export type KindTally = {
  readonly code: string;
  readonly severity: Severity;
  readonly count: number;
  readonly example: string;
};

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'note'];
const CODES = Object.keys(findingKinds);
const FIRST = 8;

/** Findings counted by kind. */
export function talliesOf(findings: readonly Finding[]): KindTally[] {
  const tallies = new Map<string, KindTally>();
  for (const { code, severity, message } of findings) {
    const key = `${severity} ${code}`;
    const seen = tallies.get(key);
    tallies.set(key, { code, severity, count: (seen?.count ?? 0) + 1, example: seen?.example ?? message });
  }
  return [...tallies.values()];
}

const rank = ({ code }: KindTally): number => (CODES.includes(code) ? CODES.indexOf(code) : CODES.length);

/** A note of a kind that nobody named yet counts as a repair, as its label says. */
const isRepair = ({ code, severity }: KindTally): boolean =>
  severity === 'note' && (findingKinds[code]?.repaired ?? findingKinds[code] === undefined);

const labelOf = (kind: KindTally): string =>
  kind.severity === 'note' && !isRepair(kind) ? keptLabel : severityLabels[kind.severity];

type Props = { kinds: readonly KindTally[]; places: (kind: KindTally) => ReactNode };

/** Kinds of findings, what a person should look at first; what was repaired stands folded below. Each kind opens to its places. */
export function FindingKinds({ kinds, places }: Props) {
  const sorted = [...kinds].sort(
    (a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) || rank(a) - rank(b) || b.count - a.count,
  );
  const toSee = sorted.filter((kind) => !isRepair(kind));
  const repairs = sorted.filter(isRepair);
  const repaired = repairs.reduce((sum, kind) => sum + kind.count, 0);
  return (
    <>
      {toSee.length === 0 ? <p className="good-line">✓ 没有要人核对的地方。</p> : null}
      {toSee.map((kind) => (
        <OneKind key={`${kind.severity}-${kind.code}`} kind={kind} places={places} />
      ))}
      {repairs.length > 0 ? (
        <details className="beside-part">
          <summary>
            <b>读取时已处理 {countText(repaired)} 处</b>
            <span className="soft">，原文一字未失，一般不需要看</span>
          </summary>
          <div className="finding-repairs">
            {repairs.map((kind) => (
              <OneKind key={`${kind.severity}-${kind.code}`} kind={kind} places={places} />
            ))}
          </div>
        </details>
      ) : null}
    </>
  );
}

function OneKind({ kind, places }: { kind: KindTally; places: Props['places'] }) {
  const [open, setOpen] = useState(false);
  const known = findingKinds[kind.code];
  return (
    <details className="beside-part" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <Mark tone={severityTones[kind.severity]}>{labelOf(kind)}</Mark> <b>{known?.name ?? kind.example}</b>{' '}
        {countText(kind.count)} 处{known ? <span className="soft"> · {known.advice}</span> : null}
      </summary>
      {open ? places(kind) : null}
    </details>
  );
}

/** The places of one kind, the first of them at once and the rest on request. */
export function FindingPlaces({ findings, kind }: { findings: readonly Finding[]; kind: KindTally }) {
  const [all, setAll] = useState(false);
  const own = findings.filter(({ code, severity }) => code === kind.code && severity === kind.severity);
  return (
    <>
      <ul className="finding-list">
        {(all ? own : own.slice(0, FIRST)).map((finding) => (
          <FindingItem key={`${finding.span.start}-${finding.span.end}-${finding.message}`} finding={finding} />
        ))}
      </ul>
      {all || own.length <= FIRST ? null : (
        <Button size="small" onClick={() => setAll(true)}>
          显示全部 {own.length} 处
        </Button>
      )}
    </>
  );
}
