import { isBranchOf, isGovernment } from '../../lexicon/index.ts';
import { type Holder, holderName, isNotStated, type NormOf } from '../../norms/index.ts';
import { addressIn, type PlanFinding } from './finding.ts';
import { ofKind, type Plan } from './plan.ts';

type Groups = NormOf<'workingGroups'>;
type Group = Groups['body']['groups'][number];

const organOf = (plan: Plan, holder: Holder): string | null =>
  'organ' in holder ? (plan.organ(holder.organ) ?? holder.organ) : null;
const organsOf = (plan: Plan, holders: readonly Holder[]): string[] =>
  holders.flatMap((holder) => organOf(plan, holder) ?? []);

/** Organs of the headquarters: its members, and the organs whose heads sit on it. */
function membership(plan: Plan): ReadonlySet<string> {
  const bodies = ofKind(plan, 'commandBody').filter(
    (norm) => norm.body.role === 'headquarters' || norm.body.role === 'office',
  );
  return new Set(
    bodies.flatMap((norm) => {
      const { members, deputies, commander, seatedIn } = norm.body;
      const seats = [...deputies, ...(isNotStated(commander) ? [] : [commander])];
      const filled = seats.flatMap((seat) => (isNotStated(seat.filledBy) ? [] : seat.filledBy));
      return organsOf(plan, [...members, ...filled, ...(seatedIn === undefined ? [] : [seatedIn.organ])]);
    }),
  );
}

const leadOf = (group: Group): readonly Holder[] => (isNotStated(group.lead) ? [] : group.lead);

/** Units that sit in a group and are no members of the headquarters. */
function outsiders(plan: Plan, members: ReadonlySet<string>): PlanFinding[] {
  if (members.size === 0) return [];
  const places = new Map<string, { shown: string; addresses: string[]; groups: string[]; norm: string }>();
  for (const norm of ofKind(plan, 'workingGroups'))
    for (const group of norm.body.groups)
      for (const holder of [...leadOf(group), ...group.members]) {
        const organ = organOf(plan, holder);
        if (organ === null || members.has(organ) || isGovernment(organ)) continue;
        const place = places.get(organ) ?? { shown: holderName(holder), addresses: [], groups: [], norm: norm.id };
        place.addresses.push(addressIn(norm, group.at, holder.at));
        place.groups.push(group.name);
        places.set(organ, place);
      }
  return [...places.values()].map((place) => ({
    code: 'XZ_VERIFY_NOT_A_MEMBER',
    severity: 'doubt',
    norm: place.norm,
    addresses: [...new Set(place.addresses)],
    message: `${place.shown}参加${[...new Set(place.groups)].join('、')}，却不在指挥部成员单位之列。通知成员单位时会漏掉它。`,
  }));
}

/** Every organ that some group, duty, clock or action gives something to do. */
function occupied(plan: Plan): ReadonlySet<string> {
  const text: Holder[] = [];
  for (const norm of plan.norms) {
    const { body } = norm;
    if (body.kind === 'workingGroups')
      for (const group of body.groups)
        text.push(...leadOf(group), ...group.members, ...group.head, ...group.deputyHead);
    if (body.kind === 'unitDuties') text.push(...body.units.map((unit) => unit.unit));
    if (body.kind === 'actions' || body.kind === 'standby')
      for (const action of body.actions) if (!isNotStated(action.by)) text.push(...action.by);
    if (body.kind === 'reportClock' && !isNotStated(body.reporters)) text.push(...body.reporters.map((one) => one.by));
  }
  return new Set(organsOf(plan, text));
}

/** A duty of its brigade or branch (县公安局交警大队) is a duty of the unit. */
const isBusy = (organ: string, busy: ReadonlySet<string>): boolean =>
  busy.has(organ) || [...busy].some((other) => isBranchOf(other, organ));

/** Members of the headquarters to whom the plan gives nothing to do. */
function idle(plan: Plan): PlanFinding[] {
  const busy = occupied(plan);
  if (busy.size === 0) return [];
  return ofKind(plan, 'commandBody')
    .filter((norm) => norm.body.role === 'headquarters')
    .flatMap((norm) =>
      norm.body.members.flatMap((holder): PlanFinding[] => {
        const organ = organOf(plan, holder);
        if (organ === null || isBusy(organ, busy)) return [];
        return [
          {
            code: 'XZ_VERIFY_MEMBER_WITHOUT_DUTY',
            severity: 'doubt',
            norm: norm.id,
            addresses: [addressIn(norm, holder.at)],
            message: `${holderName(holder)}是成员单位，预案没有写它做什么。`,
          },
        ];
      }),
    );
}

/** A number that the text states for members or groups against those that it lists. */
function miscounted(plan: Plan): PlanFinding[] {
  const counted = [
    ...ofKind(plan, 'workingGroups').map((norm) => ({
      norm,
      stated: norm.body.statedNumber,
      listed: norm.body.groups.length,
      what: '工作组',
    })),
    ...ofKind(plan, 'commandBody').map((norm) => ({
      norm,
      stated: norm.body.statedNumber,
      listed: norm.body.members.length,
      what: '成员单位',
    })),
  ];
  return counted.flatMap(({ norm, stated, listed, what }): PlanFinding[] => {
    const number = Number.parseInt(stated ?? '', 10);
    if (Number.isNaN(number) || number === listed) return [];
    return [
      {
        code: 'XZ_VERIFY_MISCOUNTED',
        severity: 'doubt',
        norm: norm.id,
        addresses: [addressIn(norm)],
        message: `${norm.body.title}：原文写${stated}，逐一列出的${what}是 ${listed} 个。`,
      },
    ];
  });
}

/** Members without duty, duties without membership, numbers that do not add up. */
export const verifyMembers = (plan: Plan): PlanFinding[] => [
  ...outsiders(plan, membership(plan)),
  ...idle(plan),
  ...miscounted(plan),
];
