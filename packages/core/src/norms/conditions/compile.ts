import { generate, isOurs } from './generate.ts';
import { OPERATIONS } from './operations.ts';
import { type Slot, type SlotValue, slotsOf } from './slots.ts';
import type { Condition } from './types.ts';

/** A condition as a plain function of slot values (see `SlotValue`), with the slots to fill and the code it came from. */
export type CompiledCondition = {
  readonly run: (values: readonly SlotValue[]) => boolean | null;
  readonly slots: readonly Slot[];
  readonly source: string;
};

/**
 * Makes a function of a condition; it answers as `evaluateCondition` does, without reasons. `indices` says in which slot
 * each fact lies; several conditions may share them. The code holds our own words and indices alone: names are places in
 * `values`, texts and large numbers places in a table. Safe integers are JS numbers, all other numbers rationals, so that
 * no answer rests on floating point. A fact without a slot throws.
 */
export function compileCondition(tree: Condition, indices: ReadonlyMap<string, number>): CompiledCondition {
  const slots = slotsOf(tree, indices);
  const { source, constants } = generate(tree, slots);
  if (!isOurs(source)) throw new Error('generated code holds a word that is not ours');
  const make = new Function('k', ...Object.keys(OPERATIONS), source);
  return { run: make(constants, ...Object.values(OPERATIONS)) as CompiledCondition['run'], slots, source };
}
