import { mismatch, not } from './build-comparison.ts';
import {
  type Built,
  buildNumber,
  buildTruth,
  type Context,
  refuse,
  textOf,
  typeName,
  type Value,
} from './build-context.ts';
import { type Dimension, joinDimensions, multiplyDimensions, PURE, readDimension } from './dimension.ts';
import { isDay, readLength, readNumber, readString } from './literals.ts';
import { readName } from './names.ts';
import { columnAt } from './problems.ts';
import { childrenOf, type SyntaxNode } from './syntax.ts';
import type { ArithmeticSign, DeclaredFact, Expression, FactExpression, LengthMeasure, ValueType } from './types.ts';

const value = (
  type: ValueType,
  expression: Expression,
  more: Partial<Pick<Value, 'dimension' | 'values' | 'isOrdered'>> = {},
): Value => ({
  kind: 'value',
  type,
  expression,
  dimension: PURE,
  values: [],
  isOrdered: false,
  ...more,
});

const DIMENSIONS: Readonly<Record<LengthMeasure, Dimension>> = {
  months: readDimension('month'),
  milliseconds: readDimension('time'),
};

function factValue({
  name,
  type,
  values = [],
  isOrdered = false,
  dimension,
}: DeclaredFact & { type: ValueType }): Value {
  const expression: FactExpression = { kind: 'fact', fact: name, type };
  if (type === 'choice') return value(type, expression, { values, isOrdered });
  if (type === 'number') return value(type, expression, { dimension: readDimension(dimension) });
  if (type !== 'length') return value(type, expression);
  const measure: LengthMeasure = dimension === 'month' ? 'months' : 'milliseconds';
  return value(type, { ...expression, measure }, { dimension: DIMENSIONS[measure] });
}

/** A fact; a flag stands for itself. */
export function buildName(node: SyntaxNode, context: Context): Built {
  const fact = readName({ text: context.text, from: node.from, to: node.to }, context.facts);
  if ('code' in fact) {
    context.problems.push(fact);
    return null;
  }
  const { type } = fact;
  return type === 'flag'
    ? { kind: 'truth', condition: { kind: 'flag', fact: fact.name } }
    : factValue({ ...fact, type });
}

/** An exact decimal; it fits any dimension. */
export function buildNumeral(node: SyntaxNode, context: Context): Built {
  const number = readNumber(textOf(node, context));
  if (number === null)
    return refuse(node, context, ['XZ_CONDITION_LITERAL', '数应写成 3、0.5 或 5.0E+15，最多四十位数字']);
  const expression: Expression = { kind: 'number', value: number, column: columnAt(context.text, node.from) };
  return value('number', expression, { dimension: null });
}

/** A value of a choice. */
export function buildString(node: SyntaxNode, context: Context): Built {
  const text = readString(textOf(node, context));
  if (text === null) return refuse(node, context, ['XZ_CONDITION_LITERAL', '引号内只能转义 \\" 和 \\\\']);
  return value(
    'choice',
    { kind: 'choice', value: text, column: columnAt(context.text, node.from) },
    { values: [text] },
  );
}

const TIME_FORMS = '应是日期 date("2024-07-01")、时长 duration("PT30M") 或 duration("P1M")；天、时、分不与年、月混写';

type Constructor = 'date' | 'duration' | '@';

/** The one text of `@"…"`, `date("…")` or `duration("…")`, and which it is. */
function timeText(node: SyntaxNode, context: Context): { readonly made: Constructor; readonly text: string } | null {
  const [first, open, parameters, close] = childrenOf(node);
  const [name, ...others] = first === undefined ? [] : childrenOf(first);
  if (name === undefined || others.length > 0) return null;
  if (first?.name === 'AtLiteral' && open === undefined) return { made: '@', text: textOf(name, context).slice(1, -1) };
  const made = name.name;
  const argument = parameters === undefined ? [] : childrenOf(parameters);
  const isCall = first?.name === 'DateTimeConstructor' && open?.name === '(' && close?.name === ')';
  const isText = argument.length === 1 && argument[0]?.name === 'StringLiteral';
  if (!isCall || !isText || (made !== 'date' && made !== 'duration') || argument[0] === undefined) return null;
  return { made, text: textOf(argument[0], context).slice(1, -1) };
}

/** A day or a length of time. */
export function buildTime(node: SyntaxNode, context: Context): Built {
  const { made, text } = timeText(node, context) ?? { made: '@', text: '' };
  const column = columnAt(context.text, node.from);
  if (made !== 'duration' && isDay(text)) return value('day', { kind: 'day', value: text, column });
  const length = made === 'date' ? null : readLength(text);
  if (length === null) return refuse(node, context, ['XZ_CONDITION_LITERAL', TIME_FORMS]);
  return value('length', { kind: 'length', ...length, column }, { dimension: DIMENSIONS[length.measure] });
}

function negated(node: SyntaxNode, context: Context): Built {
  const part = buildNumber(node, context);
  return part && value('number', { kind: 'negate', part: part.expression }, { dimension: part.dimension });
}

const isZero = (expression: Expression): boolean => expression.kind === 'number' && expression.value.n === 0n;

type Operation = { readonly sign: ArithmeticSign; readonly left: Value; readonly right: Value };

/** The dimension of an operation of numbers; undefined where the two do not fit. */
const dimensionOf = ({ sign, left, right }: Operation) =>
  sign === '*' || sign === '/'
    ? multiplyDimensions(left.dimension, right.dimension, sign === '*' ? 1 : -1)
    : joinDimensions(left.dimension, right.dimension);

function operation(node: SyntaxNode, context: Context, { sign, left, right }: Operation): Built {
  const expression: Expression = { kind: 'arithmetic', sign, left: left.expression, right: right.expression };
  if (left.type === 'moment' && right.type === 'moment' && sign === '-')
    return value('length', expression, { dimension: DIMENSIONS.milliseconds });
  const wrong = [left, right].find((side) => side.type !== 'number');
  if (wrong !== undefined)
    return refuse(node, context, [
      'XZ_CONDITION_TYPE',
      `只有数能加减乘除（两个时刻可以相减），看到的是${typeName(wrong)}`,
    ]);
  if (sign === '/' && isZero(right.expression)) return refuse(node, context, ['XZ_CONDITION_LITERAL', '除数不能是 0']);
  const dimension = dimensionOf({ sign, left, right });
  if (dimension === undefined) return refuse(node, context, ['XZ_CONDITION_DIMENSION', mismatch(left, right)]);
  return value('number', expression, { dimension });
}

const SIGNS: ReadonlySet<string> = new Set<ArithmeticSign>(['+', '-', '*', '/']);
const isSign = (text: string): text is ArithmeticSign => SIGNS.has(text);

/** `a + b`, `-a`. */
export function buildArithmetic(node: SyntaxNode, context: Context): Built {
  const children = childrenOf(node);
  const signs = children.filter((child) => child.name === 'ArithOp');
  const [first, , third] = children;
  const sign = signs.map((child) => textOf(child, context))[0] ?? '';
  const isUnary = children.length === 2 && first?.name === 'ArithOp' && sign === '-' && children[1] !== undefined;
  if (isUnary) return negated(children[1] as SyntaxNode, context);
  if (children.length !== 3 || signs.length !== 1 || first === undefined || third === undefined || !isSign(sign))
    return refuse(node, context, ['XZ_CONDITION_UNSUPPORTED', '算式只能用 + - * / 和括号']);
  const [left, right] = [context.build(first, context), context.build(third, context)];
  if (left === null || right === null) return null;
  if (left.kind === 'truth' || right.kind === 'truth')
    return refuse(node, context, ['XZ_CONDITION_TYPE', '是否不能加减乘除']);
  return operation(node, context, { sign, left, right });
}

/** What two branches or parts may be together; null was refused. */
function joinedValue(
  node: SyntaxNode,
  context: Context,
  [a, b]: readonly [Value, Value],
): Omit<Value, 'expression'> | null {
  if (a.type !== b.type)
    return refuse(node, context, ['XZ_CONDITION_TYPE', `一处是${typeName(a)}，另一处是${typeName(b)}，应是同一种`]);
  const dimension = joinDimensions(a.dimension, b.dimension);
  if (dimension === undefined) return refuse(node, context, ['XZ_CONDITION_DIMENSION', mismatch(a, b)]);
  return { kind: 'value', type: a.type, dimension, values: [...new Set([...a.values, ...b.values])], isOrdered: false };
}

type Aggregate = 'min' | 'max' | 'sum';

function aggregate(node: SyntaxNode, context: Context, call: { name: Aggregate; parts: SyntaxNode[] }): Built {
  const parts = call.parts.map((part) => buildNumber(part, context));
  const values = parts.filter((part) => part !== null);
  const [first] = values;
  if (parts.length === 0) return refuse(node, context, ['XZ_CONDITION_UNSUPPORTED', `${call.name} 里至少要有一个数`]);
  if (first === undefined || values.length < parts.length) return null;
  let whole: Omit<Value, 'expression'> | null = first;
  for (const part of values)
    whole = whole && joinedValue(node, context, [{ ...whole, expression: part.expression }, part]);
  return (
    whole && {
      ...whole,
      expression: { kind: 'aggregate', name: call.name, parts: values.map((part) => part.expression) },
    }
  );
}

const AGGREGATES: ReadonlySet<string> = new Set<Aggregate>(['min', 'max', 'sum']);
const isAggregate = (name: string): name is Aggregate => AGGREGATES.has(name);

/** `not(a)`, `min(a, b)`, `sum([a, b])`; nothing else is called. */
export function buildCall(node: SyntaxNode, context: Context): Built {
  const [callee, , parameters] = childrenOf(node);
  const name = callee === undefined ? '' : textOf(callee, context);
  const positional = parameters?.name === 'PositionalParameters' ? childrenOf(parameters) : [];
  const [only] = positional;
  if (name === 'not' && only !== undefined && positional.length === 1) {
    const part = buildTruth(only, context);
    return part && { kind: 'truth', condition: not(part) };
  }
  if (!isAggregate(name))
    return refuse(node, context, [
      'XZ_CONDITION_UNSUPPORTED',
      '只能调用 not( )、min( )、max( )、sum( )；名称里的括号应写全角',
    ]);
  const isList = positional.length === 1 && only?.name === 'List';
  return aggregate(node, context, { name, parts: isList ? childrenOf(only).slice(1, -1) : positional });
}

/** `if a then b else c`, of conditions or of values. */
export function buildChoice(node: SyntaxNode, context: Context): Built {
  const [, test, , first, , second, ...rest] = childrenOf(node);
  if (test === undefined || first === undefined || second === undefined || rest.length > 0)
    return refuse(node, context, ['XZ_CONDITION_UNSUPPORTED', '应写成 if … then … else …']);
  const when = buildTruth(test, context);
  const [met, otherwise] = [context.build(first, context), context.build(second, context)];
  if (when === null || met === null || otherwise === null) return null;
  if (met.kind === 'truth' && otherwise.kind === 'truth')
    return {
      kind: 'truth',
      condition: { kind: 'if', when, met: met.condition, otherwise: otherwise.condition },
    };
  if (met.kind === 'truth' || otherwise.kind === 'truth')
    return refuse(node, context, [
      'XZ_CONDITION_TYPE',
      `一处是${typeName(met)}，另一处是${typeName(otherwise)}，应是同一种`,
    ]);
  const joined = joinedValue(node, context, [met, otherwise]);
  return (
    joined && { ...joined, expression: { kind: 'if', when, met: met.expression, otherwise: otherwise.expression } }
  );
}
