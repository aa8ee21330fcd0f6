// The one normal form in which texts are stored for search and queries are asked. Everything is done code point by code
// point, so that the form of a part is the part of the form: that keeps offsets exact and phrases comparable.

const WHITESPACE = /\s/u;
const isPlainHan = (code: number): boolean => code >= 0x4e00 && code <= 0x9fff;

function searchableCharacter(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  if (isPlainHan(code)) return character;
  const folded = character.normalize('NFKC').toLowerCase();
  return WHITESPACE.test(folded) ? folded.split(WHITESPACE).join('') : folded;
}

/** NFKC, lower case, no white space: （ is (, ① is 1, Ａ is a. */
export function searchable(text: string): string {
  let result = '';
  for (const character of text) result += searchableCharacter(character);
  return result;
}

/** Joins parts that no phrase may span: heading and text. Cannot be typed into a query. */
export const partSeparator = '\u001f';

/** Where each UTF-16 unit of the searchable form comes from: start and end in the original. */
export type Origins = { readonly form: string; readonly starts: readonly number[]; readonly ends: readonly number[] };

/** The searchable form with the way back to the original. */
export function searchableWithOrigins(text: string): Origins {
  const starts: number[] = [];
  const ends: number[] = [];
  let form = '';
  let offset = 0;
  for (const character of text) {
    const piece = searchableCharacter(character);
    for (let unit = 0; unit < piece.length; unit++) {
      starts.push(offset);
      ends.push(offset + character.length);
    }
    form += piece;
    offset += character.length;
  }
  return { form, starts, ends };
}

// Beyond this a tsvector could pass its limit of one megabyte.
const largestWindowed = 60_000;

/** A unit too large for windows is found by this lexeme, which no window equals. */
export const vastLexeme = 'vast';

/** A lexeme as it stands in the text form of `tsvector` and `tsquery`. */
export const quoteLexeme = (text: string): string => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`;

/** Whether a searchable form is too large for windows; else `search_windows` of the database makes them. No positions: they end at 16 383. */
export const isVast = (form: string): boolean => form.length > largestWindowed;

/** The `tsquery` text that every unit with `phrase` answers to; units that only have all its windows do so too. */
export function windowQuery(phrase: string): string {
  const characters = [...phrase];
  const windows =
    characters.length === 1
      ? [`${quoteLexeme(phrase)}:*`]
      : characters.slice(0, -1).map((character, index) => quoteLexeme(character + (characters[index + 1] ?? '')));
  return `(${[...new Set(windows)].join(' & ')})`;
}
