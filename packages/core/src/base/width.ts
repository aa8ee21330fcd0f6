const BLANKS = /[\s\u3000]{1,400}/g;
const ANY_BLANK = /[\s\u3000]/;

/** Full-width letters, digits and signs made half-width, one code unit for one: offsets stay. Chinese punctuation stays too. */
export function narrow(text: string): string {
  let out = '';
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    const isWide =
      (code >= 0xff10 && code <= 0xff19) || (code >= 0xff21 && code <= 0xff3a) || (code >= 0xff41 && code <= 0xff5a);
    out += isWide || code === 0xff0e ? String.fromCharCode(code - 0xfee0) : text[i];
  }
  return out;
}

/** The text without any blank, ideographic ones included. */
export const withoutBlanks = (text: string): string => (ANY_BLANK.test(text) ? text.replace(BLANKS, '') : text);
