import { randomUUID } from 'node:crypto';
import { type Database, inCounty } from '../../database/index.ts';
import { appendWithin, type Journal } from '../../journal/index.ts';
import type { By } from '../change.ts';
import { type PeopleRefusal, refuse } from '../refusal.ts';
import type { OfficeRole } from '../roles.ts';
import type { PersonalKeys } from './keys.ts';
import { saltedHash, seal, unseal } from './seal.ts';

/** What of a private person is kept. */
export type PersonalKind = 'name' | 'telephone' | 'identityNumber' | 'address';

/** What an event may say of a private person: where the value lies, and a hash that proves it was this one. */
export type PersonalMark = {
  readonly person: string;
  readonly reference: string;
  readonly kind: PersonalKind;
  readonly hash: string;
};

/** A value to be kept. `person` is from `newPerson`; the values of one person share a key and are forgotten together. */
export type PersonalValue = {
  readonly county: string;
  readonly person: string;
  readonly kind: PersonalKind;
  readonly value: string;
  readonly at: Date;
};

export type PersonalGround = { readonly journal: Journal; readonly keys: PersonalKeys };
/** Who looks, and why: both go into the journal. */
export type Look = By & { readonly roles: readonly OfficeRole[]; readonly reason: string };

/** Roles that may see values of private persons. */
export const PERSONAL_READERS: readonly OfficeRole[] = ['dutyOfficer', 'commander', 'officeDirector'];
/** Roles that may have a person forgotten. */
export const PERSONAL_FORGETTERS: readonly OfficeRole[] = ['officeDirector', 'administrator'];

const LEAST_REASON = 2;
const FORGOTTEN = 'personal.forgotten';

/** A reference for a person who has not been met yet. It says nothing about him. */
export const newPerson = (): string => randomUUID();

const placeOf = (county: string, mark: Pick<PersonalMark, 'person' | 'reference' | 'kind'>): string =>
  [county, mark.person, mark.reference, mark.kind].join('/');

const streamOf = (person: string): string => `people/personal/${person}`;

/** Keeps a value sealed, inside the transaction of the event that speaks of it; what the event may hold. */
export async function keepPersonal(
  transaction: Database,
  keys: PersonalKeys,
  { county, person, kind, value, at }: PersonalValue,
): Promise<PersonalMark> {
  const key = keys.provide(county, person);
  const reference = randomUUID();
  const place = placeOf(county, { person, reference, kind });
  await transaction
    .insertInto('personal_value')
    .values({ county, reference, person, kind, ...seal(key, place, value), kept_at: at })
    .execute();
  return { person, reference, kind, hash: saltedHash(key, place, value) };
}

const append = (
  transaction: Database,
  { journal }: PersonalGround,
  county: string,
  person: string,
  by: By,
  event: { kind: string; data: Record<string, unknown> },
) =>
  appendWithin(
    transaction,
    county,
    [
      {
        county,
        stream: streamOf(person),
        expected: 'any',
        events: [event],
        actor: by.actor,
        post: by.post,
        command: randomUUID(),
      },
    ],
    journal.ground,
  );

const unknown = refuse('XZ_PERSONAL_UNKNOWN', '没有这条个人信息。它可能属于别的县，或已随演示县移除。');
const forgotten = refuse('XZ_PERSONAL_FORGOTTEN', '这个人的信息已按要求删除，不能再看。');
const noReason = refuse('XZ_PERSONAL_REASON', '请写明为什么要看（或删除）这个人的信息；理由会记入日志。');
const noRight = refuse('XZ_PERSONAL_RIGHT', '您的角色不能看（或删除）个人信息。请由值班员、指挥长或办公室主任办理。');

function notAllowed(look: Look, roles: readonly OfficeRole[]): PeopleRefusal | null {
  if (!look.roles.some((role) => roles.includes(role))) return noRight;
  return look.reason.trim().length < LEAST_REASON ? noReason : null;
}

async function isForgotten(transaction: Database, county: string, person: string): Promise<boolean> {
  const row = await transaction
    .selectFrom('event')
    .select('sequence')
    .where('county', '=', county)
    .where('stream', '=', streamOf(person))
    .where('kind', '=', FORGOTTEN)
    .executeTakeFirst();
  return row !== undefined;
}

/** The value behind a reference, for a role that may see it and a reason. The look is an event before the value is out. */
export function readPersonal(
  ground: PersonalGround,
  county: string,
  reference: string,
  look: Look,
): Promise<{ readonly ok: true; readonly kind: PersonalKind; readonly value: string } | PeopleRefusal> {
  const refusal = notAllowed(look, PERSONAL_READERS);
  if (refusal !== null) return Promise.resolve(refusal);
  return inCounty(ground.journal.db, county, async (transaction) => {
    const row = await transaction
      .selectFrom('personal_value')
      .selectAll()
      .where('county', '=', county)
      .where('reference', '=', reference)
      .executeTakeFirst();
    if (row === undefined) return unknown;
    const { person } = row;
    const kind = row.kind as PersonalKind;
    if (await isForgotten(transaction, county, person)) {
      // A stop between the event and the key left it behind.
      ground.keys.destroy(county, person);
      return forgotten;
    }
    const key = ground.keys.find(county, person);
    const value = key === null ? null : unseal(key, placeOf(county, { person, reference, kind }), row);
    if (value === null) return forgotten;
    const data = { person, reference, valueKind: kind, reason: look.reason.trim() };
    await append(transaction, ground, county, person, look, { kind: 'personal.looked', data });
    return { ok: true as const, kind, value };
  });
}

/** Forgets a person: an event, then his key is destroyed. What events say of him stays, and leads nowhere. */
export async function forgetPersonal(
  ground: PersonalGround,
  county: string,
  person: string,
  look: Look,
): Promise<{ readonly ok: true } | PeopleRefusal> {
  const refusal = notAllowed(look, PERSONAL_FORGETTERS);
  if (refusal !== null) return refusal;
  const told = await inCounty(ground.journal.db, county, async (transaction) => {
    const known = await transaction
      .selectFrom('personal_value')
      .select('reference')
      .where('county', '=', county)
      .where('person', '=', person)
      .executeTakeFirst();
    if (known === undefined) return unknown;
    if (await isForgotten(transaction, county, person)) return { ok: true as const };
    const data = { person, reason: look.reason.trim() };
    await append(transaction, ground, county, person, look, { kind: FORGOTTEN, data });
    return { ok: true as const };
  });
  if (told.ok) ground.keys.destroy(county, person);
  return told;
}
