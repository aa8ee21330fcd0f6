import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createContext, Script } from 'node:vm';
import { check } from 'recheck';
import { ROOT } from '../root.ts';
import type { Pattern } from './regexes.ts';

type Shape = Pick<Pattern, 'source' | 'flags'>;

/** So long may recheck think about one pattern; no answer by then is a danger too. */
const THINKING_MILLISECONDS = 6000;
/** So long may a pattern take for the text that recheck thinks worst, tens of thousands of characters long. */
const ANSWER_MILLISECONDS = 250;

// What was found safe stays safe while neither the pattern nor recheck changes.
const CACHE = join(ROOT, 'node_modules', '.cache', 'xianzhi', 'recheck-4.5.0.json');

function readCache(): Set<string> {
  try {
    return new Set(JSON.parse(readFileSync(CACHE, 'utf8')));
  } catch {
    return new Set();
  }
}

function writeCache(safe: ReadonlySet<string>): void {
  try {
    mkdirSync(dirname(CACHE), { recursive: true });
    writeFileSync(CACHE, JSON.stringify([...safe]));
  } catch {
    // A checkout that cannot be written to asks again the next time.
  }
}

/** Whether a pattern gets through a text in time. A search that does not end is broken off. */
export function isAnsweredInTime(pattern: Shape, text: string): boolean {
  const context = createContext({ pattern: new RegExp(pattern.source, pattern.flags), text });
  try {
    new Script('pattern.test(text)').runInContext(context, { timeout: ANSWER_MILLISECONDS });
    return true;
  } catch {
    return false;
  }
}

/**
 * Null where the pattern is safe. recheck counts steps and calls a bounded repetition polynomial; such a pattern is asked
 * its own worst text, and that text doubled. An exponential one is refused as it stands.
 */
async function dangerOf(pattern: Pattern): Promise<string | null> {
  const result = await check(pattern.source, pattern.flags, { timeout: THINKING_MILLISECONDS });
  if (result.status === 'safe') return null;
  const written = `${pattern.place}: /${pattern.source}/${pattern.flags}`;
  if (result.status === 'unknown') return `${written} unknown (${result.error.kind})`;
  const worst = result.attack.string;
  const isFast = isAnsweredInTime(pattern, worst) && isAnsweredInTime(pattern, worst + worst);
  return result.complexity.type === 'polynomial' && isFast
    ? null
    : `${written} ${result.complexity.summary} by ${result.attack.pattern}`;
}

/** So many patterns are thought about at a time: recheck runs beside this process. */
const AT_ONCE = 2;

/** Runs `work` over a list, a few at a time, results in the order of the list. */
async function mapFew<Item, Result>(items: readonly Item[], work: (item: Item) => Promise<Result>): Promise<Result[]> {
  const results: Result[] = [];
  let next = 0;
  const worker = async (): Promise<void> => {
    while (next < items.length) {
      const at = next++;
      results[at] = await work(items[at] as Item);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return results;
}

const keyOf = (pattern: Pattern): string => `/${pattern.source}/${pattern.flags}`;

/** The patterns that some text can make slow, each with that text; empty where all are safe. */
export async function dangersOf(patterns: readonly Pattern[]): Promise<string[]> {
  const safe = readCache();
  const doubtful = patterns.filter((pattern) => !safe.has(keyOf(pattern)));
  const dangers = await mapFew(doubtful, dangerOf);
  doubtful.forEach((pattern, at) => {
    if (dangers[at] === null) safe.add(keyOf(pattern));
  });
  writeCache(safe);
  return dangers.filter((danger) => danger !== null);
}
