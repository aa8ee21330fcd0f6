import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** A paragraph of a text, and the number of the unit that it opens with the path to it; both empty where it opens none. */
export type Paragraph = { readonly text: string; readonly num: string; readonly path: readonly string[] };

/** An invented letter, as its office wrote it: nothing in here is layout. */
export type Letter = {
  readonly number: string;
  readonly organ: string;
  /** The title behind the organ. */
  readonly about: string;
  readonly kind: string;
  readonly addressees: string | null;
  readonly lead: readonly string[];
  /** Title of the text that it issues; null where the letter is the text. */
  readonly issued: string | null;
  readonly body: readonly Paragraph[];
  readonly signedOn: string;
  readonly disclosure: string | null;
};

const FRESH = fileURLToPath(new URL('../fresh/', import.meta.url));
const ANNEX = '附件';
const HALF: Readonly<Record<string, string>> = { ', ': '，', '; ': '；', '(': '（', ')': '）', ': ': '：' };
const HALF_SIGNS = /, |; |: |[()]/g;
const HALF_STOP = /(?<=[\u4e00-\u9fff])\.(?=$|\s)/g;

type FreshUnit = { readonly num: string; readonly path: readonly string[]; readonly start: number };

const widened = (text: string): string =>
  text.replace(HALF_SIGNS, (sign) => HALF[sign] ?? sign).replace(HALF_STOP, '。');

/** The paragraphs of an invented text of `bench/fresh` that prints one paragraph a line, its annexes left out. */
function freshBody(name: string): Paragraph[] {
  const text = readFileSync(`${FRESH}${name}.txt`, 'utf8');
  const gold = JSON.parse(readFileSync(`${FRESH}${name}.gold.json`, 'utf8')) as { units: readonly FreshUnit[] };
  const annex = gold.units.find((unit) => unit.num.startsWith(ANNEX));
  const byStart = new Map(gold.units.map((unit) => [unit.start, unit]));
  const paragraphs: Paragraph[] = [];
  let at = gold.units[0]?.start ?? 0;
  for (const line of text.slice(at, annex?.start).split('\n')) {
    const unit = byStart.get(at + line.length - line.trimStart().length);
    if (line.trim() !== '')
      paragraphs.push({ text: widened(line.trim()), num: unit?.num ?? '', path: unit?.path ?? [] });
    at += line.length + 1;
  }
  return paragraphs;
}

/** `1|一|一、总体要求`: depth, number, text; a paragraph that opens no unit has neither. */
function written(rows: readonly string[]): Paragraph[] {
  const path: string[] = [];
  return rows.map((row) => {
    const [depth = '', num = '', text = ''] = row.split('|');
    if (num === '') return { text: depth, num: '', path: [] };
    path.length = Number(depth) - 1;
    path.push(num);
    return { text, num, path: [...path] };
  });
}

const COUNTY_OFFICES = '各乡镇人民政府，县直各部门：';
const PUBLIC = '（此件公开发布）';

type Issue = Pick<Letter, 'number' | 'organ' | 'signedOn'> & { readonly issued: string; readonly body: Paragraph[] };

const issuing = ({ number, organ, signedOn, issued, body }: Issue): Letter => ({
  number,
  organ,
  about: `关于印发${issued}的通知`,
  kind: '通知',
  addressees: COUNTY_OFFICES,
  lead: [`《${issued}》已经研究同意，现印发给你们，请认真组织实施。`],
  issued,
  body,
  signedOn,
  disclosure: PUBLIC,
});

const ISSUING: readonly Letter[] = [
  issuing({
    number: '青政发〔2025〕9号',
    organ: '青岚市人民政府',
    issued: '青岚市公共停车泊位共享管理办法',
    body: freshBody('03-arabic'),
    signedOn: '2025-02-18',
  }),
  issuing({
    number: '云政办发〔2025〕21号',
    organ: '云泽省人民政府办公厅',
    issued: '云泽省城镇燃气突发事件应急预案',
    body: freshBody('05-yuan'),
    signedOn: '2025-03-06',
  }),
  issuing({
    number: '望政办发〔2025〕7号',
    organ: '望川县人民政府办公室',
    issued: '望川县2025年高素质农民培育工作安排',
    body: freshBody('12-inverted'),
    signedOn: '2025-03-20',
  }),
  issuing({
    number: '青政办发〔2025〕52号',
    organ: '青岚市人民政府办公室',
    issued: '青岚市“十五五”节水型社会建设规划',
    body: freshBody('07-part'),
    signedOn: '2025-11-03',
  }),
  issuing({
    number: '松政发〔2025〕6号',
    organ: '松坪县人民政府',
    issued: '松坪县城市社区工作者管理若干规定',
    body: freshBody('12b-brackets-top'),
    signedOn: '2025-08-14',
  }),
];

const WRITTEN: readonly Letter[] = [
  {
    number: '望政任〔2025〕4号',
    organ: '望川县人民政府',
    about: '关于柳青山等同志职务任免的通知',
    kind: '通知',
    addressees: COUNTY_OFFICES,
    lead: ['经县政府第十一次常务会议研究，决定：'],
    issued: null,
    body: written([
      '任命：',
      '柳青山同志为县水务局副局长（试用期一年）；',
      '石秀云同志为县粮食和物资储备中心主任。',
      '免去：',
      '白木林同志的县水务局副局长职务。',
    ]),
    signedOn: '2025-05-09',
    disclosure: PUBLIC,
  },
  {
    number: '望政函〔2025〕31号',
    organ: '望川县人民政府',
    about: '关于双桥镇集镇给水工程实施方案的批复',
    kind: '批复',
    addressees: '县水务局：',
    lead: ['你局《关于审批双桥镇集镇给水工程实施方案的请示》收悉。经研究，批复如下：'],
    issued: null,
    body: written([
      '1|一|一、原则同意《双桥镇集镇给水工程实施方案》，工程总投资控制在860万元以内。',
      '1|二|二、工程按日供水1.2千立方米建设，水源取自柏沟水库。',
      '1|三|三、你局要会同双桥镇人民政府落实管护责任，并于2026年6月底前完工。',
    ]),
    signedOn: '2025-09-02',
    disclosure: null,
  },
  {
    number: '望政发〔2025〕18号',
    organ: '望川县人民政府',
    about: '关于划定河道采砂禁采区的通告',
    kind: '通告',
    addressees: null,
    lead: ['为保护河势稳定，县人民政府决定划定河道采砂禁采区，现通告如下：'],
    issued: null,
    body: written([
      '1|一|一、禁采范围',
      '2|（一）|（一）望河干流：上河村至双桥镇，长14.6公里。',
      '2|（二）|（二）柏沟河：全河段。',
      '1|二|二、禁采期限',
      '自本通告发布之日起五年。',
      '1|三|三、禁采要求',
      '任何单位和个人不得在禁采区内采砂；违反的，由县水务局依法处理。',
    ]),
    signedOn: '2025-06-27',
    disclosure: null,
  },
  {
    number: '松政办发〔2025〕15号',
    organ: '松坪县人民政府办公室',
    about: '关于2025年第二季度政务热线办理情况的通报',
    kind: '通报',
    addressees: COUNTY_OFFICES,
    lead: ['第二季度政务热线办理情况通报如下：'],
    issued: null,
    body: written([
      '1|一|一、基本情况',
      '第二季度共受理群众诉求1326件，按期办结1298件，办结率97.9%。',
      '1|二|二、存在问题',
      '2|（一）|（一）答复不规范',
      '3|1|1.个别单位答复过于简单，没有说明依据。',
      '3|2|2.少数事项超过时限才签收。',
      '2|（二）|（二）回访不及时',
      '办结后三日内回访的不足八成。',
      '1|三|三、下一步要求',
      '一是明确专人。二是按日清零。三是逐月通报。',
    ]),
    signedOn: '2025-07-11',
    disclosure: PUBLIC,
  },
  {
    number: '青政办发〔2025〕33号',
    organ: '青岚市人民政府办公室',
    about: '关于做好2025年校舍安全排查工作的实施意见',
    kind: '实施意见',
    addressees: '各县（市、区）人民政府，市政府各部门、各直属机构：',
    lead: ['为全面掌握校舍安全状况，结合我市实际，提出如下实施意见：'],
    issued: null,
    body: written([
      '1|一|一、排查范围',
      '全市中小学校、幼儿园的教学用房、食堂、宿舍和围墙。',
      '1|二|二、工作步骤',
      '2|（一）|（一）自查阶段（4月）。各学校对照清单逐项自查，填写台账。',
      '2|（二）|（二）复核阶段（5月）',
      '3|1|1.县级教育部门会同住建部门逐校复核。',
      '3|2|2.复核发现的隐患分为三类：',
      '4|（1）|（1）立即停用的；',
      '4|（2）|（2）限期加固的；',
      '4|（3）|（3）日常维修即可的。',
      '2|（三）|（三）整改阶段（6月至8月）。整改一处、销号一处。',
      '1|三|三、保障措施',
      '所需经费列入各级财政预算，不得挤占日常公用经费。',
    ]),
    signedOn: '2025-03-28',
    disclosure: PUBLIC,
  },
];

/** Invented letters: five that issue a text of `bench/fresh`, five written for this. */
export const LETTERS: readonly Letter[] = [...ISSUING, ...WRITTEN];

/** The whole title of a letter. */
export const titleOf = (letter: Letter): string => `${letter.organ}${letter.about}`;

/** `2025年3月6日` */
export function printedDay(signedOn: string): string {
  const [year, month, day] = signedOn.split('-').map(Number);
  return `${year}年${month}月${day}日`;
}
