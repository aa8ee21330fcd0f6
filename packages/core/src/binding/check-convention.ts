import { type PrintedSide, statedConvention } from '../lexicon/index.ts';
import type { Check } from './verdict.ts';

const SIDE = /\/(above|below)$/;

/** Whether 以上 or 以下 takes in its number in a plan: as a sentence of the clause says. */
export const checkConvention: Check = ({ claim, clause }) => {
  const side = SIDE.exec(claim.pointer)?.[1] as PrintedSide | undefined;
  const said = side === undefined ? null : statedConvention(clause.own, side);
  if (said === null) return { fault: 'notPrinted', printed: null };
  return said.counts === claim.value ? null : { fault: 'otherBound', printed: said.words };
};
