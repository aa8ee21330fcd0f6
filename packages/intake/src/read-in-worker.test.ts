import { mkdtempSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readFileInWorker } from './index.ts';

const notice =
  '某县人民政府办公室\n关于印发防汛方案的通知\n某政办发〔2024〕1号\n各乡镇人民政府：\n一、总体要求\n认真落实。\n2024年5月1日\n';
const bytes = new TextEncoder().encode(notice);

test('a file is decoded and read in a thread', async () => {
  const result = await readFileInWorker({ bytes, fileName: 'upload/防汛.txt' });
  expect(result).toMatchObject({ ok: true, fileName: '防汛.txt', encoding: 'utf-8', reading: { source: notice } });
});

test('a refused file and a missing one come back as values', async () => {
  expect(await readFileInWorker({ bytes: new Uint8Array(), fileName: 'a.txt' })).toMatchObject({
    code: 'XZ_INTAKE_EMPTY',
  });
  expect(await readFileInWorker({ path: '/nonexistent/公报.txt' })).toMatchObject({ code: 'XZ_INTAKE_NOT_FOUND' });
});

test('a file over 200 MB on disk is refused before it is read', async () => {
  const path = join(mkdtempSync(join(tmpdir(), 'xianzhi-')), '大.txt');
  writeFileSync(path, 'x');
  truncateSync(path, 201 * 1024 * 1024);
  expect(await readFileInWorker({ path })).toMatchObject({ ok: false, code: 'XZ_INTAKE_TOO_LARGE' });
});

test('one line of five million characters ends in a reading or a refusal, in time', async () => {
  const line = new TextEncoder().encode('各有关单位要认真组织实施'.repeat(416_667));
  const result = await readFileInWorker({ bytes: line, fileName: '长行.txt' });
  expect(result.ok || result.code.startsWith('XZ_INTAKE_')).toBe(true);
  if (!result.ok) expect(result.code).not.toBe('XZ_INTAKE_FAILED');
});

test('text without anything of a document is refused with what a document has; a numbered text without a title is none', async () => {
  const of = (text: string) => readFileInWorker({ bytes: new TextEncoder().encode(text), fileName: '日记.txt' });
  expect(await of('今天天气很好。\n我们去公园玩。\n'.repeat(50))).toMatchObject({
    ok: false,
    code: 'XZ_INTAKE_NO_DOCUMENT',
    message: expect.stringContaining('发文字号'),
  });
  expect(await of('一、总体要求\n认真落实。\n二、重点任务\n加强值守。\n')).toMatchObject({ ok: true });
  expect(await of('关于做好防汛工作的通知\n各乡镇要认真落实。\n')).toMatchObject({ ok: true });
});

test('out of time and out of memory are refusals with their own codes', async () => {
  const long = new TextEncoder().encode('一、认真组织实施。\n'.repeat(400_000));
  const slow = await readFileInWorker({ bytes: long, fileName: '慢.txt' }, { limits: { timeoutMilliseconds: 5 } });
  expect(slow).toMatchObject({ ok: false, code: 'XZ_INTAKE_TIMEOUT' });
  const large = await readFileInWorker({ bytes: long, fileName: '大.txt' }, { limits: { memoryMegabytes: 24 } });
  expect(large).toMatchObject({ ok: false, code: 'XZ_INTAKE_MEMORY' });
});
