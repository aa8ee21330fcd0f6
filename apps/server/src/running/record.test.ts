import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { claimFolder, findRunning, type RunningRecord } from './index.ts';

const folders: string[] = [];
const newFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'xianzhi-running-'));
  folders.push(folder);
  return folder;
};
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

const record = (instance: string): RunningRecord => ({
  pid: process.pid,
  instance,
  address: null,
  startedAt: new Date().toISOString(),
});
const put = (folder: string, value: unknown): void => writeFileSync(join(folder, 'server.json'), JSON.stringify(value));

/** A server that answers as `instance`. */
async function answering(instance: string): Promise<{ address: string; close(): void }> {
  const server = createServer((_, response) => response.end(JSON.stringify({ instance })));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  return { address: `http://127.0.0.1:${port}`, close: () => server.close() };
}

it('gives a free folder to the first and its address to the next', async () => {
  const folder = newFolder();
  const first = await claimFolder(folder, record('one'));
  const server = await answering('one');
  if (!first.claimed) throw new Error('not claimed');
  first.announce(server.address);
  const second = await claimFolder(folder, record('two'));
  expect(second).toMatchObject({ claimed: false, running: { instance: 'one', address: server.address } });
  first.release();
  server.close();
  expect((await claimFolder(folder, record('three'))).claimed).toBe(true);
});

it('takes over from a process that is dead, one of an earlier boot, and a broken record', async () => {
  for (const left of [
    { ...record('old'), pid: 2 ** 22 - 7 },
    { ...record('old'), pid: 1, startedAt: '2001-01-01T00:00:00Z' },
    'broken',
  ]) {
    const folder = newFolder();
    put(folder, left);
    expect((await claimFolder(folder, record('new'))).claimed).toBe(true);
  }
});

it('does not believe a port that answers as another run', async () => {
  const folder = newFolder();
  const server = await answering('someone else');
  put(folder, { ...record('old'), pid: process.ppid, address: server.address });
  expect(await findRunning(folder)).toBeNull();
  server.close();
});

it('lets one of many simultaneous starts win', async () => {
  const folder = newFolder();
  const server = await answering('winner');
  const claims = Array.from({ length: 8 }, async () => {
    const claim = await claimFolder(folder, { ...record('winner'), pid: process.ppid });
    if (claim.claimed) claim.announce(server.address);
    return claim.claimed;
  });
  expect((await Promise.all(claims)).filter(Boolean)).toHaveLength(1);
  server.close();
});
