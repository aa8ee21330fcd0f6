import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { main } from './index.ts';

/** Opening and closing a database several times, on a machine that does other work beside. */
const PATIENCE = 120_000;

const checkout = fileURLToPath(new URL('../../../', import.meta.url));
const samples = join(checkout, 'samples');
const folder = mkdtempSync(join(tmpdir(), 'xianzhi-cli-'));
chmodSync(folder, 0o711);
const data = join(folder, 'data');
const own = { XIANZHI_DATA: data, XIANZHI_PORT: '17300' };

beforeAll(() => Object.assign(process.env, own));
afterAll(() => {
  for (const name of Object.keys(own)) delete process.env[name];
  rmSync(folder, { recursive: true, force: true });
});

type Ran = { readonly status: number; readonly out: string; readonly err: string };

async function run(...words: string[]): Promise<Ran> {
  const out: string[] = [];
  const err: string[] = [];
  const status = await main(words, checkout, {
    out: (text) => void out.push(text),
    err: (text) => void err.push(text),
  });
  return { status, out: out.join('\n'), err: err.join('\n') };
}

describe('words', () => {
  it('ends with 2 and shows the usage where the words are wrong', async () => {
    const wrong = [
      ['nothing'],
      ['read'],
      ['read', 'a', 'b'],
      ['read', 'a', '--fast'],
      ['read', 'a', '--county', '14'],
      ['import'],
      ['search'],
      ['search', 'x', '--limit', '0'],
      ['withdraw', 'a'],
      ['demo', 'eat'],
      ['people', 'eat'],
      ['serve', 'now'],
    ];
    for (const words of wrong) {
      const { status, out, err } = await run(...words);
      expect({ words, status, out }).toEqual({ words, status: 2, out: '' });
      expect(err).toContain('xianzhi read');
    }
    expect((await run()).status).toBe(2);
    expect((await run('--help')).status).toBe(0);
  });

  it('ends with 2 and names the setting where one is wrong', async () => {
    process.env.XIANZHI_DEMO = 'perhaps';
    const { status, err } = await run('search', '应急');
    delete process.env.XIANZHI_DEMO;
    expect(status).toBe(2);
    expect(err).toContain('XIANZHI_DEMO');
  });
});

describe('read', () => {
  const isUnit = (unit: { readonly children: readonly [] }): void => {
    expect(unit).toMatchObject({
      address: expect.any(String),
      path: expect.any(Array),
      text: expect.any(String),
      span: { start: expect.any(Number), end: expect.any(Number) },
    });
    expect(unit).toHaveProperty('num');
    expect(unit).toHaveProperty('heading');
    unit.children.forEach(isUnit);
  };

  it('prints an issue as JSON and nothing else, without a database', async () => {
    const { status, out, err } = await run('read', join(samples, 'lanxi-2025-2.txt'), '--json');
    expect([status, err]).toEqual([0, '']);
    const reading = JSON.parse(out);
    expect(Object.keys(reading)).toEqual(
      expect.arrayContaining(['issue', 'documents', 'contents', 'citations', 'findings']),
    );
    expect(reading.documents).toHaveLength(10);
    for (const document of reading.documents) {
      const names = [
        'number',
        'title',
        'kind',
        'issuer',
        'addressees',
        'signedOn',
        'effective',
        'basis',
        'annexes',
        'units',
        'tables',
        'documents',
      ];
      for (const name of names) expect(document).toHaveProperty(name);
      document.units.forEach(isUnit);
      for (const table of document.tables)
        for (const row of [table.header, ...table.rows]) for (const cell of row) expect(typeof cell).toBe('string');
    }
    for (const finding of reading.findings)
      expect(finding).toMatchObject({
        code: expect.any(String),
        message: expect.any(String),
        span: expect.any(Object),
      });
    expect(existsSync(data)).toBe(false);
  });

  it('puts the county before addresses where it is known, and only there', async () => {
    const { documents: known } = JSON.parse(
      (await run('read', join(samples, 'qingshi-2025-1.txt'), '--json', '--county', '999902')).out,
    );
    expect(known[0].address).toMatch(/^999902\//);
    const { documents: unknown } = JSON.parse((await run('read', join(samples, 'qingshi-2025-1.txt'), '--json')).out);
    expect(`999902/${unknown[0].address}`).toBe(known[0].address);
  });

  it('reads a file that is one document', async () => {
    const reading = JSON.parse((await run('read', join(samples, 'qingshi-note.txt'), '--json')).out);
    expect(reading.issue).toBeNull();
    expect(reading.documents).toHaveLength(1);
  });

  it('prints a summary without --json', async () => {
    const { status, out } = await run('read', join(samples, 'lanxi-2025-2.txt'));
    expect(status).toBe(0);
    expect(out).toContain('岚溪县人民政府公报');
  });

  it('ends with 1 and Chinese words for what it cannot read, and writes nothing', async () => {
    const binary = join(folder, 'binary.txt');
    const empty = join(folder, 'empty.txt');
    writeFileSync(binary, new Uint8Array([0, 1, 2, 0, 255, 254, 0, 7]));
    writeFileSync(empty, '');
    const before = readdirSync(folder);
    for (const file of [binary, empty, join(folder, 'nothing.txt'), folder]) {
      for (const words of [
        ['read', file],
        ['read', file, '--json'],
      ]) {
        const { status, out, err } = await run(...words);
        expect({ file, status, out }).toEqual({ file, status: 1, out: '' });
        expect(err).toMatch(/[\u4e00-\u9fff]/);
      }
    }
    expect(readdirSync(folder)).toEqual(before);
  });
});

describe('the library without a server', () => {
  it(
    'opens the database itself: imports, makes a county, searches, shows',
    async () => {
      const file = join(samples, 'qingshi-2025-1.txt');
      const asked = await run('import', file);
      expect(asked.status).toBe(1);
      expect(asked.err).toMatch(/--county[\s\S]*青石县|青石县[\s\S]*--county/);
      const made = await run('import', file, '--county', '999902');
      expect(made).toMatchObject({ status: 0 });
      expect(made.out).toContain('青石县（999902）');
      expect((await run('import', file, join(folder, 'nothing.txt'))).status).toBe(1);
      const found = JSON.parse((await run('search', '文物保护单位', '--county', '999902', '--json')).out);
      expect(found.total).toBeGreaterThan(0);
      const shown = await run('show', found.hits[0].address);
      expect(shown).toMatchObject({ status: 0 });
      expect(shown.out).toContain('文物');
      expect((await run('show', '999902/没有这个')).status).toBe(1);
    },
    PATIENCE,
  );
});

/** What stands in the library beside the demo county. */
const countiesFound = async (words: string): Promise<string[]> => {
  const { facets } = JSON.parse((await run('search', words, '--json')).out);
  return facets.county.map((facet: { value: string }) => facet.value).sort();
};

/** Removed it is gone, reset it is back; the other county has what it had. Works the same with and without a server. */
async function removesAndResetsTheDemo(): Promise<void> {
  expect(await countiesFound('人民政府')).toEqual(['999901', '999902']);
  const removed = await run('demo', 'remove');
  expect(removed).toMatchObject({ status: 0, out: expect.stringContaining('已移除演示县') });
  expect(await countiesFound('人民政府')).toEqual(['999902']);
  expect((await run('demo', 'remove')).out).toContain('不需要移除');
  expect(await run('demo', 'reset')).toMatchObject({ status: 0, out: expect.stringContaining('已重置演示县') });
  expect(await countiesFound('人民政府')).toEqual(['999901', '999902']);
}

it('removes and resets the demo county alone, by itself', removesAndResetsTheDemo, PATIENCE);

describe('the library beside a server', () => {
  const said: string[] = [];
  let server: ChildProcess;

  /** Resolves when the server has printed `words`. */
  const until = (words: string): Promise<void> =>
    new Promise((resolve, reject) => {
      const look = (): void => {
        if (said.join('').includes(words)) resolve();
      };
      server.stdout?.on('data', look);
      server.once('exit', () => reject(new Error(said.join(''))));
      look();
    });

  const ended = (child: ChildProcess): Promise<number | null> => new Promise((resolve) => child.once('exit', resolve));

  const serve = (): ChildProcess => {
    const entry = fileURLToPath(new URL('./testing/serve.ts', import.meta.url));
    // Gazettes of the machine that runs the tests are no part of this library.
    const { XIANZHI_GAZETTES: _, ...environment } = process.env;
    return spawn(process.execPath, ['--conditions=source', '--import', 'tsx', entry], {
      cwd: checkout,
      env: { ...environment, LANG: 'C' },
    });
  };

  beforeAll(async () => {
    server = serve();
    server.stdout?.on('data', (text: Buffer) => void said.push(text.toString()));
    server.stderr?.on('data', (text: Buffer) => void said.push(text.toString()));
    await until('按 Ctrl-C 停止');
  }, PATIENCE);

  it('asks the server that it finds through the data folder', async () => {
    const record = JSON.parse(readFileSync(join(data, 'server.json'), 'utf8'));
    expect(record.pid).toBe(server.pid);
    const { status, out, err } = await run('search', '文物保护单位', '--json');
    expect([status, err]).toEqual([0, '']);
    expect(JSON.parse(out).total).toBeGreaterThan(0);
  });

  it('removes and resets the demo county alone, through the server', removesAndResetsTheDemo, PATIENCE);

  it('withdraws with a reason and restores', async () => {
    const { hits } = JSON.parse((await run('search', '文物', '--county', '999902', '--json')).out);
    const { address } = hits[0];
    expect(await run('withdraw', address, '--reason', '版本有误')).toMatchObject({ status: 0 });
    expect(await run('show', address)).toMatchObject({ status: 1, err: expect.stringContaining('版本有误') });
    expect(await run('restore', address)).toMatchObject({ status: 0 });
    expect((await run('show', address)).status).toBe(0);
  });

  it('says that a second start is not needed, and where the first is', async () => {
    const second = serve();
    const printed: string[] = [];
    second.stdout?.on('data', (text: Buffer) => void printed.push(text.toString()));
    expect(await ended(second)).toBe(0);
    expect(printed.join('')).toContain('县治已在运行：http://127.0.0.1:');
  });

  it('stops at Ctrl-C, with status 0, its record gone and its database down', async () => {
    server.kill('SIGINT');
    expect(await ended(server)).toBe(0);
    expect(said.join('')).toContain('已停止');
    expect(existsSync(join(data, 'server.json'))).toBe(false);
    expect(existsSync(join(data, 'postgres', 'data', 'postmaster.pid'))).toBe(false);
  });
});
