import type { Folder } from '@xianzhi/core/content';
import { runCase } from '@xianzhi/core/evaluate';
import { isKind, type Norm } from '@xianzhi/core/norms';
import { differsSomewhere } from './differs.ts';
import type { CasedFolder, TableCase } from './folders.ts';
import { type Mutant, mutantsOf } from './make.ts';

/** What became of a mutant: killed by a hand case, by a case from print alone, alive, or the same rule in other words. */
export type Fate = 'hand' | 'print' | 'alive' | 'same';
export type Judged = { readonly mutant: Mutant; readonly fate: Fate };

const withNorm = (folder: Folder, norm: Norm): Folder => ({
  ...folder,
  norms: folder.norms.map((one) => (one.id === norm.id ? norm : one)),
});

/** A response rests on its grading: its cases see what changes there. */
const sees = (one: TableCase, mutant: Mutant, folder: Folder): boolean => {
  if (one.norm === mutant.norm.id) return true;
  const norm = folder.norms.find((other) => other.id === one.norm);
  return norm !== undefined && isKind(norm, 'response') && norm.body.grading === mutant.norm.body.id;
};

function isKilled(mutant: Mutant, cases: readonly TableCase[], folder: Folder): boolean {
  const changed = withNorm(folder, mutant.norm);
  return cases
    .filter((one) => sees(one, mutant, folder))
    .some((one) => {
      const norm = changed.norms.find((other) => other.id === one.norm);
      return norm !== undefined && !runCase(norm, one.facts, one.expect, changed, one.on).passed;
    });
}

function fateOf(mutant: Mutant, { folder, byHand, fromPrint }: CasedFolder): Fate {
  if (isKilled(mutant, byHand, folder)) return 'hand';
  if (isKilled(mutant, fromPrint, folder)) return 'print';
  const original = folder.norms.find((one) => one.id === mutant.norm.id) as Norm;
  return differsSomewhere(original, mutant, folder) ? 'alive' : 'same';
}

/** Every mutant of a plan with its fate; of a sample only those that `chosen` picks. */
export const judge = (cased: CasedFolder, chosen: (mutant: Mutant) => boolean = () => true): Judged[] =>
  mutantsOf(cased.folder)
    .filter(chosen)
    .map((mutant) => ({ mutant, fate: fateOf(mutant, cased) }));

/** Cases that fail on the plan itself. */
export function failing({ folder, byHand, fromPrint }: CasedFolder): string[] {
  return [...byHand, ...fromPrint].flatMap((one) => {
    const norm = folder.norms.find((other) => other.id === one.norm);
    const ran = norm === undefined ? null : runCase(norm, one.facts, one.expect, folder, one.on);
    return ran?.passed === true ? [] : [`${one.title}: ${ran?.expected} but ${ran?.saw}`];
  });
}
