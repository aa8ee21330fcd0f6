import { type Fact, STANDARD_FACTS } from '../lexicon/index.ts';
import { isKind, type Norm } from '../norms/index.ts';
import type { Folder } from './folder.ts';
import type { ContentFinding } from './located-yaml.ts';
import type { LocatedNorm } from './norm-file.ts';

type Say = (path: readonly PropertyKey[], message: string) => ContentFinding;

const sayFor =
  (one: LocatedNorm, code: string): Say =>
  (path, message) => {
    const line = one.lineOf(path);
    return {
      code,
      severity: 'error',
      file: one.norm.file,
      line,
      message: `第 ${line} 行 ${path.join('.')}：${message}`,
    };
  };

function duplicates(group: readonly LocatedNorm[]): ContentFinding[] {
  const seen = new Set<string>();
  return group.flatMap((one) => {
    const known = seen.has(one.norm.id);
    seen.add(one.norm.id);
    return known
      ? [sayFor(one, 'XZ_CONTENT_DUPLICATE')(['id'], `同一文件夹里已有 id 为“${one.norm.body.id}”的规范。请改名。`)]
      : [];
  });
}

function heads(group: readonly LocatedNorm[], folder: Folder): ContentFinding[] {
  const found = group.filter((one) => isKind(one.norm, 'plan') || isKind(one.norm, 'instrument'));
  const first = group[0] as LocatedNorm;
  if (found.length !== 1)
    return [
      sayFor(first, 'XZ_CONTENT_HEAD')(
        [],
        `文件夹 ${folder.folder} 应当有且只有一条 plan（预案）或 instrument（上位法），现有 ${found.length} 条。`,
      ),
    ];
  const other = group.find((one) => one.norm.document !== folder.document);
  return other === undefined
    ? []
    : [
        sayFor(other, 'XZ_CONTENT_DOCUMENT')(
          [],
          `document 应当与同一文件夹的其他文件一致（${folder.document}），这里是 ${other.norm.document}。`,
        ),
      ];
}

/** Ids within the folder that a norm points at, with where it does. */
function pointers(norm: Norm): { path: PropertyKey[]; id: string; what: string }[] {
  const { body } = norm;
  if (body.kind === 'response' && body.grading !== undefined)
    return [{ path: ['grading'], id: body.grading, what: '分级' }];
  if (body.kind === 'absentPart') return body.affects.map((id, i) => ({ path: ['affects', i], id, what: '规范' }));
  if (body.kind === 'season' && body.inside !== undefined) return [{ path: ['inside'], id: body.inside, what: '防期' }];
  if (body.kind === 'reportClock' && body.form !== undefined) return [{ path: ['form'], id: body.form, what: '附表' }];
  return [];
}

function dangling(group: readonly LocatedNorm[]): ContentFinding[] {
  const ids = new Set(group.map((one) => one.norm.body.id));
  return group.flatMap((one) =>
    pointers(one.norm)
      .filter(({ id }) => !ids.has(id))
      .map(({ path, id, what }) =>
        sayFor(one, 'XZ_CONTENT_POINTER')(path, `找不到 id 为“${id}”的${what}。应当是同一文件夹里的 id。`),
      ),
  );
}

const STANDARD = new Map(STANDARD_FACTS.map((fact) => [fact.name, fact]));

function sameAsLexicon(fact: Fact, standard: Fact | undefined): boolean {
  return standard === undefined || (standard.type === fact.type && (standard.unit ?? null) === (fact.unit ?? null));
}

/** One thing has one name: a name of the lexicon keeps its type and unit. */
function redeclared(group: readonly LocatedNorm[]): ContentFinding[] {
  return group.flatMap((one) =>
    isKind(one.norm, 'facts')
      ? one.norm.body.facts.flatMap((fact, i) => {
          const standard = STANDARD.get(fact.name);
          return sameAsLexicon(fact, standard)
            ? []
            : [
                sayFor(one, 'XZ_CONTENT_FACT')(
                  ['facts', i],
                  `“${fact.name}”已有统一的类型 ${standard?.type}、单位 ${standard?.unit ?? '无'}，这里不能改。`,
                ),
              ];
        })
      : [],
  );
}

/** What the norms of one folder say of one another and of their facts, held against each other. */
export function referenceFindings(group: readonly LocatedNorm[], folder: Folder): ContentFinding[] {
  return [...heads(group, folder), ...duplicates(group), ...dangling(group), ...redeclared(group)];
}
