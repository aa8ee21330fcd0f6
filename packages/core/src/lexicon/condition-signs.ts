/** How people write what a condition writes otherwise; longer writings before those that they contain. */
const SIGNS: readonly (readonly [string, string])[] = [
  ['大于等于', '“>=”'],
  ['大于或', '“>=”'],
  ['不小于', '“>=”'],
  ['不少于', '“>=”'],
  ['不低于', '“>=”'],
  ['小于等于', '“<=”'],
  ['小于或', '“<=”'],
  ['不大于', '“<=”'],
  ['不超过', '“<=”'],
  ['不等于', '“!=”'],
  ['不足', '“<”'],
  ['小于', '“<”'],
  ['大于', '“>”'],
  ['超过', '“>”'],
  ['等于', '“=”'],
  ['以上', '“>=”，写在数的前面'],
  ['以下', '“<”，写在数的前面'],
  ['并且', '“and”，两边各空一格'],
  ['而且', '“and”，两边各空一格'],
  ['或者', '“or”，两边各空一格'],
  ['如果', '“if”'],
  ['那么', '“then”，两边各空一格'],
  ['否则', '“else”，两边各空一格'],
  ['介于', '“between … and …”'],
  ['属于', '“in”，两边各空一格'],
  ['且', '“and”，两边各空一格'],
  ['或', '“or”，两边各空一格'],
  ['<>', '“!=”'],
  ['==', '“=”'],
  ['=<', '“<=”'],
  ['=>', '“>=”'],
  ['&&', '“and”，两边各空一格'],
  ['||', '“or”，两边各空一格'],
  ['＞＝', '“>=”'],
  ['＜＝', '“<=”'],
  ['＞', '半角“>”'],
  ['＜', '半角“<”'],
  ['＝', '半角“=”'],
  ['≥', '“>=”'],
  ['≧', '“>=”'],
  ['≤', '“<=”'],
  ['≦', '“<=”'],
  ['≠', '“!=”'],
  ['!', '“not( )”，不等于写成“!=”'],
  ['，', '半角逗号“,”'],
  ['、', '半角逗号“,”'],
  ['；', '“and”或“or”'],
  [';', '“and”或“or”'],
  ['。', '半角“.”，句末不写句号'],
  ['（', '半角“(”'],
  ['）', '半角“)”'],
  ['【', '半角“[”'],
  ['】', '半角“]”'],
  ['［', '半角“[”'],
  ['］', '半角“]”'],
  ['“', '半角双引号"'],
  ['”', '半角双引号"'],
  ['‘', '半角双引号"'],
  ['’', '半角双引号"'],
  ["'", '半角双引号"'],
  ['＋', '半角“+”'],
  ['－', '半角“-”'],
  ['—', '半角“-”'],
  ['～', '“between … and …”或“in [ .. ]”'],
  ['~', '“between … and …”或“in [ .. ]”'],
  ['×', '“*”'],
  ['÷', '“/”'],
  ['％', '小数，5% 写成 0.05'],
  ['%', '小数，5% 写成 0.05'],
  ['"', '成对的半角双引号'],
];

const UNITS = ['万', '亿', '元', '人', '户', '公顷', '亩', '小时', '分钟', '天', '米', '级'];
const KEYWORDS = ['and', 'or', 'then', 'else', 'in', 'between', 'if'];
const WIDE_DIGIT = /[０-９]/;
const GROUPED = /^,\d{3}/;
const HAN = /\p{Script=Han}/u;

/** A keyword that stands in a name without blanks, `甲and乙`. */
function gluedKeyword(seen: string): string | undefined {
  return KEYWORDS.find((word) => {
    const at = seen.indexOf(word);
    const around = at < 0 ? '' : `${seen[at - 1] ?? ''}${seen[at + word.length] ?? ''}`;
    return HAN.test(around);
  });
}

/** What should have been written where a condition has `seen`, as a clause of a message; null where nobody knows. */
export function hintFor(seen: string): string | null {
  if (WIDE_DIGIT.test(seen)) return '数字应写成半角';
  if (GROUPED.test(seen)) return '数字里不写千位分隔符';
  if (seen.startsWith('.')) return '名称里不用半角“.”，写成 PM2_5 这样';
  const sign = SIGNS.find(([written]) => seen.includes(written));
  if (sign !== undefined) return `“${sign[0]}”应写成${sign[1]}`;
  if (UNITS.some((unit) => seen.startsWith(unit)))
    return '数后面不写单位，应按该事实的单位只写数；时长写成 duration("PT2H")';
  const keyword = gluedKeyword(seen);
  return keyword === undefined ? null : `“${keyword}”两边应各空一格`;
}
