export { type CompiledCondition, compileCondition } from './compile.ts';
export type { Domain } from './domains.ts';
export {
  type Computation,
  type Doubt,
  doubtMessage,
  type Evaluation,
  evaluateCondition,
  evaluateFormula,
} from './evaluate.ts';
export { factsOf, type Literal, literalsOf } from './inspect.ts';
export { isFactName } from './names.ts';
export { type Parsed, parseCondition, parseFormula } from './parse.ts';
export type { ConditionProblem, ConditionProblemCode } from './problems.ts';
export { type Exact, type Slot, type SlotValue, slotValues } from './slots.ts';
export { type TruthSet, truthSet } from './truth-set.ts';
export type * from './types.ts';
