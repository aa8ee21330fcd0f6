import type { Projector } from '../../journal/index.ts';
import type { RosterEvent } from './decide.ts';

/** The stream of a county's duty roster. */
export const ROSTER_STREAM = 'roster';

/** Keeps shifts and assignments in step with the journal. */
export const projectRoster: Projector = async (transaction, events) => {
  for (const { county, stream, kind, data } of events) {
    if (stream !== ROSTER_STREAM) continue;
    const event = { ...data, kind } as unknown as RosterEvent;
    if (event.kind === 'roster.shiftsSet') {
      await transaction.deleteFrom('roster_shift').where('county', '=', county).execute();
      const rows = event.shifts.map((shift, position) => ({ county, ...shift, position }));
      await transaction.insertInto('roster_shift').values(rows).execute();
    }
    if (event.kind === 'roster.assigned') {
      const { day, shift, duty, accounts, overrideReason } = event;
      await transaction
        .deleteFrom('roster_duty')
        .where('county', '=', county)
        .where('day', '=', day)
        .where('shift', '=', shift)
        .where('duty', '=', duty)
        .execute();
      const rows = accounts.map((account) => ({ county, day, shift, duty, account, override_reason: overrideReason }));
      if (rows.length > 0) await transaction.insertInto('roster_duty').values(rows).execute();
    }
  }
};
