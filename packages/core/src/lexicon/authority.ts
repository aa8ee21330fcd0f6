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

const DIRECTOR = /主任$/;
const HEADQUARTERS_TAIL = /指挥部$/;
// An on-scene or forward command is another body than the headquarters whose commander is meant.
const OF_THE_SCENE = /^(?:现场|前线|前方|火场)/;

const isSameOrPart = (a: string, b: string): boolean => a !== '' && b !== '' && (a.endsWith(b) || b.endsWith(a));

/** Whether one name is the head of a body and the other the body itself: such a body acts by its head. */
export function isHeadOf(seat: string, body: string): boolean {
  if (OFFICE_TAIL.test(seat)) return isSameOrPart(seat.replace(DIRECTOR, ''), body);
  if (!SEAT_TAIL.test(seat) || !HEADQUARTERS_TAIL.test(body)) return false;
  const own = seat.replace(SEAT_TAIL, '').replace(HEADQUARTERS_TAIL, '');
  return own === '' ? !OF_THE_SCENE.test(body) : isSameOrPart(own, body.replace(HEADQUARTERS_TAIL, ''));
}

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

/** Whether a short name keeps the signs of the long one in their order: 县森防指 of 县森林草原防灭火指挥部. */
export function isShortFormOf(short: string, long: string): boolean {
  let at = 0;
  for (const sign of long) if (sign === short[at]) at += 1;
  return at === short.length;
}

const BRANCH = /(?:大队|中队|支队|分局|派出所|中心|站|所|队)$/;
/** Whether a name is a unit inside another: 县公安局交警大队 of 县公安局. */
export const isBranchOf = (name: string, unit: string): boolean =>
  name.length > unit.length && name.startsWith(unit) && BRANCH.test(name);
