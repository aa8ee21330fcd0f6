import type { LifeStatement } from '@xianzhi/contract';

const LENGTH = /^P(?:(\d{1,3})Y)?(?:(\d{1,3})M)?(?:(\d{1,4})D)?$/;
const SHORT = 24;

/** A statement's value for people: a day as it is, `P5Y` as 5年, words where there is no value. */
export function lifeValue({ value, text }: LifeStatement): string {
  if (value === null) return text.length > SHORT ? `${text.slice(0, SHORT)}…` : text;
  const length = LENGTH.exec(value);
  if (!length) return value;
  const parts = [length[1] && `${length[1]}年`, length[2] && `${length[2]}个月`, length[3] && `${length[3]}日`];
  return parts.filter(Boolean).join('') || value;
}
