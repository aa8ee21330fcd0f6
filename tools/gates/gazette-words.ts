import type { TextFile } from './files.ts';
import type { Gazette } from './gazettes.ts';
import { literalOf, nodesOf, parse, placeOf } from './syntax.ts';

const CLASS = /\[[^\]]{0,400}\]/g;
const RUN = /\p{Script=Han}{5,}/gu;
const CORE = /^packages\/core\/src\//;

/** The Chinese words of a literal, five characters or more; the members of a character class are no word. */
const wordsOf = (text: string, isPattern: boolean): string[] =>
  (isPattern ? text.replace(CLASS, ' ') : text).match(RUN) ?? [];

/**
 * Words in core that occur in exactly one of the gazettes: a sign that the reader was written for that file.
 * A word of the language occurs in several, or in none.
 */
export function wordsOfOneGazette(files: readonly TextFile[], gazettes: readonly Gazette[]): string[] {
  const problems: string[] = [];
  for (const file of files.filter((candidate) => CORE.test(candidate.path))) {
    const tree = parse(file);
    for (const node of nodesOf(tree)) {
      const literal = literalOf(node);
      for (const word of literal === null ? [] : wordsOf(literal.text, literal.isPattern)) {
        const holders = gazettes.filter((gazette) => gazette.text.includes(word));
        if (holders.length === 1) problems.push(`${placeOf(tree, node)}: ${word} stands only in ${holders[0]?.name}`);
      }
    }
  }
  return problems;
}
