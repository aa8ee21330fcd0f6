import type { z } from 'zod';

type Issue = z.core.$ZodIssue;
/** A schema's complaint in Chinese, at the path of keys that it is about. */
export type Complaint = { readonly path: readonly PropertyKey[]; readonly message: string };

const TYPES: Readonly<Record<string, string>> = {
  string: '文字',
  number: '数字',
  boolean: '是或否（true / false）',
  array: '列表（每项前加 - ）',
  object: '“名称: 值”的一组',
  undefined: '没有写',
  null: '空',
};
const MOST_SHOWN = 40;

const typeName = (type: string): string => TYPES[type] ?? type;

/** What stands in the file, cut short. */
function seen(value: unknown): string {
  if (value === undefined) return '没有写';
  if (Array.isArray(value)) return '列表';
  if (typeof value === 'object' && value !== null) return '“名称: 值”的一组';
  const text = String(value);
  return `“${text.length > MOST_SHOWN ? `${text.slice(0, MOST_SHOWN)}…` : text}”`;
}

function valueAt(root: unknown, path: readonly PropertyKey[]): unknown {
  let value = root;
  for (const key of path)
    value = typeof value === 'object' && value !== null ? (value as Record<PropertyKey, unknown>)[key] : undefined;
  return value;
}

const list = (values: readonly unknown[]): string => values.map(String).join('、');

function sayOne(issue: Issue, value: unknown): string {
  switch (issue.code) {
    case 'invalid_type':
      return `应当是${typeName(issue.expected)}，这里是${seen(value)}`;
    case 'invalid_value':
      return `应当是 ${list(issue.values)} 之一，这里是${seen(value)}`;
    case 'unrecognized_keys':
      return `不认识的名称 ${list(issue.keys)}。请检查拼写，或删去`;
    case 'too_small':
      return `至少要有 ${issue.minimum} ${issue.origin === 'array' ? '项' : '个字'}，这里是${seen(value)}`;
    case 'too_big':
      return `最多 ${issue.maximum} ${issue.origin === 'array' ? '项' : '个字'}，这里是${seen(value)}`;
    case 'invalid_format':
      return `写法不对：${seen(value)}`;
    case 'custom':
      return issue.message;
    default:
      return `这里的${seen(value)}不合格式`;
  }
}

const depth = (issues: readonly Issue[]): number =>
  Math.max(0, ...issues.map((issue) => issue.path.length + (issue.code === 'unrecognized_keys' ? 1 : 0)));

/** Of a union's branches the one that got furthest says best what is wrong. */
function closestBranch(branches: readonly (readonly Issue[])[]): readonly Issue[] {
  return [...branches].sort((a, b) => depth(b) - depth(a) || a.length - b.length)[0] ?? [];
}

function complain(issue: Issue, root: unknown, before: readonly PropertyKey[], kinds: readonly string[]): Complaint[] {
  const path = [...before, ...issue.path];
  if (issue.code !== 'invalid_union') return [{ path, message: sayOne(issue, valueAt(root, path)) }];
  if (issue.errors.length === 0 || 'discriminator' in issue) {
    const at = [...path, ...(issue.path.at(-1) === 'kind' ? [] : ['kind'])];
    return [{ path: at, message: `kind 应当是 ${list(kinds)} 之一，这里是${seen(valueAt(root, at))}` }];
  }
  const branch = closestBranch(issue.errors);
  if (branch.every((inner) => inner.path.length === 0))
    return [{ path, message: `不合任何一种写法：${seen(valueAt(root, path))}` }];
  return branch.flatMap((inner) => complain(inner, root, path, kinds));
}

/** Every complaint of a schema about a value, in Chinese. `kinds` are the kinds that a norm may have. */
export function complaints(issues: readonly Issue[], root: unknown, kinds: readonly string[]): Complaint[] {
  return issues.flatMap((issue) => complain(issue, root, [], kinds));
}
