import type { DecisionChain } from '@xianzhi/contract';
import { type Chain, isNotStated, type Norm, type NormOf } from '@xianzhi/core/norms';
import { chainView } from './chains.ts';
import { clauseOf, conditionWords, type Line, said, whoever } from './lines.ts';

/** What a grading says beside its tables: a finding that stands over them, what reports go by while the grade is open. */
export function besidesGrading(norm: NormOf<'grading'>): Line[] {
  const { authority, substitute } = norm.body;
  const found = authority && {
    text: `${said(whoever(authority.by), authority.words)}；认定的级别在本表之上`,
    address: clauseOf(norm, authority.at),
  };
  const instead = substitute && {
    text: `${substitute.when}：报告按${substitute.treatAs}办理，不决定响应级别`,
    address: clauseOf(norm, substitute.at),
  };
  return [found, instead].filter((line) => line !== undefined);
}

type Stated = { readonly item: string; readonly at?: string | undefined };

/** What must be stated: the items of one clause in one line. */
function statedIn(norm: Norm, what: string, items: readonly Stated[]): Line[] {
  const byClause = new Map<string, string[]>();
  for (const { item, at } of items) {
    const address = clauseOf(norm, at);
    byClause.set(address, [...(byClause.get(address) ?? []), item]);
  }
  return [...byClause].map(([address, own]) => ({ text: `${what}应当载明：${own.join('、')}`, address }));
}

const raisedBy = (by: NormOf<'response'>['body']['raising'][number]['by']): string =>
  isNotStated(by) ? `由谁提出未载明：${by.notStated}` : `由${whoever(by)}提出`;

/** What a response says for all its levels: when it is raised and by whom, what a start must state. */
export function besidesResponse(norm: NormOf<'response'>): Line[] {
  const raising = norm.body.raising.map(({ words, when, by, at }) => ({
    text: `${when === undefined ? '' : `${conditionWords(when)}：`}${words}（${raisedBy(by)}）`,
    address: clauseOf(norm, at),
  }));
  return [...raising, ...statedIn(norm, '启动时', norm.body.states)];
}

const stepWords = ({ role, names, notStated }: DecisionChain['steps'][number]): string =>
  notStated === null ? `${names.join('、')}${role}` : `由谁${role}未载明：${notStated}`;

function chainLines(norm: Norm, what: string, chains: readonly Chain[]): Line[] {
  return chains.map((chain) => {
    const { when, steps } = chainView(norm, chain, undefined);
    const words = steps.map(stepWords).join('，');
    return {
      text: `${what}：${when === null ? '' : `${when}时，`}${words}`,
      address: steps.at(-1)?.address ?? clauseOf(norm, chain.at),
    };
  });
}

/** What a warning says beside its colours: who issues where there are none, who changes and lifts, what an alert must state. */
export const besidesWarning = (norm: NormOf<'warning'>): Line[] => [
  ...chainLines(norm, '发布', norm.body.issuing),
  ...chainLines(norm, '调整', norm.body.changing),
  ...chainLines(norm, '解除', norm.body.lifting),
  ...statedIn(norm, '预警信息', norm.body.states),
];
