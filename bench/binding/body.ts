import { type Norm, norm } from '@xianzhi/core/norms';

/** A norm's body as plain data, for changes. */
export type Body = Record<string, unknown>;

const keysOf = (pointer: string): string[] => pointer.split('/').slice(1);
const isFields = (value: unknown): value is Body => typeof value === 'object' && value !== null;

export function valueAt(body: unknown, pointer: string): unknown {
  return keysOf(pointer).reduce<unknown>((value, key) => (isFields(value) ? value[key] : undefined), body);
}

/** A copy of the body with another value at a pointer. */
export function withValue(body: Body, pointer: string, value: unknown): Body {
  const copy = structuredClone(body);
  const keys = keysOf(pointer);
  const last = keys.pop() as string;
  const holder = keys.reduce<unknown>((at, key) => (isFields(at) ? at[key] : undefined), copy);
  if (isFields(holder)) holder[last] = value;
  return copy;
}

/** The norm with another body, or null where the language does not allow it: a change must be one that could be written. */
export function withBody(one: Norm, body: Body): Norm | null {
  return norm.safeParse(body).success ? { ...one, body: body as Norm['body'] } : null;
}

/** Objects around a value, the nearest first. */
export function objectsAround(body: Body, pointer: string): string[] {
  const keys = keysOf(pointer);
  const pointers = keys.map((_, i) => ['', ...keys.slice(0, keys.length - 1 - i)].join('/'));
  return pointers.filter((one) => {
    const value = valueAt(body, one);
    return isFields(value) && !Array.isArray(value);
  });
}
