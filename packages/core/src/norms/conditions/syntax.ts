import { parser } from 'lezer-feel';
import { hintFor } from '../../lexicon/index.ts';
import { type ConditionProblem, problemAt } from './problems.ts';

type Tree = ReturnType<typeof parser.parse>;
/** A node of the grammar's tree, what the parser dropped included. */
export type SyntaxNode = Tree['topNode'];

export const MOST_CHARACTERS = 2000;
export const MOST_NESTED = 60;

/** Whatever else the grammar knows is refused. */
const ALLOWED = new Set(
  (
    'Expression Disjunction Conjunction Comparison CompareOp ArithmeticExpression ArithOp ParenthesizedExpression ' +
    'IfExpression FunctionInvocation PositionalParameters List Interval PositiveUnaryTest PositiveUnaryTests ' +
    'SimplePositiveUnaryTest VariableName Identifier NumericLiteral StringLiteral BooleanLiteral DateTimeLiteral ' +
    'DateTimeConstructor AtLiteral date duration and or in between if then else ( ) [ ] ..'
  ).split(' '),
);
/** Chains of `and` and `or` are flat for a reader and for us. */
const NESTING = new Set([
  'Comparison',
  'ArithmeticExpression',
  'ParenthesizedExpression',
  'IfExpression',
  'FunctionInvocation',
  'List',
  'Interval',
]);
/** What stands in no node of a tree without errors: blanks, commas of lists, the `@` of a day. */
const BETWEEN_NODES = /^[ \t\r\n,@]{0,2000}$/;
const UNSUPPORTED: Readonly<Record<string, string>> = {
  LineComment: '条件里不写注释',
  BlockComment: '条件里不写注释',
  null: '未知的事实不用写，缺了就按未知处理',
  PathExpression: '名称里不用半角“.”，写成 PM2_5 这样',
  FilterExpression: '条件里不支持方括号取值；范围写成 in [a..b]',
  ForExpression: '条件里不支持 for',
  QuantifiedExpression: '条件里不支持 some、every',
};

type Seen = { readonly name: string; readonly isError: boolean; readonly from: number; readonly to: number };
type Leaf = { readonly from: number; readonly to: number };
type Walk = { readonly seen: Seen[]; readonly leaves: Leaf[]; deepest: number };

/** Every node in order, without recursion: the tree of a hostile text is deep. */
function walk(tree: Tree): Walk {
  const found: Walk = { seen: [], leaves: [], deepest: 0 };
  const cursor = tree.cursor();
  let depth = 0;
  const enter = (): boolean => {
    const { name, from, to } = cursor;
    found.seen.push({ name, from, to, isError: cursor.type.isError });
    if (NESTING.has(name)) depth += 1;
    found.deepest = Math.max(found.deepest, depth);
    // The sign of a number is a node, its digits are not.
    if (name !== 'NumericLiteral' && cursor.firstChild()) return true;
    if (to > from) found.leaves.push({ from, to });
    return false;
  };
  const leave = (): boolean => {
    if (NESTING.has(cursor.name)) depth -= 1;
    return !cursor.nextSibling();
  };
  for (;;) {
    if (enter()) continue;
    while (leave()) if (!cursor.parent()) return found;
  }
}

/** What is no error but stands in no node: blanks. Those that nobody sees are refused. */
function strangeBlank(text: string, leaves: readonly Leaf[]): Leaf | null {
  let at = 0;
  for (const leaf of [...leaves, { from: text.length, to: text.length }]) {
    if (!BETWEEN_NODES.test(text.slice(at, leaf.from))) return { from: at, to: leaf.from };
    at = Math.max(at, leaf.to);
  }
  return null;
}

const DEFAULT_HINT = '这里应是事实名、数、比较或 and / or';

/** The parser marks places without length too; then what follows is shown. */
function errorProblem(text: string, error: Seen): ConditionProblem {
  const rest = text.slice(error.from);
  if (rest.trim() === '') {
    const end = { text, from: error.from, to: error.from };
    return problemAt(end, 'XZ_CONDITION_SYNTAX', '后面还应有内容，或少了右括号');
  }
  const from = error.from + rest.length - rest.trimStart().length;
  const to = Math.max(error.to, from + [...rest.trimStart()].slice(0, 1).join('').length);
  return problemAt({ text, from, to }, 'XZ_CONDITION_SYNTAX', hintFor(text.slice(from, to)) ?? DEFAULT_HINT);
}

const codePoint = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

function blankProblem(text: string, blank: Leaf): ConditionProblem {
  const strange = [...text.slice(blank.from, blank.to)].find((character) => !BETWEEN_NODES.test(character)) ?? '';
  const from = text.indexOf(strange, blank.from);
  const expected = `这是特殊空白 ${codePoint(strange)}，应删去或改成半角空格`;
  return problemAt({ text, from, to: from + strange.length }, 'XZ_CONDITION_BLANK', expected);
}

/** Only what stands at most this deep is built by functions that call themselves. */
function refusal(text: string, found: Walk): ConditionProblem | null {
  const whole = { text, from: 0, to: text.length };
  if (found.deepest > MOST_NESTED)
    return problemAt(whole, 'XZ_CONDITION_TOO_DEEP', `嵌套 ${found.deepest} 层，最多 ${MOST_NESTED} 层，应分成几条`);
  const error = found.seen.find((node) => node.isError);
  if (error !== undefined) return errorProblem(text, error);
  const strange = found.seen.find((node) => !ALLOWED.has(node.name));
  if (strange !== undefined)
    return problemAt(
      { ...strange, text },
      'XZ_CONDITION_UNSUPPORTED',
      UNSUPPORTED[strange.name] ?? '条件里不支持这种写法',
    );
  const blank = strangeBlank(text, found.leaves);
  return blank === null ? null : blankProblem(text, blank);
}

/**
 * The grammar's tree of a text, or why there is none. The parser takes nearly everything: what it marked as an error,
 * what we do not compile, and what it silently skipped is refused here; names are looked at later.
 */
export function readSyntax(text: string): { readonly node: SyntaxNode } | { readonly problem: ConditionProblem } {
  const whole = { text, from: 0, to: text.length };
  if (text.length > MOST_CHARACTERS) {
    const expected = `共 ${text.length} 字，最多 ${MOST_CHARACTERS} 字，应分成几条`;
    return { problem: problemAt(whole, 'XZ_CONDITION_TOO_LONG', expected) };
  }
  if (text.trim() === '')
    return { problem: problemAt(whole, 'XZ_CONDITION_EMPTY', '条件是空的，应写一个比较或事实名') };
  const tree = parser.parse(text);
  const problem = refusal(text, walk(tree));
  return problem === null ? { node: tree.topNode } : { problem };
}

/** The children of a node, punctuation included. */
export function childrenOf(node: SyntaxNode): SyntaxNode[] {
  const children: SyntaxNode[] = [];
  for (let child = node.firstChild; child !== null; child = child.nextSibling) children.push(child);
  return children;
}
