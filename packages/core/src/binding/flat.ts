const BLANKS = /[\s\u3000]{1,400}/g;
const DIGIT = /\d/;
// ー, 〜 and the private bullets of extraction programs stay: only what prints one sign in several ways is made one.
const DASHES = /[–—―−]/g;

/**
 * A text as the binding reader compares it: one width, Roman numerals as letters, one dash, no blanks. Between two digits a
 * blank stays, since `12 30` is two numbers. Line joins are blanks and go too.
 */
export function flat(text: string): string {
  const narrow = text.normalize('NFKC').replace(DASHES, '-');
  return narrow.replace(BLANKS, (_, at: number) => {
    const end = nextSolid(narrow, at);
    return DIGIT.test(narrow[at - 1] ?? '') && DIGIT.test(narrow[end] ?? '') ? ' ' : '';
  });
}

function nextSolid(text: string, from: number): number {
  let at = from;
  while (at < text.length && (text[at] ?? '').trim() === '') at += 1;
  return at;
}

/** Texts put together to one flat text, with the offsets at which one ends and the next begins. */
export type Joined = { readonly text: string; readonly joints: ReadonlySet<number> };

const bothDigits = (a: string, b: string): boolean => DIGIT.test(a.at(-1) ?? '') && DIGIT.test(b[0] ?? '');

/** Joins lines that the page cut: a number that ends one and a number that begins the next stay two. */
export function joinFlat(parts: readonly string[], sign = ''): Joined {
  const joints = new Set<number>();
  let text = '';
  for (const part of parts.map(flat)) {
    if (part === '') continue;
    if (text !== '') text += sign === '' && bothDigits(text, part) ? ' ' : sign;
    joints.add(text.length - sign.length);
    joints.add(text.length);
    text += part;
  }
  return { text, joints };
}
