import { type Holder, holderName, isNotStated, type Norm, type NotStated } from '@xianzhi/core/norms';

/** Words with the clause that they come from. */
export type Line = { readonly text: string; readonly address: string };

const OCCURRENCE = /#[1-9]\d?$/;

/** The full address of the innermost clause that is named. */
export function clauseOf(norm: Norm, ...clauses: readonly (string | undefined)[]): string {
  const at = clauses.findLast((clause) => clause !== undefined) ?? norm.body.at;
  const document = `${norm.county}/${norm.document}`;
  return at === undefined ? document : `${document}/${at.replace(OCCURRENCE, '')}`;
}

export const names = (holders: readonly Holder[] | NotStated | undefined): string[] =>
  holders === undefined || isNotStated(holders) ? [] : holders.map(holderName);

/** Who, or that the text does not say. */
export const whoever = (holders: readonly Holder[] | NotStated | undefined): string =>
  holders === undefined
    ? ''
    : isNotStated(holders)
      ? `未载明（${holders.notStated}）`
      : holders.map(holderName).join('、');

export const reasonOf = (value: unknown): string | null => (isNotStated(value) ? value.notStated : null);

/** `甲、乙：做某事` */
export const said = (who: string, what: string): string => (who === '' ? what : `${who}：${what}`);

const TRUE = /\s{0,2}=\s{0,2}true\b/g;
const FALSE = /\s{0,2}=\s{0,2}false\b/g;
const AND = /\band\b/g;
const OR = /\bor\b/g;
const NOT = /\bnot\b/g;
const QUOTES = /"/g;

/** A condition as a person reads it: `放射源状态 = 被盗 或 造成人员辐射损伤`. */
export const conditionWords = (text: string): string =>
  text
    .replace(TRUE, '')
    .replace(FALSE, '：否')
    .replace(AND, '且')
    .replace(OR, '或')
    .replace(NOT, '非')
    .replace(QUOTES, '');
