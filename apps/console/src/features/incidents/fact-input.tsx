import { words } from '@xianzhi/contract';
import { Button, DatePicker, Input, Segmented, Select } from 'antd';
import dayjs from 'dayjs';
import { serverNow } from '../../live/server-time.ts';
import { momentText } from '../../ui/format.ts';
import type { FactField } from './sheet-spec.ts';

type Props = { id: string; field: FactField; value: string; onChange: (value: string) => void };

const ZONE = '+08:00';
const TO_MINUTE = 16;
/** A moment of the county's clock as the picker holds it: its wall time, whatever the browser's zone. */
export const toWall = (moment: string): string => momentText(moment).replace(' ', 'T').slice(0, TO_MINUTE);
export const fromWall = (wall: string): string => `${wall.slice(0, TO_MINUTE)}:00${ZONE}`;

/** A moment to the minute, 24 hours, on the county's clock; one click takes the present. */
export function MomentInput({ id, value, onChange, empty }: Omit<Props, 'field'> & { empty: string }) {
  return (
    <span className="moment-input">
      <DatePicker
        id={id}
        showTime={{ format: 'HH:mm' }}
        format="YYYY-MM-DD HH:mm"
        value={value === '' ? null : dayjs(toWall(value))}
        placeholder={empty}
        onChange={(chosen) => onChange(chosen === null ? '' : fromWall(chosen.format('YYYY-MM-DDTHH:mm')))}
      />
      <Button onClick={() => onChange(fromWall(toWall(new Date(serverNow()).toISOString())))}>现在</Button>
    </span>
  );
}

const NUMBERS = new Set(['count', 'money', 'measure', 'elapsed']);

/** The value of one fact in the form of its kind; empty is 不详. */
export function FactInput({ id, field, value, onChange }: Props) {
  const options = [...field.values, words.unknown].map((one) => ({ value: one, label: one }));
  if (field.type === 'flag')
    return (
      <Segmented
        id={id}
        aria-label={field.name}
        options={[words.yes, words.no, words.unknown]}
        value={value === '' ? words.unknown : value}
        onChange={(word) => onChange(word === words.unknown ? '' : word)}
      />
    );
  if (field.type === 'moment') return <MomentInput id={id} value={value} onChange={onChange} empty={words.unknown} />;
  if (field.values.length > 0)
    return (
      <Select
        id={id}
        aria-label={field.name}
        value={value === '' ? words.unknown : value}
        options={options}
        onChange={(chosen) => onChange(chosen === words.unknown ? '' : chosen)}
      />
    );
  return (
    <Input
      id={id}
      value={value}
      inputMode={NUMBERS.has(field.type) ? 'decimal' : undefined}
      maxLength={200}
      placeholder={words.unknown}
      suffix={field.unit ?? undefined}
      autoComplete="off"
      onChange={({ target }) => onChange(target.value)}
    />
  );
}
