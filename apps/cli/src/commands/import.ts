import { readFile, stat } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { ImportJob, ImportReport } from '@xianzhi/contract';
import type { Command } from '../command.ts';
import { type Library, withLibrary } from '../library.ts';
import type { Output } from '../output.ts';
import { CommandFailure, UsageError } from '../usage.ts';
import { countyOption, takeWords } from '../words.ts';

const ASK_AGAIN = 150;
const MOST_BYTES = 200 * 1024 * 1024;

type Wanted = { readonly county: string | null; readonly name: string | null };

/** `import FILE… [--county CODE] [--name NAME]`. All files are tried; the status is 1 if any was not imported. */
export const importFiles: Command = async (words, checkout, output) => {
  const { rest, values } = takeWords(words, { county: { type: 'string' }, name: { type: 'string' } });
  if (rest.length === 0) throw new UsageError('缺少文件');
  const wanted = { county: countyOption(values.county), name: values.name ?? null };
  const files = rest.map((file) => resolve(file));
  const importAll = async (library: Library): Promise<number> => {
    let failed = 0;
    for (const file of files) if (!(await importOne(library, file, wanted, output))) failed += 1;
    return failed === 0 ? 0 : 1;
  };
  return withLibrary(checkout, output, importAll, true);
};

async function importOne(library: Library, path: string, wanted: Wanted, output: Output): Promise<boolean> {
  try {
    const job = await settle(library, await upload(library, path, wanted), wanted);
    if (job.failure !== null) throw new CommandFailure(job.failure.message);
    output.out(`${job.fileName}：${job.progress.message}`);
    if (job.report !== null) printReport(job.report, output);
    return true;
  } catch (error) {
    if (!(error instanceof CommandFailure)) throw error;
    output.err(`${basename(path)}：没有导入。${error.message}`);
    return false;
  }
}

async function upload(library: Library, path: string, wanted: Wanted): Promise<ImportJob> {
  const form = new FormData();
  if (wanted.county !== null && (await isKnown(library, wanted.county))) form.set('county', wanted.county);
  form.set('file', new Blob([await bytesOf(path)]), basename(path));
  const { imports } = await library.call('upload', { body: form });
  return follow(library, imports[0]?.id ?? '');
}

async function bytesOf(path: string): Promise<Uint8Array<ArrayBuffer>> {
  try {
    const { size } = await stat(path);
    if (size > MOST_BYTES)
      throw new CommandFailure('文件超过 200 MB，不会是一期公报的文字。请确认选对了文件，或按期分开。');
    return new Uint8Array(await readFile(path));
  } catch (error) {
    if (error instanceof CommandFailure) throw error;
    throw new CommandFailure(`读不到文件 ${path}。请检查路径与权限。`);
  }
}

const isKnown = async (library: Library, code: string): Promise<boolean> =>
  (await library.call('counties')).counties.some((county) => county.code === code);

async function follow(library: Library, id: string): Promise<ImportJob> {
  for (;;) {
    const job = await library.call('import', { params: { id } });
    if (['done', 'failed', 'cancelled', 'confirming'].includes(job.progress.step)) return job;
    await wait(ASK_AGAIN);
  }
}

/** Answers the question after a new county's code, if the command line can; else gives the import up. */
async function settle(library: Library, job: ImportJob, wanted: Wanted): Promise<ImportJob> {
  if (job.progress.step !== 'confirming') return job;
  const name = wanted.name ?? job.proposal?.name ?? null;
  const params = { id: job.id };
  if (wanted.county === null || name === null) {
    await library.call('cancelImport', { params });
    const missing =
      wanted.county === null
        ? '请加上 --county 和六位行政区划代码（GB/T 2260）'
        : '文中没有写明县名，请加上 --name 县名';
    throw new CommandFailure(
      `${job.progress.message}${name === null ? '' : ` 文中的县名是${name}。`} ${missing}，再导入一次。`,
    );
  }
  const body = { code: wanted.county, name, province: null, prefecture: null };
  await library.call('confirmImport', { params, body }).catch(async (error: unknown) => {
    await library.call('cancelImport', { params });
    throw error;
  });
  return follow(library, job.id);
}

function printReport(report: ImportReport, { out }: Output): void {
  const { contents } = report;
  out(`  ${report.countyName}（${report.county}）· ${report.issueTitle} 第 ${report.version} 版`);
  out(
    `  文件 ${report.documents.length} 件，条款 ${report.units} 条，表 ${report.tables} 张；目录 ${contents.rows.length} 行，对上 ${contents.matched} 行`,
  );
  for (const row of contents.rowsWithoutDocument) out(`  目录有、正文没有：${row.title}`);
  for (const document of contents.documentsWithoutRow) out(`  正文有、目录没有：${document.title}`);
  out(`  引用：${report.citations.map((each) => `${each.label} ${each.count}`).join('，')}`);
  out(`  单位：识别 ${report.organsResolved} 处，未识别的名称 ${report.unknownOrgans.length} 个`);
}
