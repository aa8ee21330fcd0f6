import { parseInstant, printInstant } from '@xianzhi/core/base';
import type { Fact } from '@xianzhi/core/lexicon';

const PARTS = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})/;

type Civil = {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
};

function civilOf(instant: string): Civil | null {
  const milliseconds = parseInstant(instant);
  const match = milliseconds === null ? null : PARTS.exec(printInstant(milliseconds));
  if (match === null) return null;
  const [year, month, day, hour, minute] = match.slice(1).map(Number) as [number, number, number, number, number];
  return { year, month, day, hour, minute };
}

/** An instant of RFC 3339 as official texts print it in Beijing time, `2026年3月1日2时10分`; what is no instant stands as it is. */
export function printedTime(instant: string): string {
  const civil = civilOf(instant);
  if (civil === null) return instant;
  return `${civil.year}年${civil.month}月${civil.day}日${civil.hour}时${civil.minute}分`;
}

/** Its day, `2026年3月1日`. */
export function printedDay(instant: string): string {
  const civil = civilOf(instant);
  return civil === null ? instant : `${civil.year}年${civil.month}月${civil.day}日`;
}

const NUMBER_ALONE = /^\d{1,15}(?:\.\d{1,9})?$/;

/** A value of a fact as it was given, with the fact's own unit: `4人`, `600万元`, `是`; null where it is not known. */
export function printedValue(value: unknown, fact: Fact | undefined): string | null {
  if (value === null || value === undefined) return null;
  if (typeof value === 'boolean') return value ? '是' : '否';
  const text = typeof value === 'object' ? JSON.stringify(value) : String(value);
  if (fact?.type === 'moment') return printedTime(text);
  return NUMBER_ALONE.test(text) ? `${text}${fact?.unit ?? ''}` : text;
}

export const STANDING_NOTES = { actual: null, possible: '可能', initial: '初判' } as const;
