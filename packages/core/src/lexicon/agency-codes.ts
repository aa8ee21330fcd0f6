// 代字: the letters before the year of a document number, `某政办发`. They stand glued to the words before them as often as not.

const HAN = /[\u4e00-\u9fff]/;
const MAX_CODE = 12;
// Words that end before a code begins. Kinds of documents first: `……的通知某政办发〔2023〕18号`.
const BEFORE_CODE =
  /.{0,40}(?:通知|意见|办法|决定|方案|规定|条例|批复|细则|计划|规划|预案|公告|通告|请示|报告|纲要|制度|名单|文件|精神|要求|根据|依据|按照|依照|参照|执行|落实|贯彻|印发|转发|废止|公布|发布|的|和|及|与|或|以|将|由|至|原|对|从|经|按|据|见|同时|附件|号)/s;
const LAST_LETTER = /[政府发函字规办令通电任议复呈报告文综建监安保质科教农林水能环计资土人财税商卫防民管联秘纪会示函]$/;

// 和顺, 原平, 将乐, 从江: a place may begin with a word that joins others. No code begins with its organ's letter.
const PLACE_OR_WORD = /[和原将从]$/;
const ORGAN_FIRST = /^[政府办委党]/;

/** Where the words glued to a code end: `依据某政发` 2; the 和 of `和政发` is a place. */
function gluedLength(run: string): number {
  const cut = BEFORE_CODE.exec(run)?.[0].length ?? 0;
  return PLACE_OR_WORD.test(run.slice(0, cut)) && ORGAN_FIRST.test(run.slice(cut)) ? cut - 1 : cut;
}

/** Length of the code that ends at `end` in a text: the Han characters before it, less the words glued to it. Zero where none can be one. */
export function agencyCodeLength(text: string, end: number): number {
  let start = end;
  while (start > 0 && end - start < MAX_CODE && HAN.test(text[start - 1] as string)) start -= 1;
  const run = text.slice(start, end);
  const cut = gluedLength(run);
  const code = run.slice(cut);
  return code.length >= 2 && LAST_LETTER.test(code) ? code.length : run.length >= 2 && cut === 0 ? run.length : 0;
}
