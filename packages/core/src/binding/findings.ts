import type { Claim, Norm } from '../norms/index.ts';
import type { BindingFault, Fault } from './verdict.ts';

/** A value that its clause does not print so. */
export type BindingFinding = {
  readonly code: string;
  readonly fault: BindingFault;
  /** Full id of the norm. */
  readonly norm: string;
  /** JSON pointer into the norm's body. */
  readonly pointer: string;
  readonly address: string | null;
  readonly claim: Claim;
  /** What the clause prints instead; null where nothing near it stands there. */
  readonly printed: string | null;
  /** Chinese, for a clerk. */
  readonly message: string;
};

const SAYS: Readonly<Record<BindingFault, string>> = {
  noClause: '找不到这个条款。请核对条款号',
  noAddress: '没有写依据条款。请写上 at',
  notPrinted: '条款里没有印这个值。请核对原文和条款号',
  otherNumber: '条款印的是别的数。请照原文改正',
  otherUnit: '条款印的是别的单位。请照原文改正',
  otherBound: '条款印的是别的界限词，或者只印了一边。请照原文改正',
  otherSubject: '条款里这个数说的是另一件事。请核对事实名称和条款号',
  otherStep: '条款说的是别的级别。请核对级别和条款号',
  otherPlace: '条款属于别的级别或者别的组、席位。请核对条款号',
  otherSort: '别的规则把这个名称用作另一类（单位、机构、职务、角色）。请核对是不是写错了名称',
  longerName: '条款印的是更长的名称。请照原文写全',
  claimedTwice: '条款只印了一次，这里写了两次。请核对是否写重或写错',
  unreadable: '看不懂这个界限。请写成“3人以上 10人以下”这样',
};
const CODES: Readonly<Record<BindingFault, string>> = {
  noClause: 'XZ_BIND_NO_CLAUSE',
  noAddress: 'XZ_BIND_NO_ADDRESS',
  notPrinted: 'XZ_BIND_NOT_PRINTED',
  otherNumber: 'XZ_BIND_NUMBER',
  otherUnit: 'XZ_BIND_UNIT',
  otherBound: 'XZ_BIND_BOUND',
  otherSubject: 'XZ_BIND_SUBJECT',
  otherStep: 'XZ_BIND_STEP',
  otherPlace: 'XZ_BIND_PLACE',
  otherSort: 'XZ_BIND_SORT',
  longerName: 'XZ_BIND_LONGER_NAME',
  claimedTwice: 'XZ_BIND_TWICE',
  unreadable: 'XZ_BIND_UNREADABLE',
};

const SHOWN: Readonly<Record<string, string>> = { included: '含本数', excluded: '不含本数' };

/** A fault told to a person. */
export function findingOf(norm: Norm, claim: Claim, { fault, printed }: Fault): BindingFinding {
  const instead = printed === null || printed === '' ? '' : `（条款印有“${printed}”）`;
  return {
    code: CODES[fault],
    fault,
    norm: norm.id,
    pointer: claim.pointer,
    address: claim.address,
    claim,
    printed,
    message: `“${norm.body.title}”里的“${claim.kind === 'convention' ? (SHOWN[claim.value] ?? claim.value) : claim.value}”，依据 ${claim.address ?? '未写'}：${SAYS[fault]}${instead}。`,
  };
}
