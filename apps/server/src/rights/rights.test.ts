import { type RouteName, type RouteShape, rights, routePath, routes } from '@xianzhi/contract';
import { OFFICE_ROLES, type OfficeRole, openAccount } from '@xianzhi/office/people';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RunningServer } from '../start.ts';
import { ask, newFolder, removeFolder, settingsOn, startOrFail } from '../testing.ts';
import type { Caller } from './caller.ts';
import { refusalOf } from './decide.ts';

const COUNTY = '141121';
const OTHER = '141122';
/** As if it came through a proxy: not at this machine, so that nothing lies open to it. */
const ELSEWHERE = { 'x-forwarded-for': '203.0.113.9' };
const folder = newFolder();
let server: RunningServer;

const NAMES = Object.keys(routes) as RouteName[];
const PASSWORD = 'Long-Walk-2026';

/** Opens an account with a role of its own and gives the cookie of its session. */
async function sessionAs(county: string, role: OfficeRole): Promise<string> {
  const account = `walker-${role.toLowerCase()}`;
  const made = await openAccount(
    server.house.journal,
    county,
    { actor: '测试', post: null, at: new Date() },
    {
      account,
      name: role,
      roles: [{ role, from: '2020-01-01', until: null }],
      seats: [],
    },
  );
  if (!made.ok) throw new Error(made.message);
  const { headers } = await ask(server, 'signIn', { body: { county, account, password: made.password } });
  const cookie = headers.getSetCookie()[0]?.split(';')[0] ?? '';
  const body = { password: made.password, next: PASSWORD };
  expect((await ask(server, 'changePassword', { body, headers: { cookie } })).status).toBe(200);
  return cookie;
}

const cookies = new Map<OfficeRole, string>();
let otherClerk = '';

beforeAll(async () => {
  server = await startOrFail(settingsOn(folder, { XIANZHI_PORT: '17950' }), 'first');
  for (const role of OFFICE_ROLES) cookies.set(role, await sessionAs(COUNTY, role));
  otherClerk = await sessionAs(OTHER, 'clerk');
}, 120_000);
afterAll(async () => {
  await server?.stop();
  removeFolder(folder);
});

/** What the table says of a caller with this role, or with no account. */
function expected(name: RouteName, role: OfficeRole | null): 'in' | 'XZ_SIGN_IN' | 'XZ_RIGHT' {
  const right = rights[name];
  if (right.who === 'public') return 'in';
  if (role === null) return 'XZ_SIGN_IN';
  if (right.who === 'signedIn') return 'in';
  if (right.who === 'installation') return 'XZ_RIGHT';
  return (right.roles as readonly OfficeRole[]).includes(role) ? 'in' : 'XZ_RIGHT';
}

const GATE = new Set(['XZ_SIGN_IN', 'XZ_RIGHT', 'XZ_PASSWORD_FIRST', 'XZ_COUNTY_FIRST']);

/** Calls a route with nothing in it: whoever passes the gate is told that his request is wrong, or is answered. */
async function knock(name: RouteName, headers: Record<string, string>, county = COUNTY): Promise<string> {
  const shape: RouteShape = routes[name];
  const path = routePath(name, { county, issue: 'x', id: 'x', folder: 'x', account: 'nobody' });
  const post = shape.method === 'POST' ? { body: '{}' } : {};
  const type: Record<string, string> = shape.method === 'POST' ? { 'content-type': 'application/json' } : {};
  const response = await fetch(new URL(path, server.address), {
    method: shape.method,
    headers: { ...headers, ...type },
    ...post,
  });
  if (shape.response === 'events' && response.status === 200) {
    await response.body?.cancel();
    return 'in';
  }
  const told = (await response.json()) as { code?: string };
  return told.code !== undefined && GATE.has(told.code) ? told.code : 'in';
}

describe('every route for every role', () => {
  // Signing out would end the walk.
  const walked = NAMES.filter((name) => name !== 'signOut');

  it('lets in whom the table names, and nobody else', async () => {
    for (const name of walked) {
      expect([name, null, await knock(name, ELSEWHERE)]).toEqual([name, null, expected(name, null)]);
      for (const [role, cookie] of cookies)
        expect([name, role, await knock(name, { ...ELSEWHERE, cookie })]).toEqual([name, role, expected(name, role)]);
    }
    expect(walked.length * (cookies.size + 1)).toBeGreaterThan(400);
  }, 120_000);

  it('is registered for each under its name: no door of the API stands beside the table', async () => {
    const json = (await (await fetch(`${server.address}/openapi.json`)).json()) as {
      paths: Record<string, Record<string, unknown>>;
    };
    const doors = Object.entries(json.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
    );
    const known = NAMES.map((name) => `${routes[name].method} ${routes[name].path.replace(/:(\w+)/g, '{$1}')}`);
    expect(doors.sort()).toEqual(known.sort());
  });

  it('answers another county’s id with 404, in path and body alike', async () => {
    const headers = { ...ELSEWHERE, cookie: otherClerk, 'content-type': 'application/json' };
    const posts: [RouteName, object][] = [
      ['withdrawIssue', { reason: '版本有误' }],
      ['loadContent', { files: [], by: '甲', reason: '试', overChanges: false }],
      ['confirmOrgans', { organs: [{ name: '某局', kind: 'department', parent: null, aliases: [] }] }],
      ['settleOrgan', { as: 'none', name: '某局' }],
      ['settleCitation', { as: 'none', text: '某办法' }],
      ['withdraw', { address: `${COUNTY}/某发〔2024〕1号`, reason: '版本有误' }],
      ['restore', { address: `${COUNTY}/某发〔2024〕1号` }],
      ['demo', { act: 'remove' }],
      ['cancelImport', {}],
    ];
    for (const [name, body] of posts) {
      const path = routePath(name, { county: COUNTY, issue: '2024-1', id: 'x' });
      const told = await fetch(new URL(path, server.address), { method: 'POST', headers, body: JSON.stringify(body) });
      const { code } = (await told.json()) as { code: string };
      expect([name, told.status, code.startsWith('XZ_')]).toEqual([name, 404, true]);
    }
    const form = new FormData();
    form.set('county', COUNTY);
    form.append('file', new Blob(['某县人民政府公报']), 'a.txt');
    const upload = await ask(server, 'upload', { body: form, headers: { ...ELSEWHERE, cookie: otherClerk } });
    expect(upload.status).toBe(404);
    const shown = await ask(server, 'people', { headers: { cookie: cookies.get('administrator') ?? '' } });
    expect(shown.json.people.every((one) => one.account.startsWith('walker-'))).toBe(true);
    const close = { params: { account: 'walker-clerk' }, body: { reason: '越县' } };
    expect((await ask(server, 'closeAccount', { ...close, headers: { cookie: otherClerk } })).status).toBe(403);
  });
});

describe('at this machine', () => {
  const here: Caller = { signedIn: null, isHere: true, isOpen: true };
  const changes = NAMES.filter((name) => rights[name].who === 'published');

  it('published matter lies open until the first administrator has signed in, operational matter never', () => {
    expect(changes.length).toBeGreaterThan(8);
    for (const name of changes) {
      expect(refusalOf(name, here)).toBeNull();
      expect(refusalOf(name, { ...here, isOpen: false })?.failure.code).toBe('XZ_SIGN_IN');
      expect(refusalOf(name, { ...here, isHere: false })?.failure.code).toBe('XZ_SIGN_IN');
    }
    for (const name of NAMES.filter((one) => ['office', 'signedIn', 'installation'].includes(rights[one].who)))
      expect(refusalOf(name, here)?.failure.code).toBe('XZ_SIGN_IN');
  });
});
