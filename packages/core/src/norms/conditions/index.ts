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
export type * from './types.ts';
