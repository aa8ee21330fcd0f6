// npm run bench:search — exactness and speed of search on the gazettes in XIANZHI_GAZETTES and a twentyfold perturbed copy.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Reading } from '@xianzhi/core/gazette';
import { read } from '@xianzhi/core/reader';
import { openFile } from '@xianzhi/intake';
import { createCounty } from '@xianzhi/office/counties';
import type { Database } from '@xianzhi/office/database';
import { importReading, search } from '@xianzhi/office/library';
import { testDatabase } from '@xianzhi/office/testing';
import { changer, perturbed } from './search/perturb.ts';
import { type BenchQuery, makeMixedQueries, makeQueries } from './search/queries.ts';
import { sequence } from './search/random.ts';

const seed = 20_261_123;
const copies = 20;
const queryCount = Number(process.env.XIANZHI_BENCH_QUERIES ?? 500);
const mostRatio = 0.2;
const at = new Date('2026-11-23T00:00:00Z');

const folder = process.env.XIANZHI_GAZETTES ?? join(import.meta.dirname, '..', 'samples');
const say = (line: string): void => void process.stdout.write(`${line}\n`);

function readAll(): Reading[] {
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort();
  return files.flatMap((name) => {
    const opened = openFile(readFileSync(join(folder, name)), name);
    return opened.ok ? [read(opened.text)] : [];
  });
}

async function put(db: Database, county: string, reading: Reading): Promise<void> {
  const sha256 = createHash('sha256').update(reading.source).update(county).digest('hex');
  const outcome = await importReading(db, {
    county,
    reading,
    fileName: `${county}.txt`,
    sha256,
    encoding: 'utf-8',
    at,
  });
  if (!outcome.ok) throw new Error(outcome.message);
}

/** Invented counties. */
const codeOf = (index: number): string => `99${String(index).padStart(2, '0')}01`;

type UnitText = { readonly key: number; readonly form: string };

/** The plain scan's side: normalised by the standard library alone, not by the code under test. */
const plain = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s+/g, '');

async function unitTexts(db: Database): Promise<UnitText[]> {
  const rows = await db.selectFrom('unit').select(['unit_id', 'heading', 'text']).orderBy('unit_id').execute();
  return rows.map((row) => ({ key: row.unit_id, form: `${plain(row.heading ?? '')}\n${plain(row.text)}` }));
}

const scan = (units: readonly UnitText[], query: string): number => {
  const words = query.split(/\s+/).map(plain);
  return units.reduce((count, unit) => count + (words.every((word) => unit.form.includes(word)) ? 1 : 0), 0);
};

type Exactness = { wrong: string[]; hits: number };

/** Every returned hit must be true, all of them different, and as many as the scan finds: then the sets are equal. */
async function exactness(
  db: Database,
  units: readonly UnitText[],
  queries: readonly BenchQuery[],
  paged: boolean,
): Promise<Exactness> {
  const result: Exactness = { wrong: [], hits: 0 };
  for (const { text } of queries) {
    const expected = scan(units, text);
    const first = await search(db, { text, limit: 100 });
    result.hits += expected;
    if (first.total !== expected) result.wrong.push(`“${text}”：应有 ${expected}，得到 ${first.total}`);
    else if (paged) await checkPages(db, text, expected, result);
  }
  return result;
}

async function checkPages(db: Database, text: string, expected: number, result: Exactness): Promise<void> {
  const words = text.split(/\s+/).map(plain);
  const seen = new Set<string>();
  for (let offset = 0; offset < expected; offset += 100) {
    for (const hit of (await search(db, { text, offset, limit: 100 })).hits) {
      const marked = hit.headingHighlights.length + hit.textHighlights.length > 0 || hit.cutBefore || hit.cutAfter;
      if (!marked) result.wrong.push(`“${text}”：${hit.address} 没有标出命中的文字`);
      const form = plain(hit.heading ?? '') + plain(hit.text);
      if (!hit.cutBefore && !hit.cutAfter && !words.every((word) => form.includes(word)))
        result.wrong.push(`“${text}”：误报 ${hit.address}`);
      seen.add(`${hit.address} ${hit.kind} ${hit.heading} ${hit.text}`);
    }
  }
  if (seen.size > expected) result.wrong.push(`“${text}”：翻页得到 ${seen.size}，应有 ${expected}`);
}

type Timing = BenchQuery & { readonly ours: number; readonly scan: number; readonly total: number };

const LIKE_SPECIAL = /[\\%_]/g;

async function timed<T>(work: () => Promise<T>): Promise<{ value: T; milliseconds: number }> {
  const started = performance.now();
  const value = await work();
  return { value, milliseconds: performance.now() - started };
}

/** The whole answer of a search (page with texts, total, facets) beside the bare count of a scan, one after the other. */
async function race(db: Database, queries: readonly BenchQuery[]): Promise<Timing[]> {
  const timings: Timing[] = [];
  for (const query of queries) {
    const pattern = `%${query.text.replace(LIKE_SPECIAL, '\\$&')}%`;
    const ours = await timed(() => search(db, { text: query.text }));
    const bare = await timed(() =>
      db
        .selectFrom('unit_search')
        .select(({ fn }) => fn.countAll<bigint>().as('count'))
        .where('words', 'ilike', pattern)
        .executeTakeFirst(),
    );
    if (Number(bare.value?.count) !== ours.value.total)
      throw new Error(`“${query.text}”：${bare.value?.count} ≠ ${ours.value.total}`);
    timings.push({ ...query, ours: ours.milliseconds, scan: bare.milliseconds, total: ours.value.total });
  }
  return timings;
}

const quantile = (values: readonly number[], share: number): number =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? 0;

function table(timings: readonly Timing[]): number {
  const groups = [...new Set(timings.map((one) => one.group))].sort();
  for (const group of [...groups, '全部']) {
    const of = group === '全部' ? timings : timings.filter((one) => one.group === group);
    const [ours, bare] = [of.map((one) => one.ours), of.map((one) => one.scan)];
    const ratio = quantile(ours, 0.95) / quantile(bare, 0.95);
    const numbers = [ours, bare].map(
      (values) => `${quantile(values, 0.5).toFixed(1)} / ${quantile(values, 0.95).toFixed(1)}`,
    );
    const hits = quantile(
      of.map((one) => one.total),
      0.5,
    );
    say(
      `  ${group}（${of.length} 条，命中中位数 ${hits}）：检索 p50/p95 ${numbers[0]} ms，ILIKE ${numbers[1]} ms，p95 之比 ${ratio.toFixed(3)}`,
    );
  }
  const slowest = [...timings].sort((a, b) => b.ours - a.ours).slice(0, 5);
  say(`  最慢：${slowest.map((one) => `${one.text} ${one.ours.toFixed(0)} ms（${one.total}）`).join('，')}`);
  return (
    quantile(
      timings.map((one) => one.ours),
      0.95,
    ) /
    quantile(
      timings.map((one) => one.scan),
      0.95,
    )
  );
}

function report(name: string, { wrong, hits }: Exactness, queries: number): void {
  say(
    `  ${name}：${queries} 条，真命中 ${hits}，不一致 ${wrong.length} 条${wrong.length === 0 ? '，查全率 = 查准率 = 1.000' : ''}`,
  );
  for (const line of wrong.slice(0, 10)) say(`    ${line}`);
}

async function load(db: Database, readings: readonly Reading[], random: () => number): Promise<void> {
  const foreign = readings
    .flatMap((reading) => reading.documents.flatMap((document) => document.units.map((unit) => unit.text)))
    .filter((text) => text !== '');
  for (let copy = 1; copy < copies; copy++) {
    for (const [index, reading] of readings.entries()) {
      const change = changer(reading.issue?.county?.slice(0, 2) ?? '某某', foreign, random);
      await put(db, codeOf(index), numbered(perturbed(reading, String(copy), change), copy));
    }
  }
}

/** Copies are issues of their own: the number tells them apart. */
const numbered = (reading: Reading, copy: number): Reading => ({
  ...reading,
  issue: {
    ...(reading.issue ?? { title: null, totalNumber: null, publishedOn: null, publisher: null, county: null }),
    year: 2000 + copy,
    number: 1,
  },
});

async function main(): Promise<void> {
  const readings = readAll();
  const random = sequence(seed);
  say(`公报 ${readings.length} 份，${readings.reduce((sum, one) => sum + one.source.length, 0)} 个字符（${folder}）`);
  const { db, close } = await testDatabase();
  try {
    for (const [index, reading] of readings.entries()) {
      const code = codeOf(index);
      await createCounty(db, { code, name: `试验${'甲乙丙丁戊己庚辛壬癸'[index] ?? index}县` });
      await put(db, code, reading);
    }
    await run(db, readings, random);
  } finally {
    await close();
  }
}

async function run(db: Database, readings: readonly Reading[], random: () => number): Promise<void> {
  const single = await unitTexts(db);
  const texts = single.map((unit) => unit.form);
  say(`一倍：${single.length} 个检索单元`);
  const all = [
    ...makeQueries(texts, queryCount, random),
    ...makeMixedQueries(texts, Math.ceil(queryCount / 5), random),
  ];
  const once = await exactness(db, single, all, true);
  report('逐条翻页核对', once, all.length);
  const loading = await timed(() => load(db, readings, random));
  const units = await unitTexts(db);
  say(
    `二十倍：${units.length} 个检索单元，${units.reduce((sum, unit) => sum + unit.form.length, 0)} 个字符，导入 ${(loading.milliseconds / 1000).toFixed(0)} s`,
  );
  const many = units.map((unit) => unit.form);
  const mixed = makeMixedQueries(many, Math.ceil(queryCount / 5), random);
  const twenty = await exactness(db, units, mixed, false);
  report('命中数核对（两个词）', twenty, mixed.length);
  const queries = makeQueries(many, queryCount, random);
  await race(db, queries.slice(0, 20));
  const ratio = table(await race(db, queries));
  const exact = once.wrong.length + twenty.wrong.length === 0;
  if (!exact) say('未达到：检索结果与逐条扫描不一致（见上）');
  if (ratio > mostRatio) say(`未达到：p95 之比 ${ratio.toFixed(3)}，应不大于 ${mostRatio}`);
  if (exact && ratio <= mostRatio) say(`达到：查全率 = 查准率 = 1.000，p95 之比 ${ratio.toFixed(3)} ≤ ${mostRatio}`);
  process.exitCode = exact && ratio <= mostRatio ? 0 : 1;
}

await main();
