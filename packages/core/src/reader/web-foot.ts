import type { Line } from './lines.ts';

/** What a page prints below a document: ornaments, buttons, names of files. */
const FOOT =
  /^(?:扫一扫|分享(?:到|$)|[【[(（]?(?:打印|关闭)|(?:责任)?编辑[:：]|责编[:：]|附件下载|原文链接|<?https?:\/\/|版权所有|网站(?:地图|标识码)|.{0,20}ICP备|[A-Za-z][A-Za-z .,'&!-]{2,60}$)/;
const FILE_NAMES = /\.(?:jpe?g|png|docx?|pdf|xlsx?|zip|rar|wps|ofd)$/i;
/** From one of these on the page speaks of other things. */
const ELSEWHERE = /^(?:相关(?:文章|链接|稿件|信息|新闻)|上一[篇条]|下一[篇条])/;
const SENTENCE_END = /[。；：，]$/;
const LOOK = 15;
const LONGEST = 120;

const isFoot = ({ text }: Line): boolean =>
  text.length <= LONGEST && !SENTENCE_END.test(text) && (FOOT.test(text) || FILE_NAMES.test(text));

/** Starts of the lines at the end of a file that only the web page prints. */
export function readWebFoot(lines: readonly Line[]): ReadonlySet<number> {
  const last = lines.filter((line) => line.text !== '').slice(-LOOK);
  const elsewhere = last.findIndex((line) => ELSEWHERE.test(line.text));
  let from = elsewhere < 0 ? last.length : elsewhere;
  while (from > 0 && isFoot(last[from - 1] as Line)) from -= 1;
  return new Set(last.slice(from).map((line) => line.start));
}
