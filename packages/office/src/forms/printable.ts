const TAB_AND_BREAKS: readonly number[] = [0x09, 0x0a, 0x0d];

function isPrintable(sign: string): boolean {
  const code = sign.codePointAt(0) ?? 0;
  const isHalf = code >= 0xd800 && code <= 0xdfff;
  return (code >= 0x20 || TAB_AND_BREAKS.includes(code)) && !isHalf && code !== 0xfffe && code !== 0xffff;
}

/** A text without what XML cannot hold: control characters and halves of pairs, which would make a whole document unreadable. */
export const printable = (text: string): string => [...text].filter(isPrintable).join('');
