import { parse, YAMLParseError } from 'yaml';
import type { County, Organ, Work } from './directory.ts';

/** A content file read, or in Chinese why not. */
export type Parsed<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly reason: string };

const SIX_DIGITS = /^\d{6}$/;
const STATUSES = ['inForce', 'repealed', 'unknown'] as const;

const text = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);
const texts = (value: unknown): string[] => (Array.isArray(value) ? value.filter((one) => text(one) !== null) : []);
const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function list(value: unknown, what: string): Record<string, unknown>[] {
  if (value === undefined || value === null) return [];
  if (!Array.isArray(value) || !value.every(isRecord))
    throw new TypeError(`${what} 应当是一个列表，每项写成“名称: 值”`);
  return value;
}

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
    organs: list(value['organs'], 'organs').map(organOf),
  };
}

/** What is wrong with a file, in Chinese: our own refusals say it themselves, of the parser's only the place is kept. */
function reasonOf(error: unknown): string {
  if (error instanceof YAMLParseError) {
    const line = error.linePos?.[0].line;
    return `不是有效的 YAML${line === undefined ? '' : `，请检查第 ${line} 行前后的缩进和冒号`}`;
  }
  return error instanceof TypeError ? error.message : '不是有效的 YAML';
}

function parsed<T>(source: string, read: (value: Record<string, unknown>) => T): Parsed<T> {
  try {
    const value: unknown = parse(source) ?? {};
    if (!isRecord(value)) throw new TypeError('文件应当由“名称: 值”组成');
    return { ok: true, value: read(value) };
  } catch (error) {
    return { ok: false, reason: reasonOf(error) };
  }
}

/** The text of an `organs.yaml`: a county with its directory. */
export const parseCounty = (source: string): Parsed<County> => parsed(source, countyOf);

/** The text of a `works.yaml`: works cited. */
export const parseWorks = (source: string): Parsed<Work[]> =>
  parsed(source, (value) => list(value['works'], 'works').map(workOf));
