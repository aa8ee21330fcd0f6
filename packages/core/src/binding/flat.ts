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
