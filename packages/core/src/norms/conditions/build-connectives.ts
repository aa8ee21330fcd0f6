import { type Built, buildTruth, type Context, refuse } from './build-context.ts';
import { buildMembership } from './build-tests.ts';
import { childrenOf, type SyntaxNode } from './syntax.ts';
import type { Condition } from './types.ts';

type Connective = 'and' | 'or';
/** A condition between connectives: a node of its own, or `tested in …tests`. */
type Operand = { readonly node: SyntaxNode } | { readonly tested: SyntaxNode; readonly tests: readonly SyntaxNode[] };
type Sequence = { readonly operands: readonly Operand[]; readonly connectives: readonly Connective[] };

const isConnected = (node: SyntaxNode): boolean => node.name === 'Conjunction' || node.name === 'Disjunction';

function connected(node: SyntaxNode): Sequence {
  const [left, , right] = childrenOf(node);
  const [before, after] = [sequenceOf(left ?? node), sequenceOf(right ?? node)];
  const connective = node.name === 'Conjunction' ? 'and' : 'or';
  return {
    operands: [...before.operands, ...after.operands],
    connectives: [...before.connectives, connective, ...after.connectives],
  };
}

/**
 * The grammar reads `甲 in [1..3) and 乙 or 丙` as `甲 in ([1..3) and 乙 or 丙)`: all that follows `in` lands inside the
 * test. It is taken out here, and what binds stronger is decided anew.
 */
function membership(node: SyntaxNode): Sequence {
  const [tested, , ...tests] = childrenOf(node);
  const test = tests[0];
  const inner = test?.name === 'PositiveUnaryTest' ? childrenOf(test)[0] : undefined;
  if (tested === undefined) return { operands: [{ node }], connectives: [] };
  if (inner === undefined) return { operands: [{ tested, tests }], connectives: [] };
  const { operands, connectives } = sequenceOf(inner);
  const [first, ...others] = operands;
  const behind = first !== undefined && 'node' in first ? [first.node] : [];
  return { operands: [{ tested, tests: behind }, ...others], connectives };
}

/** The conditions of an unbracketed stretch in the order in which they are written. */
function sequenceOf(node: SyntaxNode): Sequence {
  if (isConnected(node)) return connected(node);
  if (node.name === 'Comparison' && childrenOf(node)[1]?.name === 'in') return membership(node);
  return { operands: [{ node }], connectives: [] };
}

const joined = (kind: Connective, parts: readonly Condition[]): Condition =>
  parts.length === 1 && parts[0] !== undefined ? parts[0] : { kind, parts };

/** `and` binds stronger than `or`. */
function grouped(parts: readonly Condition[], connectives: readonly Connective[]): Condition {
  const alternatives: Condition[][] = [[]];
  parts.forEach((part, i) => {
    if (i > 0 && connectives[i - 1] === 'or') alternatives.push([]);
    alternatives.at(-1)?.push(part);
  });
  return joined(
    'or',
    alternatives.map((alternative) => joined('and', alternative)),
  );
}

const buildOperand = (operand: Operand, context: Context): Condition | null =>
  'node' in operand ? buildTruth(operand.node, context) : buildMembership(operand.tested, operand.tests, context);

/** Conditions joined by `and` and `or`, and every `in`. */
export function buildConnected(node: SyntaxNode, context: Context): Built {
  const { operands, connectives } = sequenceOf(node);
  const broken = operands.find((operand) => 'node' in operand && operand.node === node);
  if (broken !== undefined) return refuse(node, context, ['XZ_CONDITION_UNSUPPORTED', '应是用 and 或 or 连接的条件']);
  const parts = operands.map((operand) => buildOperand(operand, context));
  const whole = parts.filter((part) => part !== null);
  return whole.length < parts.length ? null : { kind: 'truth', condition: grouped(whole, connectives) };
}
