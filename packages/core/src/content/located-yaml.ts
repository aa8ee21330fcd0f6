import { isAlias, isMap, isSeq, LineCounter, type Node, parseDocument } from 'yaml';

/** A content file as it arrives: its path below `counties/` and its text. */
export type ContentFile = { readonly path: string; readonly text: string };

/** What is wrong with a content file, and where. `message` is Chinese: what was seen, what was expected. */
export type ContentFinding = {
  readonly code: string;
  readonly severity: 'error' | 'warning';
  readonly file: string;
  /** From 1; null where the whole file is meant. */
  readonly line: number | null;
  readonly message: string;
};

/** A YAML file read, with the line of each of its values. */
export type LocatedYaml = {
  readonly value: unknown;
  /** The line of the value at a path of keys, or of the nearest one above it. */
  readonly lineOf: (path: readonly PropertyKey[]) => number;
};

const MOST_BYTES = 1_000_000;
const MOST_ALIASES = 50;
const MOST_DEPTH = 40;

const finding = (code: string, file: string, line: number | null, message: string): ContentFinding => ({
  code,
  severity: 'error',
  file,
  line,
  message,
});

function nodeAt(root: unknown, path: readonly PropertyKey[]): Node | null {
  let node = root as Node | null;
  let found = node;
  for (const key of path) {
    if (isAlias(node)) return found;
    const next: unknown = isMap(node) || isSeq(node) ? node.get(key as string, true) : null;
    if (next === null || next === undefined || typeof next !== 'object') return found;
    node = next as Node;
    found = node;
  }
  return found;
}

function isTooDeep(node: unknown, depth = 0): boolean {
  if (depth > MOST_DEPTH) return true;
  if (isMap(node)) return node.items.some((pair) => isTooDeep(pair.key, depth + 1) || isTooDeep(pair.value, depth + 1));
  return isSeq(node) && node.items.some((item) => isTooDeep(item, depth + 1));
}

/** Reads a content file: core YAML only, no custom tags, at most 1 MB and 50 aliases. Never throws. */
export function locateYaml(file: ContentFile): LocatedYaml | ContentFinding {
  if (file.text.length > MOST_BYTES)
    return finding('XZ_CONTENT_TOO_LARGE', file.path, null, '文件超过 1 MB。请按内容拆成几个文件。');
  const lines = new LineCounter();
  try {
    const document = parseDocument(file.text, {
      schema: 'core',
      customTags: [],
      lineCounter: lines,
      uniqueKeys: true,
      // Messages are ours; the parser's own, with a piece of the source, take long to make.
      prettyErrors: false,
      logLevel: 'silent',
    });
    const [problem] = document.errors;
    if (problem !== undefined) {
      const line = lines.linePos(problem.pos[0]).line;
      return finding(
        'XZ_CONTENT_YAML',
        file.path,
        line,
        `第 ${line} 行不是有效的 YAML（${problem.code}）。请检查缩进、冒号后的空格、引号和重复的键。`,
      );
    }
    const [tag] = document.warnings;
    if (tag !== undefined)
      return finding(
        'XZ_CONTENT_TAG',
        file.path,
        lines.linePos(tag.pos[0]).line,
        '不接受自定义的 YAML 标签（以 ! 开头）。请写成普通的值。',
      );
    if (isTooDeep(document.contents))
      return finding('XZ_CONTENT_DEEP', file.path, null, `嵌套超过 ${MOST_DEPTH} 层。请检查缩进。`);
    const value: unknown = document.toJS({ maxAliasCount: MOST_ALIASES });
    return {
      value,
      lineOf: (path) => lines.linePos(nodeAt(document.contents, path)?.range?.[0] ?? 0).line,
    };
  } catch {
    return finding(
      'XZ_CONTENT_YAML',
      file.path,
      null,
      `不能读作 YAML。请检查引用（*、&）是否过多，最多 ${MOST_ALIASES} 处。`,
    );
  }
}

/** Whether reading a file failed. */
export const isContentFinding = (value: LocatedYaml | ContentFinding): value is ContentFinding => 'severity' in value;
