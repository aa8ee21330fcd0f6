import { isSign } from './marked.ts';

const NO_LINE_START = '，。；：、）》”';
const WIDE = 0x2000;

/** Draws from a seed. */
export type Draw = {
  readonly pick: <T>(choices: readonly T[]) => T;
  /** A whole number from `least` to `most`. */
  readonly number: (least: number, most: number) => number;
};

/** Draws with a source of numbers from 0 to 1. */
export const drawFrom = (random: () => number): Draw => ({
  pick: (choices) => choices[Math.floor(random() * choices.length)] as (typeof choices)[number],
  number: (least, most) => least + Math.floor(random() * (most - least + 1)),
});

const widthOf = (character: string): number => (isSign(character) ? 0 : character.charCodeAt(0) < WIDE ? 0.5 : 1);

/** A paragraph in a column of `width` Chinese characters, 0 for none; closing signs hang over its edge. */
export function wrapped(text: string, width: number, indent: string): string[] {
  if (width === 0) return [indent + text];
  const lines: string[] = [];
  let line = indent;
  let filled = [...indent].reduce((sum, character) => sum + widthOf(character), 0);
  for (const character of text) {
    if (filled >= width && !isSign(character) && !NO_LINE_START.includes(character)) {
      lines.push(line);
      line = '';
      filled = 0;
    }
    line += character;
    filled += widthOf(character);
  }
  return [...lines, line];
}

/** A line in the middle of its column. */
export const centred = (text: string, width: number): string =>
  '\u3000'.repeat(Math.max(0, (width - text.length) >> 1)) + text;

const HALF: Readonly<Record<string, string>> = { '，': ',', '；': ';', '（': '(', '）': ')', '：': ':' };
const FULL_SIGNS = /[，；（）：]/g;

/** Signs of half width, as some programs leave them. */
export const halfWidth = (text: string): string => text.replace(FULL_SIGNS, (sign) => HALF[sign] ?? sign);
