import { afterAll, beforeAll, expect, test } from 'vitest';
import { fireDue, projectClocks } from '../clocks/index.ts';
import { shipContent } from '../counties/index.ts';
import { type Journal, openJournal } from '../journal/index.ts';
import { type TestDatabase, testDatabase } from '../testing/index.ts';
import { type CommandOutcome, type IncidentCommand, type IncidentDesk, openIncidentDesk } from './index.ts';
import { dutyOfficer } from './testing-ground.ts';

let store: TestDatabase;
let journal: Journal;
let desk: IncidentDesk;
const county = '141121';
const now = new Date('2026-03-01T02:10:00+08:00');

beforeAll(async () => {
  store = await testDatabase({ poolSize: 8 });
  await shipContent(store.db, new URL('../../../../counties/', import.meta.url).pathname, now);
  journal = openJournal(store.db, { projectors: [projectClocks] });
  desk = openIncidentDesk(journal);
});
afterAll(() => store.close());

let counter = 0;
const send = (incident: string, command: IncidentCommand, more: object = {}): Promise<CommandOutcome> =>
  desk.carryOut({ county, incident, command, commandId: `c${++counter}`, actor: dutyOfficer, now, ...more });
const call: IncidentCommand = {
  do: 'open',
  title: '某煤矿透水',
  hazard: '煤矿事故',
  place: '某乡',
  source: '电话',
  plan: '141121/coal-mine',
  facts: { 失联人数: 4 },
};

test('a call is stored with its clocks in one commit, and the incident is what its events make it', async () => {
  const outcome = await send('one', call);
  expect(outcome.ok && outcome.state.plan).toBe('141121/coal-mine');
  const file = await desk.look(county, 'one');
  expect(outcome.ok && file?.state).toEqual(outcome.ok && outcome.state);
  expect(file?.state.releases).toMatchObject({ '141121': 1, '000000': 1 });
  expect(await desk.list(county)).toMatchObject([{ incident: 'one', phase: 'open', overdue: 0, level: null }]);
});

test('the same command twice is one event; an older view is refused with a word to look again', async () => {
  const command: IncidentCommand = { do: 'recordFact', name: '死亡人数', value: 1, source: '电话' };
  await send('one', command, { commandId: 'same' });
  const again = await send('one', command, { commandId: 'same' });
  expect(again).toMatchObject({ ok: true, repeated: true });
  const file = await desk.look(county, 'one');
  expect(file?.state.facts.filter((fact) => fact.name === '死亡人数')).toHaveLength(1);
  expect(await send('one', command, { expected: 2 })).toMatchObject({ ok: false, code: 'XZ_JOURNAL_STALE' });
});

test('twenty people at once record their facts, and none is lost', async () => {
  await send('two', call);
  const facts = Array.from({ length: 20 }, (_, i) =>
    send('two', { do: 'recordFact', name: '受伤人数', value: i, source: `电话${i}` }),
  );
  const outcomes = await Promise.all(facts);
  const kept = outcomes.filter((outcome) => outcome.ok).length;
  const file = await desk.look(county, 'two');
  expect(file?.state.facts.filter((fact) => fact.name === '受伤人数')).toHaveLength(kept);
  expect(kept).toBe(20);
});

test('overdue reports stand on the incident after the clock fired, with how late it was', async () => {
  await fireDue(journal, { now: new Date(now.getTime() + 45 * 60_000), outage: '停电' });
  const file = await desk.look(county, 'one');
  const late = Object.values(file?.state.clocks ?? {}).filter((clock) => clock.kind === 'report');
  expect(late.map((clock) => clock.state)).toEqual(['fired', 'fired', 'fired', 'fired']);
  expect(late.every((clock) => clock.cause === '停电')).toBe(true);
});

test('another county sees nothing of it', async () => {
  expect(await desk.look('140425', 'one')).toBeNull();
  expect(await desk.list('140425')).toEqual([]);
  const foreign = await desk.carryOut({
    county: '140425',
    incident: 'one',
    command: { do: 'recordFact', name: '死亡人数', value: 1, source: '电话' },
    commandId: 'foreign',
    actor: dutyOfficer,
    now,
  });
  expect(foreign).toMatchObject({ ok: false, code: 'XZ_INCIDENT_UNKNOWN' });
});
