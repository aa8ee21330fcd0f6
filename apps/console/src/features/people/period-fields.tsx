import { DatePicker, Form } from 'antd';
import type { Dayjs } from 'dayjs';

/** A period as two date fields of a form. */
export type PeriodFieldValues = { from: Dayjs; until?: Dayjs | null };

/** The period as the API takes it. */
export const periodOf = ({ from, until }: PeriodFieldValues): { from: string; until: string | null } => ({
  from: from.format('YYYY-MM-DD'),
  until: until?.format('YYYY-MM-DD') ?? null,
});

/** From a day, until a day or open. */
export function PeriodFields() {
  return (
    <div className="person-actions">
      <Form.Item name="from" label="起日" rules={[{ required: true, message: '请选择起日。' }]}>
        <DatePicker />
      </Form.Item>
      <Form.Item name="until" label="止日（没有可不填）">
        <DatePicker />
      </Form.Item>
    </div>
  );
}
