import { authorityRank, isHeadOf, refersToStarter, sameAuthority } from '../../lexicon/index.ts';
import { type Chain, holderName, isNotStated, type NormOf } from '../../norms/index.ts';
import { addressIn, namesOf, type PlanFinding } from './finding.ts';
import { ofKind, type Plan } from './plan.ts';

type Response = NormOf<'response'>;
type Step = Response['body']['levels'][number];

const chainAt = (norm: Response, step: Step, chain: Chain | undefined): string => addressIn(norm, step.at, chain?.at);

/** A level that nobody is said to start: the text proposes and names no decider. */
function undecided(norm: Response, step: Step): PlanFinding[] {
  const open = step.starting.filter((chain) => isNotStated(chain.decider));
  return open.map((chain) => ({
    code: 'XZ_VERIFY_NO_DECIDER',
    severity: 'defect',
    norm: norm.id,
    addresses: [chainAt(norm, step, chain)],
    message: `${step.name}响应没有载明由谁决定启动${namesOf(chain.proposer).length === 0 ? '' : `，只写了${namesOf(chain.proposer).join('、')}提出`}。启动前须先裁定由谁决定。`,
  }));
}

/** Chains for the same case that end with different deciders. */
function disagreeing(norm: Response, step: Step): PlanFinding[] {
  const sameCase = step.starting.filter((chain) => chain.when === undefined && !isNotStated(chain.decider));
  const deciders = sameCase.map((chain) => namesOf(chain.decider).join('、'));
  if (new Set(deciders).size < 2) return [];
  const addresses = [...new Set(sameCase.map((chain) => chainAt(norm, step, chain)))];
  return [
    {
      code: 'XZ_VERIFY_DECIDERS_DIFFER',
      severity: 'defect',
      norm: norm.id,
      addresses,
      message: `${step.name}响应的启动者前后不一：${deciders.join('；')}。`,
    },
  ];
}

const decidersOf = (chains: readonly Chain[]): string[] => chains.flatMap((chain) => namesOf(chain.decider));

/** Ended by another, or a lower, authority than the one that started it. */
function enderDiffers(norm: Response, step: Step): PlanFinding[] {
  const starters = step.starting.flatMap((chain) => [
    ...namesOf(chain.decider),
    ...(isNotStated(chain.decider) ? namesOf(chain.proposer) : []),
  ]);
  const enders = decidersOf(step.ending);
  const [starter, ender] = [starters[0], enders[0]];
  if (
    starter === undefined ||
    ender === undefined ||
    starters.some((one) => enders.includes(one)) ||
    enders.some(refersToStarter)
  )
    return [];
  const [from, to] = [authorityRank(starter), authorityRank(ender)];
  const isHead = starters.some((one) => enders.some((other) => isHeadOf(other, one) || isHeadOf(one, other)));
  if (isHead || sameAuthority(starter, ender)) return [];
  const isLower = from !== null && to !== null && to < from;
  return [
    {
      code: isLower ? 'XZ_VERIFY_ENDER_BELOW_STARTER' : 'XZ_VERIFY_ENDER_DIFFERS',
      severity: isLower ? 'defect' : 'doubt',
      norm: norm.id,
      addresses: [chainAt(norm, step, step.starting[0]), chainAt(norm, step, step.ending[0])],
      message: `${step.name}响应由${starters.join('、')}启动（或提出），却由${enders.join('、')}结束${isLower ? '，结束者低于启动者' : ''}。`,
    },
  ];
}

/** A seat that decides alone and is filled by two. */
function sharedSeats(plan: Plan): PlanFinding[] {
  const deciding = new Set(
    ofKind(plan, 'response').flatMap((norm) =>
      norm.body.levels.flatMap((step) => [...decidersOf(step.starting), ...decidersOf(step.ending)]),
    ),
  );
  return ofKind(plan, 'commandBody').flatMap((norm): PlanFinding[] => {
    const { commander, name } = norm.body;
    if (isNotStated(commander) || isNotStated(commander.filledBy) || commander.filledBy.length < 2) return [];
    const decides = [...deciding].some((one) => one.includes(commander.name) || one === name || name.endsWith(one));
    if (!decides) return [];
    const holders = commander.filledBy.map(holderName).join('、');
    return [
      {
        code: 'XZ_VERIFY_SEAT_SHARED',
        severity: 'doubt',
        norm: norm.id,
        addresses: [addressIn(norm, commander.at)],
        message: `${name}的${commander.name}由${holders}担任，而有的决定只由${commander.name}一人作出。两人意见不一时谁算数，原文未写。`,
      },
    ];
  });
}

/** Who starts, who ends, and whether they can. */
export function verifyDeciders(plan: Plan): PlanFinding[] {
  const steps = ofKind(plan, 'response').flatMap((norm) =>
    norm.body.levels.flatMap((step) => [
      ...undecided(norm, step),
      ...disagreeing(norm, step),
      ...enderDiffers(norm, step),
    ]),
  );
  return [...steps, ...sharedSeats(plan)];
}
