import type { Line } from './lines.ts';

/** Lines that a web page prints around a document: where it came from, when it was put up, how often it was read. */
const LABEL =
  /^(?:https?:\/\/|www\.|(?:信息来源|来源|(?:公文)?(?:发布|发文|生成|归档)(?:日期|时间|机构|机关)|作者|(?:浏览|访问|点击|阅读)(?:次数|量|数)?|字号|字体|索\s{0,4}引\s{0,4}号|(?:主题|组配|信息)分类|有效性|时效性|当前位置|您的位置)\s{0,4}[:：])/;
const NUMBER_LABEL = /文号\s{0,2}[:：]\s{0,2}\S/;
const LOOK = 24;

/** Starts of such lines among the first of a file; deeper in the text the same words may be the text's. */
export function webLabels(lines: readonly Line[]): Set<number> {
  const head = lines.filter((line) => line.text !== '').slice(0, LOOK);
  return new Set(
    head
      .filter((line) => line.text.length <= 120 && LABEL.test(line.text) && !NUMBER_LABEL.test(line.text))
      .map((line) => line.start),
  );
}
