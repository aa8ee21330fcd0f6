import { mkdirSync, writeFileSync } from 'node:fs';
import { userInfo } from 'node:os';
import { basename, dirname, join, resolve, sep } from 'node:path';
import type { ContentLoaded } from '@xianzhi/contract';
import type { Command } from '../command.ts';
import { withLibrary } from '../library.ts';
import { contentFiles } from '../norms/content-files.ts';
import { asJson, type Output } from '../output.ts';
import { CommandFailure, UsageError } from '../usage.ts';
import { takeWords } from '../words.ts';

const COUNTY = /^(\d{6})/;

/** `content load DIR [--reason R] [--over] [--json]`, `content export COUNTY DIR [--release N]`. */
export const content: Command = async (words, checkout, output) => {
  const { rest, values } = takeWords(words, {
    json: { type: 'boolean' },
    reason: { type: 'string' },
    over: { type: 'boolean' },
    release: { type: 'string' },
  });
  const [act, first, second] = rest;
  if (act === 'load' && first !== undefined)
    return load(
      first,
      { reason: values.reason ?? '从文件夹装入', over: values.over ?? false, json: values.json ?? false },
      checkout,
      output,
    );
  if (act === 'export' && first !== undefined && second !== undefined)
    return exportTo(first, second, values.release, checkout, output);
  throw new UsageError('写法是 content load 文件夹，或 content export 县代码 文件夹');
};

type Options = { readonly reason: string; readonly over: boolean; readonly json: boolean };

function load(folder: string, options: Options, checkout: string, output: Output): Promise<number> {
  const county = COUNTY.exec(basename(resolve(folder)))?.[1];
  if (county === undefined)
    throw new UsageError(`文件夹名应以六位县代码开头，例如 141121-wenshui，这里是“${basename(folder)}”`);
  const files = contentFiles(folder);
  if (files.length === 0) throw new CommandFailure(`${folder} 里没有 YAML 文件`);
  return withLibrary(
    checkout,
    output,
    async (library) => {
      const loaded = await library.call('loadContent', {
        params: { county },
        body: { files, by: userInfo().username, reason: options.reason, overChanges: options.over },
      });
      if (options.json) output.out(asJson(loaded));
      else report(loaded, output);
      return loaded.refusal === null ? 0 : 1;
    },
    true,
  );
}

function report({ release, isNew, refusal }: ContentLoaded, { out, err }: Output): void {
  if (release !== null) {
    const digest = release.sha256.slice(0, 12);
    out(isNew ? `已发布第 ${release.release} 版（${digest}）` : `与第 ${release.release} 版相同，没有变化`);
    return;
  }
  err(`${refusal?.message}（${refusal?.code}）`);
  for (const finding of refusal?.findings ?? []) err(`  ${finding.file}：${finding.message}`);
  const { added = [], changed = [], removed = [] } = refusal?.difference ?? {};
  for (const path of added) err(`  ＋ ${path}`);
  for (const path of changed) err(`  ≠ ${path}`);
  for (const path of removed) err(`  － ${path}`);
  if (refusal?.difference != null) err('确认覆盖请加 --over。');
}

function exportTo(
  county: string,
  folder: string,
  release: string | undefined,
  checkout: string,
  output: Output,
): Promise<number> {
  return withLibrary(checkout, output, async (library) => {
    const query: Record<string, string> = release === undefined ? {} : { release };
    const { files } = await library.call('exportContent', { params: { county }, query });
    for (const file of files) write(resolve(folder), file.path, file.text);
    output.out(`写出 ${files.length} 个文件到 ${folder}`);
    return 0;
  });
}

/** A path from the database stays below the folder, whatever it says. */
function write(folder: string, path: string, text: string): void {
  const target = resolve(folder, path);
  if (!target.startsWith(folder + sep)) throw new CommandFailure(`内容里有越界的路径：${path}`);
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(join(target), text);
}
