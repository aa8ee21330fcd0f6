import { randomUUID } from 'node:crypto';
import { dayOf } from '@xianzhi/core/base';
import { sql } from 'kysely';
import type { ClockChanges } from '../../clocks/index.ts';
import type { Database } from '../../database/index.ts';
import { appendWithin, type Journal } from '../../journal/index.ts';
import { readAccounts } from '../account.ts';
import { ROSTER_STREAM } from './project-roster.ts';
import { firstEmpty, readRoster, type ShiftOn } from './roster.ts';
import type { Duty } from './shift.ts';

/** The clock of the next empty shift: it falls due seven days before it, and every day from then on. */
export const EMPTY_SHIFT_CLOCK = 'roster/empty-shift';
/** Kind of the clock's event. */
export const EMPTY_SHIFT = 'emptyShift';
/** An empty shift is an alarm so long before it begins. */
export const ALARM_DAYS = 7;

const DAY = 86_400_000;
const DUTY_WORDS: Readonly<Record<Duty, string>> = { inCharge: '带班', onDuty: '值班' };

/** `3月9日 夜班 无人值班`. */
export function wordsOfEmpty({ day, shift, missing }: Pick<ShiftOn, 'day' | 'shift' | 'missing'>): string {
  const [, month = '', date = ''] = day.split('-');
  return `${Number(month)}月${Number(date)}日 ${shift.label} 无人${missing.map((duty) => DUTY_WORDS[duty]).join('、')}`;
}

type Payload = { readonly day: string; readonly shift: string; readonly missing: readonly Duty[] };
const payloadOf = ({ day, shift, missing }: ShiftOn): Payload => ({ day, shift: shift.shift, missing });

async function armedPayload(transaction: Database, county: string): Promise<string | null> {
  const { rows } = await sql<{ payload: string }>`select payload::text as payload from clock
    where county = ${county} and clock = ${EMPTY_SHIFT_CLOCK} and state = 'armed'`.execute(transaction);
  return rows[0]?.payload ?? null;
}

function arming(empty: ShiftOn, at: Date): ClockChanges {
  const dueAt = new Date(Math.max(empty.from - ALARM_DAYS * DAY, at.getTime()));
  return {
    arm: [
      {
        clock: EMPTY_SHIFT_CLOCK,
        kind: EMPTY_SHIFT,
        label: `值班表：${wordsOfEmpty(empty)}`,
        baseAt: new Date(empty.from).toISOString(),
        dueAt: dueAt.toISOString(),
        clause: null,
        repeat: { kind: 'every', milliseconds: DAY },
        payload: payloadOf(empty),
      },
    ],
  };
}

/**
 * Arms the clock of the next empty shift, inside the transaction of whatever may have changed it. Nothing is appended
 * where it is the one already armed.
 */
export async function watchRoster(transaction: Database, journal: Journal, county: string, at: Date): Promise<void> {
  // A night shift of yesterday may still go on.
  const roster = await readRoster(transaction, county, dayOf(at.getTime() - DAY));
  const empty = firstEmpty(roster, await readAccounts(transaction, county), at.getTime());
  const armed = await armedPayload(transaction, county);
  if (empty === null || armed === JSON.stringify(payloadOf(empty))) return;
  const event = { kind: 'roster.watched', data: { ...payloadOf(empty), clocks: arming(empty, at) } };
  const wish = { county, stream: ROSTER_STREAM, expected: 'any' as const, events: [event] };
  await appendWithin(
    transaction,
    county,
    [{ ...wish, actor: '系统', post: null, command: randomUUID() }],
    journal.ground,
  );
}
