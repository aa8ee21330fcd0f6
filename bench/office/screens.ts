import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readSettings, startServer } from '@xianzhi/server';
import { type Measured, quantile } from './ground.ts';

const EVENTS = 50;
const PAUSE = 100;
const SETTLE = 3000;

/** Milliseconds at which each screen saw each place of the chain. */
type Seen = Map<number, number[]>;

const SEQUENCE = /"sequence":(\d{1,9})/g;

async function watchOne(
  address: string,
  headers: Record<string, string>,
  seen: Seen,
  signal: AbortSignal,
): Promise<void> {
  const response = await fetch(`${address}/api/live`, { headers, signal });
  const decoder = new TextDecoder();
  const body = response.body as unknown as AsyncIterable<Uint8Array>;
  for await (const chunk of body) {
    const now = performance.now();
    for (const [, sequence] of decoder.decode(chunk).matchAll(SEQUENCE)) {
      const place = Number(sequence);
      seen.set(place, [...(seen.get(place) ?? []), now]);
    }
  }
}

/** How long an event takes from its commit to so many watching screens, over HTTP; and what the process then weighs. */
export async function measureScreens(checkout: string, screens: number): Promise<Measured[]> {
  const folder = mkdtempSync(join(tmpdir(), 'xianzhi-bench-screens-'));
  chmodSync(folder, 0o711);
  const { settings } = readSettings({ environment: { XIANZHI_DATA: folder, XIANZHI_PORT: '17990' }, home: folder });
  if (settings === null) throw new Error('settings');
  const started = await startServer({
    settings,
    checkout,
    version: '0',
    instance: 'bench',
    clock: () => new Date(),
    say: () => undefined,
  });
  if (started.state !== 'started') throw new Error(JSON.stringify(started));
  try {
    return await measureOn(started, screens);
  } finally {
    await started.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

type Started = Extract<Awaited<ReturnType<typeof startServer>>, { state: 'started' }>;

async function measureOn(server: Started, screens: number): Promise<Measured[]> {
  const signedIn = await fetch(`${server.address}/api/session/demo`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ account: 'demo-duty' }),
  });
  const headers = { cookie: signedIn.headers.getSetCookie()[0]?.split(';')[0] ?? '' };
  const seen: Seen = new Map();
  const stop = new AbortController();
  const watching = Array.from({ length: screens }, () =>
    watchOne(server.address, headers, seen, stop.signal).catch(() => undefined),
  );
  while (server.house.watchers.count() < screens) await new Promise((resolve) => setTimeout(resolve, 50));
  const committed = new Map<number, number>();
  for (let i = 0; i < EVENTS; i += 1) {
    const outcome = await server.house.journal.append({
      county: '999901',
      stream: 'bench/1',
      expected: 'any',
      events: [{ kind: 'bench', data: {} }],
      actor: 'bench',
      post: null,
      command: `screen-${i}`,
    });
    if (outcome.ok) committed.set(outcome.events[0]?.sequence ?? 0, performance.now());
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
  }
  await new Promise((resolve) => setTimeout(resolve, SETTLE));
  stop.abort();
  await Promise.all(watching);
  const delays = [...committed].flatMap(([sequence, at]) => (seen.get(sequence) ?? []).map((time) => time - at));
  const p99 = quantile(delays, 0.99);
  const weight = process.memoryUsage().rss / 1_048_576;
  return [
    {
      what: `${EVENTS} events seen on ${screens} screens`,
      value: `${delays.length}`,
      goal: `${EVENTS * screens}`,
      reached: delays.length === EVENTS * screens,
    },
    { what: 'from commit to screen, p99', value: `${p99.toFixed(0)} ms`, goal: '≤ 500 ms', reached: p99 <= 500 },
    {
      what: 'memory of the program with these screens (without the database)',
      value: `${weight.toFixed(0)} MB`,
      goal: '≤ 600 MB',
      reached: weight <= 600,
    },
  ];
}
