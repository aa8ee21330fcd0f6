import { normaliseDocumentNumber } from '../address/index.ts';
import { narrow, withoutBlanks } from '../base/index.ts';
import { dateOfLine } from '../lexicon/index.ts';

const LABEL = /^.{0,6}?(?:发文字号|文件编号|文号|编号)\s{0,4}[:：]\s{0,4}/;
const SIGNER = /\s{1,40}签发人\s{0,4}[:：].{0,20}$/;
const DAY_BEFORE = /^(\d{4}年\d{1,2}月\d{1,2}日)[\s，,]{1,4}/;
const DAY_BEHIND = /[\s，,]{1,4}(\d{4}年\d{1,2}月\d{1,2}日)$/;
const IN_BRACKETS = /^[（(](.{6,40})[）)]$/;
// Until the 1980s the year had two digits and stood first: `(78)某字412号`.
const YEAR_FIRST = /^[（(]{0,2}[（(〔](\d{2})[）)〕]([\u4e00-\u9fff]{2,10})第?(\d{1,5})号[）)]?$/;
const AT_TITLE_END = /[（(]([\u4e00-\u9fff]{2,16}[〔[［﹝【]\d{4}[〕\]］﹞】]\s{0,2}第?\d{1,5}号)[）)]$/;
/** `……的通知某政发〔2024〕3号`: no bracket between. */
const BEHIND_KIND =
  /(?<=的(?:通知|意见|决定|批复|函|公告|通告|通报|报告))[\u4e00-\u9fff]{2,12}[〔[［﹝【]\d{4}[〕\]］﹞】]\s{0,2}第?\d{1,5}号$/;
const STATE = /^中华人民共和国(?=国务院|[\u4e00-\u9fff]{2,16}[部委局署会院](?:令|公告|通告))/;
// `第12号` below 令, `2024年第3号` below 公告: the number of a series that needs its organ to be told apart.
const SERIAL = /^[（(]?((?:[12]\d{3}年)?第(?:\d{1,4}|[一二三四五六七八九十百]{1,5})号)[）)]?$/;
const ORDER = /^([\u4e00-\u9fff、]{2,40}(?:令|公告|通告))[（(]?((?:[12]\d{3}年)?第\d{1,4}号)[）)]?/;

/** `第12号`, `（2024年第3号）`: a line that numbers an order or announcement whose organ stands above it; null where it is none. */
export function serialOf(text: string): string | null {
  return text.length > 24 || !text.includes('号') ? null : (SERIAL.exec(narrow(withoutBlanks(text)))?.[1] ?? null);
}

/** `云泽省人民政府令` and `第12号` are `云泽省人民政府令第12号`; the state's name before 国务院 and ministries is left out, as citations do. */
export const orderNumber = (series: string, serial: string): string =>
  `${withoutBlanks(series).replace(STATE, '')}${serial}`;

/** An order that begins with its number, `商务部令2007年第15号 某办法`: series, number, and what is left of the line. */
export function orderAtStart(text: string): { series: string; number: string; rest: string } | null {
  if (text.length > 90 || !text.includes('第')) return null;
  const bare = narrow(withoutBlanks(text));
  const match = ORDER.exec(bare);
  if (match === null) return null;
  return {
    series: match[1] ?? '',
    number: orderNumber(match[1] ?? '', match[2] ?? ''),
    rest: bare.slice(match[0].length),
  };
}

/** The 发文字号 that a line prints alone, in brackets, after a label or before 签发人. */
export function printedNumber(text: string): string | null {
  if (text.length > 80 || !text.includes('号')) return null;
  const bare = text.replace(SIGNER, '').replace(DAY_BEFORE, '').replace(DAY_BEHIND, '').replace(LABEL, '');
  return normaliseDocumentNumber(IN_BRACKETS.exec(bare)?.[1] ?? bare) ?? yearFirst(bare);
}

function yearFirst(text: string): string | null {
  const match = YEAR_FIRST.exec(narrow(withoutBlanks(text)));
  return match === null ? null : `（${match[1]}）${match[2]}${match[3]}号`;
}

/** A title that ends with its number in brackets: the title, the number. */
export function splitTitleNumber(title: string): { title: string; number: string | null } {
  const match = AT_TITLE_END.exec(title) ?? BEHIND_KIND.exec(title);
  if (match === null) return { title, number: null };
  return { title: title.slice(0, match.index), number: normaliseDocumentNumber(match[1] ?? match[0]) };
}

const AT_TITLE_START =
  /^([\u4e00-\u9fff]{2,12}[〔（([［﹝【]\d{4}[〕）)\]］﹞】]第?\d{1,5}号)[:：]?(?=[《\u4e00-\u9fff])/;
const QUOTED = /^《([^》]{4,90})》$/;

/** A title that begins with its number, `某政发〔2024〕1号关于……的通知`: the title, the number. */
export function splitLeadingNumber(title: string): { title: string; number: string | null } {
  const match = AT_TITLE_START.exec(title);
  const number = match === null ? null : normaliseDocumentNumber(match[1] ?? '');
  if (match === null || number === null) return { title, number: null };
  return { title: title.slice(match[0].length).replace(QUOTED, '$1'), number };
}

const TITLED_NUMBER = /^([\u4e00-\u9fff]{6,40}(?:公告|通告|令))[（(]?([〔[［﹝【]\d{4}[〕\]］﹞】]第?\d{1,5}号)[）)]?$/;

/** `某县人民政府征收公告〔2024〕第8号`: a title that is its own series; the title, the number. */
export function titledNumber(text: string): { title: string; number: string } | null {
  const match = text.length > 60 ? null : TITLED_NUMBER.exec(withoutBlanks(text));
  const title = match?.[1] ?? '';
  const number = match === null ? null : normaliseDocumentNumber(title + (match[2] ?? ''));
  return number === null ? null : { title, number };
}

/** The day that a number line prints before or behind the number; null where it prints none. */
export function dayOfNumberLine(text: string): string | null {
  if (printedNumber(text) === null) return null;
  return dateOfLine(DAY_BEFORE.exec(text)?.[1] ?? DAY_BEHIND.exec(text)?.[1] ?? '');
}

/** The number that a line prints below a title: whole, or only what counts on in the series of that title. */
export function seriesNumber(text: string, series: string): string | null {
  const serial = serialOf(text);
  if (serial !== null) return orderNumber(series, serial);
  const order = orderAtStart(text);
  return order === null || order.rest !== '' ? null : order.number;
}
