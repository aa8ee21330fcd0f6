import { parseArgs } from 'node:util';
import { UsageError } from './usage.ts';

/** How Node names the option that it does not know. */
const QUOTED_OPTION = /'(-[^' ]{1,40})/;

type Options = Readonly<Record<string, { readonly type: 'string' | 'boolean' }>>;
type Values<O extends Options> = { readonly [K in keyof O]?: O[K]['type'] extends 'boolean' ? boolean : string };

const CODE = /^\d{6}$/;

/** The words after a command: positional ones and options. Throws `UsageError` for an option that the command does not have. */
export function takeWords<O extends Options>(
  words: readonly string[],
  options: O,
): { rest: string[]; values: Values<O> } {
  try {
    const { positionals, values } = parseArgs({ args: [...words], options, allowPositionals: true, strict: true });
    return { rest: positionals, values: values as Values<O> };
  } catch (error) {
    const option = QUOTED_OPTION.exec((error as Error).message)?.[1] ?? '';
    throw new UsageError(`不认识或没有写全的选项：${option}`);
  }
}

/** A county code as `--county` takes it. */
export function countyOption(value: string | undefined): string | null {
  if (value === undefined) return null;
  if (!CODE.test(value)) throw new UsageError(`--county 应为六位数字的行政区划代码（GB/T 2260），写的是“${value}”`);
  return value;
}

/** The one word that a command needs. */
export function oneWord(rest: readonly string[], what: string): string {
  const [word, ...more] = rest;
  if (word === undefined) throw new UsageError(`缺少${what}`);
  if (more.length > 0) throw new UsageError(`只要一个${what}，多出了“${more.join(' ')}”`);
  return word;
}
