import { isShortFormOf } from '../../lexicon/index.ts';
import { allParts, type Holder, holder, holderName, isNotStated, type Norm, norm } from '../../norms/index.ts';
import { addressIn, type PlanFinding } from './finding.ts';
import { ofKind, type Plan } from './plan.ts';

type Named = { readonly holder: Holder; readonly norm: Norm; readonly address: string };

/** The clause of a part: the nearest object around it that names one. */
function clauseAt(one: Norm, path: readonly PropertyKey[]): string {
  let at: string | undefined;
  let value: unknown = one.body;
  for (const key of [null, ...path]) {
    if (key !== null) value = (value as Record<PropertyKey, unknown> | undefined)?.[key];
    const own = typeof value === 'object' && value !== null ? (value as { at?: unknown }).at : undefined;
    if (typeof own === 'string') at = own;
  }
  return addressIn(one, at);
}

// Norms never change; several checks ask for the holders of the same ones.
const NAMED = new WeakMap<readonly Norm[], readonly Named[]>();

/** Every holder that the norms of a plan name, with its clause. */
export function namedHolders({ norms }: Pick<Plan, 'norms'>): readonly Named[] {
  const found = NAMED.get(norms) ?? findHolders(norms);
  NAMED.set(norms, found);
  return found;
}

function findHolders(norms: readonly Norm[]): Named[] {
  return norms.flatMap((one) =>
    [...allParts(norm, one.body)]
      .filter((part) => typeof part.value === 'object' && part.value !== null && isHolder(part.value))
      .map((part) => ({ holder: part.value as Holder, norm: one, address: clauseAt(one, part.path) })),
  );
}

const isHolder = (value: object): boolean => holder.safeParse(value).success;

/** Names under which the plan sets something up: headquarters, offices, groups, their aliases. */
function constituted(plan: Plan): string[] {
  const bodies = ofKind(plan, 'commandBody').flatMap((one) => [one.body.name, ...one.body.aliases]);
  const groups = ofKind(plan, 'workingGroups').flatMap((one) => one.body.groups.map((group) => group.name));
  return [...bodies, ...groups];
}

const isKnown = (name: string, known: readonly string[]): boolean =>
  known.some((one) => one === name || one.endsWith(name));

function once(
  found: readonly Named[],
  say: (name: string) => Pick<PlanFinding, 'code' | 'severity' | 'message'>,
): PlanFinding[] {
  const byName = new Map<string, Named[]>();
  for (const one of found) byName.set(holderName(one.holder), [...(byName.get(holderName(one.holder)) ?? []), one]);
  return [...byName].map(([name, all]) => ({
    ...say(name),
    norm: (all[0] as Named).norm.id,
    addresses: [...new Set(all.map((one) => one.address))],
  }));
}

/** Bodies and groups that act and that no clause sets up; organs that no directory knows. */
export function verifyConstituted(plan: Plan): PlanFinding[] {
  const known = constituted(plan);
  const all = namedHolders(plan);
  const bodies = all.filter(
    (one) =>
      'body' in one.holder && !isKnown(holderName(one.holder), known) && plan.organ(holderName(one.holder)) === null,
  );
  const organs = all.filter((one) => 'organ' in one.holder && plan.organ(one.holder.organ) === null);
  return [
    ...once(bodies, (name) => ({
      code: 'XZ_VERIFY_NOT_CONSTITUTED',
      severity: 'doubt',
      message: `条文让“${name}”去做事，预案里却没有设立它，也没有说它是哪个机构的简称。`,
    })),
    ...once(organs, (name) => ({
      code: 'XZ_VERIFY_UNKNOWN_ORGAN',
      severity: 'doubt',
      message: `“${name}”不在机构名录里，不知道指哪个单位。`,
    })),
  ];
}

// Short forms (县应急局) are how texts speak; two long forms of one unit are a slip.
const LONG_NAME = 5;
/** Signs of a full name; shorter ones are how a text abbreviates. */
const FULL_NAME = 10;

/** Seats of one headquarters that go by several names. */
export function verifySeatNames(plan: Plan): PlanFinding[] {
  return ofKind(plan, 'commandBody').flatMap((one): PlanFinding[] => {
    const { commander } = one.body;
    if (isNotStated(commander) || commander.aliases.length === 0) return [];
    return [
      {
        code: 'XZ_VERIFY_SEAT_NAMES',
        severity: 'doubt',
        norm: one.id,
        addresses: [addressIn(one, commander.at)],
        message: `${one.body.name}的主官有几种写法：${[commander.name, ...commander.aliases].join('、')}。`,
      },
    ];
  });
}

/** Bodies that go by a second full name, not by a short form of the first. */
export function verifyBodyNames(plan: Plan): PlanFinding[] {
  return ofKind(plan, 'commandBody').flatMap((one): PlanFinding[] => {
    const { name, aliases } = one.body;
    const isOwn = (alias: string) => isShortFormOf(alias, name) || isShortFormOf(name, alias);
    const full = aliases.filter((alias) => alias.length >= FULL_NAME && !isOwn(alias));
    if (full.length === 0) return [];
    return [
      {
        code: 'XZ_VERIFY_BODY_NAMES',
        severity: 'note',
        norm: one.id,
        addresses: [addressIn(one)],
        message: `同一个机构有几种全称：${[name, ...full].join('、')}。读者可能以为是几个机构。`,
      },
    ];
  });
}

/** Units whose printed names differ and mean one organ: near-equal names within the plan. */
export function verifyNames(plan: Plan): PlanFinding[] {
  const byOrgan = new Map<string, Map<string, Named>>();
  for (const one of namedHolders(plan)) {
    if (!('organ' in one.holder)) continue;
    const organ = plan.organ(one.holder.organ);
    if (organ === null) continue;
    const names = byOrgan.get(organ) ?? new Map<string, Named>();
    if (!names.has(one.holder.organ)) names.set(one.holder.organ, one);
    byOrgan.set(organ, names);
  }
  return [...byOrgan].flatMap(([organ, names]): PlanFinding[] => {
    const printed = [...names.keys()].filter((name) => name.length >= LONG_NAME);
    const odd = printed.filter((name) =>
      printed.every((other) => other === name || !(other.endsWith(name) || name.endsWith(other))),
    );
    if (odd.length < 2) return [];
    const first = names.get(odd[0] as string) as Named;
    return [
      {
        code: 'XZ_VERIFY_NAMES_DIFFER',
        severity: 'note',
        norm: first.norm.id,
        addresses: odd.map((name) => (names.get(name) as Named).address),
        message: `同一个单位（${organ}）在本预案里有几种写法：${odd.join('、')}。`,
      },
    ];
  });
}
