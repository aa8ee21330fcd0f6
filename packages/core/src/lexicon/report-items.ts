/** What an item of a report (a clause's 报告内容) asks for, as far as the desk has a record that answers it. */
export type ReportTopic =
  | 'reporter'
  | 'occurrence'
  | 'place'
  | 'casualties'
  | 'loss'
  | 'magnitude'
  | 'nature'
  | 'course'
  | 'cause'
  | 'measures'
  | 'participants'
  | 'request';

// Words that tell a topic inside an item. 受照人数, 事故单位 and the like have no topic: a fact of that name answers them or nothing.
const WORDS: readonly (readonly [ReportTopic, readonly string[]])[] = [
  ['reporter', ['报告人']],
  ['occurrence', ['时间']],
  ['place', ['地点', '位置']],
  ['casualties', ['伤亡']],
  ['loss', ['经济损失']],
  ['magnitude', ['震情', '速报参数']],
  ['nature', ['性质']],
  ['course', ['经过', '过程', '进展', '现场情况', '现状', '灾情']],
  ['cause', ['原因']],
  ['measures', ['措施']],
  ['participants', ['参加处置']],
  ['request', ['协助', '支援']],
];

/** The topics of an item in the order in which it names them; empty where it asks for something else. */
export function topicsOf(item: string): readonly ReportTopic[] {
  const places = WORDS.flatMap(([topic, words]) => {
    const found = words.map((word) => item.indexOf(word)).filter((place) => place >= 0);
    return found.length === 0 ? [] : [{ topic, place: Math.min(...found) }];
  });
  return places.sort((a, b) => a.place - b.place).map((one) => one.topic);
}

/** What a report says where the clause does not list it: the usual order of such reports. */
export const USUAL_ITEMS: readonly string[] = [
  '时间',
  '地点',
  '性质',
  '伤亡情况',
  '经过',
  '原因',
  '措施',
  '需要协助的事项',
];

/** Casualties that a report names even while nobody knows them; further ones once they are known. */
export const CASUALTY_FACTS: readonly string[] = ['死亡人数', '失联人数', '被困人数', '受伤人数'];

/** The unit of facts that count people. */
export const PEOPLE = '人';
export const PLACE_FACT = '发生地点';
export const LOSS_FACT = '直接经济损失';
export const MAGNITUDE_FACT = '震级';
export const WARNING_FACT = '预警级别';

const BY_HAND: readonly string[] = ['签字', '签名', '盖章', '序号'];
/** Whether a field of a printed form is left for the hand: a signature, a seal, the number of a row. */
export const isFilledByHand = (field: string): boolean => BY_HAND.some((word) => field.includes(word));
