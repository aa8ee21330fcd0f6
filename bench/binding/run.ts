import { bindNorm } from '@xianzhi/core/binding';
import { type Claim, claimsOf, type Norm } from '@xianzhi/core/norms';
import { seeded } from '../mutate.ts';
import { type ChangeKind, KINDS, MAKERS, namesOf, type Subject } from './changes.ts';
import type { BoundFolder } from './ground.ts';

export type Survivor = {
  readonly kind: ChangeKind;
  readonly norm: string;
  readonly pointer: string;
  readonly says: string;
};
export type Tally = { readonly made: number; readonly reported: number };
export type ChangeResult = {
  readonly total: Tally;
  readonly byKind: ReadonlyMap<ChangeKind, Tally>;
  readonly survivors: readonly Survivor[];
};

type Candidate = Omit<Subject, 'random'>;

const faultsOf = (norm: Norm, folder: BoundFolder): Set<string> =>
  new Set(bindNorm(norm, folder.ground).mismatches.map((one) => `${one.pointer} ${one.fault}`));

function candidatesOf(folder: BoundFolder): Candidate[] {
  const names = namesOf(folder);
  return folder.folder.norms.flatMap((norm) => claimsOf(norm).map((claim: Claim) => ({ folder, norm, claim, names })));
}

/**
 * Makes `count` seeded changes, each of one value, and counts those that binding reports. Kinds take turns, so that rare
 * values (thresholds, days) weigh as much as the many names.
 */
export function countChanges(folders: readonly BoundFolder[], count: number, seed: number): ChangeResult {
  const random = seeded(seed);
  const candidates = folders.flatMap(candidatesOf);
  const fitting = new Map(
    KINDS.map((kind) => [kind, candidates.filter((one) => MAKERS[kind]({ ...one, random: seeded(1) }) !== null)]),
  );
  const kinds = KINDS.filter((kind) => (fitting.get(kind) ?? []).length > 0);
  const tallies = new Map<ChangeKind, { made: number; reported: number }>(
    kinds.map((kind) => [kind, { made: 0, reported: 0 }]),
  );
  const survivors: Survivor[] = [];
  const known = new Map<string, Set<string>>();
  let made = 0;
  for (let turn = 0; made < count && turn < count * 3; turn += 1) {
    const kind = kinds[turn % kinds.length] as ChangeKind;
    const pool = fitting.get(kind) ?? [];
    const one = pool[Math.floor(random() * pool.length)] as Candidate;
    const change = MAKERS[kind]({ ...one, random });
    if (change === null) continue;
    const before = known.get(one.norm.id) ?? faultsOf(one.norm, one.folder);
    known.set(one.norm.id, before);
    const isReported = [...faultsOf(change.norm, one.folder)].some((fault) => !before.has(fault));
    const tally = tallies.get(kind) as { made: number; reported: number };
    made += 1;
    tally.made += 1;
    if (isReported) tally.reported += 1;
    else survivors.push({ kind, norm: one.norm.id, pointer: one.claim.pointer, says: change.says });
  }
  const reported = [...tallies.values()].reduce((sum, tally) => sum + tally.reported, 0);
  return { total: { made, reported }, byKind: tallies, survivors };
}
