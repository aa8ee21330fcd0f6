import { request } from 'node:http';
import { networkInterfaces } from 'node:os';
import { type RouteName, type RouteShape, rights, routes } from '@xianzhi/contract';
import { openAccount } from '@xianzhi/office/people';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RunningServer } from './start.ts';
import { ask, newFolder, removeFolder, settingsOn, startOrFail } from './testing.ts';

/** An address of this machine under which others reach it. */
const outside = Object.values(networkInterfaces())
  .flat()
  .find((entry) => entry?.family === 'IPv4' && !entry.internal)?.address;
if (outside === undefined) console.warn('这台机器没有对外的地址，对外监听的测试未运行。');

describe.skipIf(outside === undefined)('listening on an address beyond this machine', () => {
  const folder = newFolder();
  let server: RunningServer;
  beforeAll(async () => {
    const settings = settingsOn(folder, { XIANZHI_HOST: outside ?? '', XIANZHI_HOSTS: 'gongbao.example' });
    server = await startOrFail({ ...settings, port: 17_850 }, 'first');
  });
  afterAll(async () => {
    await server?.stop();
    removeFolder(folder);
  });

  type Answer = { readonly status: number; readonly text: string };
  const asked = (path: string, method = 'GET', headers: Record<string, string> = {}): Promise<Answer> =>
    new Promise((resolve, reject) => {
      const call = request(new URL(path, server.address), { method, headers }, (response) => {
        let text = '';
        response.on('data', (chunk: Buffer) => {
          text += chunk.toString();
        });
        response.on('end', () => resolve({ status: response.statusCode ?? 0, text }));
      });
      call.on('error', reject);
      call.end();
    });

  it('prints the address that others open, and answers there', async () => {
    expect(server.address).toContain(`http://${outside}:`);
    expect((await asked('/api/counties')).status).toBe(200);
    expect((await asked('/api/counties', 'GET', { host: 'gongbao.example' })).status).toBe(200);
  });

  it('is not there under this machine’s own name', async () => {
    await expect(fetch(server.address.replace(outside ?? '', '127.0.0.1'))).rejects.toThrow();
  });

  it('changes nothing for whoever is not signed in, and says so in its status without naming its folder', async () => {
    const system = JSON.parse((await asked('/api/system')).text);
    expect(system).toMatchObject({ readOnly: true, dataFolder: { path: null } });
    expect(system.readOnlyReason).toContain('登录');
    const doors = (Object.entries(routes) as [RouteName, RouteShape][]).filter(
      ([name, route]) => route.method === 'POST' && rights[name].who !== 'public',
    );
    for (const [, { path }] of doors) {
      const { status, text } = await asked(path, 'POST');
      expect([path, status, JSON.parse(text).code]).toEqual([path, 401, 'XZ_SIGN_IN']);
    }
    expect(doors.length).toBeGreaterThan(8);
  });

  it('lets an account of a county change its matter from elsewhere, one of the demo only here', async () => {
    const by = { actor: '测试', post: null, at: new Date() };
    const made = await openAccount(server.house.journal, '141121', by, {
      account: 'clerk1',
      name: '文秘甲',
      roles: [{ role: 'clerk', from: '2020-01-01', until: null }],
      seats: [],
    });
    if (!made.ok) throw new Error(made.message);
    const session = async (name: 'signIn' | 'demoSignIn', body: object): Promise<{ cookie: string }> => {
      const { headers } = await ask(server, name, { body });
      const [cookie = ''] = headers.getSetCookie();
      expect(cookie).toMatch(/; Path=\/; .*HttpOnly; SameSite=Strict/);
      return { cookie: cookie.split(';')[0] ?? '' };
    };
    const clerk = await session('signIn', { county: '141121', account: 'clerk1', password: made.password });
    const withdraw = (headers: { cookie: string }) => ask(server, 'withdraw', { body: {}, headers });
    expect((await withdraw(clerk)).json.code).toBe('XZ_PASSWORD_FIRST');
    const change = { password: made.password, next: 'Wide-River-5' };
    expect((await ask(server, 'changePassword', { body: change, headers: clerk })).status).toBe(200);
    expect((await withdraw(clerk)).json.code).toBe('XZ_REQUEST');
    expect((await ask(server, 'system', { headers: clerk })).json.readOnly).toBe(false);
    const demo = await session('demoSignIn', { account: 'demo-administrator' });
    expect((await withdraw(demo)).json.code).toBe('XZ_RIGHT');
    expect((await ask(server, 'people', { headers: demo })).status).toBe(200);
  });

  it('refuses names that are not its own and pages of others', async () => {
    expect((await asked('/api/counties', 'GET', { host: 'evil.example' })).status).toBe(421);
    expect((await asked('/', 'GET', { host: `${outside}.evil.example` })).status).toBe(421);
    expect((await asked('/api/counties', 'GET', { origin: 'http://evil.example' })).status).toBe(403);
    const framed = { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors' };
    expect((await asked('/api/counties', 'GET', framed)).status).toBe(403);
  });
});
