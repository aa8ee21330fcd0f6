import { parse } from 'yaml';
import type { County, Organ, Work } from './directory.ts';

/** A content file read, or in Chinese why not. */
export type Parsed<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly reason: string };

const SIX_DIGITS = /^\d{6}$/;
const STATUSES = ['inForce', 'repealed', 'unknown'] as const;

const text = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);
const texts = (value: unknown): string[] => (Array.isArray(value) ? value.filter((one) => text(one) !== null) : []);
const list = (value: unknown): Record<string, unknown>[] => (Array.isArray(value) ? value : []);

function required(value: unknown, what: string): string {
  const found = text(value);
  if (found === null) throw new TypeError(`缺少 ${what}`);
  return found;
}

const organOf = (row: Record<string, unknown>): Organ => ({
  name: required(row['name'], '机构的 name'),
  kind: text(row['kind']) ?? 'institution',
  parent: text(row['parent']),
  aliases: texts(row['aliases']),
});

const workOf = (row: Record<string, unknown>): Work => ({
  title: text(row['title']),
  number: text(row['number']),
  issuer: text(row['issuer']),
  kind: text(row['kind']) ?? '',
  status: STATUSES.find((status) => status === row['status']) ?? 'unknown',
  aliases: texts(row['aliases']),
});

function countyOf(value: Record<string, unknown>): County {
  const code = String(value['county'] ?? '');
  if (!SIX_DIGITS.test(code)) throw new TypeError('county 应当是 6 位代码');
  return {
    code,
    name: required(value['name'], 'name'),
    province: text(value['province']),
    prefecture: text(value['prefecture']),
    organs: list(value['organs']).map(organOf),
  };
}

function parsed<T>(source: string, read: (value: Record<string, unknown>) => T): Parsed<T> {
  try {
    return { ok: true, value: read((parse(source) ?? {}) as Record<string, unknown>) };
  } catch (error) {
    return { ok: false, reason: (error as Error).message.split('\n')[0] ?? '' };
  }
}

/** The text of an `organs.yaml`: a county with its directory. */
export const parseCounty = (source: string): Parsed<County> => parsed(source, countyOf);

/** The text of a `works.yaml`: works cited. */
export const parseWorks = (source: string): Parsed<Work[]> =>
  parsed(source, (value) => list(value['works']).map(workOf));
