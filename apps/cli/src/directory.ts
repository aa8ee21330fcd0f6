import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type County, parseCounty, parseWorks, type Work } from '@xianzhi/core/content';
import type { ReadOptions } from '@xianzhi/core/reader';

/** The directories that lie in `counties/`, read without a database. */
export type Directory = {
  readonly counties: readonly County[];
  readonly works: readonly Work[];
  readonly problems: readonly string[];
};

export function readDirectory(folder: string): Directory {
  const problems: string[] = [];
  const folders = existsSync(folder)
    ? [
        '.',
        ...readdirSync(folder, { withFileTypes: true })
          .filter((entry) => entry.isDirectory())
          .map((entry) => entry.name)
          .sort(),
      ]
    : [];
  const take = <T>(
    file: string,
    parse: (source: string) => { ok: true; value: T } | { ok: false; reason: string },
  ): T | null => {
    const path = join(folder, file);
    if (!existsSync(path)) return null;
    const parsed = parse(readFileSync(path, 'utf8'));
    if (parsed.ok) return parsed.value;
    problems.push(`${path} 读不懂：${parsed.reason}。这个文件先跳过。`);
    return null;
  };
  const counties = folders
    .map((name) => take(join(name, 'organs.yaml'), parseCounty))
    .filter((county) => county !== null);
  const works = folders.flatMap((name) => take(join(name, 'works.yaml'), parseWorks) ?? []);
  return { counties, works, problems };
}

/** What the reader may know of a county: its organs, those of its province and the State, the works cited. */
export function readOptionsFor(directory: Directory, county: County | null): ReadOptions {
  const above =
    county === null ? ['000000'] : ['000000', `${county.code.slice(0, 2)}0000`, `${county.code.slice(0, 4)}00`];
  const superiors = directory.counties.filter((each) => above.includes(each.code) && each.code !== county?.code);
  return { county, superiors, works: directory.works };
}
