import { fork } from 'node:child_process';
import { projectClocks } from '@xianzhi/office/clocks';
import { connectTo } from '@xianzhi/office/database';
import { type Journal, openJournal } from '@xianzhi/office/journal';
import { sql } from 'kysely';
import type { Ground, Measured } from './ground.ts';

const COUNTY = '999912';
const CALLERS = 16;
const data = { name: '死亡人数', value: 3, standing: 'actual', source: '电话', at: '2026-03-01T02:10:00+08:00' };

/** So many callers, each waiting for its own answer before the next; appends a second. */
export async function appendFor(journal: Journal, milliseconds: number, name: string): Promise<number> {
  const end = Date.now() + milliseconds;
  let done = 0;
  const caller = async (number: number): Promise<void> => {
    for (let i = 0; Date.now() < end; i += 1) {
      const outcome = await journal.append({
        county: COUNTY,
        stream: `${name}/${number}`,
        expected: 'any',
        events: [{ kind: 'incident.factRecorded', data }],
        actor: '值班员',
        post: '值班员',
        command: `${name}-${number}-${i}`,
      });
      if (!outcome.ok) throw new Error(outcome.message);
      done += 1;
    }
  };
  await Promise.all(Array.from({ length: CALLERS }, (_, i) => caller(i)));
  return (done * 1000) / milliseconds;
}

/** The same rows by plain INSERTs on sixteen connections, no chain, the same fsync. */
async function insertFor(ground: Ground, milliseconds: number): Promise<number> {
  const db = connectTo(ground.database.url, CALLERS);
  await sql`create table if not exists plain_event (like event including defaults)`.execute(db);
  const end = Date.now() + milliseconds;
  let done = 0;
  const caller = async (number: number): Promise<void> => {
    for (let i = 0; Date.now() < end; i += 1) {
      await sql`insert into plain_event (county, sequence, stream, version, kind, at, actor, post, clause, command, data, previous, hash)
        values (${COUNTY}, ${i}, ${`plain/${number}`}, ${i}, 'incident.factRecorded', now(), '值班员', '值班员', null,
          ${`plain-${number}-${i}`}, ${JSON.stringify(data)}, ${Buffer.alloc(32)}, ${Buffer.alloc(32)})`.execute(db);
      done += 1;
    }
  };
  await Promise.all(Array.from({ length: CALLERS }, (_, i) => caller(i)));
  await db.destroy();
  return (done * 1000) / milliseconds;
}

/** Two processes with eight callers' worth of waiting each would be kinder; both run the full sixteen. */
async function twoProcesses(ground: Ground, milliseconds: number): Promise<number> {
  const rates = [1, 2].map(
    (number) =>
      new Promise<number>((resolve, reject) => {
        const child = fork(
          new URL('./append-process.ts', import.meta.url),
          [ground.database.url, String(milliseconds), `p${number}`],
          {
            execArgv: process.execArgv,
          },
        );
        child.on('message', (rate) => resolve(Number(rate)));
        child.on('error', reject);
        child.on('exit', (code) => code !== 0 && reject(new Error(`child ended with ${code}`)));
      }),
  );
  return (await Promise.all(rates)).reduce((sum, rate) => sum + rate, 0);
}

/** Opens a journal on a running database, for a process of its own. */
export const journalOn = (url: string): Journal => openJournal(connectTo(url, 4), { projectors: [projectClocks] });

/** Appends through the chain against plain INSERTs, alternating in one run. */
export async function measureAppends(ground: Ground, milliseconds: number): Promise<Measured[]> {
  const plain: number[] = [];
  const chained: number[] = [];
  const two: number[] = [];
  for (let round = 0; round < 3; round += 1) {
    plain.push(await insertFor(ground, milliseconds));
    chained.push(await appendFor(ground.journal, milliseconds, `one${round}`));
    two.push(await twoProcesses(ground, milliseconds));
  }
  const median = (values: number[]): number => values.sort((a, b) => a - b)[1] ?? 0;
  const [base, one, both] = [median(plain), median(chained), median(two)];
  return [
    { what: 'plain INSERTs, 16 connections', value: `${base.toFixed(0)}/s`, goal: '', reached: true },
    {
      what: 'chained appends, 16 callers, one process',
      value: `${one.toFixed(0)}/s, ${(one / base).toFixed(2)}`,
      goal: '≥ 0.5',
      reached: one / base >= 0.5,
    },
    {
      what: 'chained appends from two processes',
      value: `${both.toFixed(0)}/s, ${(both / base).toFixed(2)}`,
      goal: '≥ 0.3',
      reached: both / base >= 0.3,
    },
  ];
}
