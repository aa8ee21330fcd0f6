import { type RouteName, rights, type ShiftView } from '@xianzhi/contract';
import { dayOf } from '@xianzhi/core/base';
import { inCounty } from '@xianzhi/office/database';
import {
  ALARM_DAYS,
  changeRoster,
  emptyShifts,
  type OnShift,
  type RosterCommand,
  readAccounts,
  readRoster,
  type ShiftOn,
  type SignedIn,
  shiftsOn,
  wordsOfEmpty,
} from '@xianzhi/office/people';
import type { FastifyInstance } from 'fastify';
import type { House } from '../house/house.ts';
import { refused } from '../http/refused.ts';
import { serve } from '../http/route.ts';

const DAY = 86_400_000;

const presentPerson = ({ isFilled, ...one }: OnShift) => ({ ...one, filled: isFilled });

const present = ({ day, shift, from, until, people, missing }: ShiftOn): ShiftView => ({
  day,
  shift: shift.shift,
  label: shift.label,
  from: new Date(from).toISOString(),
  until: new Date(until).toISOString(),
  inCharge: people.inCharge.map(presentPerson),
  onDuty: people.onDuty.map(presentPerson),
  missing: [...missing],
});

const daysFrom = (from: string, days: number): string[] =>
  Array.from({ length: days }, (_, i) => new Date(Date.parse(from) + i * DAY).toISOString().slice(0, 10));

const mayRoster = (signedIn: SignedIn): boolean =>
  rights['assignDuty' satisfies RouteName].roles.some((role) => signedIn.roles.includes(role));

/** Who is on duty when, in the session's county. */
export function rosterRoutes(app: FastifyInstance, house: House): void {
  const { journal, clock, db } = house;
  serve(app, 'roster', ({ query, caller: { signedIn } }) =>
    inCounty(db, signedIn.county, async (transaction) => {
      const now = clock().getTime();
      const from = query.from ?? dayOf(now);
      const yesterday = dayOf(now - DAY);
      const roster = await readRoster(transaction, signedIn.county, [from, yesterday].sort()[0] ?? from);
      const accounts = await readAccounts(transaction, signedIn.county);
      return {
        shifts: roster.shifts.map((shift) => ({ ...shift })),
        days: daysFrom(from, query.days).flatMap((day) => shiftsOn(roster, accounts, day).map(present)),
        alarms: emptyShifts(roster, accounts, now, ALARM_DAYS).map((empty) => ({
          day: empty.day,
          shift: empty.shift.shift,
          message: wordsOfEmpty(empty),
        })),
        people: accounts.filter((account) => account.closedAt === null).map(({ account, name }) => ({ account, name })),
        mayChange: mayRoster(signedIn),
        today: dayOf(now),
      };
    }),
  );
  const carryOut = async (signedIn: SignedIn & { county: string }, command: RosterCommand, message: string) => {
    const by = { actor: signedIn.name, post: null, at: clock() };
    const told = await changeRoster(journal, signedIn.county, by, command);
    return told.ok ? { message } : refused(told.code === 'XZ_ACCOUNT_UNKNOWN' ? 404 : 409, told.code, told.message);
  };
  serve(app, 'setShifts', ({ body, caller }) =>
    carryOut(caller.signedIn, { kind: 'setShifts', ...body }, '班次已设定。'),
  );
  serve(app, 'assignDuty', ({ body, caller }) =>
    carryOut(caller.signedIn, { kind: 'assign', ...body }, body.accounts.length === 0 ? '已撤下。' : '已排班。'),
  );
}
