import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Database } from '@xianzhi/office/database';
import { type ChainedEvent, chainLine, chainOf, eventOfLine, verifyChain } from '@xianzhi/office/journal';
import { sql } from 'kysely';
import type { Command } from '../command.ts';
import { withDatabase } from '../database.ts';
import { asJson, type Output } from '../output.ts';
import { CommandFailure, UsageError } from '../usage.ts';
import { takeWords } from '../words.ts';

const COUNTY = /^\d{6}$/;

type Checked = {
  readonly county: string;
  readonly events: number;
  readonly head: string;
  readonly breaks: readonly { readonly sequence: number; readonly what: string; readonly message: string }[];
};

/**
 * `audit verify [COUNTY|FILE] [--json]`: checks the chain of a county, of all, or of an exported file: nothing but the
 * events is needed. `audit export COUNTY FILE` writes such a file.
 */
export const audit: Command = async (words, checkout, output) => {
  const { rest, values } = takeWords(words, { json: { type: 'boolean' } });
  const [act, what, file] = rest;
  if (act === 'export') return exportChain(what ?? '', file ?? '', checkout, output);
  if (act !== 'verify') throw new UsageError('audit 的动作是 verify 或 export');
  const checked =
    what !== undefined && !COUNTY.test(what) ? [await checkFile(what)] : await checkDatabase(what, checkout, output);
  if (values.json) output.out(asJson(checked));
  else for (const one of checked) tell(one, output);
  return checked.every((one) => one.breaks.length === 0) ? 0 : 1;
};

function tell({ county, events, head, breaks }: Checked, { out }: Output): void {
  out(
    breaks.length === 0
      ? `${county}：${events} 条记录首尾相接，没有改动。末端 ${head}`
      : `${county}：${events} 条记录，发现 ${breaks.length} 处问题`,
  );
  for (const one of breaks) out(`  ✗ ${one.message}`);
}

async function checked(county: string, events: AsyncIterable<ChainedEvent>): Promise<Checked> {
  const { events: count, end, breaks } = await verifyChain(county, events);
  return { county, events: count, head: end.hash.toString('hex'), breaks };
}

const checkDatabase = (county: string | undefined, checkout: string, output: Output): Promise<Checked[]> =>
  withDatabase(checkout, output, async ({ db }) => {
    const counties = county === undefined ? await countiesOf(db) : [county];
    const all: Checked[] = [];
    for (const one of counties) all.push(await checked(one, chainOf(db, one)));
    return all;
  });

async function countiesOf(db: Database): Promise<string[]> {
  const { rows } = await sql<{ county: string }>`select county from journal_head order by county`.execute(db);
  return rows.map((row) => row.county);
}

async function* linesOf(file: string): AsyncIterable<ChainedEvent> {
  let number = 0;
  for await (const line of createInterface({ input: createReadStream(file, 'utf8') })) {
    number += 1;
    const event = eventOfLine(line);
    if (event === null)
      throw new CommandFailure(`${file} 第 ${number} 行不是一条记录。应当是 audit export 写出的文件。`);
    yield event;
  }
}

async function checkFile(file: string): Promise<Checked> {
  if (!existsSync(file)) throw new CommandFailure(`没有这个县或文件：${file}`);
  for await (const first of linesOf(file)) return checked(first.county, linesOf(file));
  throw new CommandFailure(`${file} 里没有记录。`);
}

async function exportChain(county: string, file: string, checkout: string, output: Output): Promise<number> {
  if (!COUNTY.test(county) || file === '') throw new UsageError('写法：audit export 县代码 文件');
  return withDatabase(checkout, output, async ({ db }) => {
    let count = 0;
    async function* lines(): AsyncIterable<string> {
      for await (const event of chainOf(db, county)) {
        count += 1;
        yield `${chainLine(event)}\n`;
      }
    }
    await pipeline(Readable.from(lines()), createWriteStream(file, { mode: 0o600, flags: 'wx' })).catch(
      (error: NodeJS.ErrnoException) => {
        if (error.code === 'EEXIST') throw new CommandFailure(`${file} 已经存在，没有覆盖。请换一个名字。`);
        throw error;
      },
    );
    output.out(`${count} 条记录写入 ${file}`);
    return 0;
  });
}
