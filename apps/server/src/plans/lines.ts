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
