const SENTENCE = /[。；，,;]/;
const LEAD_END = /[。：:]/;
const MAX_HEADING = 34;

const PAIR = /^([^，。；：:]{2,12})，([^，。；：:]{2,12})$/;

/** `以人为本，预防为主`: two phrases of one length are a heading, not a sentence. */
function isPair(rest: string): boolean {
  const pair = PAIR.exec(rest);
  return pair !== null && pair[1]?.length === pair[2]?.length;
}

/** Whether the text after a number looks like a heading: short without a sentence, or a short lead before the first 。 */
export function isHeadingLike(rest: string): boolean {
  if (rest === '') return false;
  const sentence = rest.search(SENTENCE);
  if (isPair(rest)) return true;
  if (sentence < 0) return rest.length <= MAX_HEADING;
  return rest[sentence] === '。' && sentence <= 28 && sentence > 0 && !LEAD_END.test(rest.slice(0, sentence));
}
