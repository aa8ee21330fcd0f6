/** What the gate refuses. */
export type ConditionProblemCode =
  | 'XZ_CONDITION_EMPTY'
  | 'XZ_CONDITION_TOO_LONG'
  | 'XZ_CONDITION_TOO_DEEP'
  | 'XZ_CONDITION_SYNTAX'
  | 'XZ_CONDITION_BLANK'
  | 'XZ_CONDITION_UNKNOWN_NAME'
  | 'XZ_CONDITION_UNSUPPORTED'
  | 'XZ_CONDITION_TYPE'
  | 'XZ_CONDITION_DIMENSION'
  | 'XZ_CONDITION_CHOICE'
  | 'XZ_CONDITION_LITERAL';

/** Why a text is no condition: what was seen, where, and what was expected. `message` is Chinese, for who writes norms. */
export type ConditionProblem = {
  readonly code: ConditionProblemCode;
  /** In characters from 1. */
  readonly column: number;
  readonly seen: string;
  readonly expected: string;
  readonly message: string;
};

const MOST_SHOWN = 30;

const shorten = (text: string): string => {
  const characters = [...text];
  return characters.length > MOST_SHOWN ? `${characters.slice(0, MOST_SHOWN).join('')}…` : text;
};

/** The column of an offset: characters, not code units. */
export const columnAt = (text: string, offset: number): number => [...text.slice(0, offset)].length + 1;

/** A stretch of a text under the gate. */
export type Place = { readonly text: string; readonly from: number; readonly to: number };

export function problemAt(place: Place, code: ConditionProblemCode, expected: string): ConditionProblem {
  const column = columnAt(place.text, place.from);
  const seen = shorten(place.text.slice(place.from, place.to));
  const sight = seen === '' ? '到此为止' : `看到“${seen}”`;
  return { code, column, seen, expected, message: `第 ${column} 列${seen === '' ? '' : '：'}${sight}，${expected}。` };
}
