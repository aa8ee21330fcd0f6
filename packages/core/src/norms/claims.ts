import type { z } from 'zod';
import type { Norm } from './norm.ts';
import { norm } from './norm.ts';
import { alternative, type Choice, CLAIMS, type ClaimKind, type Criterion, criteriaOf, isNotStated } from './shape.ts';
import { partsInside, settled } from './walk.ts';

/** Steps of scales named by the objects around a value: the row's grade, the level's name. */
export type ClaimContext = {
  readonly grade?: string;
  readonly level?: string;
  readonly colour?: string;
};

/** One value of a norm and the clause that it was read from: what the binding reader reads again. */
export type Claim = {
  /** JSON pointer into the norm's body. */
  readonly pointer: string;
  readonly kind: ClaimKind;
  /** As the norm writes it: `30分钟`, `3人以上 10人以下`, `县应急局`. */
  readonly value: string;
  /** Full address without the county; null where no object around the value names a clause. */
  readonly address: string | null;
  /** 1 for the first occurrence of the figure in its clause. */
  readonly occurrence: number;
  readonly context: ClaimContext;
  /** Of a bound or a choice: the fact that it limits. */
  readonly fact: string | null;
};

type Around = { readonly pointer: string; readonly at: string | null; readonly context: ClaimContext };
type Fields = Readonly<Record<string, unknown>>;

const NOT_STATED = 'notStated';
const OCCURRENCE = /#([1-9]\d?)$/;
const SCALES = ['grade', 'level', 'colour'] as const;

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function around(outer: Around, fields: Fields): Around {
  const at = typeof fields['at'] === 'string' ? fields['at'] : outer.at;
  const named = SCALES.flatMap((scale) => (typeof fields[scale] === 'string' ? [[scale, fields[scale]]] : []));
  return { ...outer, at, context: { ...outer.context, ...Object.fromEntries(named) } };
}

const inside = (outer: Around, key: string | number): Around => ({ ...outer, pointer: `${outer.pointer}/${key}` });

function claimAt(place: Around, kind: ClaimKind, value: string, document: string): Claim {
  const occurrence = Number(OCCURRENCE.exec(place.at ?? '')?.[1] ?? 1);
  const path = place.at?.replace(OCCURRENCE, '') ?? null;
  const address = path === null ? null : path === '' ? document : `${document}/${path}`;
  return { pointer: place.pointer, kind, value, address, occurrence, context: place.context, fact: null };
}

const printedOf = (criterion: Criterion): Choice | null =>
  isFields(criterion) ? (criterion as { printed: Choice | null }).printed : criterion;

/** The criteria of an alternative: a text is a bound or a choice, which only the fact's type tells; a flag claims nothing. */
function criterionClaims(value: Fields, place: Around, document: string): Claim[] {
  return criteriaOf(value as Parameters<typeof criteriaOf>[0]).flatMap(([fact, criterion]) => {
    const own = isFields(criterion) ? around(inside(place, fact), criterion) : inside(place, fact);
    const printed = printedOf(criterion);
    if (printed === null || typeof printed === 'boolean') return [];
    const texts = typeof printed === 'string' ? [printed] : printed;
    return texts.map((text) => ({ ...claimAt(own, 'bound', text, document), fact }));
  });
}

function walk(schema: z.core.$ZodType, value: unknown, place: Around, document: string): Claim[] {
  if (value === undefined || value === null) return [];
  const real = settled(schema, value);
  const kind = real === null ? undefined : CLAIMS.get(real)?.claim;
  if (kind === 'convention' && value === NOT_STATED) return [];
  if (kind !== undefined) return [claimAt(place, kind, String(value), document)];
  if (real === null || isNotStated(value)) return [];
  const here = isFields(value) ? around(place, value) : place;
  if (real === (alternative as z.core.$ZodType)) return criterionClaims(value as Fields, here, document);
  return partsInside(real, value, []).flatMap((part) =>
    walk(part.schema, part.value, inside(here, String(part.path[0])), document),
  );
}

/** Every value of a norm that claims to stand in the gazette, with its clause. */
export function claimsOf(one: Norm): Claim[] {
  return walk(norm, one.body, { pointer: '', at: null, context: {} }, one.document);
}
