const ONE_TEN = /^一十/;
const ARABIC = /^\d{1,6}$/;
/** Chinese and Arabic numerals as official documents use them: 0 to 9999, `二十一`, `一百零五`, `廿` not used. */

const DIGITS = '零一二三四五六七八九';
const UNITS = ['', '十', '百', '千'] as const;

/** `第十二条`'s twelve: the value of a Chinese numeral, or null. `〇` counts as zero. */
export function numberFromChinese(text: string): number | null {
  if (text.length === 0 || text.length > 8) return null;
  let total = 0;
  let digit = 0;
  for (const character of text.replaceAll('〇', '零')) {
    const value = DIGITS.indexOf(character);
    const power = UNITS.indexOf(character as (typeof UNITS)[number]);
    if (value >= 0) digit = value;
    else if (power > 0) {
      total += (digit === 0 ? 1 : digit) * 10 ** power;
      digit = 0;
    } else return null;
  }
  return total + digit;
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

/** The value of a numeral in either writing, full-width digits included; null where it is none. */
export function numberFromNumeral(text: string): number | null {
  const narrow = text.normalize('NFKC');
  return ARABIC.test(narrow) ? Number(narrow) : numberFromChinese(text);
}
