import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { type Content, type ContentFile, loadContent } from '@xianzhi/core/content';
import { CommandFailure } from '../usage.ts';

const YAML = /\.ya?ml$/;
const COUNTY_FOLDER = /^\d{6}/;

function filesBelow(folder: string, base: string): ContentFile[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => a.name.localeCompare(b.name))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return filesBelow(path, base);
      return YAML.test(entry.name) ? [{ path: relative(base, path), text: readFileSync(path, 'utf8') }] : [];
    });
}

/** The folder above the county's, whichever of its levels was named. */
function baseOf(folder: string): string {
  let at = resolve(folder);
  for (let level = 0; level < 3; level += 1) {
    if (COUNTY_FOLDER.test(basename(at))) return dirname(at);
    at = dirname(at);
  }
  return resolve(folder);
}

/** Content files of a folder: all counties, one county or one document. */
export function contentFiles(folder: string): ContentFile[] {
  if (!existsSync(folder)) throw new CommandFailure(`没有这个文件夹：${folder}`);
  const path = statSync(folder).isDirectory() ? folder : dirname(folder);
  return filesBelow(path, baseOf(path));
}

/** The norms that come with the program: real counties' in `counties/`, the invented county's in `samples/`. */
export function shippedContent(checkout: string): Content {
  return loadContent([...contentFiles(join(checkout, 'counties')), ...contentFiles(join(checkout, 'samples'))]);
}
