import { readFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { type ImportJob, type RouteName, type RouteShape, rights, routes, type Unit } from '@xianzhi/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildApp } from './http/index.ts';
import type { RunningServer } from './start.ts';
import {
  ask,
  checkout,
  demoSession,
  first,
  formOf,
  newFolder,
  removeFolder,
  settingsOn,
  start,
  startOrFail,
} from './testing.ts';

const folder = newFolder();
const samples = join(checkout, 'samples');
const newCounty = readFileSync(join(samples, 'qingshi-2025-1.txt'));
const demo = '999901';
let server: RunningServer;

beforeAll(async () => {
  server = await startOrFail(settingsOn(folder, { XIANZHI_UPLOAD_MEGABYTES: '1' }), 'first');
});
afterAll(async () => {
  await server.stop();
  removeFolder(folder);
});

async function settled(id: string): Promise<ImportJob> {
  for (;;) {
    const { json } = await ask(server, 'import', { params: { id } });
    if (['done', 'failed', 'confirming', 'cancelled'].includes(json.progress.step)) return json;
  }
}

async function upload(files: Parameters<typeof formOf>[0], fields = {}): Promise<ImportJob> {
  const { status, json } = await ask(server, 'upload', { body: formOf(files, fields) });
  expect({ status, json }).toMatchObject({ status: 200 });
  return settled(first(json.imports).id);
}

/** Names of events of a stream, until it ends. */
async function follow(id: string): Promise<string[]> {
  const response = await fetch(`${server.address}/api/imports/${id}/events`);
  expect(response.headers.get('content-type')).toContain('text/event-stream');
  const text = await response.text();
  return [...text.matchAll(/"step":"([a-z]+)"/g)].map((match) => match[1] ?? '');
}

const PARAMETER = /:(\w+)/g;
const HAN = /[\u4e00-\u9fff]/;
const FIELD_ROW = /<tr><td><code class="api-name">([^<]+)<\/code><\/td>(?:<td[^>]*>[^<]*<\/td>){2}<td>([^<]*)<\/td>/g;

/** Host cannot be set with fetch. */
const statusUnder = (headers: Record<string, string>, path = '/api/system', method = 'GET'): Promise<number> =>
  new Promise((resolve, reject) => {
    const call = request(new URL(path, server.address), { headers, method }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    });
    call.on('error', reject);
    call.end();
  });

const ADDRESSED = new Set<RouteName>(['document', 'unit', 'resolve', 'citation', 'source']);
function queryFor(name: RouteName, address: string): Record<string, string> {
  if (ADDRESSED.has(name)) return { address };
  if (name === 'decide') return { norm: '999901/flash-flood/grading' };
  return name === 'search' ? { q: '应急' } : {};
}

describe('reading', () => {
  it('answers every GET of the contract in the form that the contract says', async () => {
    const { json } = await ask(server, 'documents', { query: { county: demo } });
    const { json: document } = await ask(server, 'document', { query: { address: first(json.documents).address } });
    const params: Record<string, string> = {
      county: demo,
      issue: '2025-2',
      folder: 'flash-flood',
      id: first((await ask(server, 'imports')).json.imports).id,
    };
    const { address } = first(document.units);
    const walked: string[] = [];
    const administrator = await demoSession(server, 'demo-administrator');
    const command = { do: 'open', title: '某村山洪', hazard: '山洪', place: '某村', source: '电话', plan: null };
    const duty = await demoSession(server, 'demo-duty');
    const body = { commandId: 'walk-of-every-get', command };
    params.incident = (await ask(server, 'openIncident', { body, headers: duty })).json.incident;
    const { json: papers } = await ask(server, 'forms', { params, headers: duty });
    params.form = papers.forms[0]?.form ?? '';
    for (const [name, shape] of Object.entries(routes) as [RouteName, RouteShape][]) {
      if (shape.method !== 'GET' || typeof shape.response === 'string') continue;
      const query = queryFor(name, address);
      const headers = rights[name].who === 'public' ? {} : administrator;
      const told = await ask(server, name, { params, query, headers });
      expect({ name, status: told.status }).toEqual({ name, status: 200 });
      expect(shape.response.safeParse(told.json).error).toBeUndefined();
      walked.push(name);
    }
    expect(walked.length).toBeGreaterThan(15);
  });

  it('shows a document with its units, lines and places of citations', async () => {
    const { json: list } = await ask(server, 'documents', { query: { county: demo } });
    for (const { address } of list.documents) {
      const { json: view } = await ask(server, 'document', { query: { address } });
      expect(view.document).toMatchObject({ address, demo: true });
      const units = view.units.flatMap(function below(unit): Unit[] {
        return [unit, ...unit.children.flatMap(below)];
      });
      for (const unit of units) expect(unit.address.startsWith(`${demo}/`)).toBe(true);
      for (const { range, from, text } of view.citations.filter((citation) => citation.range)) {
        const [start, end] = range ?? [0, 0];
        expect(units.find((unit) => unit.address === from)?.text.slice(start, end)).toBe(text);
      }
    }
  });

  it('gives the source lines under a clause, marked where the clause stands', async () => {
    const { json: list } = await ask(server, 'documents', { query: { county: demo } });
    const { json: view } = await ask(server, 'document', { query: { address: first(list.documents).address } });
    const unit = first(view.units);
    const { json } = await ask(server, 'source', { query: { address: unit.address, around: '1' } });
    const marked = json.lines.filter((line) => line.marked !== null);
    expect(first(marked).number).toBe(unit.line);
    const printed = readFileSync(join(samples, 'lanxi-2025-2.txt'), 'utf8').split('\n');
    for (const line of json.lines) expect(line.text).toBe(printed[line.number - 1]);
  });

  it('tells unknown, redirected and found addresses apart', async () => {
    const at = async (address: string) => (await ask(server, 'resolve', { query: { address } })).json;
    const { json: list } = await ask(server, 'documents', { query: { county: demo } });
    const { address, number } = first(list.documents.filter((document) => document.number !== null));
    expect(await at(address)).toMatchObject({ state: 'found', address, kind: 'document' });
    expect(await at(number ?? '')).toMatchObject({ state: 'redirect', address });
    expect(await at(`${demo}/岚政发〔1999〕99号`)).toMatchObject({ state: 'unknown' });
    expect((await ask(server, 'document', { query: { address: '999901/没有' } })).json.code).toBe('XZ_ADDRESS_UNKNOWN');
  });

  it('finds words, and says in Chinese what is wrong with a query', async () => {
    const { json } = await ask(server, 'search', { query: { q: '应急预案', county: demo } });
    expect(json.total).toBeGreaterThan(0);
    const bad = await ask(server, 'search', { query: { q: 'x', limit: '1000' } });
    expect(bad.status).toBe(400);
    expect(bad.json).toMatchObject({ code: 'XZ_REQUEST', place: 'limit' });
    expect(bad.json.message).toMatch(/[\u4e00-\u9fff]/);
  });

  it('describes every route in OpenAPI, with a title and without dangling references', async () => {
    const json = (await (await fetch(`${server.address}/openapi.json`)).json()) as {
      components: { schemas: Record<string, unknown> };
    };
    const text = JSON.stringify(json);
    for (const shape of Object.values(routes)) expect(text).toContain(`"summary":"${shape.title}"`);
    for (const [, name] of text.matchAll(/"#\/components\/schemas\/(\w+)"/g))
      expect(json.components.schemas).toHaveProperty(name ?? '');
  });

  it('shows the same on a Chinese page: every route, every shape, and for every field what it means', async () => {
    const response = await fetch(`${server.address}/openapi`);
    expect(response.headers.get('content-type')).toContain('text/html');
    const page = await response.text();
    for (const shape of Object.values(routes)) {
      expect(page).toContain(`<span>${shape.title}</span>`);
      expect(page).toContain(shape.path.replace(PARAMETER, '{$1}'));
    }
    const rows = [...page.matchAll(FIELD_ROW)].map(([, name, words]) => ({ name, words }));
    expect(rows.length).toBeGreaterThan(200);
    const silent = rows.filter(({ words }) => !HAN.test(words ?? '')).map(({ name }) => name?.split('.').at(-1));
    expect([...new Set(silent)]).toEqual([]);
    for (const [, name] of page.matchAll(/href="#(\w+)"/g)) expect(page).toContain(`id="${name}"`);
    expect(page).not.toContain('undefined');
  });

  it('answers an unknown door with 404 and the words for it, a page address with the console', async () => {
    const missing = await fetch(`${server.address}/api/nothing`);
    expect([missing.status, ((await missing.json()) as { code: string }).code]).toEqual([404, 'XZ_NOT_FOUND']);
    const page = await fetch(`${server.address}/${demo}/${encodeURIComponent('岚政发〔2025〕3号')}/4.2.1`);
    expect([200, 503]).toContain(page.status);
    expect(page.headers.get('content-type')).toContain('text/html');
    expect(page.headers.get('content-security-policy')).toContain("default-src 'self'");
  });
});

describe('who may call', () => {
  it('refuses foreign hosts, origins and sites on every kind of path', async () => {
    for (const path of ['/api/system', '/', '/openapi', '/health', '/nothing']) {
      expect(await statusUnder({ host: 'evil.example' }, path)).toBe(421);
      expect(await statusUnder({ origin: 'http://evil.example' }, path)).toBe(403);
      expect(await statusUnder({ 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'cors' }, path)).toBe(403);
    }
    expect(await statusUnder({ origin: 'http://evil.example' }, '/api/withdraw', 'POST')).toBe(403);
  });

  it('only reads where it listens for others', async () => {
    const settings = { ...server.house.settings, host: '0.0.0.0', hosts: ['gongbao.example'] };
    const app = await buildApp({ ...server.house, settings, readOnly: '只读' });
    const headers = { host: 'gongbao.example' };
    expect((await app.inject({ url: '/api/counties', headers })).statusCode).toBe(200);
    const system = (await app.inject({ url: '/api/system', headers })).json();
    expect(system).toMatchObject({ readOnly: true, dataFolder: { path: null } });
    for (const [, shape] of Object.entries(routes)) {
      if (shape.method !== 'POST') continue;
      const told = await app.inject({ method: 'POST', url: shape.path, headers: { host: 'localhost' }, payload: {} });
      expect([told.statusCode, told.json().code]).toEqual([403, 'XZ_READ_ONLY']);
    }
    await app.close();
  });
});

describe('import', () => {
  it('refuses bad uploads with words and writes nothing', async () => {
    const code = async (body: unknown) => (await ask(server, 'upload', { body })).json.code;
    expect(await code(formOf({}))).toBe('XZ_UPLOAD_EMPTY');
    expect(await code({})).toBe('XZ_UPLOAD_FORM');
    expect(await code(formOf({ 'a.txt': '字'.repeat(600_000) }))).toBe('XZ_UPLOAD_LARGE');
    expect(await code(formOf({ 'a.txt': 'x' }, { county: '14' }))).toBe('XZ_REQUEST');
    const files: [string, Uint8Array | string][] = [
      ['empty.txt', ''],
      ['binary.txt', new Uint8Array([0, 1, 2, 0, 255, 254, 0, 7])],
      ['blank.txt', ' \n\n '],
    ];
    for (const [name, content] of files) {
      const job = await upload({ [name]: content });
      expect(job.progress.step).toBe('failed');
      expect(job.failure?.message).toMatch(/[\u4e00-\u9fff]/);
    }
    expect((await ask(server, 'counties')).json.counties.find((county) => county.code === demo)?.issues).toBe(1);
  });

  it('asks for the code of a county it does not know, makes it, and reports what it found', async () => {
    const waiting = await upload({ 'qingshi.txt': newCounty });
    expect(waiting).toMatchObject({ progress: { step: 'confirming' }, proposal: { name: '青石县' }, report: null });
    const params = { id: waiting.id };
    const answer = { code: '999902', name: '青石县', province: null, prefecture: null };
    expect((await ask(server, 'confirmImport', { params, body: { ...answer, code: '99' } })).status).toBe(400);
    const wrong = await ask(server, 'confirmImport', { params, body: { ...answer, code: '140000' } });
    const steps = follow(waiting.id);
    if (wrong.status === 422) expect(wrong.json.place).toBe('code');
    const { json: job } = await ask(server, 'confirmImport', { params, body: answer });
    expect(job).toMatchObject({
      progress: { step: 'done' },
      report: { county: '999902', outcome: 'created', version: 1 },
    });
    expect(job.report?.documents.length).toBe(3);
    expect((await steps).at(-1)).toBe('done');
    expect((await ask(server, 'confirmImport', { params, body: answer })).json.code).toBe('XZ_IMPORT_STATE');
  });

  it('proposes the organs that it found and takes them in', async () => {
    const params = { county: '999902' };
    const { json } = await ask(server, 'organs', { params });
    expect(json.organs).toEqual([]);
    const { json: bad } = await ask(server, 'confirmOrgans', { params, body: { organs: [] } });
    expect(bad.code).toBe('XZ_REQUEST');
    const organ = { name: '青石县林业局', kind: 'department', parent: null, aliases: ['县林业局'] };
    expect((await ask(server, 'confirmOrgans', { params, body: { organs: [organ] } })).status).toBe(200);
    expect((await ask(server, 'organs', { params })).json.organs).toContainEqual(organ);
  });

  it('changes nothing the second time, and keeps the old version of a corrected issue', async () => {
    expect(await upload({ 'qingshi.txt': newCounty })).toMatchObject({ report: { outcome: 'unchanged', version: 1 } });
    const corrected = new TextDecoder('gb18030').decode(newCounty).replace('50米', '60米');
    expect(await upload({ 'qingshi.txt': corrected })).toMatchObject({ report: { outcome: 'revised', version: 2 } });
    const params = { county: '999902', issue: '2025-1' };
    expect((await ask(server, 'issue', { params })).json).toMatchObject({ version: 2, versions: [{}, {}] });
    expect((await ask(server, 'issue', { params, query: { version: '1' } })).json.version).toBe(1);
  });

  it('gives up on request, and knows no import that never was', async () => {
    const text = new TextDecoder('gb18030').decode(newCounty).replaceAll('青石县', '白石县');
    const waiting = await upload({ 'baishi.txt': text });
    expect((await ask(server, 'cancelImport', { params: { id: waiting.id } })).status).toBe(200);
    expect((await settled(waiting.id)).progress.step).toBe('cancelled');
    expect((await ask(server, 'import', { params: { id: 'nothing' } })).status).toBe(404);
    expect((await fetch(`${server.address}/api/imports/nothing/events`)).status).toBe(404);
  });
});

describe('withdrawing', () => {
  it('takes an issue back with a reason, says so at its address, and restores it', async () => {
    const params = { county: demo, issue: '2025-2' };
    const { json: list } = await ask(server, 'documents', { query: { county: demo } });
    const { address } = first(list.documents);
    expect((await ask(server, 'withdrawIssue', { params, body: { reason: ' ' } })).status).toBe(400);
    expect((await ask(server, 'withdraw', { body: { address, reason: '扫描有误' } })).status).toBe(200);
    expect((await ask(server, 'resolve', { query: { address } })).json).toMatchObject({
      state: 'withdrawn',
      withdrawal: { reason: '扫描有误' },
    });
    expect((await ask(server, 'document', { query: { address } })).status).toBe(410);
    expect((await ask(server, 'issues', { params })).json.issues).toEqual([]);
    expect((await ask(server, 'issues', { params, query: { withdrawn: 'yes' } })).json.issues).toHaveLength(1);
    expect((await ask(server, 'withdrawIssue', { params, body: { reason: '再来' } })).status).toBe(409);
    expect((await ask(server, 'restore', { body: { address } })).status).toBe(200);
    expect((await ask(server, 'document', { query: { address } })).status).toBe(200);
  });
});

describe('settling', () => {
  it('answers an unknown name and an open citation in place', async () => {
    const params = { county: demo };
    const { json: organs } = await ask(server, 'organs', { params });
    if (organs.unknown.length > 0) {
      const { name } = first(organs.unknown);
      expect((await ask(server, 'settleOrgan', { params, body: { as: 'none', name } })).status).toBe(200);
      expect((await ask(server, 'organs', { params })).json.unknown.map((organ) => organ.name)).not.toContain(name);
    }
    const { json: open } = await ask(server, 'openCitations', { params });
    expect(open.citations.length).toBeGreaterThan(0);
    const { text } = first(open.citations);
    const body = { as: 'work', text, title: '某办法' };
    expect((await ask(server, 'settleCitation', { params, body })).status).toBe(200);
    const { json: after } = await ask(server, 'openCitations', { params });
    expect(after.citations.map((citation) => citation.text)).not.toContain(text);
  });
});

describe('one folder', () => {
  it('answers a second start with the address of the first', async () => {
    const second = await start(settingsOn(folder), 'second');
    expect(second).toMatchObject({ state: 'running', record: { address: server.address } });
  });

  it('finishes accepted imports when it stops, and keeps everything over a restart, the removal of the demo too', async () => {
    expect((await ask(server, 'demo', { body: { act: 'remove' } })).status).toBe(200);
    const corrected = new TextDecoder('gb18030').decode(newCounty).replace('50米', '70米');
    expect((await ask(server, 'upload', { body: formOf({ 'qingshi.txt': corrected }) })).status).toBe(200);
    // Accepted and not yet read: stopping finishes it first.
    await server.stop();
    const began = Date.now();
    server = await startOrFail(settingsOn(folder), 'third');
    expect(Date.now() - began).toBeLessThan(5000);
    const { json } = await ask(server, 'counties');
    expect(json.home).toBe('999902');
    expect((await ask(server, 'issue', { params: { county: '999902', issue: '2025-1' } })).json.version).toBe(3);
    expect(json.counties.map((county) => county.code)).not.toContain(demo);
    expect((await ask(server, 'demo', { body: { act: 'reset' } })).status).toBe(200);
    expect((await ask(server, 'counties')).json.counties.map((county) => county.code)).toContain(demo);
  });

  it('keeps words searched, addresses and names out of its log', () => {
    const log = readFileSync(join(folder, 'logs', 'xianzhi.log'), 'utf8');
    expect(log).toContain('"route":"/api/search"');
    for (const word of ['应急预案', encodeURIComponent('应急预案'), '扫描有误', '岚政发'])
      expect(log).not.toContain(word);
  });
});
