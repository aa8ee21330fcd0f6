import { type CompareSign, type Condition, type Expression, type LiteralExpression, TURNED } from './types.ts';

type Node = Condition | Expression;

/** What stands directly inside. */
function partsOf(node: Node): readonly Node[] {
  switch (node.kind) {
    case 'and':
    case 'or':
    case 'aggregate':
      return node.parts;
    case 'not':
    case 'negate':
      return [node.part];
    case 'same':
    case 'compare':
    case 'arithmetic':
      return [node.left, node.right];
    case 'if':
      return [node.when, node.met, node.otherwise];
    default:
      return [];
  }
}

/** Every node of a tree, from the left. */
export function* nodesOf(node: Node): Generator<Node> {
  yield node;
  for (const part of partsOf(node)) yield* nodesOf(part);
}

/** The facts that a tree asks for, each once, in the order of the text. */
export function factsOf(tree: Condition | Expression): readonly string[] {
  const names = [...nodesOf(tree)].flatMap((node) => (node.kind === 'fact' || node.kind === 'flag' ? [node.fact] : []));
  return [...new Set(names)];
}

/** A number, day or length of a condition. */
export type Literal = LiteralExpression & {
  /** Where a fact is compared with just this literal: the fact, and how it stands to the literal. */
  readonly compared: { readonly fact: string; readonly sign: CompareSign } | null;
};

const isLiteral = (node: Node): node is LiteralExpression =>
  node.kind === 'number' || node.kind === 'day' || node.kind === 'length';

function compared(node: Node): readonly (readonly [LiteralExpression, Literal['compared']])[] {
  if (node.kind !== 'compare') return [];
  const { left, right, sign } = node;
  if (left.kind === 'fact' && isLiteral(right)) return [[right, { fact: left.fact, sign }]];
  if (right.kind === 'fact' && isLiteral(left)) return [[left, { fact: right.fact, sign: TURNED[sign] }]];
  return [];
}

/** The numbers, days and lengths that a tree states, each place once, by column. */
export function literalsOf(tree: Condition | Expression): readonly Literal[] {
  const found = new Map<number, Literal>();
  for (const node of nodesOf(tree)) {
    for (const [literal, how] of compared(node)) found.set(literal.column, { ...literal, compared: how });
    if (isLiteral(node) && !found.has(node.column)) found.set(node.column, { ...node, compared: null });
  }
  return [...found.values()].sort((a, b) => a.column - b.column);
}
