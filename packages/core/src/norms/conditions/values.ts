import { type Rational, rational } from '../../base/index.ts';
import { nodesOf } from './inspect.ts';
import { isDay } from './literals.ts';
import type { Condition, ConditionType, FactExpression, FactValue, LiteralExpression } from './types.ts';

/** A day as a number that grows with it: `2024-07-01` is 20240701. */
export const dayRank = (day: string): number => Number(day.replaceAll('-', ''));

/** What compares: numbers, and days, moments and lengths as numbers. */
export function rankOf(value: Exclude<FactValue, { kind: 'flag' | 'choice' }> | LiteralExpression): Rational {
  if (value.kind === 'number') return value.value;
  return rational(value.kind === 'day' ? BigInt(dayRank(value.value)) : value.value);
}

/** What a fact is declared as, in the tree. */
export type Asked = {
  readonly fact: string;
  readonly type: ConditionType;
  readonly measure?: FactExpression['measure'];
};

/** Whether a value is of the kind, and a length of the measure, that the condition was checked for. */
export function isAsAsked(value: FactValue, { type, measure }: Asked): boolean {
  if (value.kind !== type) return false;
  if (value.kind === 'day') return isDay(value.value);
  return value.kind !== 'length' || value.measure === measure;
}

/** The facts of a condition with what they are declared as, each once, in the order of the text. */
export function askedOf(tree: Condition): readonly Asked[] {
  const asked = new Map<string, Asked>();
  for (const node of nodesOf(tree)) {
    if (node.kind === 'flag') asked.set(node.fact, { fact: node.fact, type: 'flag' });
    if (node.kind === 'fact') asked.set(node.fact, node);
  }
  return [...asked.values()].map(({ fact, type, measure }) =>
    measure === undefined ? { fact, type } : { fact, type, measure },
  );
}
