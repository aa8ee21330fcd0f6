// `“以上”含本数，“以下”不含本数`, `以上、以下均包括本数`: each says something of the words since the last of its kind.
const SAYING = /([^;；。]{0,60}?)(不含|不包括|不包含|含|包括|包含)(?:有)?本(?:数|级)/gu;
const EXCLUDING = /^不/u;
const WORDS = { above: '以上', below: '以下' } as const;

/** The side of a number on which a bound lies. */
export type PrintedSide = keyof typeof WORDS;

/** What a text says of whether 以上 or 以下 takes in its number, and in which words; null where it says nothing. */
export function statedConvention(
  text: string,
  side: PrintedSide,
): { readonly counts: 'included' | 'excluded'; readonly words: string } | null {
  for (const [words, subject = '', verb = ''] of text.matchAll(SAYING))
    if (subject.includes(WORDS[side])) return { counts: EXCLUDING.test(verb) ? 'excluded' : 'included', words };
  return null;
}
