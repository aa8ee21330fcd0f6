import { compareRationals } from '../../base/index.ts';
import { dimensionName } from '../../lexicon/index.ts';
import { type Built, type Context, refuse, type Truth, textOf, typeName, type Value } from './build-context.ts';
import { joinDimensions, printDimension } from './dimension.ts';
import { nearestName } from './names.ts';
import { childrenOf, type SyntaxNode } from './syntax.ts';
import { type CompareSign, type Condition, type Expression, TURNED } from './types.ts';

type Pair = { readonly sign: CompareSign; readonly left: Built; readonly right: Built };
type ValuePair = { readonly sign: CompareSign; readonly left: Value; readonly right: Value };

const SIGNS: ReadonlySet<string> = new Set<CompareSign>(['=', '!=', '<', '<=', '>', '>=']);
const isSign = (text: string): text is CompareSign => SIGNS.has(text);
const isEquality = (sign: CompareSign): boolean => sign === '=' || sign === '!=';

export const not = (part: Condition): Condition => ({ kind: 'not', part });

/** `甲 = true` is `甲` itself. */
function sameTruth(left: Condition, right: Condition): Condition {
  if (right.kind === 'constant') return right.value ? left : not(left);
  if (left.kind === 'constant') return left.value ? right : not(right);
  return { kind: 'same', left, right };
}

/** A value on one side that the other side can never be. */
function strayChoice(a: Value, b: Value): { readonly value: string; readonly among: readonly string[] } | null {
  const outside = (inner: Value, outer: Value) => inner.values.find((value) => !outer.values.includes(value));
  const [strayA, strayB] = [outside(a, b), outside(b, a)];
  if (strayA === undefined || strayB === undefined) return null;
  return b.values.length >= a.values.length ? { value: strayA, among: b.values } : { value: strayB, among: a.values };
}

const quoted = (values: readonly string[]): string =>
  values
    .slice(0, 12)
    .map((value) => `"${value}"`)
    .join('、');

function choiceProblem(pair: ValuePair): string | null {
  const stray = strayChoice(pair.left, pair.right);
  if (stray === null) return null;
  const nearest = nearestName(stray.value, stray.among);
  const meant = nearest === null ? '' : `，最接近的是"${nearest}"`;
  return `“${stray.value}”不在已声明的值里：${quoted(stray.among)}${meant}`;
}

/** The values of an ordered choice that stand so to one of them; null where the choice has no order. */
function rankedValues({ left, right, sign }: ValuePair): readonly string[] | null {
  const { expression } = right;
  if (!left.isOrdered || expression.kind !== 'choice') return null;
  const rank = left.values.indexOf(expression.value);
  return left.values.filter((_, i) => (i === rank ? sign.endsWith('=') : i < rank === sign.startsWith('<')));
}

/** `分级 >= "较大"` is one of the values from there. */
function compareRanks(node: SyntaxNode, context: Context, pair: ValuePair): Condition | null {
  const { left, right, sign } = pair;
  const turned = left.expression.kind === 'choice' ? { left: right, right: left, sign: TURNED[sign] } : pair;
  const values = rankedValues(turned);
  if (values === null)
    return refuse(node, context, [
      'XZ_CONDITION_CHOICE',
      '选项没有大小，应写“=”“!=”或 in (…)；有次序的选项只能与一个值比',
    ]);
  if (values.length === 0) return refuse(node, context, ['XZ_CONDITION_CHOICE', '没有这样的值，应检查比较符号']);
  const { column } = turned.right.expression as { readonly column: number };
  const parts = values.map(
    (value): Condition => ({
      kind: 'compare',
      type: 'choice',
      sign: '=',
      left: turned.left.expression,
      right: { kind: 'choice', value, column },
    }),
  );
  return parts.length === 1 && parts[0] !== undefined ? parts[0] : { kind: 'or', parts };
}

function compareValues(node: SyntaxNode, context: Context, pair: ValuePair): Condition | null {
  const { left, right, sign } = pair;
  if (left.type !== right.type)
    return refuse(node, context, [
      'XZ_CONDITION_TYPE',
      `左边是${typeName(left)}，右边是${typeName(right)}，同一种才能比较`,
    ]);
  const choice = left.type === 'choice' ? choiceProblem(pair) : null;
  if (choice !== null) return refuse(node, context, ['XZ_CONDITION_CHOICE', choice]);
  if (left.type === 'choice' && !isEquality(sign)) return compareRanks(node, context, pair);
  if (joinDimensions(left.dimension, right.dimension) === undefined)
    return refuse(node, context, ['XZ_CONDITION_DIMENSION', mismatch(left, right)]);
  return { kind: 'compare', type: left.type, sign, left: left.expression, right: right.expression };
}

/** Why two values do not fit. */
export const mismatch = (left: Value, right: Value): string =>
  `前一个是${dimensionName(printDimension(left.dimension) ?? '')}，后一个是${dimensionName(printDimension(right.dimension) ?? '')}，量纲不同，应先换算或换事实`;

/** A comparison of what is built, type-checked; null where it was refused or a side already was. */
export function compare(node: SyntaxNode, context: Context, pair: Pair): Condition | null {
  const { left, right, sign } = pair;
  if (left === null || right === null) return null;
  if (left.kind === 'value' && right.kind === 'value') return compareValues(node, context, { sign, left, right });
  if (left.kind !== right.kind)
    return refuse(node, context, [
      'XZ_CONDITION_TYPE',
      `左边是${typeName(left)}，右边是${typeName(right)}，同一种才能比较`,
    ]);
  if (!isEquality(sign)) return refuse(node, context, ['XZ_CONDITION_TYPE', '是否没有大小，应写“=”或“!=”']);
  const same = sameTruth((left as Truth).condition, (right as Truth).condition);
  return sign === '=' ? same : not(same);
}

type Bound = { readonly node: SyntaxNode; readonly sign: CompareSign };

/** Below zero where the first literal is less; null where not both are literals of one kind. */
function orderOfLiterals(a: Expression, b: Expression): number | null {
  if (a.kind === 'number' && b.kind === 'number') return compareRationals(a.value, b.value);
  if (a.kind === 'day' && b.kind === 'day') return a.value < b.value ? -1 : a.value > b.value ? 1 : 0;
  if (a.kind === 'length' && b.kind === 'length' && a.measure === b.measure)
    return a.value < b.value ? -1 : a.value > b.value ? 1 : 0;
  return null;
}

/** What lies within two bounds; a range that nothing lies in is a slip. */
export function within(
  node: SyntaxNode,
  context: Context,
  range: { left: Built; from: Bound; to: Bound },
): Condition | null {
  const { left, from, to } = range;
  const [low, high] = [context.build(from.node, context), context.build(to.node, context)];
  const order =
    low?.kind === 'value' && high?.kind === 'value' ? orderOfLiterals(low.expression, high.expression) : null;
  const isEmpty = order !== null && (order > 0 || (order === 0 && (from.sign === '>' || to.sign === '<')));
  if (isEmpty) return refuse(node, context, ['XZ_CONDITION_LITERAL', '这个范围里什么也没有，应检查上下限']);
  const parts = [
    compare(node, context, { left, sign: from.sign, right: low }),
    compare(node, context, { left, sign: to.sign, right: high }),
  ];
  return parts.some((part) => part === null) ? null : { kind: 'and', parts: parts as Condition[] };
}

const isBareComparison = (node: SyntaxNode): boolean => node.name === 'Comparison';

/** `a < b`, `a between b and c`; `a in …` is built with the connectives. */
export function buildComparison(node: SyntaxNode, context: Context): Built {
  const [left, sign, right, and, last, ...rest] = childrenOf(node);
  if (left === undefined || sign === undefined || right === undefined || rest.length > 0)
    return refuse(node, context, ['XZ_CONDITION_UNSUPPORTED', '应是一个比较']);
  if (isBareComparison(left) || isBareComparison(right))
    return refuse(node, context, ['XZ_CONDITION_UNSUPPORTED', '比较不能连写，应用 and 连接，或加括号']);
  const condition =
    sign.name === 'between' && and?.name === 'and' && last !== undefined
      ? within(node, context, {
          left: context.build(left, context),
          from: { node: right, sign: '>=' },
          to: { node: last, sign: '<=' },
        })
      : and === undefined
        ? buildSigned(node, context, [left, sign, right])
        : refuse(node, context, ['XZ_CONDITION_UNSUPPORTED', '应是一个比较']);
  return condition === null ? null : { kind: 'truth', condition };
}

function buildSigned(
  node: SyntaxNode,
  context: Context,
  [left, sign, right]: readonly [SyntaxNode, SyntaxNode, SyntaxNode],
): Condition | null {
  const written = textOf(sign, context);
  // `甲 <> 乙` reaches us as `甲 < (> 乙)`, `甲 == 乙` as `甲 = (= 乙)`.
  if (right.name === 'SimplePositiveUnaryTest' || sign.name !== 'CompareOp' || !isSign(written))
    return refuse({ from: sign.from, to: afterSigns(right, context, sign.to) }, context, [
      'XZ_CONDITION_SYNTAX',
      '应是 = != < <= > >= 中的一个',
    ]);
  return compare(node, context, {
    sign: written,
    left: context.build(left, context),
    right: context.build(right, context),
  });
}

function afterSigns(right: SyntaxNode, context: Context, otherwise: number): number {
  const second = childrenOf(right)[0];
  return second !== undefined && isSign(textOf(second, context)) ? second.to : otherwise;
}
