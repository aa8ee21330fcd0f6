import { ofKind } from '@xianzhi/core/content';
import { holds } from '@xianzhi/core/evaluate';
import { isHeadOf, isSuperiorAuthority, refersToStarter } from '@xianzhi/core/lexicon';
import { addressOf, type Chain, type Holder, holderName, isNotStated, type NormOf } from '@xianzhi/core/norms';
import type { Incident } from '../incident.ts';
import type { PlanGround } from './ground.ts';
import { knownFacts } from './known.ts';

/** What is to be decided: starting a level, changing to it, ending, suspending. */
export type Act = 'start' | 'change' | 'end' | 'suspend';

/** One way in which a text lets it be decided. */
export type Way = {
  readonly proposer: readonly string[];
  readonly consent: readonly string[];
  readonly deciders: readonly string[];
  /** Whether all deciders act together or one is enough. */
  readonly together: boolean;
  readonly announcers: readonly string[];
  readonly reportedTo: readonly string[];
  readonly address: string;
};

/**
 * Who has the say. Where the text is silent, contradicts itself or names another government, the office asks who rules
 * and never fills in a post; a ruling is then the answer.
 */
export type Authority =
  | { readonly kind: 'stated'; readonly question: string; readonly ways: readonly Way[] }
  | { readonly kind: 'contradictory'; readonly question: string; readonly ways: readonly Way[] }
  | { readonly kind: 'superior'; readonly question: string; readonly ways: readonly Way[] }
  | {
      readonly kind: 'notStated';
      readonly question: string;
      readonly ways: readonly Way[];
      readonly reasons: readonly string[];
    }
  | {
      readonly kind: 'ruled';
      readonly question: string;
      readonly ways: readonly Way[];
      readonly holder: string;
      readonly reason: string;
    };

const names = (holders: readonly Holder[] | undefined): string[] => (holders ?? []).map(holderName);

/** Whoever started is the one who did start here (启动应急响应的原机构). */
const resolved = (name: string, state: Incident): readonly string[] =>
  refersToStarter(name) && state.level !== null ? (state.decisions[0]?.decidedBy ?? [name]) : [name];

function wayOf(chain: Chain, address: string, state: Incident): Way | null {
  if (isNotStated(chain.decider)) return null;
  return {
    proposer: names(chain.proposer),
    consent: names(chain.consent),
    deciders: names(chain.decider).flatMap((name) => resolved(name, state)),
    together: chain.by === 'all',
    announcers: names(chain.announcer),
    reportedTo: names(chain.reportedTo),
    address,
  };
}

type Source = {
  readonly norm: NormOf<'response'> | NormOf<'ending'> | NormOf<'suspension'>;
  readonly chains: readonly Chain[];
  readonly at: string | undefined;
};

function sourcesFor(act: Act, level: string | null, plan: PlanGround): Source[] {
  const [response] = ofKind(plan.folder, 'response');
  const step = response?.body.levels.find((one) => one.level === level);
  const ofLevel = (chains: readonly Chain[] | undefined, at?: string): Source[] =>
    response === undefined || chains === undefined || chains.length === 0 ? [] : [{ norm: response, chains, at }];
  if (act === 'start') return ofLevel(step?.starting, step?.at);
  if (act === 'change') {
    const own = ofLevel(step?.changing, step?.at);
    const common = response?.body.changing.filter((chain) => !isNotStated(chain.decider));
    if (own.length > 0 || (common?.length ?? 0) > 0) return own.length > 0 ? own : ofLevel(common);
    // A text that only says “及时启动相应等级” leaves the change to whoever starts that level.
    return ofLevel(step?.starting, step?.at);
  }
  if (act === 'suspend')
    return ofKind(plan.folder, 'suspension').map((norm) => ({ norm, chains: norm.body.chains, at: norm.body.at }));
  const own = ofLevel(step?.ending, step?.at);
  if (own.length > 0) return own;
  return ofKind(plan.folder, 'ending').map((norm) => ({ norm, chains: norm.body.chains, at: norm.body.at }));
}

const sameDeciders = (a: Way, b: Way): boolean =>
  a.deciders.some(
    (name) => b.deciders.includes(name) || b.deciders.some((other) => isHeadOf(name, other) || isHeadOf(other, name)),
  );

/** The key of a question, under which a ruling is kept. */
export const questionOf = (act: Act, level: string | null): string => `${act}:${level ?? ''}`;

/** Who decides an act at a level, as far as the plan tells for this incident. */
export function authorityFor(
  act: Act,
  level: string | null,
  state: Incident,
  plan: PlanGround,
  now: string,
): Authority {
  const question = questionOf(act, level);
  const known = knownFacts(state, plan, now);
  const chains = sourcesFor(act, level, plan).flatMap(({ norm, chains: all, at }) =>
    all
      .filter((chain) => holds(chain.when, known, plan.folder.facts) !== false)
      .map((chain) => ({ chain, address: `${norm.county}/${addressOf(norm, at, chain.at)}` })),
  );
  const ways = chains.flatMap(({ chain, address }) => wayOf(chain, address, state) ?? []);
  const ruling = state.rulings.find((one) => one.question === question);
  if (ruling !== undefined) return { kind: 'ruled', question, ways, holder: ruling.holder, reason: ruling.reason };
  const reasons = chains.flatMap(({ chain }) => (isNotStated(chain.decider) ? [chain.decider.notStated] : []));
  const [first] = ways;
  if (first === undefined) return { kind: 'notStated', question, ways, reasons };
  if (ways.every((way) => way.deciders.every(isSuperiorAuthority))) return { kind: 'superior', question, ways };
  if (ways.some((way) => !sameDeciders(first, way))) return { kind: 'contradictory', question, ways };
  return { kind: 'stated', question, ways };
}

/** Printed names of everybody who may decide; empty where a person must rule first. */
export function mayDecide(authority: Authority): readonly string[] {
  if (authority.kind === 'ruled') return [authority.holder];
  return authority.kind === 'stated' ? [...new Set(authority.ways.flatMap((way) => way.deciders))] : [];
}
