import { OPERATIONS, type OperationName } from './operations.ts';
import { type Exact, exactOf, type Slot } from './slots.ts';
import type { ArithmeticSign, CompareSign, Condition, Expression } from './types.ts';
import { rankOf } from './values.ts';

/** Code whose only words are ours; what norms say lies in `constants`, reached by index. */
export type Generated = { readonly source: string; readonly constants: readonly (Exact | string)[] };

type Context = {
  readonly slots: ReadonlyMap<string, number>;
  readonly constants: (Exact | string)[];
  temporaries: number;
};

const OPERATION: Readonly<Record<ArithmeticSign, OperationName>> = {
  '+': 'add',
  '-': 'subtract',
  '*': 'multiply',
  '/': 'divide',
};
const OPERATOR: Readonly<Record<CompareSign, string>> = {
  '=': '===',
  '!=': '!==',
  '<': '<',
  '<=': '<=',
  '>': '>',
  '>=': '>=',
};

function temporary(context: Context): string {
  context.temporaries += 1;
  return `t${context.temporaries - 1}`;
}

function constant(value: Exact | string, context: Context): string {
  if (typeof value === 'number') return value < 0 ? `(${value})` : `${value + 0}`;
  const known = context.constants.indexOf(value);
  if (known >= 0) return `k${known}`;
  context.constants.push(value);
  return `k${context.constants.length - 1}`;
}

const slot = (fact: string, { slots }: Context): string => `v[${slots.get(fact)}]`;

const call = (name: OperationName, ...parts: readonly string[]): string => `${name}(${parts.join(', ')})`;

function aggregate({ name, parts }: Extract<Expression, { kind: 'aggregate' }>, context: Context): string {
  const [first = 'null', ...others] = parts.map((part) => valueCode(part, context));
  const step = name === 'sum' ? 'add' : name === 'min' ? 'least' : 'most';
  return others.reduce((whole, part) => call(step, whole, part), first);
}

function choiceCode<T>(
  tree: { readonly when: Condition; readonly met: T; readonly otherwise: T },
  context: Context,
  code: (branch: T, context: Context) => string,
): string {
  const when = temporary(context);
  const test = truthCode(tree.when, context);
  return `((${when} = ${test}) === null ? null : ${when} ? ${code(tree.met, context)} : ${code(tree.otherwise, context)})`;
}

/** An expression whose value is exact, a text or null. */
function valueCode(tree: Expression, context: Context): string {
  switch (tree.kind) {
    case 'fact':
      return `(${slot(tree.fact, context)} ?? null)`;
    case 'choice':
      return constant(tree.value, context);
    case 'arithmetic':
      return call(OPERATION[tree.sign], valueCode(tree.left, context), valueCode(tree.right, context));
    case 'negate':
      return call('negate', valueCode(tree.part, context));
    case 'aggregate':
      return aggregate(tree, context);
    case 'if':
      return choiceCode(tree, context, valueCode);
    default:
      return constant(exactOf(rankOf(tree)), context);
  }
}

type Compare = Extract<Condition, { kind: 'compare' }>;

const NUMBER = '"number"';

/** Safe integers compare as they are, the rest by the exact operation. */
function orderedCode(sign: CompareSign, left: Side, right: Side): string {
  const numbers = [left, right].filter((side) => !side.isNumeral).map(({ name }) => `typeof ${name} === ${NUMBER}`);
  const slow = `${call('compare', left.name, right.name)} ${OPERATOR[sign]} 0`;
  const fast = `${left.name} ${OPERATOR[sign]} ${right.name}`;
  return numbers.length === 0 ? fast : `${numbers.join(' && ')} ? ${fast} : ${slow}`;
}

type Side = {
  readonly name: string;
  /** How the name gets its value; null where it is a constant. */
  readonly set: string | null;
  readonly isNumeral: boolean;
};

const isConstant = ({ kind }: Expression): boolean =>
  kind === 'number' || kind === 'day' || kind === 'length' || kind === 'choice';

function side(tree: Expression, context: Context): Side {
  const code = tree.kind === 'fact' ? slot(tree.fact, context) : valueCode(tree, context);
  if (isConstant(tree)) return { name: code, set: null, isNumeral: !code.startsWith('k') };
  const name = temporary(context);
  return { name, set: `(${name} = ${code}) == null`, isNumeral: false };
}

function compareCode({ type, sign, left, right }: Compare, context: Context): string {
  const sides = [side(left, context), side(right, context)] as const;
  const unknown = sides.flatMap(({ set }) => (set === null ? [] : [set])).join(' || ');
  const [a, b] = sides;
  const test = type === 'choice' ? `${a.name} ${OPERATOR[sign]} ${b.name}` : orderedCode(sign, a, b);
  return unknown === '' ? `(${test})` : `(${unknown} ? null : ${test})`;
}

/** The first part that decides ends it; an unknown one counts once all the others leave it open. */
function joinedCode(parts: readonly Condition[], context: Context, deciding: boolean): string {
  const names = parts.map(() => temporary(context));
  const tests = parts.map((part, i) => `(${names[i]} = ${truthCode(part, context)}) === ${deciding}`);
  const unknown = names.map((name) => `${name} === null`).join(' || ');
  return `(${tests.join(' || ')} ? ${deciding} : ${unknown} ? null : ${!deciding})`;
}

function notCode(part: Condition, context: Context): string {
  const name = temporary(context);
  return `((${name} = ${truthCode(part, context)}) === null ? null : !${name})`;
}

function sameCode(left: Condition, right: Condition, context: Context): string {
  const [a, b] = [temporary(context), temporary(context)];
  const tests = `(${a} = ${truthCode(left, context)}) === null || (${b} = ${truthCode(right, context)}) === null`;
  return `(${tests} ? null : ${a} === ${b})`;
}

/** An expression whose value is true, false or null. */
function truthCode(tree: Condition, context: Context): string {
  switch (tree.kind) {
    case 'constant':
      return tree.value ? 'true' : 'false';
    case 'flag':
      return `(${slot(tree.fact, context)} ?? null)`;
    case 'and':
      return joinedCode(tree.parts, context, false);
    case 'or':
      return joinedCode(tree.parts, context, true);
    case 'not':
      return notCode(tree.part, context);
    case 'same':
      return sameCode(tree.left, tree.right, context);
    case 'compare':
      return compareCode(tree, context);
    case 'if':
      return choiceCode(tree, context, truthCode);
  }
}

const NAMES = Object.keys(OPERATIONS);
const WORDS = new Set([...'const return function let typeof null true false k v t'.split(' '), ...NAMES]);
const TOKEN = /"number"|[a-z]{1,12}|\d{1,16}|[ \n=;()[\]{}?:|&!<>,-]/g;
const WORD = /^[a-z]{1,12}$/;

/** Whether code consists of our own words, whole numbers and punctuation alone. */
export function isOurs(source: string): boolean {
  const tokens = source.match(TOKEN) ?? [];
  return tokens.join('') === source && tokens.every((token) => !WORD.test(token) || WORDS.has(token));
}

/** The body of a maker: given `k` and the operations it returns the function of slot values. */
export function generate(tree: Condition, slots: readonly Slot[]): Generated {
  const indices = new Map(slots.map(({ fact, index }) => [fact, index]));
  const context: Context = { slots: indices, constants: [], temporaries: 0 };
  const code = truthCode(tree, context);
  const constants = context.constants.map((_, i) => `const k${i} = k[${i}];\n`).join('');
  const temporaries = Array.from({ length: context.temporaries }, (_, i) => `t${i}`).join(', ');
  const declared = temporaries === '' ? '' : `  let ${temporaries};\n`;
  return {
    source: `${constants}return function (v) {\n${declared}  return ${code};\n};\n`,
    constants: context.constants,
  };
}
