import { words } from '@xianzhi/contract';
import { Button } from 'antd';
import { FactInput } from '../fact-input.tsx';
import type { FactField } from '../sheet-spec.ts';
import type { CallDraft, PlanChoice } from './call-draft.ts';

type Props = { plan: PlanChoice; draft: CallDraft; onChange: (part: Partial<CallDraft>) => void };

const MOMENTS_FIRST = ['发生时间', '发现时间', '接报时间'];

function Field({ field, value, onChange }: { field: FactField; value: string; onChange: (value: string) => void }) {
  const id = `call-${field.name}`;
  return (
    <div className={value === '' ? 'first-fact' : 'first-fact given'}>
      <label htmlFor={id}>
        <b>{field.name}</b>
        <span className="soft">{field.question}</span>
      </label>
      <FactInput id={id} field={field} value={value} onChange={onChange} />
      {field.type === 'flag' ? null : (
        <Button
          className="unknown-button"
          aria-pressed={value === ''}
          aria-label={`${field.name} ${words.unknown}`}
          onClick={() => onChange('')}
        >
          {words.unknown}
        </Button>
      )}
    </div>
  );
}

/** The first questions of a plan; each is 不详 until somebody says otherwise. */
export function FirstFacts({ plan, draft, onChange }: Props) {
  const isFirst = (field: FactField): boolean => field.isNeeded || MOMENTS_FIRST.includes(field.name);
  const first = plan.fields.filter(isFirst);
  const rest = plan.fields.filter((field) => !isFirst(field));
  const fieldOf = (field: FactField) => (
    <Field
      key={field.name}
      field={field}
      value={draft.facts[field.name] ?? ''}
      onChange={(value) => onChange({ facts: { ...draft.facts, [field.name]: value } })}
    />
  );
  return (
    <section className="panel call-part">
      <h2>先问这些</h2>
      <p className="soft">没问到的就留“{words.unknown}”，登记以后随时补记。没有写的不会当作零。</p>
      <div className="first-facts">{first.map(fieldOf)}</div>
      {rest.length === 0 ? null : (
        <details>
          <summary>其他事实 {rest.length} 项</summary>
          <div className="first-facts">{rest.map(fieldOf)}</div>
        </details>
      )}
    </section>
  );
}
