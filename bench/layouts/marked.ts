import type { UnitGold } from '../gold.ts';
import type { Letter, Paragraph } from './letters.ts';

/** Gold of a drawn text: who reads it sees `text` alone. */
export type Drawn = {
  readonly text: string;
  readonly letters: readonly Letter[];
  readonly units: UnitGold['units'];
  /** How it was laid out. */
  readonly layout: string;
};

// Signs that no text has, of no width, stand before each unit's number until the layout is done.
const FIRST_SIGN = 0xe000;
const SIGN = /[\ue000-\uf8ff]/g;

export const isSign = (character: string): boolean => character >= '\ue000' && character <= '\uf8ff';

/** The paragraphs of the texts that are laid out together, each number behind a sign that remembers its unit. */
export class Signs {
  readonly #units: Paragraph[] = [];

  sign(paragraph: Paragraph): string {
    if (paragraph.num === '') return paragraph.text;
    this.#units.push(paragraph);
    return String.fromCharCode(FIRST_SIGN + this.#units.length - 1) + paragraph.text;
  }

  /** The text without its signs, and where they stood. */
  taken(marked: string): Pick<Drawn, 'text' | 'units'> {
    const units = [...marked.matchAll(SIGN)].map((match, before) => {
      const { num, path } = this.#units[match[0].charCodeAt(0) - FIRST_SIGN] as Paragraph;
      return { num, path: [...path], start: match.index - before, optional: false };
    });
    return { text: marked.replace(SIGN, ''), units };
  }
}
