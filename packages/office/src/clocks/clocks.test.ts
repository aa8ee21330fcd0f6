import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Journal, openJournal } from '../journal/index.ts';
import { type TestDatabase, testDatabase } from '../testing/index.ts';
import { CLOCK_FIRED, type ClockArming, type ClockFired, fireDue, keepClocks, projectClocks } from './index.ts';

let store: TestDatabase;
let journal: Journal;
let now = new Date('2026-03-01T00:00:00Z');

beforeAll(async () => {
  store = await testDatabase({ poolSize: 8 });
  journal = openJournal(store.db, { projectors: [projectClocks], time: async () => now });
});
afterAll(() => store.close());

const MINUTE = 60_000;
const at = (minutes: number): Date => new Date(Date.parse('2026-03-01T00:00:00Z') + minutes * MINUTE);
let counter = 0;
const send = (county: string, clocks: { arm?: ClockArming[]; stop?: string[] }) =>
  journal.append({
    county,
    stream: 'incident/1',
    expected: 'any',
    events: [{ kind: 'test', data: { clocks } }],
    actor: '值班员',
    post: null,
    command: `c${++counter}`,
  });
const arming = (clock: string, minutes: number, change: Partial<ClockArming> = {}): ClockArming => ({
  clock,
  kind: 'report',
  label: '报省应急管理厅',
  baseAt: at(0).toISOString(),
  dueAt: at(minutes).toISOString(),
  clause: null,
  ...change,
});
async function fire(minutes: number, outage: string | null = null): Promise<number> {
  now = at(minutes);
  return fireDue(journal, { now, outage });
}
const fired = async (county: string): Promise<ClockFired[]> =>
  (await journal.read({ county }))
    .filter((event) => event.kind === CLOCK_FIRED)
    .map((event) => event.data as unknown as ClockFired);
const table = async (): Promise<unknown> =>
  (await sql`select * from clock order by county, clock`.execute(store.db)).rows;

test('a clock fires once, not before its time, and says how late it was', async () => {
  await send('100001', { arm: [arming('a', 30)] });
  expect(await fire(29)).toBe(0);
  expect(await fire(31)).toBe(1);
  expect(await fire(32)).toBe(0);
  expect(await fired('100001')).toMatchObject([{ clock: 'a', occurrence: 1, lateMilliseconds: MINUTE }]);
});

test('a stopped clock never fires; an armed name again moves its time', async () => {
  await send('100002', { arm: [arming('a', 30), arming('b', 30)] });
  await send('100002', { stop: ['a'], arm: [arming('b', 45)] });
  expect(await fire(40)).toBe(0);
  expect(await fire(50)).toBe(1);
  expect((await fired('100002')).map((one) => [one.clock, one.occurrence])).toEqual([['b', 2]]);
});

test('several processes fire at the same moment: each clock leaves one event', async () => {
  const clocks = Array.from({ length: 60 }, (_, i) => arming(`k${i}`, 30));
  await send('100003', { arm: clocks });
  now = at(31);
  const others = [1, 2, 3].map(() => openJournal(store.db, journal.ground));
  const counts = await Promise.all(others.map((other) => fireDue(other, { now, outage: null })));
  expect(counts.reduce((sum, one) => sum + one, 0)).toBe(60);
  expect(new Set((await fired('100003')).map((one) => one.clock)).size).toBe(60);
  expect(await fired('100003')).toHaveLength(60);
});

test('a clock that fell due while nothing ran fires at the next start, late, with the outage', async () => {
  await send('100004', { arm: [arming('a', 30)] });
  await fire(200, '程序停了三小时');
  expect(await fired('100004')).toMatchObject([{ lateMilliseconds: 170 * MINUTE, cause: '程序停了三小时' }]);
});

test('a repeated clock comes round again, and what was missed is not made up one by one', async () => {
  const repeat = { kind: 'every', milliseconds: 60 * MINUTE } as const;
  await send('100005', { arm: [arming('zero', 60, { repeat })] });
  await fire(60);
  await fire(119);
  await fire(400);
  expect((await fired('100005')).map((one) => [one.occurrence, one.dueAt])).toEqual([
    [1, at(60).toISOString()],
    [2, at(120).toISOString()],
  ]);
  const { rows } = await sql<{ due: Date }>`select due_at as due from clock where county = '100005'`.execute(store.db);
  expect(rows[0]?.due).toEqual(at(420));
});

test('the table of clocks made again from the first event is the same', async () => {
  const before = await table();
  const { rows } = await sql<{ county: string }>`select distinct county from event`.execute(store.db);
  await sql`delete from clock`.execute(store.db);
  for (const { county } of rows) {
    for (const event of await journal.read({ county })) await projectClocks(store.db, [event]);
  }
  expect(await table()).toEqual(before);
});

test('the keeper sleeps until a clock is due, wakes when one is armed, and stops when asked', async () => {
  const live = openJournal(store.db, { projectors: [projectClocks] });
  const keeper = keepClocks(live, { url: store.url, onTrouble: () => undefined });
  await expect.poll(() => keeper.status().lastLookAt).not.toBeNull();
  const soon = new Date(Date.now() + 150).toISOString();
  await live.append({
    county: '100006',
    stream: 'incident/1',
    expected: 'any',
    events: [{ kind: 'test', data: { clocks: { arm: [{ ...arming('a', 0), dueAt: soon }] } } }],
    actor: '值班员',
    post: null,
    command: 'live',
  });
  await expect.poll(() => fired('100006'), { timeout: 5000 }).toHaveLength(1);
  const [event] = await fired('100006');
  expect(event?.lateMilliseconds).toBeGreaterThanOrEqual(0);
  await keeper.stop();
});

test('a clock of the database that was set back neither fires early nor twice', async () => {
  const ahead = new Date(Date.now() + 3_600_000).toISOString();
  await sql`update time_mark set high = ${ahead}`.execute(store.db);
  const live = openJournal(store.db, { projectors: [projectClocks] });
  const keeper = keepClocks(live, { url: store.url, onTrouble: () => undefined });
  await expect.poll(() => keeper.status().behindMilliseconds).toBeGreaterThan(3_500_000);
  await keeper.stop();
  const { rows } = await sql<{ high: Date }>`select high from time_mark`.execute(store.db);
  expect(rows[0]?.high.toISOString()).toBe(ahead);
});
