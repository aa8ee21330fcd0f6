import { sql } from 'kysely';
import type { Database } from '../database/index.ts';
import type { JournalEvent, Projector } from '../journal/index.ts';
import type { PeopleEvent } from './events.ts';

type Apply = (transaction: Database, event: JournalEvent, said: PeopleEvent) => Promise<unknown>;
type Said<K extends PeopleEvent['kind']> = Extract<PeopleEvent, { kind: K }>;

const on =
  <K extends PeopleEvent['kind']>(
    apply: (transaction: Database, event: JournalEvent, said: Said<K>) => Promise<unknown>,
  ): Apply =>
  (transaction, event, said) =>
    apply(transaction, event, said as Said<K>);

/** Ends what is open at the end of a day; what had not begun by then is left over with an empty period. */
const endOf = async (
  transaction: Database,
  table: 'account_role' | 'account_seat' | 'account_substitute',
  where: Readonly<Record<string, string>>,
  until: string,
): Promise<void> => {
  const conditions = Object.entries(where).map(([column, value]) => sql`${sql.id(column)} = ${value}`);
  await sql`update ${sql.table(table)} set until_on = ${until}
    where ${sql.join(conditions, sql` and `)} and (until_on is null or until_on > ${until})`.execute(transaction);
};

const APPLY: { readonly [K in PeopleEvent['kind']]?: Apply } = {
  'account.opened': on<'account.opened'>((transaction, { county, at }, { account, name }) =>
    transaction.insertInto('account').values({ county, account, name, opened_at: at, closed_at: null }).execute(),
  ),
  'account.closed': on<'account.closed'>((transaction, { county, at }, { account }) =>
    transaction
      .updateTable('account')
      .set({ closed_at: at })
      .where('county', '=', county)
      .where('account', '=', account)
      .execute(),
  ),
  'role.given': on<'role.given'>((transaction, { county }, { account, role, from, until }) =>
    transaction
      .insertInto('account_role')
      .values({ county, account, role, from_on: from, until_on: until })
      .onConflict((conflict) =>
        conflict.columns(['county', 'account', 'role', 'from_on']).doUpdateSet({ until_on: until }),
      )
      .execute(),
  ),
  'role.ended': on<'role.ended'>((transaction, { county }, { account, role, until }) =>
    endOf(transaction, 'account_role', { county, account, role }, until),
  ),
  'seat.given': on<'seat.given'>((transaction, { county }, { account, seat, from, until }) =>
    transaction
      .insertInto('account_seat')
      .values({ county, account, seat, from_on: from, until_on: until })
      .onConflict((conflict) =>
        conflict.columns(['county', 'account', 'seat', 'from_on']).doUpdateSet({ until_on: until }),
      )
      .execute(),
  ),
  'seat.ended': on<'seat.ended'>((transaction, { county }, { account, seat, until }) =>
    endOf(transaction, 'account_seat', { county, account, seat }, until),
  ),
  'substitute.named': on<'substitute.named'>((transaction, { county }, { account, substitute, from, until }) =>
    transaction
      .insertInto('account_substitute')
      .values({ county, holder: account, substitute, from_on: from, until_on: until })
      .onConflict((conflict) =>
        conflict.columns(['county', 'holder', 'substitute', 'from_on']).doUpdateSet({ until_on: until }),
      )
      .execute(),
  ),
  'substitute.ended': on<'substitute.ended'>((transaction, { county }, { account, substitute, until }) =>
    endOf(transaction, 'account_substitute', { county, holder: account, substitute }, until),
  ),
  'absence.noted': on<'absence.noted'>((transaction, { county }, { account, from, until }) =>
    transaction
      .insertInto('account_absence')
      .values({ county, account, from_at: new Date(from), until_at: until === null ? null : new Date(until) })
      .onConflict((conflict) =>
        conflict
          .columns(['county', 'account', 'from_at'])
          .doUpdateSet({ until_at: until === null ? null : new Date(until) }),
      )
      .execute(),
  ),
  'absence.ended': on<'absence.ended'>((transaction, { county }, { account, at }) =>
    transaction
      .updateTable('account_absence')
      .set({ until_at: new Date(at) })
      .where('county', '=', county)
      .where('account', '=', account)
      .where((where) => where.or([where('until_at', 'is', null), where('until_at', '>', new Date(at))]))
      .execute(),
  ),
};

/** Keeps accounts, roles, seats, substitutes and absences in step with the journal; it knows nothing but events. */
export const projectPeople: Projector = async (transaction, events) => {
  for (const event of events) {
    if (!event.stream.startsWith('people/')) continue;
    const said = { ...event.data, kind: event.kind } as unknown as PeopleEvent;
    await APPLY[said.kind]?.(transaction, event, said);
  }
};
