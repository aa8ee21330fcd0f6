import { Checkbox, Input, Radio, Select } from 'antd';
import { FactInput, MomentInput } from './fact-input.tsx';
import { OfferedInput } from './offered-input.tsx';
import { type CheckItem, listIn, type SheetField, type SheetValues } from './sheet-spec.ts';

type Props = { field: SheetField; values: SheetValues; onChange: (part: SheetValues) => void };

const idOf = (field: SheetField): string => `sheet-${field.name}`;
/** So many choices are shown at once; more are folded away. */
const OPEN_CHOICES = 6;

/** A field with its label; what it says stands in `values` under its name. */
export function SheetInput(props: Props) {
  const { field } = props;
  const isGroup = field.kind === 'checks' || (field.kind === 'one' && field.options.length <= OPEN_CHOICES);
  return (
    <div className="sheet-field">
      {isGroup ? (
        <p className="sheet-label" id={`${idOf(field)}-label`}>
          {field.label}
        </p>
      ) : (
        <label className="sheet-label" htmlFor={idOf(field)}>
          {field.label}
        </label>
      )}
      <KindInput {...props} />
      {field.hint ? <p className="sheet-hint">{field.hint}</p> : null}
    </div>
  );
}

function KindInput({ field, values, onChange }: Props) {
  const { name } = field;
  const id = idOf(field);
  const text = textOf(values, name);
  const set = (value: string | readonly string[]) => onChange({ [name]: value });
  switch (field.kind) {
    case 'line':
      return <Input id={id} value={text} maxLength={120} autoComplete="off" onChange={(e) => set(e.target.value)} />;
    case 'area':
      return (
        <Input.TextArea
          id={id}
          value={text}
          maxLength={20_000}
          autoSize={{ minRows: 2, maxRows: 16 }}
          onChange={(e) => set(e.target.value)}
        />
      );
    case 'moment':
      return <MomentInput id={id} value={text} onChange={set} empty={field.isOptional ? '不填' : '选择时间'} />;
    case 'one':
      return <OneOf id={id} field={field} value={text} onChange={set} />;
    case 'free':
      return <OfferedInput id={id} value={text} offered={field.options} onChange={set} />;
    case 'many':
      return (
        <Select
          id={id}
          mode="tags"
          value={listIn(values, name)}
          tokenSeparators={['、', ',', '，']}
          options={field.options.map((value) => ({ value, label: value }))}
          onChange={set}
        />
      );
    case 'checks':
      return <Checks id={id} items={field.items} chosen={listIn(values, name)} onChange={set} />;
    case 'fact':
      return <FactPart field={field} values={values} onChange={onChange} />;
  }
}

/** As it is typed, spaces and all. */
const textOf = (values: SheetValues, name: string): string => {
  const value = values[name];
  return typeof value === 'string' ? value : '';
};

type OneProps = {
  id: string;
  field: SheetField & { kind: 'one' };
  value: string;
  onChange: (value: string) => void;
};

function OneOf({ id, field, value, onChange }: OneProps) {
  const options = [...field.options];
  if (options.length > OPEN_CHOICES)
    return <Select id={id} value={value === '' ? null : value} options={options} onChange={onChange} />;
  return (
    <Radio.Group
      id={id}
      aria-labelledby={`${id}-label`}
      value={value}
      options={options}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}

type ChecksProps = {
  id: string;
  items: readonly CheckItem[];
  chosen: readonly string[];
  onChange: (chosen: readonly string[]) => void;
};

function Checks({ id, items, chosen, onChange }: ChecksProps) {
  const heads = [...new Set(items.map((item) => item.head ?? ''))];
  const toggle = (value: string) =>
    onChange(chosen.includes(value) ? chosen.filter((one) => one !== value) : [...chosen, value]);
  return (
    <fieldset className="sheet-checks" aria-labelledby={`${id}-label`}>
      {heads.map((head) => (
        <div key={head}>
          {head === '' ? null : <p className="sheet-check-head">{head}</p>}
          {items
            .filter((item) => (item.head ?? '') === head)
            .map((item) => (
              <div key={item.value} className="sheet-check">
                <Checkbox checked={chosen.includes(item.value)} onChange={() => toggle(item.value)}>
                  {item.label}
                </Checkbox>
                {item.hint ? <div className="sheet-hint">{item.hint}</div> : null}
              </div>
            ))}
        </div>
      ))}
    </fieldset>
  );
}

function FactPart({ field, values, onChange }: { field: SheetField & { kind: 'fact' } } & Omit<Props, 'field'>) {
  const known = field.fields.find((one) => one.name === textOf(values, field.name));
  return (
    <>
      {field.isFixed ? (
        <p className="soft">{known?.question}</p>
      ) : (
        <Select
          id={idOf(field)}
          showSearch={{ optionFilterProp: 'label' }}
          value={known?.name ?? null}
          placeholder="选一项，可输入文字查找"
          options={field.fields.map(({ name, question }) => ({ value: name, label: `${name}：${question}` }))}
          onChange={(name) => onChange({ [field.name]: name, value: '' })}
        />
      )}
      {known === undefined ? null : (
        <div className="fact-value">
          <label htmlFor="sheet-value">{known.name}</label>
          <FactInput
            id="sheet-value"
            field={known}
            value={textOf(values, 'value')}
            onChange={(value) => onChange({ value })}
          />
        </div>
      )}
    </>
  );
}
