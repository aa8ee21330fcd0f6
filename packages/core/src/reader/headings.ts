const SENTENCE = /[。；，,;]/;
const LEAD_END = /[。：:]/;
const MAX_HEADING = 34;

/** Whether the text after a number looks like a heading: short without a sentence, or a short lead before the first 。 */
export function isHeadingLike(rest: string): boolean {
  if (rest === '') return false;
  const sentence = rest.search(SENTENCE);
  if (sentence < 0) return rest.length <= MAX_HEADING;
  return rest[sentence] === '。' && sentence <= 28 && sentence > 0 && !LEAD_END.test(rest.slice(0, sentence));
}
