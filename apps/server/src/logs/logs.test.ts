import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { openLog, rotatingFile } from './index.ts';

const folder = mkdtempSync(join(tmpdir(), 'xianzhi-logs-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('moves a full log aside and keeps no more files than it should', () => {
  const sink = rotatingFile(join(folder, 'a', 'x.log'), 100, 3);
  for (let i = 0; i < 40; i += 1) sink.write(`line ${i} ${'·'.repeat(10)}\n`);
  expect(readdirSync(join(folder, 'a')).sort()).toEqual(['x.log', 'x.log.1', 'x.log.2']);
  expect(readFileSync(join(folder, 'a', 'x.log'), 'utf8')).toContain('line 39');
});

it('goes on where the last run ended', () => {
  rotatingFile(join(folder, 'b', 'x.log'), 1000, 2).write('one\n');
  rotatingFile(join(folder, 'b', 'x.log'), 1000, 2).write('two\n');
  expect(readFileSync(join(folder, 'b', 'x.log'), 'utf8')).toBe('one\ntwo\n');
});

it('writes one JSON object a line, from its level up', () => {
  const log = openLog(join(folder, 'c'), { level: 'info', megabytes: 1, files: 2 }, () => new Date(1000));
  log.note('debug', 'hidden');
  log.note('warn', 'shown', { file: 'a.txt' });
  expect(JSON.parse(readFileSync(join(folder, 'c', 'logs', 'xianzhi.log'), 'utf8'))).toEqual({
    level: 40,
    time: 1000,
    file: 'a.txt',
    msg: 'shown',
  });
  expect(existsSync(join(folder, 'c', 'logs', 'xianzhi.log.1'))).toBe(false);
});
