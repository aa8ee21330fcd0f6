import { afterAll, beforeAll, expect, test } from 'vitest';
import type { RunningServer } from '../start.ts';
import { ask, demoSession, newFolder, removeFolder, settingsOn, startOrFail } from '../testing.ts';

const folder = newFolder();
let server: RunningServer;
let duty: { cookie: string };

beforeAll(async () => {
  server = await startOrFail(settingsOn(folder, { XIANZHI_PORT: '17980' }), 'incidents');
  duty = await demoSession(server, 'demo-duty');
}, 120_000);
afterAll(async () => {
  await server?.stop();
  removeFolder(folder);
});

let counter = 0;
const id = (): string => `command-${++counter}`;
const call = (plan: string) => ({
  commandId: id(),
  command: { do: 'open', title: '山洪', hazard: '山洪灾害', place: '某村', source: '电话', plan, facts: {} },
});

test('nobody sees an incident without an account', async () => {
  expect((await ask(server, 'incidents')).status).toBe(401);
  expect((await ask(server, 'live')).status).toBe(401);
});

test('a duty officer of the demo opens an incident, sees its clocks, and commands it step by step', async () => {
  const { json: list } = await ask(server, 'incidents', { headers: duty });
  const plan = list.plans[0]?.plan ?? '';
  const opened = await ask(server, 'openIncident', { headers: duty, body: call(plan) });
  expect(opened.status).toBe(200);
  expect(opened.json).toMatchObject({ phase: 'open', isDemo: true, plan: { id: plan } });
  const { incident, version } = opened.json;
  const told = await ask(server, 'commandIncident', {
    headers: duty,
    params: { incident },
    body: { commandId: id(), seen: version, command: { do: 'closeAsFalseAlarm', reason: '误报' } },
  });
  expect(told.json.phase).toBe('falseAlarm');
  const stale = await ask(server, 'commandIncident', {
    headers: duty,
    params: { incident },
    body: { commandId: id(), seen: version, command: { do: 'recordFact', name: '死亡人数', value: 1, source: '电话' } },
  });
  expect([stale.status, stale.json.code]).toEqual([422, 'XZ_INCIDENT_ARCHIVED']);
});

test('what is asked wrongly is refused in Chinese with its field, and stores nothing', async () => {
  const bad = await ask(server, 'openIncident', { headers: duty, body: { commandId: id(), command: { do: 'open' } } });
  expect(bad.status).toBe(400);
  expect(bad.json.message).toMatch(/[\u4e00-\u9fff]/);
  const unknown = await ask(server, 'incident', { headers: duty, params: { incident: 'nothing-here' } });
  expect([unknown.status, unknown.json.code]).toEqual([404, 'XZ_INCIDENT_UNKNOWN']);
});

test('a watching screen is told of what is committed', async () => {
  const response = await fetch(`${server.address}/api/live`, { headers: duty });
  const reader = response.body?.getReader();
  const read = async (): Promise<string> => new TextDecoder().decode((await reader?.read())?.value);
  expect(await read()).toContain('event: open');
  const { json: list } = await ask(server, 'incidents', { headers: duty });
  await ask(server, 'openIncident', { headers: duty, body: call(list.plans[0]?.plan ?? '') });
  let heard = '';
  while (!heard.includes('incident.opened')) heard += await read();
  expect(heard).toContain('event: event');
  await reader?.cancel();
});
