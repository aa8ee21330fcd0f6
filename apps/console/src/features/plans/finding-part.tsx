import type { PlanFinding } from '@xianzhi/contract';
import { Button } from 'antd';
import { ClauseTag } from './clause-link.tsx';
import { focusFact } from './fact-field.tsx';
import { SEVERITIES, SeverityMark } from './severity.tsx';
import type { TypedFacts } from './use-decisions.ts';

type Props = {
  findings: readonly PlanFinding[];
  /** Facts that the plan knows: a witness of others cannot be tried. */
  known: ReadonlySet<string>;
  onTry: (facts: TypedFacts) => void;
};

/** 体检: what the check found, the worst first, each with its clauses and, where there is one, facts that show it. */
export function FindingPart({ findings, known, onTry }: Props) {
  if (findings.length === 0) return <p className="good-line">✓ 没有发现。</p>;
  return (
    <ul className="plan-findings">
      {SEVERITIES.flatMap((severity) => findings.filter((one) => one.severity === severity)).map((finding) => (
        <li key={`${finding.code}${finding.message}`}>
          <SeverityMark severity={finding.severity} />
          <div>
            <p>{finding.message}</p>
            <Witness finding={finding} known={known} onTry={onTry} />
            <p className="finding-foot">
              {finding.addresses.map((address) => (
                <ClauseTag key={address} address={address} />
              ))}
              <span className="finding-code">{finding.code}</span>
            </p>
          </div>
        </li>
      ))}
    </ul>
  );
}

function Witness({ finding: { witness }, known, onTry }: { finding: PlanFinding } & Omit<Props, 'findings'>) {
  if (witness === null) return null;
  const entries = Object.entries(witness);
  const isKnown = entries.length > 0 && entries.every(([fact]) => known.has(fact));
  const start = () => {
    onTry(typed(witness));
    const [first] = entries;
    if (first) focusFact(first[0]);
  };
  return (
    <p className="witness">
      例证：{entries.map(([fact, value]) => `${fact} ${value}`).join('，')}{' '}
      {isKnown ? (
        <Button size="small" onClick={start}>
          代入试一试
        </Button>
      ) : null}
    </p>
  );
}

const typed = (witness: Readonly<Record<string, string>>): TypedFacts =>
  Object.fromEntries(Object.entries(witness).map(([fact, value]) => [fact, FLAGS[value] ?? value]));
const FLAGS: Readonly<Record<string, boolean>> = { 是: true, 否: false };
