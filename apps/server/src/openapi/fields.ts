import { INCIDENT_FIELD_WORDS } from './incident-words.ts';
import { NORM_FIELD_WORDS } from './norm-words.ts';
import { referenceOf, type Schema, withoutNull } from './schema.ts';
import { FIELD_WORDS, typeText } from './words.ts';

/** A line of a table of fields; `path` is `documents[].title`. */
export type Field = {
  readonly path: string;
  readonly type: string;
  readonly required: boolean;
  readonly words: string;
};

const DEEPEST = 6;

/** What is inside: the item of a list, the schema without null. */
function inside(of: Schema): { readonly schema: Schema; readonly suffix: string } {
  const { schema } = withoutNull(of);
  if (!schema.items) return { schema, suffix: '' };
  const item = inside(schema.items);
  return { schema: item.schema, suffix: `[]${item.suffix}` };
}

/** The fields of a shape with those of the shapes in it, outermost first; named shapes are not opened. */
export function fieldsOf(of: Schema, path = '', depth = 0): Field[] {
  const { schema, suffix } = inside(of);
  if (referenceOf(schema) !== null || depth > DEEPEST) return [];
  const prefix = `${path}${suffix}`;
  const choices = schema.oneOf ?? schema.anyOf ?? [];
  if (choices.length > 0) return choices.flatMap((choice) => fieldsOf(choice, prefix, depth + 1));
  const required = new Set(schema.required ?? []);
  return Object.entries(schema.properties ?? {}).flatMap(([name, field]) => {
    const own = prefix === '' ? name : `${prefix}.${name}`;
    const line = { path: own, type: typeText(field), required: required.has(name), words: wordsOf(name, field) };
    return [line, ...fieldsOf(field, own, depth + 1)];
  });
}

/** What a field means: its own description, else what its name means everywhere. */
export const wordsOf = (name: string, field: Schema): string =>
  field.description ?? FIELD_WORDS[name] ?? NORM_FIELD_WORDS[name] ?? INCIDENT_FIELD_WORDS[name] ?? '';
