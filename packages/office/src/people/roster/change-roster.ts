import { randomUUID } from 'node:crypto';
import { dayOf } from '@xianzhi/core/base';
import { inCounty } from '../../database/index.ts';
import { appendWithin, type Journal, lockHead } from '../../journal/index.ts';
import { readAccounts } from '../account.ts';
import type { By } from '../change.ts';
import type { PeopleRefusal } from '../refusal.ts';
import { decideRoster, type RosterCommand } from './decide.ts';
import { ROSTER_STREAM } from './project-roster.ts';
import { readRoster } from './roster.ts';
import { watchRoster } from './watch.ts';

const DAY = 86_400_000;

/** Carries out a command on the duty roster of a county. */
export function changeRoster(
  journal: Journal,
  county: string,
  by: By,
  command: RosterCommand,
): Promise<{ readonly ok: true } | PeopleRefusal> {
  return inCounty(journal.db, county, async (transaction) => {
    await lockHead(transaction, county);
    const now = by.at.getTime();
    const roster = await readRoster(transaction, county, dayOf(now - DAY));
    const decided = decideRoster({ roster, accounts: await readAccounts(transaction, county), now }, command);
    if ('ok' in decided) return decided;
    const { kind, ...data } = decided;
    const wish = { county, stream: ROSTER_STREAM, expected: 'any' as const, events: [{ kind, data }] };
    const { actor, post } = by;
    await appendWithin(transaction, county, [{ ...wish, actor, post, command: randomUUID() }], journal.ground);
    await watchRoster(transaction, journal, county, by.at);
    return { ok: true };
  });
}
