import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RunningServer } from './start.ts';
import { ask, checkout, first, formOf, newFolder, removeFolder, settingsOn, start, startOrFail } from './testing.ts';
import { type OwnPostgres, startOwnPostgres, systemPostgres } from './testing-postgres.ts';

const programs = systemPostgres();
if (programs === null) console.warn('没有找到系统的 PostgreSQL（15 以上），DATABASE_URL 的测试未运行。');

describe.skipIf(programs === null)('a PostgreSQL of one’s own', () => {
  const folder = newFolder();
  const data = join(folder, 'data');
  let own: OwnPostgres;
  let server: RunningServer;
  const settings = (url = own.url) => settingsOn(data, { DATABASE_URL: url, XIANZHI_PORT: '17800' });

  beforeAll(async () => {
    own = await startOwnPostgres(programs ?? '', folder);
    server = await startOrFail(settings(), 'first');
  }, 120_000);
  afterAll(async () => {
    await server?.stop();
    await own?.stop();
    removeFolder(folder);
  });

  it('starts without demo county and without a cluster of its own', async () => {
    const { json: system } = await ask(server, 'system');
    expect(system).toMatchObject({ demo: false, readOnly: false, dataFolder: { state: 'external' } });
    expect((await ask(server, 'counties')).json.home).toBeNull();
    expect(existsSync(join(data, 'postgres'))).toBe(false);
    expect((await ask(server, 'demo', { body: { act: 'reset' } })).json.code).toBe('XZ_DEMO_OFF');
  });

  it('imports, searches, and has it all after a restart', async () => {
    const gazette = readFileSync(join(checkout, 'samples', 'qingshi-2025-1.txt'));
    const { json } = await ask(server, 'upload', { body: formOf({ 'qingshi.txt': gazette }) });
    const params = { id: first(json.imports).id };
    while ((await ask(server, 'import', { params })).json.progress.step !== 'confirming');
    const body = { code: '999902', name: '青石县', province: null, prefecture: null };
    const confirmed = await ask(server, 'confirmImport', { params, body });
    expect(confirmed.json.report).toMatchObject({ county: '999902', outcome: 'created' });
    await server.stop();
    server = await startOrFail(settings(), 'second');
    expect((await ask(server, 'search', { query: { q: '文物保护单位' } })).json.total).toBeGreaterThan(0);
    expect((await ask(server, 'counties')).json.home).toBe('999902');
  });

  it('refuses a database that does not answer, with what to check and without the password', async () => {
    const bad = settingsOn(join(folder, 'other'), { DATABASE_URL: own.url.replace('geheim', 'falsch') });
    const refused = await start(bad, 'third');
    expect(refused).toMatchObject({ state: 'refused', problem: { code: 'XZ_DATABASE_URL' } });
    expect(JSON.stringify(refused)).not.toContain('falsch');
  });
});
