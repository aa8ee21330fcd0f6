import { inCounty } from '@xianzhi/office/database';
import type { CallerReference } from '@xianzhi/office/incidents';
import { keepPersonal, newPerson, readPersonal } from '@xianzhi/office/people';
import type { FastifyInstance } from 'fastify';
import type { House } from '../house/house.ts';
import { refused } from '../http/refused.ts';
import { serve } from '../http/route.ts';
import { noIncident } from '../incidents/index.ts';

type CallerGiven = { readonly name: string; readonly telephone: string };

/** The caller's name and telephone do not enter the journal: sealed values, and where they lie. */
export function keepCaller(
  { db, keys, clock }: House,
  county: string,
  given: CallerGiven,
): Promise<CallerReference | null> {
  const person = newPerson();
  const at = clock();
  const values = (['name', 'telephone'] as const).filter((kind) => given[kind].trim() !== '');
  if (values.length === 0) return Promise.resolve(null);
  return inCounty(db, county, async (transaction) => {
    const marks = [];
    for (const kind of values)
      marks.push(await keepPersonal(transaction, keys, { county, person, kind, value: given[kind], at }));
    return {
      person,
      values: marks.map(({ kind, reference, hash }) => ({ kind, reference, hash })),
      words: '报告人另行加密保存',
    };
  });
}

/** Who called, for who must call back; each look is an event. */
export function callerRoute(app: FastifyInstance, house: House): void {
  const { journal, keys, incidents, clock } = house;
  serve(app, 'incidentCaller', async ({ params, body: { reason }, caller: { signedIn } }) => {
    const file = await incidents.look(signedIn.county, params.incident);
    if (file === null) return noIncident;
    const found: Record<string, string> = {};
    for (const { kind, reference } of file.state.caller?.values ?? []) {
      const look = {
        actor: signedIn.name,
        post: signedIn.seats[0]?.seat ?? null,
        at: clock(),
        roles: signedIn.roles,
        reason,
      };
      const value = await readPersonal({ journal, keys }, signedIn.county, reference, look);
      if (!value.ok) return refused(403, value.code, value.message);
      found[kind] = value.value;
    }
    return { name: found.name ?? null, telephone: found.telephone ?? null };
  });
}
