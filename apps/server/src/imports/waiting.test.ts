import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { RunningServer } from '../start.ts';
import { ask, checkout, first, formOf, newFolder, removeFolder, settingsOn, startOrFail } from '../testing.ts';

const folder = newFolder();
const gazette = readFileSync(join(checkout, 'samples', 'qingshi-2025-1.txt'));
const settings = settingsOn(folder, { XIANZHI_PORT: '17700', XIANZHI_DEMO: 'off' });
let server: RunningServer;
beforeAll(async () => {
  server = await startOrFail(settings, 'first');
});
afterAll(async () => {
  await server.stop();
  removeFolder(folder);
});

const kept = (): string[] => readdirSync(join(folder, 'waiting')).sort();
const stateOf = async (id: string) => (await ask(server, 'import', { params: { id } })).json;

async function uploaded(): Promise<string> {
  const { json } = await ask(server, 'upload', { body: formOf({ 'qingshi.txt': gazette }) });
  const { id } = first(json.imports);
  while (['received', 'decoding', 'reading'].includes((await stateOf(id)).progress.step));
  return id;
}

async function restart(): Promise<void> {
  await server.stop();
  server = await startOrFail(settings, 'next');
}

it('keeps a file that waits for a county over a restart, for its owner alone, until it is given up', async () => {
  const id = await uploaded();
  expect(kept()).toEqual([`${id}.bytes`, `${id}.json`]);
  expect(statSync(join(folder, 'waiting', `${id}.bytes`)).mode & 0o077).toBe(0);
  const before = await stateOf(id);
  await restart();
  expect(await stateOf(id)).toMatchObject({
    fileName: 'qingshi.txt',
    startedAt: before.startedAt,
    progress: { step: 'confirming', message: before.progress.message },
    proposal: { name: '青石县' },
  });
  expect((await ask(server, 'cancelImport', { params: { id } })).status).toBe(200);
  expect(kept()).toEqual([]);
});

it('files it after the restart as it would have before, and clears it away', async () => {
  const id = await uploaded();
  const leftOver = kept().map((name) => [name, readFileSync(join(folder, 'waiting', name))] as const);
  await restart();
  const body = { code: '999902', name: '青石县', province: null, prefecture: null };
  const { json } = await ask(server, 'confirmImport', { params: { id }, body });
  expect(json).toMatchObject({ progress: { step: 'done' }, report: { county: '999902', outcome: 'created' } });
  expect(kept()).toEqual([]);
  // As a kill between filing and clearing away leaves it, and beside it what is no entry.
  for (const [name, bytes] of leftOver) writeFileSync(join(folder, 'waiting', name), bytes);
  writeFileSync(join(folder, 'waiting', 'zzz.json'), '{');
  await restart();
  expect(await stateOf(id)).toMatchObject({ progress: { step: 'done' }, report: { version: 1 } });
  expect(kept()).toEqual(['zzz.json']);
});

it('says that the file is gone where somebody took it away', async () => {
  const text = new TextDecoder('gb18030').decode(gazette).replaceAll('青石县', '白石县');
  const { json } = await ask(server, 'upload', { body: formOf({ 'baishi.txt': text }) });
  const { id } = first(json.imports);
  while ((await stateOf(id)).progress.step !== 'confirming');
  removeFolder(join(folder, 'waiting', `${id}.bytes`));
  const body = { code: '999903', name: '白石县', province: null, prefecture: null };
  const { json: job } = await ask(server, 'confirmImport', { params: { id }, body });
  expect(job.failure).toMatchObject({ code: 'XZ_IMPORT_FILE_GONE' });
});
