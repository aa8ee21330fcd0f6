import type { PlanFinding } from '@xianzhi/contract';
import { Button } from 'antd';
import { ClauseTag } from './clause-link.tsx';
import { focusFact } from './fact-field.tsx';
import { findingGroups } from './finding-groups.ts';
import { SeverityMark } from './severity.tsx';
import type { TypedFacts } from './use-decisions.ts';

type Trying = {
  /** Facts that the plan knows: a witness of others cannot be tried. */
  known: ReadonlySet<string>;
  onTry: (facts: TypedFacts) => void;
};
type Props = { findings: readonly PlanFinding[] } & Trying;

const MOST_SHOWN = 4;

/** 体检: what the check found, the worst first, each with its clauses and, where there is one, facts that show it. */
export function FindingPart({ findings, known, onTry }: Props) {
  if (findings.length === 0) return <p className="good-line">✓ 没有发现。</p>;
  return (
    <ul className="plan-findings">
      {findingGroups(findings).map(({ first, more }) => (
        <li key={keyOf(first)}>
          <SeverityMark severity={first.severity} />
          <div>
            <FindingWords finding={first} known={known} onTry={onTry} />
            {more.length === 0 ? null : (
              <details className="more-findings">
                <summary>同类还有 {more.length} 处</summary>
                {more.map((finding) => (
                  <FindingWords key={keyOf(finding)} finding={finding} known={known} onTry={onTry} />
                ))}
              </details>
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}

const keyOf = ({ code, message, addresses }: PlanFinding): string => code + message + addresses.join();

function FindingWords({ finding, known, onTry }: { finding: PlanFinding } & Trying) {
  const { message, addresses, code } = finding;
  return (
    <div className="finding-words">
      <p>{message}</p>
      <Witness finding={finding} known={known} onTry={onTry} />
      <p className="finding-foot">
        {[...new Set(addresses)].map((address) => (
          <ClauseTag key={address} address={address} />
        ))}
        <span className="finding-code">{code}</span>
      </p>
    </div>
  );
}

function Witness({ finding: { witness }, known, onTry }: { finding: PlanFinding } & Trying) {
  if (witness === null) return null;
  const entries = Object.entries(witness);
  const isKnown = entries.length > 0 && entries.every(([fact]) => known.has(fact));
  const words = entries.map(([fact, value]) => `${fact} ${value}`);
  const start = () => {
    onTry(typed(witness));
    const [first] = entries;
    if (first) focusFact(first[0]);
  };
  return (
    <p className="witness" title={words.join('，')}>
      <span className="soft">例证：</span>
      {words.slice(0, MOST_SHOWN).join('，')}
      {words.length > MOST_SHOWN ? `，等 ${words.length} 项` : ''}{' '}
      {isKnown ? (
        <Button size="small" onClick={start}>
          代入试一试
        </Button>
      ) : null}
    </p>
  );
}

const FLAGS: Readonly<Record<string, boolean>> = { 是: true, 否: false };

const typed = (witness: Readonly<Record<string, string>>): TypedFacts =>
  Object.fromEntries(Object.entries(witness).map(([fact, value]) => [fact, FLAGS[value] ?? value]));
