const DECIMAL = /^\d{1,3}(?:\.\d{1,3}){1,6}(?:~\d{1,3})?$/;
const ARTICLE = /^第.{1,8}条/;
const DIVISION = /^第.{1,8}[编篇章节]/;

/** Whether `parent` is a decimal prefix of `num`: `4` and `4.2` of `4.2.1`. */
const isDecimalPrefix = (parent: string, num: string): boolean => num.startsWith(`${parent}.`);

/**
 * Drops from a path the segments that the numbers after them already tell: `4`, `4.2` before `4.2.1`,
 * chapters and sections before an article. Articles run through chapters, decimals spell out their parents.
 */
export function shortenPath(path: readonly string[]): string[] {
  const kept: string[] = [];
  for (const num of path) {
    if (DECIMAL.test(num)) while (kept.length > 0 && isDecimalPrefix(kept.at(-1) ?? '', num)) kept.pop();
    if (ARTICLE.test(num)) while (kept.length > 0 && DIVISION.test(kept.at(-1) ?? '')) kept.pop();
    kept.push(num);
  }
  return kept;
}
