import type { DecisionChain } from '@xianzhi/contract';
import { type Chain, isNotStated, type Norm } from '@xianzhi/core/norms';
import { clauseOf, conditionWords, names, reasonOf } from './lines.ts';

const STEPS = [
  ['proposer', '提出'],
  ['consent', '同意'],
  ['decider', '决定'],
  ['announcer', '宣布'],
  ['reportedTo', '报告'],
] as const;

/** Proposer → consent → decider → announcer → reported to. */
export function chainView(norm: Norm, chain: Chain, at: string | undefined): DecisionChain {
  return {
    when: chain.when === undefined ? null : conditionWords(chain.when),
    steps: STEPS.flatMap(([key, role]) => {
      const holders = chain[key];
      if (holders === undefined) return [];
      const first = isNotStated(holders) ? holders.at : holders.find((one) => one.at !== undefined)?.at;
      return [
        { role, names: names(holders), notStated: reasonOf(holders), address: clauseOf(norm, at, chain.at, first) },
      ];
    }),
  };
}
