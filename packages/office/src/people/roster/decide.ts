import { dayOf } from '@xianzhi/core/base';
import { startOfDay } from '../../clocks/index.ts';
import type { Account } from '../account.ts';
import { type PeopleRefusal, refuse } from '../refusal.ts';
import type { Roster } from './roster.ts';
import { type Duty, type Shift, spanOf, timeOf } from './shift.ts';

/** What may be done to the roster. */
export type RosterCommand =
  | { readonly kind: 'setShifts'; readonly shifts: readonly Shift[] }
  | {
      readonly kind: 'assign';
      readonly day: string;
      readonly shift: string;
      readonly duty: Duty;
      /** All who have it from now on; none leaves it empty. */
      readonly accounts: readonly string[];
      /** Why what the roster said is replaced; needed where it said something. */
      readonly reason: string | null;
    };

/** What stands in the stream `roster`. */
export type RosterEvent =
  | { readonly kind: 'roster.shiftsSet'; readonly shifts: readonly Shift[] }
  | {
      readonly kind: 'roster.assigned';
      readonly day: string;
      readonly shift: string;
      readonly duty: Duty;
      readonly accounts: readonly string[];
      readonly overrideReason: string | null;
    };

export type RosterState = { readonly roster: Roster; readonly accounts: readonly Account[]; readonly now: number };
export type RosterDecision = RosterEvent | PeopleRefusal;

const MOST_SHIFTS = 6;
const MOST_PEOPLE = 10;
const MOST_AHEAD = 400 * 86_400_000;
const SHIFT_NAME = /^[a-z][a-z0-9-]{0,19}$/;

function setShifts({ shifts }: Extract<RosterCommand, { kind: 'setShifts' }>): RosterDecision {
  if (shifts.length === 0 || shifts.length > MOST_SHIFTS)
    return refuse('XZ_SHIFT', `一天应有 1 到 ${MOST_SHIFTS} 个班次，这里是 ${shifts.length} 个。`);
  const bad = shifts.find(({ starts, ends }) => timeOf(starts) === null || timeOf(ends) === null);
  if (bad !== undefined) return refuse('XZ_SHIFT', `“${bad.label}”的起止时间应写成 08:00 的样子。`);
  const names = new Set(shifts.map(({ shift }) => shift));
  if (names.size < shifts.length || [...names].some((name) => !SHIFT_NAME.test(name)))
    return refuse('XZ_SHIFT', '各班次的标识应互不相同，用小写字母、数字和短横。');
  if (shifts.some(({ label }) => label.trim() === '')) return refuse('XZ_SHIFT', '每个班次都要有名称，例如 白班。');
  return { kind: 'roster.shiftsSet', shifts };
}

const isSame = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((name) => other.includes(name));

function assign(state: RosterState, command: Extract<RosterCommand, { kind: 'assign' }>): RosterDecision {
  const { roster, accounts, now } = state;
  const { day, duty, reason } = command;
  const shift = roster.shifts.find((one) => one.shift === command.shift);
  if (shift === undefined) return refuse('XZ_SHIFT', '没有这个班次。请先设定一天有哪些班次。');
  if (spanOf(day, shift).until <= now) return refuse('XZ_ROSTER', `${day} 的${shift.label}已经过去，不能再改。`);
  if (startOfDay(day) > startOfDay(dayOf(now)) + MOST_AHEAD)
    return refuse('XZ_ROSTER', '值班表最多排到一年以后。请核对日期。');
  const wanted = [...new Set(command.accounts)];
  if (wanted.length > MOST_PEOPLE) return refuse('XZ_ROSTER', `一个班次最多 ${MOST_PEOPLE} 人。`);
  const unknown = wanted.find((name) => !accounts.some((one) => one.account === name && one.closedAt === null));
  if (unknown !== undefined) return refuse('XZ_ACCOUNT_UNKNOWN', `没有在用的账号“${unknown}”。请从人员里选。`);
  const before = roster.assignments
    .filter((one) => one.day === day && one.shift === shift.shift && one.duty === duty)
    .map(({ account }) => account);
  if (isSame(before, wanted)) return refuse('XZ_ROSTER', '与值班表现在的安排相同，没有改动。');
  const isOverride = before.length > 0;
  if (isOverride && (reason === null || reason.trim().length < 2))
    return refuse('XZ_ROSTER', `${day} 的${shift.label}已排了人。调班请写明理由，原来的安排会留在日志里。`);
  const overrideReason = isOverride ? (reason?.trim() ?? null) : null;
  return { kind: 'roster.assigned', day, shift: shift.shift, duty, accounts: wanted, overrideReason };
}

/** The event of a command, or why it is refused. Pure. */
export const decideRoster = (state: RosterState, command: RosterCommand): RosterDecision =>
  command.kind === 'setShifts' ? setShifts(command) : assign(state, command);
