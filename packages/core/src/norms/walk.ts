import type { z } from 'zod';

type Schema = z.core.$ZodType;
type Def = {
  readonly innerType?: Schema;
  readonly options?: readonly Schema[];
  readonly element?: Schema;
  readonly shape?: Readonly<Record<string, Schema>>;
};

/** A part of a norm with the schema that it answers to, and the keys that lead to it. */
export type Part = { readonly schema: Schema; readonly value: unknown; readonly path: readonly PropertyKey[] };

const defOf = (schema: Schema): Def => schema._zod.def as Def;

/** Whether an object has no key that the schema does not name; said of a value that some branch is known to accept. */
function namesAllKeys(schema: Schema, value: object): boolean {
  const { shape, innerType } = defOf(schema);
  if (innerType !== undefined) return namesAllKeys(innerType, value);
  return shape === undefined || Object.keys(value).every((key) => Object.hasOwn(shape, key));
}

/** The branch of a union that a value answers to. Keys settle it nearly always; only where they do not is each branch tried. */
function branchFor(options: readonly Schema[], value: unknown): Schema | undefined {
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
  const possible = isObject ? options.filter((one) => namesAllKeys(one, value)) : options;
  const fits = (one: Schema): boolean => (one as z.ZodType).safeParse(value).success;
  return possible.find(fits);
}

/** The schema that a value really answers to: wrappers taken off, of a union the branch that fits; null where none does. */
export function settled(schema: Schema, value: unknown): Schema | null {
  const { innerType, options } = defOf(schema);
  if (innerType !== undefined) return settled(innerType, value);
  if (options === undefined) return schema;
  const option = branchFor(options, value);
  return option === undefined ? null : settled(option, value);
}

/** The parts directly inside a value: items of a list, fields of an object. */
export function partsInside(schema: Schema, value: unknown, path: readonly PropertyKey[]): Part[] {
  const { element, shape } = defOf(schema);
  if (element !== undefined && Array.isArray(value))
    return value.map((one, i) => ({ schema: element, value: one, path: [...path, i] }));
  if (shape === undefined || typeof value !== 'object' || value === null) return [];
  const fields = value as Readonly<Record<string, unknown>>;
  return Object.entries(shape).map(([key, field]) => ({ schema: field, value: fields[key], path: [...path, key] }));
}

/** Every part of a value, from the outside in. */
export function* allParts(schema: Schema, value: unknown, path: readonly PropertyKey[] = []): Generator<Part> {
  if (value === undefined || value === null) return;
  const real = settled(schema, value);
  if (real === null) return;
  yield { schema: real, value, path };
  for (const part of partsInside(real, value, path)) yield* allParts(part.schema, part.value, part.path);
}
