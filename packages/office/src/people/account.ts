import type { Database } from '../database/index.ts';
import { isOn, type Period, type RoleHeld, type SeatHeld } from './events.ts';
import type { OfficeRole } from './roles.ts';

export type SubstituteNamed = Period & { readonly substitute: string };
/** From a moment until a moment; `null` is open. */
export type Absence = { readonly from: Date; readonly until: Date | null };

/** An account with everything that was ever given to it. */
export type Account = {
  readonly county: string;
  readonly account: string;
  /** The name that stands on screens and in events. */
  readonly name: string;
  readonly openedAt: Date;
  readonly closedAt: Date | null;
  readonly roles: readonly RoleHeld[];
  readonly seats: readonly SeatHeld[];
  readonly substitutes: readonly SubstituteNamed[];
  readonly absences: readonly Absence[];
};

/** The roles in force on a day. */
export const rolesOn = (account: Pick<Account, 'roles'>, day: string): OfficeRole[] => [
  ...new Set(account.roles.filter((held) => isOn(held, day)).map((held) => held.role)),
];

/** Whether somebody is away at a moment. */
export const isAbsent = (account: Pick<Account, 'absences'>, at: Date): boolean =>
  account.absences.some((absence) => absence.from <= at && (absence.until === null || at < absence.until));

const periodOf = (row: { from_on: string; until_on: string | null }): Period => ({
  from: row.from_on,
  until: row.until_on,
});

/** All accounts of the county of a transaction, closed ones too, by name of account. */
export async function readAccounts(transaction: Database, county: string): Promise<Account[]> {
  const accounts = await transaction
    .selectFrom('account')
    .selectAll()
    .where('county', '=', county)
    .orderBy('account')
    .execute();
  const roles = await transaction
    .selectFrom('account_role')
    .selectAll()
    .where('county', '=', county)
    .orderBy('from_on')
    .execute();
  const seats = await transaction
    .selectFrom('account_seat')
    .selectAll()
    .where('county', '=', county)
    .orderBy('from_on')
    .execute();
  const substitutes = await transaction
    .selectFrom('account_substitute')
    .selectAll()
    .where('county', '=', county)
    .orderBy('from_on')
    .execute();
  const absences = await transaction
    .selectFrom('account_absence')
    .selectAll()
    .where('county', '=', county)
    .orderBy('from_at')
    .execute();
  return accounts.map((row) => ({
    county,
    account: row.account,
    name: row.name,
    openedAt: row.opened_at,
    closedAt: row.closed_at,
    roles: roles
      .filter((held) => held.account === row.account)
      .map((held) => ({ role: held.role as OfficeRole, ...periodOf(held) })),
    seats: seats.filter((held) => held.account === row.account).map((held) => ({ seat: held.seat, ...periodOf(held) })),
    substitutes: substitutes
      .filter((named) => named.holder === row.account)
      .map((named) => ({ substitute: named.substitute, ...periodOf(named) })),
    absences: absences
      .filter((absence) => absence.account === row.account)
      .map((absence) => ({ from: absence.from_at, until: absence.until_at })),
  }));
}
