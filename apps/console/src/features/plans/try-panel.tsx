import { Button, Select } from 'antd';
import { useState } from 'react';
import { problemFrom } from '../../api/problem.ts';
import { useDay } from '../../ui/day.ts';
import { OutcomeChip } from '../../ui/scales.tsx';
import { ConclusionCard } from './conclusion-card.tsx';
import { FactField, type FactValue } from './fact-field.tsx';
import { usePlan } from './plan-context.ts';
import { type AskedGroup, askedGroups, factGroups, factsOf } from './try-groups.ts';
import { type Decisions, type TypedFacts, useDecisions } from './use-decisions.ts';

type Props = {
  facts: TypedFacts;
  onFacts: (facts: TypedFacts) => void;
  /** Of the three scales, which the ladders share. */
  scales: Decisions;
};

/** 试一试: type what is known, see what follows at once. */
export function TryPanel({ facts, onFacts, scales }: Props) {
  const plan = usePlan();
  const { day, asked } = useDay();
  const groups = askedGroups(plan);
  const [key, setKey] = useState(groups[0]?.key ?? '');
  const group = groups.find((one) => one.key === key);
  if (group === undefined) return null;
  return (
    <aside className="try" id="try" aria-label="试一试">
      <header className="try-head">
        <h2>试一试</h2>
        <span className="soft">
          按 {day}
          {asked === null ? '（今天）' : ''}的规定
        </span>
        <Button size="small" disabled={Object.keys(facts).length === 0} onClick={() => onFacts({})}>
          清空
        </Button>
      </header>
      {groups.length < 2 ? null : (
        <div className="try-choice">
          <label htmlFor="try-group">判什么</label>
          <Select
            id="try-group"
            size="small"
            value={key}
            options={groups.map((one) => ({ value: one.key, label: one.label }))}
            onChange={setKey}
          />
        </div>
      )}
      {key === 'scales' ? (
        <Asking group={group} facts={facts} onFacts={onFacts} decisions={scales} />
      ) : (
        <OtherGroup key={key} group={group} facts={facts} onFacts={onFacts} />
      )}
    </aside>
  );
}

type GroupProps = { group: AskedGroup; facts: TypedFacts; onFacts: (facts: TypedFacts) => void };

function OtherGroup(props: GroupProps) {
  const decisions = useDecisions(
    props.group.norms.map((one) => one.norm),
    props.facts,
  );
  return <Asking {...props} decisions={decisions} />;
}

function Asking({ group, facts, onFacts, decisions }: GroupProps & { decisions: Decisions }) {
  const known = factsOf(usePlan());
  const set = (name: string, value: FactValue | undefined) => {
    const { [name]: _, ...rest } = facts;
    onFacts(value === undefined ? rest : { ...rest, [name]: value });
  };
  const refusals = group.norms.flatMap(({ norm }) => decisions.of(norm)?.refusals ?? []);
  const refusalOf = (name: string): string | null =>
    name in facts ? (refusals.find((one) => one.fact === name)?.message ?? null) : null;
  return (
    <div className="try-body" aria-busy={!decisions.isCurrent}>
      <TrySummary group={group} decisions={decisions} />
      <div className="fact-fields">
        {factGroups(group, known).map(({ title, facts: names }) => (
          <fieldset key={title}>
            <legend>{title}所问</legend>
            {names.map((name) => {
              const fact = known.get(name);
              return fact === undefined ? null : (
                <FactField
                  key={name}
                  fact={fact}
                  value={facts[name]}
                  refusal={refusalOf(name)}
                  onChange={(value) => set(name, value)}
                />
              );
            })}
          </fieldset>
        ))}
      </div>
      <div className={decisions.isCurrent ? 'conclusions' : 'conclusions waiting'}>
        {decisions.failed === null ? null : (
          <p className="refusal" role="alert">
            {problemFrom(decisions.failed).message} {problemFrom(decisions.failed).advice}
          </p>
        )}
        {group.norms.map(({ norm, title, source }) => (
          <ConclusionCard
            key={norm}
            title={title}
            decision={decisions.of(norm)}
            {...(source === undefined ? {} : { source })}
          />
        ))}
      </div>
    </div>
  );
}

/** On a narrow screen the outcome stays in sight while the fields are filled. */
function TrySummary({ group, decisions }: { group: AskedGroup; decisions: Decisions }) {
  return (
    <div className="try-summary no-print" aria-hidden="true">
      {group.norms.slice(0, 3).map(({ norm, title }) => {
        const conclusion = decisions.of(norm)?.conclusion;
        if (!conclusion) return null;
        const { decided, possible } = conclusion;
        return (
          <span key={norm}>
            {title} {decided === null ? <b>{possible.length} 种可能</b> : <OutcomeChip outcome={decided} />}
          </span>
        );
      })}
    </div>
  );
}
