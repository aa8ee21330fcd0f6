import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type ContentFile, type ContentFinding, loadCases, loadContent } from '@xianzhi/core/content';
import { seeded } from '../mutate.ts';

/** What became of mutated files: how many were refused, and what went wrong, each with its file and run. */
export type MutatedLoads = {
  readonly runs: number;
  readonly refused: number;
  readonly threw: readonly string[];
  /** Errors without a file, a line of the file or a Chinese message. */
  readonly unlocated: readonly string[];
  /** Counties that were loaded although a file of theirs has an error. */
  readonly half: readonly string[];
};

const COUNTIES = fileURLToPath(new URL('../../counties/', import.meta.url));
const PIECES = [
  '',
  ' ',
  '\n',
  ':',
  '- ',
  '{',
  ']',
  '"',
  '*a',
  '&a ',
  '!!js/function x',
  '未载明',
  '3人以上',
  '-1',
  'null',
  '\u0000',
  '\t',
  '#',
  '？',
];
const HAN = /\p{Script=Han}/u;
const LONGEST_CUT = 40;

type Below = (most: number) => number;

/** The files of one document's norms. */
export function contentOf(folder: string): ContentFile[] {
  return readdirSync(join(COUNTIES, folder))
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => ({ path: `${folder}/${name}`, text: readFileSync(join(COUNTIES, folder, name), 'utf8') }));
}

/** A file with a stretch cut out, doubled or replaced. */
function mutated(text: string, below: Below): string {
  const at = below(text.length);
  const end = Math.min(text.length, at + below(LONGEST_CUT));
  const piece = PIECES[below(PIECES.length)] ?? '';
  return below(3) === 0 ? text.slice(0, end) + text.slice(at) : text.slice(0, at) + piece + text.slice(end);
}

function isLocated(finding: ContentFinding, files: readonly ContentFile[]): boolean {
  const file = files.find((one) => one.path === finding.file);
  if (file === undefined || !HAN.test(finding.message)) return false;
  return finding.line === null || (finding.line >= 1 && finding.line <= file.text.split('\n').length);
}

type Load = { readonly findings: readonly ContentFinding[]; readonly isHalf: boolean };

function load(files: readonly ContentFile[], changed: ContentFile): Load {
  const content = loadContent(files);
  const isRefused = content.findings.some((finding) => finding.severity === 'error');
  return {
    findings: [...content.findings, ...loadCases([changed]).findings],
    isHalf: isRefused && content.counties.length > 0,
  };
}

/** Loads a county again and again, each time with one of its files changed at a seeded place. */
export function loadMutated(files: readonly ContentFile[], runs: number, seed: number): MutatedLoads {
  const random = seeded(seed);
  const below: Below = (most) => Math.floor(random() * most);
  const threw: string[] = [];
  const unlocated: string[] = [];
  const half: string[] = [];
  let refused = 0;
  for (let run = 0; run < runs; run += 1) {
    const which = below(files.length);
    const original = files[which] as ContentFile;
    const changed = { ...original, text: mutated(original.text, below) };
    const all = files.map((file, i) => (i === which ? changed : file));
    const name = `${changed.path}, run ${run}`;
    try {
      const { findings, isHalf } = load(all, changed);
      if (findings.length > 0) refused += 1;
      if (isHalf) half.push(name);
      for (const one of findings) if (!isLocated(one, all)) unlocated.push(`${name}: ${one.message}`);
    } catch (error) {
      threw.push(`${name}: ${String(error)}`);
    }
  }
  return { runs, refused, threw, unlocated, half };
}
