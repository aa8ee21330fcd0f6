import { join } from 'node:path';
import { boundaryCases, groundFor } from '@xianzhi/core/binding';
import { type Content, findFolder, findNorm, loadCases, loadContent } from '@xianzhi/core/content';
import { type CaseResult, type Expected, runCase } from '@xianzhi/core/evaluate';
import type { Command } from '../command.ts';
import { documentsOf } from '../norms/bound.ts';
import { contentFiles } from '../norms/content-files.ts';
import { type Documents, gazetteFolder, readGazettes } from '../norms/gazettes.ts';
import { asJson, type Output } from '../output.ts';
import { takeWords } from '../words.ts';

/** A case to run: `norm` is the full id; `file` and `line` where a person wrote it, null where print made it. */
type Runnable = {
  readonly norm: string;
  readonly title: string;
  readonly facts: unknown;
  readonly on?: string | undefined;
  readonly expect: Expected;
  readonly file: string | null;
  readonly line: number | null;
};
type Ran = CaseResult & Pick<Runnable, 'norm' | 'title' | 'file' | 'line'>;

/**
 * `cases [FOLDER…] [--gazettes FOLDER] [--json]`: runs the worked cases that lie beside the norms, and where the gazette is
 * at hand a case for each threshold as it is printed there. Fails when one does.
 */
export const cases: Command = async (words, checkout, output) => {
  const { rest, values } = takeWords(words, { json: { type: 'boolean' }, gazettes: { type: 'string' } });
  const folders = rest.length > 0 ? rest : [join(checkout, 'counties'), join(checkout, 'samples')];
  const files = folders.flatMap(contentFiles);
  const content = loadContent(files);
  const loaded = loadCases(files);
  const problems = [...content.findings, ...loaded.findings];
  for (const problem of problems) output.err(`${problem.file}：${problem.message}`);
  const written = loaded.cases.map(({ county, folder, body, file, line }): Runnable => {
    const { title, facts, on } = body;
    return { norm: `${county}/${folder}/${body.norm}`, title, facts, on, expect: body.expect as Expected, file, line };
  });
  const { printed, unread } = printedCases(content, await documentsAtHand(values.gazettes, checkout, output));
  for (const id of unread) output.err(`${id}：公报原文的界限与规范写的不一致，没有生成算例。请用 xianzhi bind 核对。`);
  const ran = [...written, ...printed].map((one) => runOne(one, content));
  const failed = ran.filter((one) => !one.passed);
  const counts = { written: written.length, printed: printed.length };
  if (values.json)
    output.out(asJson({ passed: ran.length - failed.length, ...counts, unread, failed, findings: problems }));
  else tell(ran.length, failed, counts, output);
  return failed.length + problems.length + unread.length === 0 ? 0 : 1;
};

function tell(
  ran: number,
  failed: readonly Ran[],
  counts: { readonly written: number; readonly printed: number },
  output: Output,
): void {
  for (const one of failed) {
    const where = one.file === null ? one.norm : `${one.file}:${one.line}`;
    output.out(`✗ ${where} ${one.title}\n    应为 ${one.expected}\n    得到 ${one.saw}`);
  }
  output.out(`${ran - failed.length} 例通过，${failed.length} 例不符`);
  output.out(`其中手写 ${counts.written} 例，按公报原文的界限生成 ${counts.printed} 例`);
}

/** Gazettes of the folder that was named or set, beside the demo county's, which comes with the program. */
async function documentsAtHand(named: string | undefined, checkout: string, output: Output): Promise<Documents> {
  const folder = gazetteFolder(named);
  const demo = await readGazettes(join(checkout, 'samples'), checkout, () => {});
  return folder === null ? demo : new Map([...demo, ...(await readGazettes(folder, checkout, output.err))]);
}

type Printed = { readonly printed: readonly Runnable[]; readonly unread: readonly string[] };

function printedCases(content: Content, documents: Documents): Printed {
  const folders = content.counties.flatMap((county) => county.folders);
  const made = folders.flatMap((folder) => {
    const own = documentsOf(folder.county, documents);
    return own.length === 0 ? [] : [boundaryCases(folder, groundFor(folder.norms, own, folder.facts))];
  });
  return {
    printed: made.flatMap((one) => one.cases.map((each): Runnable => ({ ...each, file: null, line: null }))),
    unread: made.flatMap((one) => one.unread),
  };
}

function runOne(one: Runnable, content: Content): Ran {
  const { norm: id, title, file, line } = one;
  const [norm, around] = [findNorm(content, id), findFolder(content, id)];
  if (norm === null || around === null)
    return { passed: false, saw: `没有规范 ${id}`, expected: JSON.stringify(one.expect), norm: id, title, file, line };
  return { ...runCase(norm, one.facts, one.expect, around, one.on), norm: id, title, file, line };
}
