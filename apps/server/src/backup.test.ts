import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectClocks } from '@xianzhi/office/clocks';
import { createCounty } from '@xianzhi/office/counties';
import { backUpTo, type Database, inCounty, restoreFrom } from '@xianzhi/office/database';
import { ChainVerifier, openJournal, readChain } from '@xianzhi/office/journal';
import { fileIssue, type TestDatabase, testCounty, testDatabase } from '@xianzhi/office/testing';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';

let [source, target] = [null as unknown as TestDatabase, null as unknown as TestDatabase];
const folder = mkdtempSync(join(tmpdir(), 'xianzhi-backup-'));
const file = join(folder, 'all.xianzhi');
const PASSWORD = '春江水暖 7';
const at = new Date('2026-03-01T00:00:00Z');

beforeAll(async () => {
  [source, target] = [await testDatabase(), await testDatabase()];
  await createCounty(source.db, testCounty);
  await fileIssue(source.db, { documents: [{ number: '甲政发〔2026〕1号', title: '关于某事的通知' }] });
  const journal = openJournal(source.db, { projectors: [projectClocks] });
  for (let i = 0; i < 700; i += 1)
    await journal.append({
      county: testCounty.code,
      stream: 'incident/1',
      expected: 'any',
      events: [
        {
          kind: 'noted',
          data: {
            text: `第“${i}”条\n`,
            clocks: {
              arm:
                i === 3
                  ? [{ clock: 'a', kind: 'report', label: '报', baseAt: null, dueAt: at.toISOString(), clause: null }]
                  : [],
            },
          },
        },
      ],
      actor: '甲',
      post: null,
      command: `c${i}`,
    });
});
afterAll(async () => {
  await source.close();
  await target.close();
  rmSync(folder, { recursive: true, force: true });
});

const everything = async (db: Database): Promise<unknown> => {
  const { rows } =
    await sql`select county, sequence, kind, data::text, hash from event order by county, sequence`.execute(db);
  const clocks = await sql`select * from clock`.execute(db);
  const documents = await sql`select * from document order by county, document_id`.execute(db);
  return [rows, clocks.rows, documents.rows];
};

test('a backup restored elsewhere is the same to the byte, its chain verifies and goes on', async () => {
  const keys = [{ name: 'keys/one', content: Buffer.from([1, 2, 3]) }];
  await backUpTo(file, PASSWORD, source.db, { takenAt: at, files: keys });
  const restored = await restoreFrom(file, PASSWORD, target.db);
  expect(restored).toMatchObject({ ok: true, takenAt: at.toISOString(), files: keys });
  expect(await everything(target.db)).toEqual(await everything(source.db));
  const journal = openJournal(target.db, { projectors: [projectClocks] });
  await journal.append({
    county: testCounty.code,
    stream: 'incident/1',
    expected: 700,
    events: [{ kind: 'noted', data: {} }],
    actor: '乙',
    post: null,
    command: 'after',
  });
  const verifier = new ChainVerifier(testCounty.code);
  const chain = await inCounty(target.db, testCounty.code, (transaction) =>
    readChain(transaction, testCounty.code, 0, 1000),
  );
  for (const event of chain) verifier.add(event);
  expect(verifier.verdict()).toMatchObject({ events: 701, breaks: [] });
});

test('nothing of the data stands in clear in the file', () => {
  const bytes = readFileSync(file);
  expect(bytes.includes(Buffer.from('甲政发'))).toBe(false);
  expect(bytes.subarray(0, 8).toString()).toBe('XIANZHI1');
});

test('a wrong password, a changed byte, a cut file restore nothing', async () => {
  const before = await everything(target.db);
  expect(await restoreFrom(file, '别的', target.db)).toMatchObject({ ok: false, code: 'XZ_BACKUP_SEAL' });
  const bytes = readFileSync(file);
  const damaged = join(folder, 'damaged');
  writeFileSync(
    damaged,
    bytes.map((byte, i) => (i === 5000 ? byte ^ 1 : byte)),
  );
  expect(await restoreFrom(damaged, PASSWORD, target.db)).toMatchObject({ ok: false, code: 'XZ_BACKUP_SEAL' });
  writeFileSync(damaged, bytes.subarray(0, bytes.length - 100));
  expect(await restoreFrom(damaged, PASSWORD, target.db)).toMatchObject({ ok: false, code: 'XZ_BACKUP_SEAL' });
  writeFileSync(damaged, 'short');
  expect(await restoreFrom(damaged, PASSWORD, target.db)).toMatchObject({ ok: false, code: 'XZ_BACKUP_SEAL' });
  expect(await everything(target.db)).toEqual(before);
});
