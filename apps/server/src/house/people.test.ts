import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { resetAdministratorPassword } from '../local.ts';
import type { RunningServer } from '../start.ts';
import { ask, checkout, formOf, newFolder, removeFolder, settingsOn, startOrFail } from '../testing.ts';

// One real installation from its first start on; each test goes on where the one before it ended.
const folder = newFolder();
const data = join(folder, 'data');
const settings = settingsOn(data, { XIANZHI_DEMO: 'off', XIANZHI_PORT: '17980' });
const file = join(data, 'administrator-password.txt');
const said: string[] = [];
let server: RunningServer;

beforeAll(async () => {
  server = await startOrFail(settings, 'first', said);
}, 120_000);
afterAll(async () => {
  await server?.stop();
  removeFolder(folder);
});

const PASSWORD = /密码：([A-Za-z2-9-]{19})\n/;
const passwordIn = (): string => PASSWORD.exec(readFileSync(file, 'utf8'))?.[1] ?? '';
const mode = (path: string): string => (statSync(path).mode & 0o777).toString(8);
const log = (): string => readFileSync(join(data, 'logs', 'xianzhi.log'), 'utf8');

async function signIn(password: string, account = 'admin', county = '000000') {
  const told = await ask(server, 'signIn', { body: { county, account, password } });
  return { ...told, cookie: { cookie: told.headers.getSetCookie()[0]?.split(';')[0] ?? '' } };
}

it('writes the first administrator’s password where its owner alone can read it, and prints the path only', () => {
  expect(mode(file)).toBe('600');
  const password = passwordIn();
  expect(password).toHaveLength(19);
  expect(said.some((line) => line.includes(file))).toBe(true);
  expect(said.join('\n')).not.toContain(password);
  expect(log()).not.toContain(password);
});

it('offers no way in without a password: there are no people of a demo', async () => {
  expect((await ask(server, 'session')).json).toMatchObject({ demo: null, open: true, signedIn: null });
  const told = await ask(server, 'demoSignIn', { body: { account: 'demo-administrator' } });
  expect([told.status, told.json.code]).toEqual([403, 'XZ_DEMO_ONLY']);
});

it('lets whoever sits here import until the administrator has signed in, and then asks for accounts', async () => {
  const unasked = () => ask(server, 'upload', { body: formOf({}) });
  expect((await unasked()).json.code).toBe('XZ_UPLOAD_EMPTY');
  const { json, cookie } = await signIn(passwordIn());
  expect(json.signedIn).toMatchObject({ mustChangePassword: true, installation: true, county: null });
  expect((await unasked()).json.code).toBe('XZ_SIGN_IN');
  expect((await ask(server, 'system')).json.readOnly).toBe(true);
  const change = { password: passwordIn(), next: 'First-Morning-1' };
  expect((await ask(server, 'chooseCounty', { body: { county: '141121' }, headers: cookie })).json.code).toBe(
    'XZ_PASSWORD_FIRST',
  );
  expect((await ask(server, 'changePassword', { body: change, headers: cookie })).status).toBe(200);
  expect(existsSync(file)).toBe(false);
  expect((await ask(server, 'upload', { body: formOf({}), headers: cookie })).json.code).toBe('XZ_UPLOAD_EMPTY');
});

it('lets the administrator choose a county and open its accounts', async () => {
  const { cookie } = await signIn('First-Morning-1');
  expect((await ask(server, 'people', { headers: cookie })).json.code).toBe('XZ_COUNTY_FIRST');
  expect((await ask(server, 'chooseCounty', { body: { county: '999999' }, headers: cookie })).status).toBe(404);
  const chosen = await ask(server, 'chooseCounty', { body: { county: '141121' }, headers: cookie });
  expect(chosen.json.signedIn).toMatchObject({ county: '141121', countyName: '文水县' });
  const roles = [{ role: 'administrator', from: '2020-01-01', until: null }];
  const body = { account: 'wenshui', name: '文水管理员', roles, seats: [] };
  const opened = await ask(server, 'openAccount', { body, headers: cookie });
  expect(opened.status).toBe(200);
  const own = await signIn(opened.json.oneTimePassword, 'wenshui', '141121');
  expect(own.json.signedIn).toMatchObject({ county: '141121', installation: false });
  expect((await signIn(opened.json.oneTimePassword, 'wenshui', '141122')).status).toBe(401);
});

it('gives whoever holds the machine a new password, beside the running server', async () => {
  const reset = await resetAdministratorPassword(settings, checkout, (line) => void said.push(line));
  expect(reset).toEqual({ ok: true, path: file });
  expect(mode(file)).toBe('600');
  expect((await signIn('First-Morning-1')).status).toBe(401);
  expect((await signIn(passwordIn())).json.signedIn).toMatchObject({ mustChangePassword: true });
  expect(said.join('\n')).not.toContain(passwordIn());
});

it('obeys the shell that can read its token, and nobody who guesses one', async () => {
  const path = join(data, 'local-token');
  expect(mode(path)).toBe('600');
  const upload = (token: string) => ask(server, 'upload', { body: formOf({}), headers: { 'x-xianzhi-local': token } });
  expect((await upload(readFileSync(path, 'utf8'))).json.code).toBe('XZ_UPLOAD_EMPTY');
  expect((await upload('guess')).json.code).toBe('XZ_SIGN_IN');
  expect(log()).not.toContain(readFileSync(path, 'utf8'));
});

it('makes no second administrator at the next start, and leaves no token behind', async () => {
  await server.stop();
  expect(existsSync(join(data, 'local-token'))).toBe(false);
  const again: string[] = [];
  server = await startOrFail(settings, 'second', again);
  expect(again.join('\n')).not.toContain('一次性密码');
  expect((await ask(server, 'upload', { body: formOf({}) })).json.code).toBe('XZ_SIGN_IN');
}, 60_000);

it('answers only so many tries a minute from one address', async () => {
  const codes: string[] = [];
  for (let i = 0; i < 32; i += 1)
    codes.push((await ask(server, 'demoSignIn', { body: { account: 'demo-duty' } })).json.code);
  expect(codes[0]).toBe('XZ_DEMO_ONLY');
  expect(codes.at(-1)).toBe('XZ_REQUEST_RATE');
});
