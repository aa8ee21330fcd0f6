import { words } from '@xianzhi/contract';
import { momentText } from '../../ui/format.ts';
import type { FactField } from './sheet-spec.ts';

const NUMBERS = new Set(['count', 'money', 'measure']);
const PLAIN_NUMBER = /^-?\d{1,15}(?:\.\d{1,6})?$/;

/** What a field holds, as the command takes it: a number in the fact's unit, a flag, a text; empty is not known. */
export function factValue({ type }: Pick<FactField, 'type'>, typed: string): string | number | boolean | null {
  const text = typed.trim();
  if (text === '' || text === words.unknown) return null;
  if (type === 'flag') return text === words.yes ? true : text === words.no ? false : text;
  return NUMBERS.has(type) && PLAIN_NUMBER.test(text) ? Number(text) : text;
}

/** A fact's value as screens print it: moments to the minute, on the county's clock. */
export function shownFact(shown: string, type: string | undefined): string {
  return type === 'moment' && !Number.isNaN(Date.parse(shown)) ? momentText(shown) : shown;
}
