import ts from 'typescript';
import type { TextFile } from './files.ts';
import { isFunction, nodesOf, parse, placeOf } from './syntax.ts';

export const MOST_LINES = 500;
export const MOST_FUNCTION_LINES = 60;

const CODE = /\.(?:tsx?|mjs|js|css|sql)$/;
const CORE = /^packages\/core\/src\//;
const TYPESCRIPT = /\.tsx?$/;

const linesOf = (text: string): number => text.split('\n').length - (text.endsWith('\n') ? 1 : 0);

/** Files of code over the limit. */
export function longFiles(files: readonly TextFile[]): string[] {
  return files
    .filter((file) => CODE.test(file.path) && linesOf(file.text) > MOST_LINES)
    .map((file) => `${file.path}: ${linesOf(file.text)} lines, at most ${MOST_LINES}`);
}

/** Functions over the limit. */
export function longFunctions(files: readonly TextFile[]): string[] {
  return files
    .filter((file) => TYPESCRIPT.test(file.path))
    .flatMap((file) => {
      const tree = parse(file);
      return [...nodesOf(tree)].filter(isFunction).flatMap((node) => {
        const lines = linesOf(node.getText(tree));
        return lines > MOST_FUNCTION_LINES
          ? [`${placeOf(tree, node)}: a function of ${lines} lines, at most ${MOST_FUNCTION_LINES}`]
          : [];
      });
    });
}

/** `any` in core: a value of which nobody knows what it is. */
export function anyInCore(files: readonly TextFile[]): string[] {
  return files
    .filter((file) => CORE.test(file.path))
    .flatMap((file) => {
      const tree = parse(file);
      return [...nodesOf(tree)]
        .filter((node) => node.kind === ts.SyntaxKind.AnyKeyword)
        .map((node) => `${placeOf(tree, node)}: any`);
    });
}

const CLOCKS = new Set(['Date', 'performance', 'crypto', 'globalThis', 'Intl']);
const isClock = (node: ts.Node): boolean =>
  ts.isIdentifier(node) &&
  ((CLOCKS.has(node.text) && !(ts.isPropertyAccessExpression(node.parent) && node.parent.name === node)) ||
    (node.text === 'random' && ts.isPropertyAccessExpression(node.parent) && node.parent.getText() === 'Math.random'));

/** Clock, randomness and the platform's settings in core: they are arguments there. */
export function impureCore(files: readonly TextFile[]): string[] {
  return files
    .filter((file) => CORE.test(file.path))
    .flatMap((file) => {
      const tree = parse(file);
      return [...nodesOf(tree)].filter(isClock).map((node) => `${placeOf(tree, node)}: ${node.getText(tree)}`);
    });
}
