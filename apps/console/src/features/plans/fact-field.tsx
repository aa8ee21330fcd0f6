import { type PlanFact, words } from '@xianzhi/contract';
import { Button, DatePicker, Input, Segmented, Select } from 'antd';
import dayjs from 'dayjs';
import { fromMoment, toMoment } from './moment-text.ts';

export type FactValue = string | boolean;
type Props = {
  fact: PlanFact;
  value: FactValue | undefined;
  refusal: string | null;
  onChange: (value: FactValue | undefined) => void;
};

/** The field of a fact; the desk's question leads there. */
export const fieldOf = (fact: string): string => `fact-${fact}`;

/** Puts the cursor into a fact's field. */
export function focusFact(fact: string): void {
  const holder = document.getElementById(fieldOf(fact));
  const field = holder?.matches('input') ? holder : holder?.querySelector<HTMLElement>('input');
  field?.focus();
  field?.scrollIntoView({ block: 'center' });
}

/** One fact with its unit, as the duty desk asks it; 不详 is a value like any other. */
export function FactField(props: Props) {
  const { fact, value, refusal, onChange } = props;
  const isFlag = fact.type === 'flag';
  return (
    <div className={refusal === null ? 'fact-field' : 'fact-field refused'} title={fact.question}>
      {isFlag ? (
        <span className="fact-name">{fact.name}</span>
      ) : (
        <label className="fact-name" htmlFor={fieldOf(fact.name)}>
          {fact.name}
        </label>
      )}
      {isFlag ? <FlagInput {...props} /> : <ValueInput {...props} />}
      {isFlag ? null : (
        <Button
          size="small"
          className={value === undefined ? 'unknown pressed' : 'unknown'}
          aria-pressed={value === undefined}
          aria-label={`${fact.name} 不详`}
          onClick={() => onChange(undefined)}
        >
          不详
        </Button>
      )}
      <p className="fact-question">{fact.question}</p>
      {refusal === null ? null : (
        <p className="fact-refusal" role="alert" id={`${fieldOf(fact.name)}-refusal`}>
          {refusal}
        </p>
      )}
    </div>
  );
}

function FlagInput({ fact, value, onChange }: Props) {
  return (
    <div id={fieldOf(fact.name)} className="flag-field">
      <Segmented
        size="small"
        aria-label={fact.name}
        options={[words.yes, words.no, words.unknown]}
        value={value === true ? words.yes : value === false ? words.no : words.unknown}
        onChange={(word) => onChange(word === words.unknown ? undefined : word === words.yes)}
      />
    </div>
  );
}

const NUMBERS = new Set(['count', 'money', 'measure', 'elapsed']);

function ValueInput(props: Props) {
  const { fact, value, refusal, onChange } = props;
  const id = fieldOf(fact.name);
  if (fact.type === 'moment' || fact.type === 'day') return <TimeInput {...props} />;
  if (fact.values.length > 0)
    return (
      <Select
        id={id}
        size="small"
        value={typeof value === 'string' ? value : null}
        placeholder="不详"
        allowClear
        options={fact.values.map((one) => ({ value: one, label: one }))}
        onChange={(chosen: string | null | undefined) => onChange(chosen ?? undefined)}
      />
    );
  return (
    <Input
      id={id}
      size="small"
      inputMode={NUMBERS.has(fact.type) ? 'decimal' : undefined}
      value={typeof value === 'string' ? value : ''}
      placeholder="不详"
      maxLength={40}
      suffix={fact.unit ?? undefined}
      autoComplete="off"
      aria-invalid={refusal !== null}
      aria-describedby={refusal === null ? undefined : `${id}-refusal`}
      onChange={({ target }) => onChange(target.value === '' ? undefined : target.value)}
    />
  );
}

/** A day, or a moment to the minute on the county's clock. */
function TimeInput({ fact, value, onChange }: Props) {
  const isMoment = fact.type === 'moment';
  const text = typeof value === 'string' ? (isMoment ? fromMoment(value) : value) : '';
  return (
    <DatePicker
      id={fieldOf(fact.name)}
      size="small"
      showTime={isMoment ? { format: 'HH:mm' } : false}
      format={isMoment ? 'YYYY-MM-DD HH:mm' : 'YYYY-MM-DD'}
      value={text === '' ? null : dayjs(text)}
      placeholder="不详"
      onChange={(chosen) =>
        onChange(
          chosen === null
            ? undefined
            : isMoment
              ? toMoment(chosen.format('YYYY-MM-DDTHH:mm'))
              : chosen.format('YYYY-MM-DD'),
        )
      }
    />
  );
}
