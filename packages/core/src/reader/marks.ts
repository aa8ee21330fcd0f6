import type { Finding, Span } from '../base/index.ts';
import { type Flow, joinFlows, replacedFlow, sliceFlow, sourceSpan } from './flow.ts';
import { type Line, withFlow } from './lines.ts';

/** Marks that an extraction program left and no official printed; `with` is what the page showed. */
type Mark = {
  readonly name: string;
  /** A sign without which the mark cannot stand: looked for first. */
  readonly sign?: string;
  readonly pattern: RegExp;
  readonly with: (match: RegExpExecArray) => string;
};

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

/** What LaTeX writes for a sign that the page showed. */
const OPERATORS: Readonly<Record<string, string>> = {
  geq: '≥',
  leq: '≤',
  ge: '≥',
  le: '≤',
  times: '×',
  sim: '～',
  pm: '±',
  mu: 'μ',
};

const MARKS: readonly Mark[] = [
  { name: '注释', sign: '<!--', pattern: /^<!--.{0,200}-->$/g, with: () => '' },
  { name: '分隔线', pattern: /^(?:-{3,80}|\*{3,80}|_{3,80}|={3,80})$/g, with: () => '' },
  { name: '容器记号', pattern: /^:{3,5} {0,2}[a-z-]{0,16}(?: {1,4}|$)/g, with: () => '' },
  { name: '数据库记号', pattern: /^【(?:章名|节名|题注)】[ \u3000]{0,4}(?=\S)/g, with: () => '' },
  { name: '引用记号', sign: '>', pattern: /^>{1,3} {0,4}(?=[\u4e00-\u9fff（《“*#])/g, with: () => '' },
  { name: '转义记号', sign: '\\', pattern: /\\(?=[.#*\-[\]>~])/g, with: () => '' },
  {
    name: '字符实体',
    sign: '&',
    pattern: new RegExp(`&(${Object.keys(ENTITIES).join('|')});`, 'g'),
    with: (m) => ENTITIES[m[1] ?? ''] ?? '',
  },
  { name: '标题记号', sign: '#', pattern: /^#{1,6}(?: {1,8}|(?=[\u4e00-\u9fff]))/g, with: () => '' },
  { name: '列表记号', pattern: /^[-*•] {1,8}(?=\S)/g, with: () => '' },
  { name: '分段标签', sign: '<', pattern: /<\/p>\s{0,4}<p>|<br ?\/?>/gi, with: () => ' ' },
  { name: '表格标签', sign: '<', pattern: /<\/t[dh]>\s{0,4}<t[dh](?:\s[^<>]{0,300})?>/gi, with: () => ' ' },
  {
    name: '网页标签',
    sign: '<',
    pattern:
      /<\/?(?:p|br|b|i|u|a|em|strong|sup|sub|span|font|div|center|section|article|h[1-6]|ul|ol|li|img|hr|o:p|t(?:able|body|head|r|d|h)|html|head|body|title|meta|header|footer)(?:\s[^<>]{0,400})?\/?>/gi,
    with: () => '',
  },
  {
    name: '表格竖线',
    sign: '|',
    pattern: /(?<=^[^|]{2,200}[^|\s])[ \u3000]{0,4}\|[| \u3000]{0,600}$/g,
    with: () => '',
  },
  { name: '加粗记号', sign: '**', pattern: /\*\*(?!\*)/g, with: () => '' },
  {
    name: '公式记号',
    sign: '_',
    pattern: /\$?\\?(?:mathrm|text|rm)?\{?([A-Za-z]{1,8})\}?_\{?([0-9.]{1,8})\}?\$?/g,
    with: (m) => `${m[1]}${m[2]}`,
  },
  {
    name: '公式算符',
    sign: '\\',
    pattern: new RegExp(
      `\\$?\\s{0,2}\\\\(${Object.keys(OPERATORS).join('|')})(?![A-Za-z])\\s{0,2}([0-9.]{0,12})\\s{0,2}\\$?`,
      'g',
    ),
    with: (m) => `${OPERATORS[m[1] ?? ''] ?? ''}${m[2]}`,
  },
  {
    name: '英文 and',
    sign: 'and',
    pattern: /(?<=[\u4e00-\u9fff）》”、，]) {0,3}and {0,3}(?=[\u4e00-\u9fff（《“])/g,
    with: () => '和',
  },
];
const MOST_PASSES = 8;
const MOST_NOTES = 200;
// Nearly every line has none of these characters: one look spares the patterns.
const SUSPECT = /[#*<_\\&$]|\|[| ]{0,600}$|^【|^[-•] |^[->=:]{3}|^>|and/;

type Note = (before: string, span: Span, after: string) => void;

/** One pass over a flow; the same flow where the mark does not occur. */
function withoutMark(flow: Flow, mark: Mark, note: Note): Flow {
  if (mark.sign !== undefined && !flow.text.includes(mark.sign)) return flow;
  const parts: Flow[] = [];
  let at = 0;
  for (const match of flow.text.matchAll(mark.pattern)) {
    const after = mark.with(match);
    if (match[0] === '' || after === match[0]) continue;
    const end = match.index + match[0].length;
    const span = sourceSpan(flow, match.index, end);
    note(match[0], span, after);
    parts.push(sliceFlow(flow, at, match.index));
    if (after !== '') parts.push(replacedFlow(after, span));
    at = end;
  }
  return at === 0 ? flow : joinFlows([...parts, sliceFlow(flow, at)]);
}

/** A mark may stand behind the one that was taken off: `****`, `> > `. */
function applyMark(flow: Flow, mark: Mark, note: Note): Flow {
  let rest = flow;
  for (let pass = 0; pass < MOST_PASSES; pass += 1) {
    const next = withoutMark(rest, mark, note);
    if (next === rest) return rest;
    rest = next;
  }
  return rest;
}

/** Without the blanks that the marks stood beside or stood for. */
function trimmed(flow: Flow): Flow {
  const text = flow.text.trim();
  const from = text === '' ? 0 : flow.text.indexOf(text);
  return text.length === flow.text.length ? flow : sliceFlow(flow, from, from + text.length);
}

const markFinding = (mark: Mark, before: string, span: Span, after: string): Finding => ({
  code: 'XZ_READ_MARK',
  severity: 'note',
  span,
  address: null,
  message: `去掉了提取时留下的${mark.name}“${before.trim()}”${after === '' ? '' : `，读作“${after}”`}。`,
  before,
  after,
});

/** A flow without marks, for the cells of a table: the line that they stand on has said its repairs already. */
export function withoutMarks(flow: Flow): Flow {
  if (!SUSPECT.test(flow.text)) return flow;
  return trimmed(MARKS.reduce((rest, mark) => applyMark(rest, mark, () => {}), flow));
}

/** Takes Markdown, HTML and LaTeX marks off a line and puts 和 for an English “and”. Each repair is a finding, up to 200 on one line. */
export function stripMarks(line: Line, findings: Finding[]): Line {
  if (!SUSPECT.test(line.text)) return line;
  let flow = line.flow;
  let notes = 0;
  for (const mark of MARKS) {
    flow = applyMark(flow, mark, (before, span, after) => {
      notes += 1;
      if (notes <= MOST_NOTES) findings.push(markFinding(mark, before, span, after));
    });
  }
  return flow === line.flow ? line : withFlow(line, trimmed(flow));
}
