// Chinese and Arabic numerals as official documents use them: 0 to 9999, `二十一`, `一百零五`, `一〇五`; `廿` is not used.
const ONE_TEN = /^一十/;
const ARABIC = /^\d{1,6}$/;
const BY_PLACE = /^[零一二三四五六七八九]{2,4}$/;
const BY_WORDS =
  /^(?:[一二三四五六七八九]千零?)?(?:[一二三四五六七八九]百零?)?(?:[一二三四五六七八九]?十)?[一二三四五六七八九]?$/;
const DIGITS = '零一二三四五六七八九';
const UNITS = ['', '十', '百', '千'] as const;

/** The value of a numeral in words, `一百零五`. */
function numberInWords(numeral: string): number {
  let total = 0;
  let digit = 0;
  for (const character of numeral) {
    const value = DIGITS.indexOf(character);
    const power = UNITS.indexOf(character as (typeof UNITS)[number]);
    if (power > 0) total += (digit === 0 ? 1 : digit) * 10 ** power;
    digit = Math.max(value, 0);
  }
  return total + digit;
}

/** `第十二条`'s twelve: the value of a Chinese numeral in words or digit by digit (`一〇五`), or null. `〇` counts as zero. */
export function numberFromChinese(text: string): number | null {
  if (text.length === 0 || text.length > 9) return null;
  const numeral = text.replaceAll('〇', '零');
  if (numeral === '零') return 0;
  if (BY_PLACE.test(numeral)) return Number([...numeral].map((character) => DIGITS.indexOf(character)).join(''));
  return BY_WORDS.test(numeral) ? numberInWords(numeral) : null;
}

/** The usual Chinese numeral of a whole number from 0 to 9999: 10 is `十`, 105 is `一百零五`. */
export function chineseFromNumber(value: number): string {
  if (!Number.isInteger(value) || value < 0 || value > 9999) return String(value);
  if (value === 0) return '零';
  let text = '';
  let zeroPending = false;
  for (let power = 3; power >= 0; power -= 1) {
    const digit = Math.floor(value / 10 ** power) % 10;
    if (digit === 0) zeroPending = text !== '';
    else {
      text += (zeroPending ? '零' : '') + DIGITS[digit] + UNITS[power];
      zeroPending = false;
    }
  }
  return text.replace(ONE_TEN, '十');
}

/** ASCII, 〇 and Chinese characters alone: what normalisation leaves as it is. */
function isPlain(text: string): boolean {
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (code > 0x7e && code !== 0x3007 && (code < 0x4e00 || code > 0x9fff)) return false;
  }
  return true;
}

/** The value of a numeral in either writing, full-width digits included; null where it is none. */
export function numberFromNumeral(text: string): number | null {
  const narrow = isPlain(text) ? text : text.normalize('NFKC');
  return ARABIC.test(narrow) ? Number(narrow) : numberFromChinese(text);
}
