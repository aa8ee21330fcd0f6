import { ofKind } from '@xianzhi/core/content';
import { GRADE_FACT, isFilledByHand, topicsOf } from '@xianzhi/core/lexicon';
import { addressOf, type Form, type NormOf } from '@xianzhi/core/norms';
import { type OfficialForm, UNKNOWN } from './model.ts';
import { courseOf } from './record.ts';
import { declaredFacts, type FormSource, formOf, knownValue, statedValue } from './source.ts';

type Field = Form['fields'][number];

/** Forms that a plan annexes. */
export const annexedForms = ({ plan }: FormSource): NormOf<'form'>[] =>
  plan === null ? [] : ofKind(plan.folder, 'form');

const box = (isTicked: boolean, label: string): string => `${isTicked ? '☑' : '□'}${label}`;
const standing = (source: FormSource, fact: string): string | null =>
  fact === GRADE_FACT ? source.grade : statedValue(source, fact);

/** Choices print as boxes; while nobody knows none is ticked, and it says so. */
function boxes(choices: readonly string[], value: string | null): string {
  const printed = choices.map((choice) => box(value !== null && choice.startsWith(value), choice)).join(' ');
  return value === null ? `${printed}（${UNKNOWN}）` : printed;
}

/** A field whose name is one of the values of its fact is a box of its own: 丢失, 被盗, 失控. */
function fromFact(source: FormSource, field: Field, fact: string): string {
  const values = declaredFacts(source).get(fact)?.values ?? [];
  if (field.choices !== undefined)
    return boxes(field.choices, fact === GRADE_FACT ? source.grade : knownValue(source, fact));
  if (values.includes(field.name)) return boxes([field.name], knownValue(source, fact));
  return standing(source, fact) ?? UNKNOWN;
}

function contentOf(source: FormSource, field: Field): string {
  if (field.fact !== undefined) return fromFact(source, field, field.fact);
  if (field.choices !== undefined) return boxes(field.choices, knownValue(source, field.name));
  if (isFilledByHand(field.name)) return '';
  const isCourse = topicsOf(field.name).join() === 'course';
  const course = isCourse ? courseOf(source).map((one) => one.text) : [];
  return knownValue(source, field.name) ?? (course.join('') || UNKNOWN);
}

const COLUMNS = ['栏目组', '栏目', '内容'] as const;

/** 附表: the fields of a form that the plan annexes, in its order and groups, filled from the record. */
export const annexedForm = (source: FormSource, norm: NormOf<'form'>): OfficialForm =>
  formOf(source, {
    kind: 'annexedForm',
    title: norm.body.name,
    blocks: [
      {
        kind: 'table',
        columns: COLUMNS,
        rows: norm.body.fields.map((field) => [field.group ?? '', field.name, contentOf(source, field)]),
      },
    ],
    clauses: [`${norm.county}/${addressOf(norm)}`],
  });
