import { prefectureForms } from '../lexicon/index.ts';
import type { County } from './directory.ts';

/** Full name of an organ by the name a text uses; null where no directory knows it. */
export type OrganNames = (name: string) => string | null;

const SPACES = /\s{1,8}/g;
const bare = (name: string): string => name.replace(SPACES, '');

const above = (code: string): readonly string[] => [code, `${code.slice(0, 4)}00`, `${code.slice(0, 2)}0000`, '000000'];

/** How a county's texts name organs: its own directory first, then that of its city, its province and the State. */
export function organNames(counties: readonly County[], code: string): OrganNames {
  const names = new Map<string, string>();
  const prefecture = counties.find((one) => one.code === code)?.prefecture ?? null;
  const learn = (name: string, organ: string): void => {
    if (!names.has(bare(name))) names.set(bare(name), organ);
  };
  for (const each of above(code)) {
    const county = counties.find((one) => one.code === each);
    for (const organ of county?.organs ?? [])
      for (const name of [organ.name, ...organ.aliases])
        for (const form of [name, ...prefectureForms(name, prefecture)]) learn(form, organ.name);
  }
  return (name) => names.get(bare(name)) ?? null;
}
