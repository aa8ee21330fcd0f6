import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { inCounty } from '../database/index.ts';
import { type TestDatabase, testDatabase } from '../testing/index.ts';
import {
  type AppendWish,
  type ChainedEvent,
  type ChainVerdict,
  ChainVerifier,
  GENESIS,
  hashOf,
  type Journal,
  openJournal,
  readChain,
} from './index.ts';

let store: TestDatabase;
let journal: Journal;
let seen: number[] = [];

beforeAll(async () => {
  store = await testDatabase({ poolSize: 8 });
  const remember = async (_: unknown, events: readonly { sequence: number }[]) => {
    seen = [...seen, ...events.map((event) => event.sequence)];
  };
  journal = openJournal(store.db, { projectors: [remember] });
});
afterAll(() => store.close());

let counter = 0;
const wish = (county: string, change: Partial<AppendWish> = {}): AppendWish => ({
  county,
  stream: 'incident/1',
  expected: 'any',
  events: [{ kind: 'noted', data: { text: '井口' } }],
  actor: '值班员甲',
  post: '值班员',
  command: `command-${++counter}`,
  ...change,
});

const chainOf = (county: string): Promise<ChainedEvent[]> =>
  inCounty(store.db, county, (transaction) => readChain(transaction, county, 0, 10_000));
function verdictOf(county: string, chain: readonly ChainedEvent[]): ChainVerdict {
  const verifier = new ChainVerifier(county);
  for (const event of chain) verifier.add(event);
  return verifier.verdict();
}

test('events are numbered in their county and their stream, and projectors see each of them once', async () => {
  seen = [];
  await journal.append(
    wish('111111', {
      events: [
        { kind: 'a', data: {} },
        { kind: 'b', data: {}, clause: '文〔1〕/3' },
      ],
    }),
  );
  await journal.append(wish('111111', { stream: 'incident/2' }));
  const events = await journal.read({ county: '111111' });
  expect(events.map(({ sequence, stream, version, kind }) => [sequence, stream, version, kind])).toEqual([
    [1, 'incident/1', 1, 'a'],
    [2, 'incident/1', 2, 'b'],
    [3, 'incident/2', 1, 'noted'],
  ]);
  expect(events[1]?.clause).toBe('文〔1〕/3');
  expect(seen).toEqual([1, 2, 3]);
});

test('the same command twice is the same event', async () => {
  const one = wish('222222');
  const first = await journal.append(one);
  const second = await journal.append(one);
  expect(first).toMatchObject({ ok: true, repeated: false });
  expect(second).toMatchObject({ ok: true, repeated: true });
  expect((await journal.read({ county: '222222' })).length).toBe(1);
});

test('the same command sent twice at once is the same event', async () => {
  const one = wish('222223');
  const outcomes = await Promise.all([journal.append(one), journal.append(one), journal.append(one)]);
  expect(outcomes.filter((outcome) => outcome.ok && !outcome.repeated)).toHaveLength(1);
  expect(await journal.read({ county: '222223' })).toHaveLength(1);
});

test('who decided on an older version is refused with the newer one, and nothing is stored', async () => {
  await journal.append(wish('333333', { expected: 0 }));
  const refused = await journal.append(wish('333333', { expected: 0 }));
  expect(refused).toMatchObject({ ok: false, code: 'XZ_JOURNAL_STALE', version: 1 });
  expect(await journal.read({ county: '333333' })).toHaveLength(1);
});

test('many callers at once make one chain without gaps, each refused or stored', async () => {
  const second = openJournal(store.db, { projectors: [] });
  const outcomes = await Promise.all(
    Array.from({ length: 120 }, (_, i) => (i % 2 ? journal : second).append(wish('444444', { stream: `s${i % 7}` }))),
  );
  expect(outcomes.every((outcome) => outcome.ok)).toBe(true);
  const chain = await chainOf('444444');
  expect(verdictOf('444444', chain)).toMatchObject({ events: 120, breaks: [] });
});

test('a changed, a missing, a moved and a foreign event break the chain where they stand', async () => {
  for (let i = 0; i < 5; i += 1) await journal.append(wish('555555'));
  const chain = await chainOf('555555');
  const changed = chain.map((event, i) => (i === 2 ? { ...event, text: '{"text":"井底"}' } : event));
  expect(verdictOf('555555', changed).breaks.map(({ sequence, what }) => [sequence, what])).toEqual([[3, 'hash']]);
  const missing = chain.filter((_, i) => i !== 1);
  expect(verdictOf('555555', missing).breaks.map((one) => one.what)).toEqual(['gap', 'version', 'link']);
  const rehashed = chain.map((event, i) => {
    if (i !== 3) return event;
    const forged = { ...event, actor: '别人' };
    return { ...forged, hash: hashOf(event.previous, forged) };
  });
  expect(verdictOf('555555', rehashed).breaks.map((one) => [one.sequence, one.what])).toEqual([[5, 'link']]);
  const foreign = verdictOf('999999', chain.slice(0, 1));
  expect(foreign.breaks.map((one) => one.what)).toEqual(['county']);
});

test('no two different events have the same text under the hash', () => {
  const field = fc.string({ maxLength: 6 });
  const event = fc.record({ stream: field, kind: field, actor: field, post: fc.option(field), text: field });
  fc.assert(
    fc.property(event, event, (a, b) => {
      const full = (part: typeof a) => ({
        county: '1',
        sequence: 1,
        version: 1,
        at: new Date(0),
        clause: null,
        command: 'c',
        ...part,
      });
      expect(hashOf(GENESIS, full(a)).equals(hashOf(GENESIS, full(b)))).toBe(JSON.stringify(a) === JSON.stringify(b));
    }),
  );
});

test('another county is out of reach, even for a query that does not ask which', async () => {
  await journal.append(wish('666666'));
  const rows = await inCounty(store.db, '666667', (transaction) =>
    transaction.selectFrom('event').selectAll().execute(),
  );
  expect(rows).toEqual([]);
  const foreign = inCounty(store.db, '666667', (transaction) =>
    transaction.updateTable('journal_head').set({ sequence: 0 }).where('county', '=', '666666').execute(),
  );
  expect((await foreign).map((result) => Number(result.numUpdatedRows))).toEqual([0]);
  const insert = inCounty(store.db, '666667', (transaction) =>
    transaction
      .insertInto('journal_head')
      .values({ county: '666668', sequence: 0, hash: GENESIS, at: new Date(0) })
      .execute(),
  );
  await expect(insert).rejects.toThrow(/row-level security/);
});

test('events cannot be changed or removed, by the owner of the tables neither', async () => {
  await journal.append(wish('777777'));
  await expect(sql`update event set actor = 'x' where county = '777777'`.execute(store.db)).rejects.toThrow(
    /append-only/,
  );
  await expect(sql`delete from event where county = '777777'`.execute(store.db)).rejects.toThrow(/append-only/);
});

test('time never runs back within a county', async () => {
  const times = [new Date('2026-01-01T10:00:00Z'), new Date('2026-01-01T09:00:00Z')];
  const staged = openJournal(store.db, { projectors: [], time: async () => times.shift() ?? new Date(0) });
  await staged.append(wish('888888'));
  await staged.append(wish('888888'));
  const events = await staged.read({ county: '888888' });
  expect(events.map((event) => event.at.toISOString())).toEqual([
    '2026-01-01T10:00:00.000Z',
    '2026-01-01T10:00:00.000Z',
  ]);
});

test('one wish that the database cannot take does not spoil those that wait with it', async () => {
  const bad = wish('999990', { events: [{ kind: 'noted', data: { text: '\u0000' } }], actor: '坏\u0000' });
  const outcomes = await Promise.allSettled([
    journal.append(wish('999990')),
    journal.append(bad),
    journal.append(wish('999990')),
  ]);
  expect(outcomes.map((outcome) => outcome.status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  expect(verdictOf('999990', await chainOf('999990'))).toMatchObject({ events: 2, breaks: [] });
});
