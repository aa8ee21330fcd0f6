export { type CompiledRule, compileRule, type Explained, printShortfall, type Shortfall } from './compile.ts';
export type * from './conclusion.ts';
export { evaluate, factsNeeded, isRule } from './evaluate.ts';
export { type FactInput, type FactRefusal, type KnownFact, type KnownFacts, printValue, readFacts } from './input.ts';
export { possibleOutcomes } from './possible.ts';
export { type CaseResult, type Expected, runCase } from './run-case.ts';
export { scaledRule } from './scaled.ts';
export { encode, type Slot } from './slots.ts';
