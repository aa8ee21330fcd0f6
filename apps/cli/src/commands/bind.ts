import { existsSync } from 'node:fs';
import { loadContent } from '@xianzhi/core/content';
import type { Command } from '../command.ts';
import { bindFolders } from '../norms/bound.ts';
import { contentFiles, shippedContent } from '../norms/content-files.ts';
import { gazetteFolder, readGazettes } from '../norms/gazettes.ts';
import { asJson } from '../output.ts';
import { UsageError } from '../usage.ts';
import { takeWords } from '../words.ts';

const CODE = /^\d{6}$/;

/** `bind [COUNTY|FOLDER] [--gazettes FOLDER] [--json]`: reads every value again from its clause. Fails on a mismatch. */
export const bind: Command = async (words, checkout, output) => {
  const { rest, values } = takeWords(words, { json: { type: 'boolean' }, gazettes: { type: 'string' } });
  const [what] = rest;
  const folder = gazetteFolder(values.gazettes);
  if (folder === null)
    throw new UsageError('要有公报原文才能核对：用 --gazettes 指出公报文件夹，或设置 XIANZHI_GAZETTES');
  const content = what !== undefined && existsSync(what) ? loadContent(contentFiles(what)) : shippedContent(checkout);
  const documents = await readGazettes(folder, checkout, output.err);
  const wanted = bindFolders(content, documents).filter(
    ({ folder: one }) => what === undefined || !CODE.test(what) || one.county === what,
  );
  const rows = wanted.map(({ folder: one, binding }) => ({
    folder: `${one.county}/${one.folder}`,
    document: one.document,
    values: binding.bound.length + binding.mismatches.length + binding.unbound.length,
    bound: binding.bound.length,
    noText: binding.unbound.length,
    mismatches: binding.mismatches,
  }));
  if (values.json) output.out(asJson({ folders: rows }));
  else
    for (const row of rows) {
      output.out(
        `${row.folder}：${row.values} 个值，${row.bound} 个与原文一致，${row.mismatches.length} 个不符，${row.noText} 个没有原文可对`,
      );
      for (const one of row.mismatches)
        output.out(`  ✗ ${one.message}（${one.code}）\n      ${one.norm}${one.pointer}　${one.address ?? ''}`);
    }
  return rows.every((row) => row.mismatches.length === 0) ? 0 : 1;
};
