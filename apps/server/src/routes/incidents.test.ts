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

test('the caller is kept sealed: no event holds his name, who must call back sees it, and the look is recorded', async () => {
  const { json: list } = await ask(server, 'incidents', { headers: duty });
  const body = call(list.plans[0]?.plan ?? '');
  const command = { ...body.command, caller: { name: '张三丰', telephone: '13900001111' } };
  const { json: opened } = await ask(server, 'openIncident', { headers: duty, body: { ...body, command } });
  expect(opened.hasCaller).toBe(true);
  const events = JSON.stringify(await server.house.journal.read({ county: '999901' }));
  expect(events).not.toContain('张三丰');
  expect(events).not.toContain('13900001111');
  const params = { incident: opened.incident };
  const seen = await ask(server, 'incidentCaller', { headers: duty, params, body: { reason: '回电核实' } });
  expect(seen.json).toEqual({ name: '张三丰', telephone: '13900001111' });
  const after = await server.house.journal.read({ county: '999901' });
  expect(JSON.stringify(after.at(-1)?.data)).toContain('回电核实');
});

test('forms are offered, previewed without any script of a title, and come as a Word file', async () => {
  const { json: list } = await ask(server, 'incidents', { headers: duty });
  const body = call(list.plans[0]?.plan ?? '');
  const command = { ...body.command, title: '<script>alert(1)</script>山洪' };
  const { json: opened } = await ask(server, 'openIncident', { headers: duty, body: { ...body, command } });
  const params = { incident: opened.incident };
  const { json } = await ask(server, 'forms', { headers: duty, params });
  expect(json.forms.map((one) => one.form)).toContain('draft-initial');
  const preview = await ask(server, 'form', { headers: duty, params: { ...params, form: 'draft-initial' } });
  expect(preview.json.html).not.toContain('<script>');
  expect(preview.json.text).toContain('正在核实');
  const file = await fetch(`${server.address}/api/incidents/${opened.incident}/forms/draft-initial/docx`, {
    headers: duty,
  });
  expect(new TextDecoder().decode((await file.arrayBuffer()).slice(0, 2))).toBe('PK');
});
