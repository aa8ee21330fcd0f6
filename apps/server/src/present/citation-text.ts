const CHINESE_DIGITS = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'];
const CHINESE_NUMBER = /^[一二三四五六七八九十百]{1,6}$/;
const BRACKETED = /^（.{1,6}）$/;
const CIRCLED = /^[①-⓿]$/;
const ARABIC = /^\d{1,3}）?$/;
const DECIMAL = /^\d{1,3}(?:\.\d{1,3}){1,6}$/;
const DIVISION = /^第.{1,8}[编章节]$/;
const ARTICLE = /^第.{1,8}条$/;
const PARAGRAPH = /^¶(\d{1,3})$/;
const TABLE = /^表\d{1,4}$/;
const SECOND_OF_A_NUMBER = /~\d{1,3}$/;

/** 1 to 99 in Chinese numerals, as 款 are counted. */
function inChinese(value: number): string {
  const tens = Math.floor(value / 10);
  const head = tens === 0 ? '' : `${tens === 1 ? '' : CHINESE_DIGITS[tens]}十`;
  return `${head}${CHINESE_DIGITS[value % 10]}`;
}

/** One step of a path in the words of a citation: `（二）` is 第（二）项, `一` is 第一部分, `¶2` is 第二款. */
function words(num: string, before: readonly string[]): string {
  const bare = num.replace(SECOND_OF_A_NUMBER, '');
  const paragraph = PARAGRAPH.exec(bare);
  if (paragraph)
    return `第${inChinese(Number(paragraph[1]))}${before.some((each) => ARTICLE.test(each)) ? '款' : '段'}`;
  if (DECIMAL.test(bare)) return `第${bare}节`;
  if (CHINESE_NUMBER.test(bare)) return `第${bare}部分`;
  if (BRACKETED.test(bare) || CIRCLED.test(bare)) return `第${bare}项`;
  if (ARABIC.test(bare)) return before.length === 0 ? `第${bare}部分` : `第${bare}目`;
  return bare;
}

/** Chapters before an article, `4` and `4.2` before `4.2.1`, say nothing more. */
function withoutTold(segments: readonly string[]): string[] {
  return segments.filter((segment, i) => {
    const later = segments.slice(i + 1);
    if (DIVISION.test(segment)) return !later.some((each) => ARTICLE.test(each));
    return !later.some((each) => DECIMAL.test(each) && each.startsWith(`${segment}.`));
  });
}

/** GB/T 15834: a title inside a title stands in 〈〉. */
const inner = (title: string): string => title.replaceAll('《', '〈').replaceAll('》', '〉');

/**
 * The official form of citing: 《title》（number）第三条第二款第（二）项. A cell is named by table, row and column.
 * @example citationText('岚溪县河道管理办法', '岚政发〔2025〕6号', ['第三条', '（二）']) // 《岚溪县河道管理办法》（岚政发〔2025〕6号）第三条第（二）项
 */
export function citationText(title: string, number: string | null, segments: readonly string[]): string {
  const at = segments.findIndex((segment) => TABLE.test(segment));
  const [row, column] = at === -1 ? [] : segments.slice(at + 1);
  const cell =
    row === undefined ? '' : `${row === '0' ? '表头' : `第${row}行`}${column === undefined ? '' : `第${column}列`}`;
  const steps = withoutTold(at === -1 ? segments : segments.slice(0, at + 1));
  const path = steps.map((num, i) => words(num, steps.slice(0, i))).join('');
  return `《${inner(title)}》${number === null ? '' : `（${number}）`}${path}${cell}`;
}
