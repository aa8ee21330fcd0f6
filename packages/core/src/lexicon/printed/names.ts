// Where a printed name goes on: `县公安局` is not what `县公安局交警大队`, `县公安局局长` or `副县公安局长` print.
const BRANCH = /^[\p{Script=Han}]{0,4}?(?:分局|大队|中队|支队|总队|派出所|分公司|分中心)/u;
const LINK = /[和与及或、，等的由向将对为在并]/u;
// What stands before a name without being part of it: 报, 经, 由, 向.
const LEAD_IN = /^[和与及或等的由向将对为在并报经请以受自从各该本是到至给按据]$/u;
const OFFICE = /^(?:办公室|办公厅|专家组|值班室|信息中心)/u;
const POST =
  /^(?:长(?!期|治|子|江|效|远|时)|人(?![民员力工口数们]|均)|(?:党组|党委)?(?:副)?(?:局长|书记|主任|部长|处长|科长|院长|所长|站长|队长|大队长|县长|市长|乡长|镇长|组长|司令员|经理)|(?:常务)?(?:副)?总指挥(?!部)|(?:副)?指挥长)/u;
const SMALLER = /(?:副|总|常务)$/u;
const RANKED = /^(?:常务)?(?:副|总)?(?:总指挥|指挥长|指挥|组长|局长|主任|书记|县长|市长|部长|队长|乡长|镇长)/u;
const PLACE = /[县市省区旗州]$/u;
const OPENING_TITLE = '《';
const CLOSING_TITLE = '》';
const TITLE_SIGNS = /[《》“”"<>〈〉]/gu;

/** A name without the signs that print it as a title: 《》 and quotation marks. */
export const bareTitle = (name: string): string => name.replace(TITLE_SIGNS, '');

function goesOn(rest: string): boolean {
  if (OFFICE.test(rest) || POST.test(rest)) return true;
  const branch = BRANCH.exec(rest);
  return branch !== null && !LINK.test(branch[0]);
}

/** Inside 《》 only the whole is a name. */
function isPartOfTitle(text: string, start: number, end: number): boolean {
  const opening = text.lastIndexOf(OPENING_TITLE, start);
  if (opening < 0 || text.slice(opening, start).includes(CLOSING_TITLE)) return false;
  const closing = text.indexOf(CLOSING_TITLE, start);
  const isInside = closing >= end || closing < 0;
  return isInside && bareTitle(text.slice(opening, closing < 0 ? end : closing)) !== bareTitle(text.slice(start, end));
}

/** Whether what stands at a place of a flat text is a longer name than what lies between `start` and `end`. */
export function isPartOfName(text: string, start: number, end: number): boolean {
  const name = text.slice(start, end);
  const before = text.slice(Math.max(0, start - 2), start);
  if (PLACE.test(before) || (SMALLER.test(before) && RANKED.test(name))) return true;
  return goesOn(text.slice(end, end + 12)) || isPartOfTitle(text, start, end);
}

const PEOPLE = /^[\p{Script=Han}]{0,6}(?:人员|负责人|负责同志|领导|同志|人)$/u;
/** Whether what follows an organ's name only says who in it: 主要负责人, 值班人员. */
export const isPeople = (rest: string): boolean => PEOPLE.test(rest);

const NUMERAL_SIGNS = /^[零〇一二三四五六七八九十百千第]$/u;
/** Whether a sign may be part of a Chinese number or its ordinal mark. */
export const isNumeralSign = (sign: string): boolean => NUMERAL_SIGNS.test(sign);

/** Whether a sign may stand before or behind a name that is whole. */
export const isLeadIn = (sign: string): boolean => LEAD_IN.test(sign);
