import type { IncidentView } from '@xianzhi/contract';
import { factValue } from '../fact-value.ts';
import { type SheetSpec, textIn } from '../sheet-spec.ts';

const STANDINGS = [
  { value: 'actual', label: '已核实' },
  { value: 'possible', label: '可能' },
  { value: 'initial', label: '初步判断' },
] as const;
type Standing = (typeof STANDINGS)[number]['value'];
const standingOf = (text: string): Standing => STANDINGS.find((one) => one.value === text)?.value ?? 'actual';

const SOURCES = ['乡镇电话', '现场人员', '事发单位', '成员单位', '上级通报'];

/** One more thing that is known, with its source and its time; `name` where it was asked for. */
export function recordFactSheet(view: IncidentView, name: string | null): SheetSpec {
  const known = view.fields.filter((field) => name === null || field.name === name);
  const typeOf = (fact: string): string => view.fields.find((field) => field.name === fact)?.type ?? 'text';
  return {
    key: `fact ${name ?? ''}`,
    title: name === null ? '补记一项情况' : `补记：${name}`,
    fields: [
      {
        kind: 'fact',
        name: 'fact',
        label: '哪一项',
        fields: known,
        isFixed: name !== null,
        hint: '以前的记录不会改掉，都查得到。不知道的留空，就是“不详”。',
      },
      { kind: 'one', name: 'standing', label: '可靠程度', options: STANDINGS },
      { kind: 'free', name: 'source', label: '从哪里得来', options: SOURCES },
      { kind: 'moment', name: 'at', label: '何时的情况', isOptional: true, hint: '不填就是现在。' },
    ],
    start: { fact: name ?? '', standing: 'actual', source: '', value: '', at: '' },
    confirm: '记下',
    command: (values) => ({
      do: 'recordFact',
      name: textIn(values, 'fact'),
      value: factValue({ type: typeOf(textIn(values, 'fact')) }, textIn(values, 'value')),
      standing: standingOf(textIn(values, 'standing')),
      source: textIn(values, 'source'),
      ...(textIn(values, 'at') === '' ? {} : { at: textIn(values, 'at') }),
    }),
  };
}

/** A wrong entry is struck and stays readable. */
export const strikeFactSheet = (fact: IncidentView['facts'][number], shown: string): SheetSpec => ({
  key: `strike ${fact.entry}`,
  title: `更正：${fact.name}`,
  lead: `“${shown}”（来源：${fact.source}）记错了。划去以后仍看得到，正确的请另外补记。`,
  fields: [{ kind: 'area', name: 'reason', label: '错在哪里' }],
  confirm: '划去这条记录',
  command: (values) => ({ do: 'strikeFact', entry: fact.entry, reason: textIn(values, 'reason') }),
});
