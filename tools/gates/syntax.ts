import ts from 'typescript';
import type { TextFile } from './files.ts';

export const parse = (file: TextFile): ts.SourceFile =>
  ts.createSourceFile(
    file.path,
    file.text,
    ts.ScriptTarget.ES2023,
    true,
    file.path.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS,
  );

/** Every node of a tree, parents first. */
export function* nodesOf(node: ts.Node): Generator<ts.Node> {
  yield node;
  const children: ts.Node[] = [];
  ts.forEachChild(node, (child) => {
    children.push(child);
  });
  for (const child of children) yield* nodesOf(child);
}

/** `path:line`, as an editor opens it. */
export function placeOf(tree: ts.SourceFile, node: ts.Node): string {
  return `${tree.fileName}:${tree.getLineAndCharacterOfPosition(node.getStart(tree)).line + 1}`;
}

/** From a node's parent to the top. */
export function* ancestorsOf(node: ts.Node): Generator<ts.Node> {
  for (let above = node.parent; above !== undefined; above = above.parent) yield above;
}

/** Text, template or pattern; JSX text is text. */
export type Literal = { readonly node: ts.Node; readonly text: string; readonly isPattern: boolean };

/** A literal node's own text; null where the node is none. Types and import paths are none. */
export function literalOf(node: ts.Node): Literal | null {
  if (ts.isRegularExpressionLiteral(node)) return { node, text: node.text, isPattern: true };
  if (ts.isStringLiteral(node) && ts.isLiteralTypeNode(node.parent)) return null;
  if (
    ts.isStringLiteralLike(node) ||
    ts.isTemplateHead(node) ||
    ts.isTemplateMiddleOrTemplateTail(node) ||
    ts.isJsxText(node)
  ) {
    return { node, text: node.text, isPattern: isPatternText(node) };
  }
  return null;
}

/** The text of `new RegExp('…')` is a pattern as well. */
function isPatternText(node: ts.Node): boolean {
  const maker = [...ancestorsOf(node)].find((above) => ts.isNewExpression(above) || ts.isCallExpression(above));
  return maker !== undefined && isRegExpMaker(maker);
}

/** `new RegExp(…)` or `RegExp(…)`. */
export const isRegExpMaker = (node: ts.Node): node is ts.NewExpression | ts.CallExpression =>
  (ts.isNewExpression(node) || ts.isCallExpression(node)) &&
  ts.isIdentifier(node.expression) &&
  node.expression.text === 'RegExp';

export const isFunction = (node: ts.Node): node is ts.FunctionLikeDeclaration =>
  ts.isFunctionDeclaration(node) ||
  ts.isFunctionExpression(node) ||
  ts.isArrowFunction(node) ||
  ts.isMethodDeclaration(node) ||
  ts.isConstructorDeclaration(node) ||
  ts.isAccessor(node);
