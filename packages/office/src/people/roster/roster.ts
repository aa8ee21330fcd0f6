import { dayOf } from '@xianzhi/core/base';
import { startOfDay } from '../../clocks/index.ts';
import type { Database } from '../../database/index.ts';
import { type Account, isAbsent, rolesOn } from '../account.ts';
import { isOn } from '../events.ts';
import { DUTIES, type Duty, type Shift, spanOf } from './shift.ts';

/** Who has a shift of a day, as the roster says; `overrideReason` where that replaced what it said before. */
export type Assignment = {
  readonly day: string;
  readonly shift: string;
  readonly duty: Duty;
  readonly account: string;
  readonly overrideReason: string | null;
};
/** Everything of a county's roster. */
export type Roster = { readonly shifts: readonly Shift[]; readonly assignments: readonly Assignment[] };

/** A person of a shift, and who stands in for him where he is absent. */
export type OnShift = {
  readonly account: string;
  readonly name: string;
  readonly overrideReason: string | null;
  /** Null where he is there himself. */
  readonly substitute: { readonly account: string; readonly name: string } | null;
  /** There himself, or somebody for him. */
  readonly isFilled: boolean;
};

/** One shift of one day, filled or not. */
export type ShiftOn = {
  readonly day: string;
  readonly shift: Shift;
  readonly from: number;
  readonly until: number;
  readonly people: { readonly [duty in Duty]: readonly OnShift[] };
  /** Duties that nobody has. */
  readonly missing: readonly Duty[];
};

const DAY = 86_400_000;
const byStart = (one: Shift, other: Shift): number => (one.starts < other.starts ? -1 : 1);

const isInOffice = (account: Account, at: number): boolean =>
  account.closedAt === null && rolesOn(account, dayOf(at)).length > 0;

const isThere = (account: Account, at: number): boolean => isInOffice(account, at) && !isAbsent(account, new Date(at));

function onShift(assignment: Assignment, accounts: ReadonlyMap<string, Account>, from: number): OnShift {
  const { account: name, overrideReason } = assignment;
  const account = accounts.get(name);
  const base = { account: name, name: account?.name ?? name, overrideReason };
  // Whoever has left the office is not absent: nobody stands in for him.
  if (account === undefined || !isInOffice(account, from)) return { ...base, substitute: null, isFilled: false };
  if (isThere(account, from)) return { ...base, substitute: null, isFilled: true };
  const stands = account.substitutes
    .filter((named) => isOn(named, dayOf(from)))
    .map((named) => accounts.get(named.substitute))
    .find((one) => one !== undefined && isThere(one, from));
  const substitute = stands === undefined ? null : { account: stands.account, name: stands.name };
  return { ...base, substitute, isFilled: substitute !== null };
}

/** The shifts of a day with their people, in the order of the day. */
export function shiftsOn(roster: Roster, accounts: readonly Account[], day: string): ShiftOn[] {
  const known = new Map(accounts.map((account) => [account.account, account]));
  return [...roster.shifts].sort(byStart).map((shift) => {
    const { from, until } = spanOf(day, shift);
    const of = (duty: Duty): OnShift[] =>
      roster.assignments
        .filter((one) => one.day === day && one.shift === shift.shift && one.duty === duty)
        .map((one) => onShift(one, known, from));
    const people = { inCharge: of('inCharge'), onDuty: of('onDuty') };
    const missing = DUTIES.filter((duty) => !people[duty].some((one) => one.isFilled));
    return { day, shift, from, until, people, missing };
  });
}

const daysFrom = (at: number, days: number): string[] =>
  Array.from({ length: days }, (_, i) => dayOf(startOfDay(dayOf(at)) + i * DAY));

/** Shifts without people that begin, or still go on, from a moment until so many days behind it. */
export function emptyShifts(roster: Roster, accounts: readonly Account[], at: number, days: number): ShiftOn[] {
  const end = at + days * DAY;
  // A night shift of yesterday may still go on.
  return daysFrom(at - DAY, days + 2)
    .flatMap((day) => shiftsOn(roster, accounts, day))
    .filter((shift) => shift.missing.length > 0 && shift.until > at && shift.from <= end);
}

/** The next shift without people; a roster ends somewhere, so there is always one where there are shifts. */
export function firstEmpty(roster: Roster, accounts: readonly Account[], at: number): ShiftOn | null {
  if (roster.shifts.length === 0) return null;
  const last = [dayOf(at), ...roster.assignments.map(({ day }) => day)].sort().at(-1) ?? dayOf(at);
  const days = Math.ceil((startOfDay(last) - at) / DAY) + 2;
  return emptyShifts(roster, accounts, at, Math.max(days, 1)).sort((one, other) => one.from - other.from)[0] ?? null;
}

/** The roster of the county of a transaction, from a day on. */
export async function readRoster(transaction: Database, county: string, from: string): Promise<Roster> {
  const shifts = await transaction
    .selectFrom('roster_shift')
    .select(['shift', 'label', 'starts', 'ends'])
    .where('county', '=', county)
    .orderBy('position')
    .execute();
  const rows = await transaction
    .selectFrom('roster_duty')
    .select(['day', 'shift', 'duty', 'account', 'override_reason'])
    .where('county', '=', county)
    .where('day', '>=', from)
    .orderBy('account')
    .execute();
  return {
    shifts,
    assignments: rows.map(({ override_reason, ...row }) => ({ ...row, overrideReason: override_reason })),
  };
}
