import { type ClockArming, keepClocks } from '@xianzhi/office/clocks';
import type { Journal } from '@xianzhi/office/journal';
import { sql } from 'kysely';
import { type Ground, type Measured, quantile } from './ground.ts';

const AT_ONCE = 1000;
const COUNTY = '999911';

const armingAt = (clock: string, dueAt: number): ClockArming => ({
  clock,
  kind: 'report',
  label: '报告',
  baseAt: null,
  dueAt: new Date(dueAt).toISOString(),
  clause: null,
});

async function arm(journal: Journal, armings: readonly ClockArming[], name: string): Promise<void> {
  for (let i = 0; i < armings.length; i += AT_ONCE) {
    const outcome = await journal.append({
      county: COUNTY,
      stream: `bench/${name}`,
      expected: 'any',
      events: [{ kind: 'bench', data: { clocks: { arm: armings.slice(i, i + AT_ONCE) } } }],
      actor: 'bench',
      post: null,
      command: `${name}-${i}`,
    });
    if (!outcome.ok) throw new Error(outcome.message);
  }
}

async function lateness(ground: Ground, name: string): Promise<number[]> {
  const { rows } = await sql<{ late: number }>`
    select extract(epoch from ended_at - due_at)::float8 * 1000 as late from clock
    where clock like ${`${name}-%`} and state = 'fired'`.execute(ground.database.db);
  return rows.map((row) => row.late);
}

async function until(isDone: () => Promise<boolean>, milliseconds: number): Promise<void> {
  const end = Date.now() + milliseconds;
  while (Date.now() < end && !(await isDone())) await new Promise((resolve) => setTimeout(resolve, 200));
}

/** Lateness among many armed clocks, then a burst. Due times are the database's; both run on one machine. */
export async function measureClocks(
  ground: Ground,
  size: { armed: number; due: number; seconds: number; burst: number },
): Promise<Measured[]> {
  const far = Date.now() + 30 * 86_400_000;
  await arm(
    ground.journal,
    Array.from({ length: size.armed }, (_, i) => armingAt(`far-${i}`, far + i)),
    'far',
  );
  const start = Date.now() + 5000;
  const due = Array.from({ length: size.due }, (_, i) =>
    armingAt(`due-${i}`, start + Math.floor((i * size.seconds * 1000) / size.due)),
  );
  await arm(ground.journal, due, 'due');
  const keeper = keepClocks(ground.journal, {
    url: ground.database.url,
    onTrouble: (error) => console.error(error.message),
  });
  await until(async () => (await lateness(ground, 'due')).length === size.due, (size.seconds + 30) * 1000);
  const late = await lateness(ground, 'due');
  const burstAt = Date.now() + 3000;
  const burst = Array.from({ length: size.burst }, (_, i) => armingAt(`burst-${i}`, burstAt + (i * 1000) / size.burst));
  await arm(ground.journal, burst, 'burst');
  await until(async () => (await lateness(ground, 'burst')).length === size.burst, 60_000);
  const all = await lateness(ground, 'burst');
  await keeper.stop();
  const [p99, most, last] = [quantile(late, 0.99), Math.max(...late), Math.max(...all)];
  return [
    {
      what: `${size.armed} clocks armed, ${size.due} due over ${size.seconds} s: fired`,
      value: `${late.length}`,
      goal: `${size.due}`,
      reached: late.length === size.due,
    },
    { what: 'lateness p99', value: `${p99.toFixed(0)} ms`, goal: '≤ 250 ms', reached: p99 <= 250 },
    { what: 'lateness, most', value: `${most.toFixed(0)} ms`, goal: '≤ 1000 ms', reached: most <= 1000 },
    {
      what: `${size.burst} due in one second: fired`,
      value: `${all.length}`,
      goal: `${size.burst}`,
      reached: all.length === size.burst,
    },
    { what: 'the last of them', value: `${(last / 1000).toFixed(1)} s late`, goal: '≤ 15 s', reached: last <= 15_000 },
  ];
}
