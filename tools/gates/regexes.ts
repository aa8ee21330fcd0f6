import ts from 'typescript';
import type { TextFile } from './files.ts';
import { ancestorsOf, isFunction, isRegExpMaker, nodesOf, parse, placeOf } from './syntax.ts';

/** A pattern with the place where it stands. */
export type Pattern = { readonly place: string; readonly source: string; readonly flags: string };

const UPPER_CASE = /^[A-Z][A-Z0-9_]{0,60}$/;
const CHECKED = /^(?:packages\/[^/]+|apps\/(?:server|cli))\/src\//;
const DELIMITED = /^\/([\s\S]+)\/([a-z]*)$/;
// What follows a repetition without an end: `*`, `+`, `{3,}`; an escaped sign and the members of a class are none.
const OPEN_ENDED = /[*+]|\{\d+,\}/;
const ESCAPED = /\\[\s\S]/g;
const CLASS = /\[[^\]]*\]/g;

const isCheckedFile = (file: TextFile): boolean => CHECKED.test(file.path);
const isPattern = (node: ts.Node): boolean => ts.isRegularExpressionLiteral(node) || isRegExpMaker(node);
const enclosingFunction = (node: ts.Node): ts.Node | undefined => [...ancestorsOf(node)].find(isFunction);

/** The constant of the module in whose value a node stands. */
function topConstantOf(node: ts.Node): ts.VariableDeclaration | undefined {
  return [...ancestorsOf(node)].find(
    (above): above is ts.VariableDeclaration =>
      ts.isVariableDeclaration(above) && above.parent.parent.parent.kind === ts.SyntaxKind.SourceFile,
  );
}

/** The name of the outermost function around a node: a maker of patterns has one. */
function outermostName(node: ts.Node): string | null {
  const outer = [...ancestorsOf(node)].filter(isFunction).at(-1);
  if (outer === undefined) return null;
  if (ts.isFunctionDeclaration(outer)) return outer.name?.text ?? null;
  return ts.isVariableDeclaration(outer.parent) && ts.isIdentifier(outer.parent.name) ? outer.parent.name.text : null;
}

/** A maker is called while the module is loaded and never later; then its patterns are constants like any other. */
function isCalledAtLoadOnly(tree: ts.SourceFile, name: string): boolean {
  const calls = [...nodesOf(tree)].filter(
    (node) => ts.isIdentifier(node) && node.text === name && node.parent !== undefined && !isDeclarationName(node),
  );
  return calls.length > 0 && calls.every((call) => enclosingFunction(call) === undefined && inUpperCase(call));
}

const isDeclarationName = (node: ts.Identifier): boolean =>
  (ts.isVariableDeclaration(node.parent) || ts.isFunctionDeclaration(node.parent)) && node.parent.name === node;

function inUpperCase(node: ts.Node): boolean {
  const constant = topConstantOf(node);
  return constant !== undefined && ts.isIdentifier(constant.name) && UPPER_CASE.test(constant.name.text);
}

function isNamedConstant(tree: ts.SourceFile, node: ts.Node): boolean {
  if (enclosingFunction(node) === undefined) return inUpperCase(node);
  const maker = outermostName(node);
  return isRegExpMaker(node) && maker !== null && isCalledAtLoadOnly(tree, maker);
}

/** Patterns that are no named constant of their module. */
export function unnamedPatterns(files: readonly TextFile[]): string[] {
  return files.filter(isCheckedFile).flatMap((file) => {
    const tree = parse(file);
    return [...nodesOf(tree)]
      .filter((node) => isPattern(node) && !isNamedConstant(tree, node))
      .map((node) => `${placeOf(tree, node)}: ${node.getText(tree).slice(0, 80)}`);
  });
}

/** Whether a pattern repeats something without an end. */
export const isOpenEnded = (source: string): boolean =>
  OPEN_ENDED.test(source.replace(ESCAPED, 'x').replace(CLASS, 'x'));

/** The patterns that are written out. */
export function literalPatterns(files: readonly TextFile[]): Pattern[] {
  return files.filter(isCheckedFile).flatMap((file) => {
    const tree = parse(file);
    return [...nodesOf(tree)].filter(ts.isRegularExpressionLiteral).map((node) => {
      const parts = DELIMITED.exec(node.text);
      return { place: placeOf(tree, node), source: parts?.[1] ?? '', flags: parts?.[2] ?? '' };
    });
  });
}

/** Makes of patterns outside core: there only written-out patterns are allowed, for no one could list the others. */
export function madeOutsideCore(files: readonly TextFile[]): string[] {
  return files
    .filter((file) => isCheckedFile(file) && !file.path.startsWith('packages/core/'))
    .flatMap((file) => {
      const tree = parse(file);
      return [...nodesOf(tree)]
        .filter(isRegExpMaker)
        .map((node) => `${placeOf(tree, node)}: ${node.getText(tree).slice(0, 80)}`);
    });
}

const CALLER = /((?:packages|tools)\/[\w./-]{1,200}\.ts)/;

/** The file of ours that asked for a pattern; libraries make theirs as well, and null is theirs. */
function makerFile(): string | null {
  const frames = (new Error().stack ?? '').split('\n').filter((frame) => !frame.includes('gates/regexes.ts'));
  const caller = frames.slice(1)[0] ?? '';
  return caller.includes('node_modules') ? null : (CALLER.exec(caller)?.[1] ?? null);
}

/**
 * The patterns that our modules make while they are loaded. `load` imports them; core is pure, so loading does nothing else.
 */
export async function madePatterns(load: () => Promise<unknown>): Promise<Pattern[]> {
  const made: Pattern[] = [];
  const own = globalThis.RegExp;
  globalThis.RegExp = new Proxy(own, {
    construct(target, args, maker) {
      const pattern: RegExp = Reflect.construct(target, args, maker === globalThis.RegExp ? target : maker);
      const file = makerFile();
      if (file !== null) made.push({ place: file, source: pattern.source, flags: pattern.flags });
      return pattern;
    },
  });
  try {
    await load();
  } finally {
    globalThis.RegExp = own;
  }
  return made;
}
