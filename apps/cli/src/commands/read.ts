import { join, resolve } from 'node:path';
import type { Finding } from '@xianzhi/core/base';
import type { County } from '@xianzhi/core/content';
import type { GazetteDocument, Reading, Unit } from '@xianzhi/core/gazette';
import { type FileReading, readFileInWorker } from '@xianzhi/intake';
import type { Command } from '../command.ts';
import { type Directory, readDirectory, readOptionsFor } from '../directory.ts';
import { asJson, type Output } from '../output.ts';
import { printReading } from '../reading.ts';
import { CommandFailure } from '../usage.ts';
import { countyOption, oneWord, takeWords } from '../words.ts';

/** `read FILE [--json] [--county CODE]`: nothing but the file and the directories beside the program. */
export const read: Command = async (words, checkout, output) => {
  const { rest, values } = takeWords(words, { json: { type: 'boolean' }, county: { type: 'string' } });
  const path = resolve(oneWord(rest, '文件'));
  const wanted = countyOption(values.county);
  const directory = readDirectory(join(checkout, 'counties'));
  for (const problem of directory.problems) output.err(problem);
  const { reading, code } = await readWithDirectory(path, wanted, directory);
  if (values.json) output.out(asJson(printReading(reading, code)));
  else printSummary(reading, code, output);
  return 0;
};

/** Without a county in hand the file is read once to learn its name, then again with that county's directory. */
async function readWithDirectory(
  path: string,
  wanted: string | null,
  directory: Directory,
): Promise<{ reading: Reading; code: string | null }> {
  const given = directory.counties.find((county) => county.code === wanted) ?? null;
  const first = await readOrFail(path, directory, given);
  if (wanted !== null) return { reading: first.reading, code: wanted };
  const name = first.reading.issue?.county ?? null;
  const found = directory.counties.filter((county) => county.name === name);
  const county = found.length === 1 ? (found[0] ?? null) : null;
  if (county === null) return { reading: first.reading, code: null };
  return { reading: (await readOrFail(path, directory, county)).reading, code: county.code };
}

async function readOrFail(path: string, directory: Directory, county: County | null): Promise<FileReading> {
  const outcome = await readFileInWorker({ path }, { read: readOptionsFor(directory, county) });
  if (!outcome.ok) throw new CommandFailure(outcome.message);
  return outcome;
}

const countUnits = (units: readonly Unit[]): number =>
  units.reduce((sum, unit) => sum + 1 + countUnits(unit.children), 0);

function printSummary(reading: Reading, code: string | null, { out }: Output): void {
  const { issue } = reading;
  out(issue === null ? '单件公文' : `${issue.title}${issue.publishedOn === null ? '' : `（${issue.publishedOn}）`}`);
  out(`县：${issue?.county ?? '文中没有写明'}${code === null ? '' : `（${code}）`}`);
  for (const document of reading.documents) printDocument(document, '', out);
  const missing = reading.contents.filter((row) => row.documentKey === null);
  out(`目录 ${reading.contents.length} 行，对上 ${reading.contents.length - missing.length} 行`);
  for (const row of missing) out(`  目录有、正文没有：${row.title}`);
  out(
    `引用 ${reading.citations.length} 处，已确定 ${reading.citations.filter((citation) => citation.status === 'resolved').length} 处`,
  );
  printFindings(reading.findings, out);
}

/** What a person should look at, one line each; repairs only counted. */
function printFindings(findings: readonly Finding[], out: Output['out']): void {
  const repairs = findings.filter((finding) => finding.severity === 'note').length;
  out(`待核 ${findings.length - repairs} 处，修复 ${repairs} 处${findings.length === 0 ? '' : '，加 --json 看全部'}`);
  for (const { severity, address, message } of findings)
    if (severity !== 'note') out(`  ${address === null ? '' : `${address}：`}${message}`);
}

function printDocument(document: GazetteDocument, indent: string, out: Output['out']): void {
  const facts = [document.number ?? '无文号', document.signedOn ?? '无日期', `${countUnits(document.units)} 条`];
  if (document.tables.length > 0) facts.push(`${document.tables.length} 张表`);
  out(`${indent}${document.title}\n${indent}  ${facts.join(' · ')}`);
  for (const carried of document.documents) printDocument(carried, `${indent}  `, out);
}
