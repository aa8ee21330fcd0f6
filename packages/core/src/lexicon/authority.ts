/** How high an authority stands, by its name alone; null where the name does not tell. Larger is higher. */
type Rank = { readonly sign: RegExp; readonly rank: number };

const RANKS: readonly Rank[] = [
  { sign: /国务院|国家/, rank: 9 },
  { sign: /^省|省人民政府|省政府|省指挥部|省级/, rank: 8 },
  { sign: /^(?:[\u4e00-\u9fff]{1,4}市|市)(?!.{0,12}(?:分局|县|公司))|市人民政府|市政府|市指挥部|上级/, rank: 7 },
  { sign: /县委、县政府|县委县政府|县人民政府$|^县政府$|县长|总指挥部|^总指挥$/, rank: 6 },
  { sign: /指挥部办公室|办公室主任|森防办|值班室/, rank: 3 },
  { sign: /常务副总指挥|副总指挥|副指挥长/, rank: 4 },
  { sign: /指挥部|指挥长|总指挥长|森防指/, rank: 5 },
  { sign: /局|中心|大队|办公室/, rank: 3 },
  { sign: /乡镇|乡（镇）|镇人民政府|街道/, rank: 2 },
  { sign: /单位|企业|煤矿/, rank: 1 },
];

/** The rank of an authority: State, province, prefecture, county, headquarters, deputies, office, township, unit. */
export const authorityRank = (name: string): number | null => RANKS.find(({ sign }) => sign.test(name))?.rank ?? null;

const OFFICE_TAIL = /(?:办公室)?主任$/;
const SEAT_TAIL = /(?:总指挥长|指挥长|总指挥)$/;

/** A director is his office, a commander his headquarters: what is compared when one starts and the other ends. */
export function sameAuthority(a: string, b: string): boolean {
  if (a === b || a.endsWith(b) || b.endsWith(a)) return true;
  const [rankA, rankB] = [authorityRank(a), authorityRank(b)];
  return rankA !== null && rankA === rankB;
}

/** Whether one name is the head of a body and the other the body itself. */
export const isHeadOf = (seat: string, body: string): boolean => {
  const tail = OFFICE_TAIL.test(seat) ? OFFICE_TAIL : SEAT_TAIL.test(seat) ? SEAT_TAIL : null;
  return tail !== null && seat !== body && body.endsWith(tail === OFFICE_TAIL ? '办公室' : '指挥部');
};

const STARTER = /启动.{0,8}(?:机构|机关|单位)$/;
/** Whether a name means whoever started (由启动应急响应的原机构终止): no other authority. */
export const refersToStarter = (name: string): boolean => STARTER.test(name);

/** Words that speak of another level of government, or of other places, where a county speaks of itself. */
export const FOREIGN_WORDS: readonly RegExp[] = [
  /市级响应/g,
  /省级响应/g,
  /临县(?!级)/g,
  /其他市(?:人民)?政府/g,
  /(?:本|我)市(?!场)/g,
  /(?:本|我)省/g,
  /(?:本|我)区(?!域)/g,
  // A city has bureaus, no departments.
  /市[\u4e00-\u9fff]{2,6}厅/g,
];

/** A period that names no number: 定期, 适时. */
export const VAGUE_PERIODS: readonly string[] = ['定期', '适时', '及时', '经常', '不定期'];

const GOVERNMENT = /人民政府$|^[\u4e00-\u9fff]{0,4}政府$|委员会$/;
/** Whether a name is a government or Party committee: it leads a headquarters and is no member of it. */
export const isGovernment = (name: string): boolean => GOVERNMENT.test(name);

const PREFECTURE = 7;
/** Whether a name is of a government above the county's, as far as it tells: a county cannot decide in its place. */
export const isSuperiorAuthority = (name: string): boolean => (authorityRank(name) ?? 0) >= PREFECTURE;
