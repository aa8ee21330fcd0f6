const BLANKS = /[\s\u3000]{1,400}/g;

/** The character code that `narrow` puts for a code: itself where it is not full-width. */
export const narrowCode = (code: number): number =>
  (code >= 0xff10 && code <= 0xff19) ||
  (code >= 0xff21 && code <= 0xff3a) ||
  (code >= 0xff41 && code <= 0xff5a) ||
  code === 0xff0e
    ? code - 0xfee0
    : code;

/** Full-width letters, digits and signs made half-width, one code unit for one: offsets stay. Chinese punctuation stays too. */
export function narrow(text: string): string {
  let out = '';
  let kept = 0;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (code < 0xff0e) continue;
    const narrowed = narrowCode(code);
    if (narrowed === code) continue;
    out += text.slice(kept, i) + String.fromCharCode(narrowed);
    kept = i + 1;
  }
  return kept === 0 ? text : out + text.slice(kept);
}

/** Whether a code is one of the blanks that a pattern's `\\s` takes. */
const isBlankCode = (code: number): boolean =>
  code <= 0x20
    ? code === 0x20 || (code >= 0x09 && code <= 0x0d)
    : code === 0xa0 ||
      (code >= 0x1680 &&
        (code === 0x3000 ||
          code === 0xfeff ||
          code === 0x1680 ||
          (code >= 0x2000 && code <= 0x200a) ||
          code === 0x2028 ||
          code === 0x2029 ||
          code === 0x202f ||
          code === 0x205f));

/** Whether a text has a blank anywhere. Most lines have none: a loop over codes says so sooner than a pattern. */
export function hasBlank(text: string): boolean {
  for (let i = 0; i < text.length; i += 1) if (isBlankCode(text.charCodeAt(i))) return true;
  return false;
}

/** The text without any blank, ideographic ones included. */
export const withoutBlanks = (text: string): string => (hasBlank(text) ? text.replace(BLANKS, '') : text);
