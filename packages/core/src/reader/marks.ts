import type { Finding } from '../base/index.ts';
import { type Flow, joinFlows, replacedFlow, sliceFlow, sourceSpan } from './flow.ts';
import { type Line, withFlow } from './lines.ts';

/** Marks that an extraction program left and no official printed; `with` is what the page showed. */
type Mark = { readonly name: string; readonly pattern: RegExp; readonly with: (match: RegExpExecArray) => string };

// A trailing pair of blanks is Markdown's line break and is already off. `- ` stands before items of a list whose siblings have none.
const ENTITIES: Readonly<Record<string, string>> = {
  nbsp: ' ',
  ensp: ' ',
  emsp: '\u3000',
  '#160': ' ',
  '#12288': '\u3000',
  ldquo: '“',
  rdquo: '”',
  lsquo: '‘',
  rsquo: '’',
  mdash: '—',
  hellip: '…',
  middot: '·',
  times: '×',
  quot: '"',
  lt: '<',
  gt: '>',
  amp: '&',
};

const MARKS: readonly Mark[] = [
  { name: '注释', pattern: /^<!--.{0,200}-->$/, with: () => '' },
  { name: '分隔线', pattern: /^(?:-{3,80}|\*{3,80}|_{3,80}|={3,80})$/, with: () => '' },
  { name: '数据库记号', pattern: /^【(?:章名|节名|题注)】[ \u3000]{0,4}(?=\S)/, with: () => '' },
  { name: '引用记号', pattern: /^>{1,3} {0,4}(?=[\u4e00-\u9fff（《“*#])/, with: () => '' },
  { name: '转义记号', pattern: /\\(?=[.#*\-[\]>~])/, with: () => '' },
  {
    name: '字符实体',
    pattern: new RegExp(`&(${Object.keys(ENTITIES).join('|')});`),
    with: (m) => ENTITIES[m[1] ?? ''] ?? '',
  },
  { name: '标题记号', pattern: /^#{1,6}(?: {1,8}|(?=[\u4e00-\u9fff]))/, with: () => '' },
  { name: '列表记号', pattern: /^[-*•] {1,8}(?=\S)/, with: () => '' },
  { name: '段落标签', pattern: /<\/?(?:p|br|b|i|sup|sub) ?\/?>/i, with: () => '' },
  { name: '加粗记号', pattern: /\*\*(?!\*)/, with: () => '' },
  {
    name: '公式记号',
    pattern: /\$?\\?(?:mathrm|text|rm)?\{?([A-Za-z]{1,8})\}?_\{?([0-9.]{1,8})\}?\$?/,
    with: (m) => `${m[1]}${m[2]}`,
  },
  {
    name: '英文 and',
    pattern: /(?<=[\u4e00-\u9fff）》”、，]) {0,3}and {0,3}(?=[\u4e00-\u9fff（《“])/,
    with: () => '和',
  },
];
// Nearly every line has none of these characters: one look spares the six patterns.
const SUSPECT = /[#*<_\\&]|^【|^[-•] |^[->=]{3}|^>|and/;

function applyMark(
  flow: Flow,
  mark: Mark,
  found: (before: string, start: number, end: number, after: string) => void,
): Flow {
  let rest = flow;
  for (let guard = 0; guard < 200; guard += 1) {
    const match = mark.pattern.exec(rest.text);
    if (match === null || match[0] === '') return rest;
    const after = mark.with(match);
    if (after === match[0]) return rest;
    const end = match.index + match[0].length;
    const span = sourceSpan(rest, match.index, end);
    found(match[0], span.start, span.end, after);
    const middle = after === '' ? [] : [replacedFlow(after, span)];
    rest = joinFlows([sliceFlow(rest, 0, match.index), ...middle, sliceFlow(rest, end)]);
  }
  return rest;
}

/** Without the blanks that the marks stood beside or stood for. */
function trimmed(flow: Flow): Flow {
  const text = flow.text.trim();
  const from = text === '' ? 0 : flow.text.indexOf(text);
  return text.length === flow.text.length ? flow : sliceFlow(flow, from, from + text.length);
}

/** Takes Markdown, HTML and LaTeX marks off a line and puts 和 for an English “and”. A replaced word is a finding; a bare mark is none. */
export function stripMarks(line: Line, findings: Finding[]): Line {
  if (!SUSPECT.test(line.text)) return line;
  let flow = line.flow;
  for (const mark of MARKS) {
    flow = applyMark(flow, mark, (before, start, end, after) => {
      findings.push({
        code: 'XZ_READ_MARK',
        severity: 'note',
        span: { start, end },
        address: null,
        message: `去掉了提取时留下的${mark.name}“${before.trim()}”${after === '' ? '' : `，读作“${after}”`}。`,
        before,
        after,
      });
    });
  }
  return flow === line.flow ? line : withFlow(line, trimmed(flow));
}
