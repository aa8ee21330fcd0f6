import { COMMAND_ROLES } from '@xianzhi/office/incidents';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { RunningServer } from '../start.ts';
import { demoSession, newFolder, removeFolder, settingsOn, startOrFail } from '../testing.ts';

const folder = newFolder();
let server: RunningServer;
let headers: Record<string, string>;
let incident = '';

const post = async (path: string, body: unknown) => {
  const response = await fetch(`${server.address}${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
  return { status: response.status, text: await response.text() };
};

beforeAll(async () => {
  server = await startOrFail(settingsOn(folder, { XIANZHI_PORT: '17998' }), 'fuzz');
  headers = { ...(await demoSession(server, 'demo-duty')), 'content-type': 'application/json' };
  const command = {
    do: 'open',
    title: '山洪',
    hazard: '山洪',
    place: '',
    source: '电话',
    plan: '999901/flash-flood',
    facts: {},
  };
  incident = JSON.parse((await post('/api/incidents', { commandId: 'fuzz-open', command })).text).incident;
}, 120_000);
afterAll(async () => {
  await server?.stop();
  removeFolder(folder);
});

const NASTY = fc.oneof(
  fc.constantFrom(
    null,
    -1,
    1e308,
    Number.MAX_SAFE_INTEGER,
    '',
    ' ',
    '<script>alert(1)</script>',
    "'; drop table event; --",
    '\u0000',
    '一'.repeat(5000),
    '141121/coal-mine',
    '2999-01-01T00:00:00Z',
    true,
  ),
  fc.string({ maxLength: 40 }),
  fc.integer(),
  fc.array(fc.string({ maxLength: 10 }), { maxLength: 3 }),
  fc.dictionary(fc.string({ maxLength: 10 }), fc.string({ maxLength: 10 }), { maxKeys: 3 }),
);
const FIELDS = [
  'name',
  'value',
  'standing',
  'source',
  'at',
  'entry',
  'reason',
  'grade',
  'by',
  'question',
  'holder',
  'level',
  'decidedBy',
  'relayed',
  'elements',
  'to',
  'orders',
  'order',
  'text',
  'evidence',
  'kind',
  'recipients',
  'covers',
  'report',
  'approver',
  'channel',
  'release',
  'request',
  'answer',
  'fact',
  'step',
  'incident',
  'plan',
  'substitute',
  'title',
  'hazard',
  'place',
  'facts',
  'caller',
  'overrideReason',
];

const HAN = /[\u4e00-\u9fff]/;
const STACK = /\n\s{2,8}at |node_modules|\.ts:\d/;

test('whatever stands in the fields of a command: a Chinese reason, no stack, and nothing stored that was refused', async () => {
  const command = fc.record({
    do: fc.oneof(fc.constantFrom(...Object.keys(COMMAND_ROLES)), fc.string({ maxLength: 8 })),
    rest: fc.dictionary(fc.constantFrom(...FIELDS), NASTY, { maxKeys: 8 }),
    seen: fc.option(fc.oneof(fc.integer({ min: -3, max: 3 }), fc.string({ maxLength: 3 })), { nil: undefined }),
    id: fc.oneof(fc.stringMatching(/^[a-z0-9]{8,20}$/), fc.string({ maxLength: 9 })),
  });
  await fc.assert(
    fc.asyncProperty(command, async ({ do: name, rest, seen, id }) => {
      const before = (await server.house.journal.read({ county: '999901' })).length;
      const body = { commandId: id, ...(seen === undefined ? {} : { seen }), command: { ...rest, do: name } };
      const told = await post(`/api/incidents/${incident}/commands`, body);
      expect(told.text).not.toMatch(STACK);
      if (told.status === 200) return;
      expect(told.status).toBeGreaterThanOrEqual(400);
      expect(told.status).toBeLessThan(500);
      expect(JSON.parse(told.text).message).toMatch(HAN);
      const after = (await server.house.journal.read({ county: '999901' })).filter(
        (event) => event.kind !== 'clock.fired',
      ).length;
      expect(after).toBeLessThanOrEqual(before);
    }),
    { numRuns: 150 },
  );
}, 120_000);

test('another county’s incident, a body of another type and a huge one are refused', async () => {
  expect(
    (await post('/api/incidents/000000000000/commands', { commandId: 'fuzz-0001', command: { do: 'archive' } })).status,
  ).toBe(404);
  expect((await post('/api/incidents', [])).status).toBe(400);
  expect((await post('/api/incidents', '山'.repeat(2_000_000))).status).toBe(413);
});
