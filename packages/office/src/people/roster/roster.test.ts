import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { CLOCK_FIRED, fireDue, projectClocks } from '../../clocks/index.ts';
import { inCounty } from '../../database/index.ts';
import { type Journal, openJournal } from '../../journal/index.ts';
import { type TestDatabase, testDatabase } from '../../testing/index.ts';
import type { Account } from '../account.ts';
import { type By, changePeople, openAccount } from '../change.ts';
import { projectPeople } from '../project-people.ts';
import { changeRoster, emptyShifts, firstEmpty, projectRoster, type Roster, readRoster } from './index.ts';
import { spanOf } from './shift.ts';

const COUNTY = '141121';
const AT = new Date('2026-03-02T01:00:00Z');
const by: By = { actor: '办公室主任', post: null, at: AT };
const shifts = [
  { shift: 'day', label: '白班', starts: '08:00', ends: '18:00' },
  { shift: 'night', label: '夜班', starts: '18:00', ends: '08:00' },
];
let store: TestDatabase;
let journal: Journal;
beforeAll(async () => {
  store = await testDatabase({ poolSize: 4 });
  journal = openJournal(store.db, { projectors: [projectClocks, projectPeople, projectRoster] });
  for (const account of ['jia', 'ding', 'bing'])
    await openAccount(journal, COUNTY, by, {
      account,
      name: account,
      roles: [{ role: 'dutyOfficer', from: '2026-01-01', until: null }],
      seats: [],
    });
});
afterAll(() => store.close());

const assign = (
  day: string,
  shift: string,
  duty: 'inCharge' | 'onDuty',
  accounts: string[],
  reason: string | null = null,
) => changeRoster(journal, COUNTY, by, { kind: 'assign', day, shift, duty, accounts, reason });
const alarm = () =>
  inCounty(store.db, COUNTY, (transaction) =>
    transaction
      .selectFrom('clock')
      .select(['state', 'due_at', 'label'])
      .where('county', '=', COUNTY)
      .executeTakeFirst(),
  );

test('a roster needs shifts, people that are there, a shift that is not over, and a reason for a change', async () => {
  expect(await assign('2026-03-02', 'day', 'onDuty', ['jia'])).toMatchObject({ code: 'XZ_SHIFT' });
  const wrong = [{ ...shifts[0], starts: '8点' }] as typeof shifts;
  expect(await changeRoster(journal, COUNTY, by, { kind: 'setShifts', shifts: wrong })).toMatchObject({
    code: 'XZ_SHIFT',
  });
  expect(await changeRoster(journal, COUNTY, by, { kind: 'setShifts', shifts })).toEqual({ ok: true });
  expect(await assign('2026-03-01', 'day', 'onDuty', ['jia'])).toMatchObject({ code: 'XZ_ROSTER' });
  expect(await assign('2026-03-02', 'day', 'onDuty', ['nobody'])).toMatchObject({ code: 'XZ_ACCOUNT_UNKNOWN' });
  expect(await assign('2026-03-02', 'day', 'onDuty', ['jia'])).toEqual({ ok: true });
  expect(await assign('2026-03-02', 'day', 'onDuty', ['jia'])).toMatchObject({ code: 'XZ_ROSTER' });
  expect(await assign('2026-03-02', 'day', 'onDuty', ['ding'])).toMatchObject({
    message: expect.stringContaining('理由'),
  });
  expect(await assign('2026-03-02', 'day', 'onDuty', ['ding'], '临时出差')).toEqual({ ok: true });
  const roster = await inCounty(store.db, COUNTY, (transaction) => readRoster(transaction, COUNTY, '2026-03-01'));
  expect(roster.assignments).toEqual([
    { day: '2026-03-02', shift: 'day', duty: 'onDuty', account: 'ding', overrideReason: '临时出差' },
  ]);
});

test('an empty shift is alarmed seven days ahead, at once where it is nearer, and moves on as shifts are filled', async () => {
  expect(await alarm()).toMatchObject({ state: 'armed', due_at: AT, label: '值班表：3月2日 白班 无人带班' });
  for (let i = 0; i < 12; i += 1) {
    const day = `2026-03-${String(2 + i).padStart(2, '0')}`;
    for (const { shift } of shifts)
      for (const duty of ['inCharge', 'onDuty'] as const) await assign(day, shift, duty, ['jia'], '排班');
  }
  // 14 March 08:00 in Shanghai, seven days before.
  expect(await alarm()).toMatchObject({
    due_at: new Date('2026-03-07T00:00:00Z'),
    label: '值班表：3月14日 白班 无人带班、值班',
  });
});

test('an absence without a substitute empties the shifts of the absent one, with one it does not', async () => {
  const leave = (account: string) => ({
    kind: 'noteAbsence' as const,
    account,
    from: '2026-03-10T16:00:00.000Z',
    until: '2026-03-11T16:00:00.000Z',
  });
  await changePeople(journal, COUNTY, by, leave('jia'));
  expect((await alarm())?.label).toBe('值班表：3月11日 白班 无人带班、值班');
  const substitute = { substitute: 'bing', from: '2026-01-01', until: null };
  await changePeople(journal, COUNTY, by, { kind: 'nameSubstitute', account: 'jia', ...substitute });
  expect((await alarm())?.label).toBe('值班表：3月14日 白班 无人带班、值班');
  await changePeople(journal, COUNTY, by, leave('bing'));
  expect((await alarm())?.label).toBe('值班表：3月11日 白班 无人带班、值班');
  await changePeople(journal, COUNTY, by, { kind: 'close', account: 'jia', reason: '调离' });
  expect((await alarm())?.label).toBe('值班表：3月2日 白班 无人带班、值班');
});

test('the alarm is an event of the journal when it falls due', async () => {
  expect(await fireDue(journal, { now: new Date(AT.getTime() + 1), outage: null })).toBe(1);
  const fired = (await journal.read({ county: COUNTY })).at(-1);
  expect(fired).toMatchObject({
    stream: 'roster',
    kind: CLOCK_FIRED,
    data: { kind: 'emptyShift', payload: { day: '2026-03-02', shift: 'day', missing: ['inCharge', 'onDuty'] } },
  });
  // Every day again, while the shift stays empty.
  expect(await alarm()).toMatchObject({ state: 'armed', due_at: new Date('2026-03-03T01:00:00Z') });
});

const account = (name: string): Account => ({
  county: COUNTY,
  account: name,
  name,
  openedAt: AT,
  closedAt: null,
  roles: [{ role: 'dutyOfficer', from: '2020-01-01', until: null }],
  seats: [],
  substitutes: [],
  absences: [],
});

test('law: shifts that follow one another leave no minute of a week without a shift', () => {
  const cuts = fc.uniqueArray(fc.nat({ max: 1439 }), { minLength: 1, maxLength: 5 });
  const time = (minutes: number): string =>
    `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
  fc.assert(
    fc.property(cuts, (minutes) => {
      const sorted = [...minutes].sort((one, other) => one - other);
      const spans = ['2026-03-02', '2026-03-03', '2026-03-04'].flatMap((day) =>
        sorted.map((start, i) =>
          spanOf(day, { starts: time(start), ends: time(sorted[(i + 1) % sorted.length] ?? 0) }),
        ),
      );
      const ordered = spans.sort((one, other) => one.from - other.from);
      for (let i = 1; i < ordered.length; i += 1) expect(ordered[i]?.from).toBe(ordered[i - 1]?.until);
    }),
  );
});

test('law: the first empty shift is the earliest of all empty ones, and is never one that somebody has', () => {
  const day = fc.nat({ max: 20 }).map((i) => `2026-03-${String(2 + i).padStart(2, '0')}`);
  const one = fc.record({
    day,
    shift: fc.constantFrom('day', 'night'),
    duty: fc.constantFrom('inCharge' as const, 'onDuty' as const),
    account: fc.constantFrom('jia', 'ding'),
    overrideReason: fc.constant(null),
  });
  fc.assert(
    fc.property(fc.array(one, { maxLength: 60 }), (assignments) => {
      const roster: Roster = { shifts, assignments };
      const accounts = [account('jia'), account('ding')];
      const first = firstEmpty(roster, accounts, AT.getTime());
      const all = emptyShifts(roster, accounts, AT.getTime(), 60);
      expect(first?.from).toBe(Math.min(...all.map(({ from }) => from)));
      for (const duty of first?.missing ?? [])
        expect(
          assignments.some((held) => held.day === first?.day && held.shift === first.shift.shift && held.duty === duty),
        ).toBe(false);
    }),
  );
});
