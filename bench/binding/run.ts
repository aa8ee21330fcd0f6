import { bindNorm, namesClaimed } from '@xianzhi/core/binding';
import { type Claim, claimsOf, type Norm } from '@xianzhi/core/norms';
import { seeded } from '../mutate.ts';
import { type ChangeKind, KINDS, MAKERS, mayChange, namesOf, type Subject } from './changes.ts';
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

/** Binds norms as if content held them so: the names that a plan knows are those of the changed norm and of all others. */
class Binder {
  private readonly names = new Map<string, ReturnType<typeof namesClaimed>>();
  private readonly folder: BoundFolder;

  constructor(folder: BoundFolder) {
    this.folder = folder;
    for (const norm of folder.folder.norms) this.names.set(norm.id, namesClaimed([norm]));
  }

  faultsOf(norm: Norm): Set<string> {
    const others = [...this.names].flatMap(([id, names]) => (id === norm.id ? [] : names));
    const ground = { ...this.folder.ground, knownNames: [...others, ...namesClaimed([norm])] };
    return new Set(bindNorm(norm, ground).mismatches.map((one) => `${one.pointer} ${one.fault}`));
  }
}

function candidatesOf(folder: BoundFolder): Candidate[] {
  const names = namesOf(folder);
  return folder.folder.norms.flatMap((norm) => claimsOf(norm).map((claim: Claim) => ({ folder, norm, claim, names })));
}

const MOST_TRIES = 60;

/** A change of a kind, of a value that can be changed so; null where none was found. */
function draw(kind: ChangeKind, pool: readonly Candidate[], random: () => number) {
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const one = pool[Math.floor(random() * pool.length)] as Candidate;
    const change = MAKERS[kind]({ ...one, random });
    if (change !== null) return { one, change };
  }
  return null;
}

/**
 * Makes `count` seeded changes, each of one value, and counts those that binding reports. Kinds take turns, so that rare
 * values (thresholds, days) weigh as much as the many names.
 */
export function countChanges(folders: readonly BoundFolder[], count: number, seed: number): ChangeResult {
  const random = seeded(seed);
  const candidates = folders.flatMap(candidatesOf);
  const binders = new Map(folders.map((folder) => [folder, new Binder(folder)]));
  const kinds = KINDS.filter((kind) => candidates.some((one) => mayChange(kind, one)));
  const pools = new Map(kinds.map((kind) => [kind, candidates.filter((one) => mayChange(kind, one))]));
  const tallies = new Map<ChangeKind, { made: number; reported: number }>(
    kinds.map((kind) => [kind, { made: 0, reported: 0 }]),
  );
  const survivors: Survivor[] = [];
  const known = new Map<string, Set<string>>();
  let made = 0;
  for (let turn = 0; made < count && turn < count * 2; turn += 1) {
    const kind = kinds[turn % kinds.length] as ChangeKind;
    const drawn = draw(kind, pools.get(kind) ?? [], random);
    if (drawn === null) continue;
    const { one, change } = drawn;
    const binder = binders.get(one.folder) as Binder;
    const before = known.get(one.norm.id) ?? binder.faultsOf(one.norm);
    known.set(one.norm.id, before);
    const isReported = [...binder.faultsOf(change.norm)].some((fault) => !before.has(fault));
    const tally = tallies.get(kind) as { made: number; reported: number };
    made += 1;
    tally.made += 1;
    if (isReported) tally.reported += 1;
    else survivors.push({ kind, norm: one.norm.id, pointer: one.claim.pointer, says: change.says });
  }
  const reported = [...tallies.values()].reduce((sum, tally) => sum + tally.reported, 0);
  return { total: { made, reported }, byKind: tallies, survivors };
}
