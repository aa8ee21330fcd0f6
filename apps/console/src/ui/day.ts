import { useSearch } from '@tanstack/react-router';
import { dayText } from './format.ts';

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Whether the text is a day that exists. */
export const isDay = (text: string): boolean => {
  const time = DAY.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().slice(0, 10) === text;
};

/** The day that a web address names; whatever is no day is left out. */
export function readDay(search: Record<string, unknown>): { day?: string } {
  return typeof search.day === 'string' && isDay(search.day) ? { day: search.day } : {};
}

export const today = (): string => dayText(new Date().toISOString());

/** The day of the day bar: what is shown and decided is what held then. `asked` is null for today. */
export function useDay(): { readonly day: string; readonly asked: string | null } {
  const { day } = useSearch({ strict: false });
  return { day: day ?? today(), asked: day ?? null };
}
