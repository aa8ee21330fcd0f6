import { join } from 'node:path';
import { findFolder, findNorm, type LocatedCase, loadCases, loadContent } from '@xianzhi/core/content';
import { type CaseResult, type Expected, runCase } from '@xianzhi/core/evaluate';
import type { Command } from '../command.ts';
import { contentFiles } from '../norms/content-files.ts';
import { asJson } from '../output.ts';
import { takeWords } from '../words.ts';

type Ran = CaseResult & { readonly norm: string; readonly title: string; readonly file: string; readonly line: number };

/** `cases [FOLDER…] [--json]`: runs the worked cases that lie beside the norms. Fails when one does. */
export const cases: Command = async (words, checkout, output) => {
  const { rest, values } = takeWords(words, { json: { type: 'boolean' } });
  const folders = rest.length > 0 ? rest : [join(checkout, 'counties'), join(checkout, 'samples')];
  const files = folders.flatMap(contentFiles);
  const content = loadContent(files);
  const loaded = loadCases(files);
  const problems = [...content.findings, ...loaded.findings];
  for (const problem of problems) output.err(`${problem.file}：${problem.message}`);
  const ran = loaded.cases.map(
    (one): Ran => ({
      ...runOne(one, content),
      norm: `${one.county}/${one.folder}/${one.body.norm}`,
      title: one.body.title,
      file: one.file,
      line: one.line,
    }),
  );
  const failed = ran.filter((one) => !one.passed);
  if (values.json) output.out(asJson({ passed: ran.length - failed.length, failed, findings: problems }));
  else {
    for (const one of failed)
      output.out(`✗ ${one.file}:${one.line} ${one.title}\n    应为 ${one.expected}\n    得到 ${one.saw}`);
    output.out(`${ran.length - failed.length} 例通过，${failed.length} 例不符`);
  }
  return failed.length === 0 && problems.length === 0 ? 0 : 1;
};

function runOne({ county, folder, body }: LocatedCase, content: Parameters<typeof findNorm>[0]): CaseResult {
  const id = `${county}/${folder}/${body.norm}`;
  const [norm, around] = [findNorm(content, id), findFolder(content, id)];
  if (norm === null || around === null)
    return { passed: false, saw: `没有规范 ${id}`, expected: JSON.stringify(body.expect) };
  return runCase(norm, body.facts, body.expect as Expected, around, body.on);
}
