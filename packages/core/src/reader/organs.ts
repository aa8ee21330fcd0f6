import { withoutBlanks } from '../base/index.ts';
import type { County, Organ } from '../content/index.ts';
import type { OrganMention } from '../gazette/index.ts';
import { prefectureForms } from '../lexicon/index.ts';
import type { DocumentPassage } from './document-context.ts';
import { sourceSpan } from './flow.ts';
import { isTaken, nothingTaken, take } from './taken.ts';

const LEVEL_START = /^(?:县|市|省|国家|国务院|中共|国网|武警)/;

/** Names by their first two characters, longest first. */
export type OrganIndex = {
  readonly names: ReadonlyMap<string, readonly { name: string; organ: string }[]>;
  /** Codes of the first characters. */
  readonly firsts: ReadonlySet<number>;
  readonly places: readonly string[];
};

const codesOf = (signs: string): ReadonlySet<number> => new Set([...signs].map((sign) => sign.charCodeAt(0)));
const SEPARATORS = codesOf('、，,；;：:。（）()“”《》〈〉\t\n');
const JOINING = codesOf('和及与');
const BEFORE_JOINING = codesOf('局委办部院队站司心会府');
const UNIT_NAME =
  /^(?:县|市|省|区|国家|国务院|中共|国网|武警)?[\u4e00-\u9fff]{2,16}(?:局|委|办|办公室|中心|公司|支行|银行|大队|支队|中队|管理站|管理段|火车站|医院|法院|检察院|厅|管委会|委员会|人民政府|武装部|宣传部|组织部|统战部|联合会|总工会|妇联|供销社)$/;
/** The last characters of those. */
const UNIT_ENDS = codesOf('局委办室心司行队站段院厅会府部联社');
const NAMED_IN_SENTENCE =
  /(?:县|市|省)(?![城域内级直情长各乡镇区人])[\u4e00-\u9fff]{1,14}?(?:局(?!面|部|限|势)|办公室|服务中心|发展中心|事务中心|管理中心|融媒体中心|委员会|宣传部|组织部|统战部|武装部|消防救援大队|供电公司|人民法院|人民检察院|联合会|总工会)/g;
const GENERIC =
  /及其|或|各|有关|相关|其他|本|该|所属|等|上级|下级|同级|以上|单位|部门|设在|设立|成立|组建|报|向|由|对|的|是|为|在|经|并|应|可|与|按|根据|会同|通过|布局|格局|结局|全局|大局|集中|环境$|成员/;

function addName(names: Map<string, { name: string; organ: string }[]>, name: string, organ: Organ): void {
  if (name.length < 2) return;
  const key = name.slice(0, 2);
  const list = names.get(key) ?? [];
  if (!list.some((entry) => entry.name === name)) list.push({ name, organ: organ.name });
  names.set(key, list);
}

/** The index of a county's directory and of those above it. The county's own names come first where two would fit. */
export function organIndex(county: County | null, superiors: readonly County[]): OrganIndex {
  const names = new Map<string, { name: string; organ: string }[]>();
  for (const directory of county === null ? superiors : [county, ...superiors]) {
    for (const organ of directory.organs) {
      for (const name of [organ.name, ...organ.aliases]) {
        addName(names, name, organ);
        for (const form of prefectureForms(name, county?.prefecture ?? null)) addName(names, form, organ);
      }
    }
  }
  for (const list of names.values()) list.sort((a, b) => b.name.length - a.name.length);
  return {
    names,
    firsts: new Set([...names.keys()].map((head) => head.charCodeAt(0))),
    places: [county?.name, county?.prefecture, county?.province].filter((place): place is string => place != null),
  };
}

/** Directory names in a text, leftmost and longest; blanks of the layout inside a name do not hide it. */
function known(text: string, index: OrganIndex): { from: number; to: number; organ: string }[] {
  const found: { from: number; to: number; organ: string }[] = [];
  for (let at = 0; at + 1 < text.length; ) {
    if (!index.firsts.has(text.charCodeAt(at))) {
      at += 1;
      continue;
    }
    const hit = index.names.get(text.slice(at, at + 2))?.find((entry) => text.startsWith(entry.name, at));
    if (hit === undefined) at += 1;
    else {
      found.push({ from: at, to: at + hit.name.length, organ: hit.organ });
      at += hit.name.length;
    }
  }
  return found;
}

const isUnitName = (name: string, places: readonly string[]): boolean => {
  if (!UNIT_ENDS.has(name.charCodeAt(name.length - 1)) || !UNIT_NAME.test(name) || GENERIC.test(name)) return false;
  return (
    LEVEL_START.test(name) ||
    places.some((place) => name.startsWith(place)) ||
    (name.endsWith('局') && name.length >= 4 && name.length <= 9)
  );
};

type Place = { readonly from: number; readonly to: number };

/** A sign, or 和 behind the end of a unit's name. */
const separates = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at);
  return SEPARATORS.has(code) || (JOINING.has(code) && at > 0 && BEFORE_JOINING.has(text.charCodeAt(at - 1)));
};

/** Parts between separators that are wholly a unit's name: the items of a list of units. */
function listed(text: string, places: readonly string[]): Place[] {
  const found: Place[] = [];
  let from = 0;
  for (let at = 0; at <= text.length; at += 1) {
    if (at < text.length && !separates(text, at)) continue;
    const length = at - from;
    if (length >= 4 && length <= 20 && isUnitName(withoutBlanks(text.slice(from, at)), places))
      found.push({ from, to: at });
    from = at + 1;
  }
  return found;
}

/** Names in a running sentence: from 县, 市, 省 or the county's own name to the first ending of a unit. */
const inSentence = (text: string, places: readonly string[]): Place[] =>
  [...text.matchAll(NAMED_IN_SENTENCE)]
    .map((match) => ({ from: match.index, to: match.index + match[0].length }))
    .filter(({ from, to }) => isUnitName(text.slice(from, to), places));

/** Names that look like an organ's and stand in no directory. */
function unknown(text: string, hits: readonly Place[], places: readonly string[]): Place[] {
  const found = [...listed(text, places), ...inSentence(text, places)];
  if (found.length === 0) return found;
  const taken = nothingTaken(text.length);
  for (const hit of hits) take(taken, hit.from, hit.to);
  return found.filter(({ from, to }) => {
    const isFree = !isTaken(taken, from, to);
    if (isFree) take(taken, from, to);
    return isFree;
  });
}

const CANDIDATE = /局|委|办|中心|公司|行|队|站|段|院|厅|府|部|会|社/;

function organsIn(passage: DocumentPassage, index: OrganIndex): OrganMention[] {
  const { text } = passage.flow;
  const hits = known(text, index);
  const mention = (from: number, to: number, organ: string | null): OrganMention => ({
    text: text.slice(from, to),
    span: sourceSpan(passage.flow, from, to),
    organ,
    address: passage.address,
  });
  return [
    ...hits.map((hit) => mention(hit.from, hit.to, hit.organ)),
    ...unknown(text, hits, index.places).map((part) => mention(part.from, part.to, null)),
  ];
}

/** Every organ's name in the passages: resolved to its full name in the directory, or listed as unknown. */
export function readOrgans(passages: readonly DocumentPassage[], index: OrganIndex): OrganMention[] {
  const mentions: OrganMention[] = [];
  for (const passage of passages) {
    if (!CANDIDATE.test(passage.flow.text)) continue;
    const own = organsIn(passage, index);
    if (own.length > 1) own.sort((a, b) => a.span.start - b.span.start);
    for (const mention of own) mentions.push(mention);
  }
  return mentions;
}
