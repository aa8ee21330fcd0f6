import { dateOfLine } from '../lexicon/index.ts';
import { joinTitle } from './front.ts';
import { markerAt } from './markers.ts';
import { printedNumber } from './number-lines.ts';
import type { TextLine } from './stretch.ts';

const COLON_END = /[：:]$/;
// 各省、自治区、直辖市某厅 is one name: its parts are levels, no organs.
const LEVEL_ONLY = /^各?(?:省|自治区|直辖市|计划单列市|自治州|[市州盟县旗区乡镇])$/;
const COMMA = /[，,](?![^（(]{0,40}[）)])/;
const SENTENCE = /[。；《]|\.$/;
// A colon after these opens the text, not the letter: `现将有关事项公告如下：`, `会议决定：`.
const OPENS_TEXT = /(?:如下.{0,6}|以下.{0,8}|决定|认为|指出|强调|意见|要求)[：:]$/;
// The note on an adoption, a sentence that says why: the text has begun.
const NO_ADDRESSEE = /^[（(]\s{0,2}\d{4}|^为[了贯深进加]|^根据|^现将/;
const BODY_START = /^《|^现|^经|^为/;

const WHO = /[各县市区]|政府|单位|[局委办院厅署部会]|公司|机构|部门|中心|学校|企业|同志|代表/;
// A sign inside brackets, 各县（市、区）, parts no names.
const SPLIT = /[，,、](?![^（(]{0,40}[）)])/;
const CUT = /^各.{2,60}[^。；：:]$/;
const MAX_LINES = 5;

/** 主送机关: names, and how many lines they take from the first line after the front. */
export type Addressees = { readonly names: readonly string[]; readonly lines: number; readonly cut: boolean };

const NONE: Addressees = { names: [], lines: 0, cut: false };

/** `各乡（镇）人民政府，县直各单位` is two; a 、 inside brackets or inside one name stays. */
function namesOf(text: string): string[] {
  const bare = text.replace(COLON_END, '');
  const separator = COMMA.test(bare) ? COMMA : SPLIT;
  const names: string[] = [];
  let open = '';
  for (const part of bare.split(separator).map((name) => name.trim())) {
    const name = open === '' ? part : `${open}、${part}`;
    open = LEVEL_ONLY.test(part) ? name : '';
    if (open === '' && name !== '') names.push(name);
  }
  return open === '' ? names : [...names, open];
}

/** The addressee line after a front: it ends with a colon and names organs; one cut off by a page turn is told from its words. */
export function readAddressees(lines: readonly TextLine[], from: number): Addressees {
  if (NO_ADDRESSEE.test(lines[from]?.text ?? '')) return NONE;
  for (let count = 1; count <= MAX_LINES && from + count <= lines.length; count += 1) {
    const last = (lines[from + count - 1] as TextLine).text;
    if (markerAt(last) !== null || printedNumber(last) !== null || dateOfLine(last) !== null) break;
    const text = joinTitle(lines.slice(from, from + count));
    if (text.length > 200 || SENTENCE.test(text) || OPENS_TEXT.test(text)) break;
    if (COLON_END.test(text)) return WHO.test(text) ? { names: namesOf(text), lines: count, cut: false } : NONE;
  }
  const first = lines[from]?.text ?? '';
  const isCut = first.length < 60 && CUT.test(first) && WHO.test(first) && BODY_START.test(lines[from + 1]?.text ?? '');
  return isCut ? { names: namesOf(first), lines: 1, cut: true } : NONE;
}
