import ts from 'typescript';
import type { TextFile } from './files.ts';
import { ancestorsOf, literalOf, nodesOf, parse, placeOf } from './syntax.ts';

const HAN = /\p{Script=Han}/u;
/** Rooms whose business is what official Chinese says; numerals stand below them all, since addresses count with them. */
const KNOWING = /^packages\/core\/src\/(?:(?:lexicon|address|reader|extract)\/|base\/numerals\.ts$)/;
/** How a printed number, a title or a citation is set for a reader depends on what is printed. */
const SETTING = /^apps\/(?:server\/src\/present|console\/src\/(?:ui|features\/document))\//;
/** Rooms below language: not even a message stands there. */
const SILENT = /^packages\/core\/src\/(?:base|gazette)\//;
const ASKING = new Set([
  'includes',
  'indexOf',
  'lastIndexOf',
  'startsWith',
  'endsWith',
  'has',
  'split',
  'match',
  'matchAll',
  'search',
  'test',
  'exec',
]);
const COMPARING = new Set([
  ts.SyntaxKind.EqualsEqualsEqualsToken,
  ts.SyntaxKind.ExclamationEqualsEqualsToken,
  ts.SyntaxKind.EqualsEqualsToken,
  ts.SyntaxKind.ExclamationEqualsToken,
]);

const isQuestion = (above: ts.Node): boolean =>
  ts.isCaseClause(above) ||
  (ts.isBinaryExpression(above) && COMPARING.has(above.operatorToken.kind)) ||
  (ts.isCallExpression(above) &&
    ts.isPropertyAccessExpression(above.expression) &&
    ASKING.has(above.expression.name.text));

/** What merely holds a literal on its way to a question: `['通知', '决定'].includes(kind)`. */
const isHolder = (node: ts.Node): boolean =>
  ts.isParenthesizedExpression(node) ||
  ts.isArrayLiteralExpression(node) ||
  ts.isAsExpression(node) ||
  ts.isPropertyAccessExpression(node);

/** Whether the program asks something with the literal: compares it, looks it up in a text, matches it. */
function decides(node: ts.Node, isPattern: boolean): boolean {
  if (isPattern) return true;
  let below = node;
  for (const above of ancestorsOf(node)) {
    // `case` asks by its own expression, not by what it returns.
    if (isQuestion(above)) return !ts.isCaseClause(above) || above.expression === below;
    if (!isHolder(above)) return false;
    below = above;
  }
  return false;
}

/**
 * Chinese outside the rooms that know the language is for showing, never for deciding: it may be a message or a label,
 * but nothing compares with it, searches for it or matches it. Below language (base, gazette) there is none at all.
 */
export function misplacedHan(files: readonly TextFile[]): string[] {
  return files
    .filter((file) => !KNOWING.test(file.path) && !SETTING.test(file.path))
    .flatMap((file) => {
      const tree = parse(file);
      return [...nodesOf(tree)].flatMap((node) => {
        const literal = literalOf(node);
        if (literal === null || !HAN.test(literal.text)) return [];
        const isWrong = SILENT.test(file.path) || decides(node, literal.isPattern);
        return isWrong ? [`${placeOf(tree, node)}: ${literal.text.trim().slice(0, 40)}`] : [];
      });
    });
}
