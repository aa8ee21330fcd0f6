import { keepClocks, projectClocks } from '@xianzhi/office/clocks';
import { openDatabase } from '@xianzhi/office/database';
import { openJournal } from '@xianzhi/office/journal';
import { COUNTY } from './county.ts';

// Works until it is killed: appends events with clocks, keeps the clocks, and says what was acknowledged.

const [dataFolder = '', run = '0', port = '0'] = process.argv.slice(2);
const CALLERS = 6;
const opened = await openDatabase({ dataFolder, poolSize: 12, port: Number(port) });
if (!opened.ok) throw new Error(opened.message);
const journal = openJournal(opened.db, { projectors: [projectClocks] });
keepClocks(journal, { url: opened.url, onTrouble: () => undefined });

const say = (line: string): void => void process.stdout.write(`${line}\n`);

function clocksOf(name: string, i: number): object {
  const dueAt = new Date(Date.now() + 40 + ((i * 37) % 400)).toISOString();
  const arming = { clock: name, kind: 'report', label: '报告', baseAt: null, dueAt, clause: null };
  // Every third clock is stopped by the next event of its caller, if that comes in time.
  const stop = i % 3 === 1 ? [name.replace(/\d{1,9}$/, String(i - 1))] : [];
  return { arm: [arming], stop };
}

async function caller(number: number): Promise<void> {
  for (let i = 0; ; i += 1) {
    const name = `${run}/${number}/${i}`;
    const outcome = await journal
      .append({
        county: COUNTY,
        stream: `incident/${run}-${number}`,
        expected: 'any',
        events: [{ kind: 'noted', data: { i, clocks: clocksOf(name, i) } }],
        actor: '值班员',
        post: null,
        command: name,
      })
      .catch(() => null);
    // An answer that did not come says nothing: the same command goes again.
    if (outcome === null) {
      i -= 1;
      await new Promise((resolve) => setTimeout(resolve, 50));
    } else if (outcome.ok) say(name);
  }
}

say('ready');
await Promise.all(Array.from({ length: CALLERS }, (_, i) => caller(i)));
