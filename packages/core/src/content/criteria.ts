import type { Fact } from '../lexicon/index.ts';
import {
  type Alternative,
  allParts,
  alternative,
  type Choice,
  type Criterion,
  condition,
  criteriaOf,
  declaredFact,
  isNumeric,
  norm,
  type Part,
  parseCondition,
  testOf,
} from '../norms/index.ts';
import type { Folder } from './folder.ts';
import type { ContentFinding } from './located-yaml.ts';
import type { LocatedNorm } from './norm-file.ts';

type Complaint = { readonly path: readonly PropertyKey[]; readonly message: string };

// Whether a bound fits its fact does not hang on how 以上 and 以下 count.
const ANY_INCLUSION = { above: true, below: false };

function expected(fact: Fact): string {
  if (isNumeric(fact)) return `界限，单位是${fact.unit ?? '个'}，例如 3${fact.unit ?? '个'}以上`;
  if (fact.type === 'flag') return 'true 或 false';
  return `${(fact.values ?? []).join('、')} 之一`;
}

/** The choices by which evaluation goes. What a settled reading replaces need fit nothing: it may be a misprint. */
function choicesOf(criterion: Criterion): Choice[] {
  if (typeof criterion !== 'object' || Array.isArray(criterion)) return [criterion];
  const choices = criterion.settled === true ? [criterion.asRead] : [criterion.printed, criterion.asRead];
  return choices.filter((one) => one !== null && one !== undefined);
}

function criterionComplaints(
  name: string,
  criterion: Criterion,
  path: readonly PropertyKey[],
  facts: ReadonlyMap<string, Fact>,
): Complaint[] {
  const fact = facts.get(name);
  if (fact === undefined) return [{ path, message: `没有声明事实“${name}”。请在 facts 里声明，或改用统一的名称` }];
  return choicesOf(criterion)
    .filter((choice) => testOf(fact, choice, ANY_INCLUSION) === null)
    .map((choice) => ({ path, message: `“${String(choice)}”不合${name}，应当是${expected(fact)}` }));
}

function partComplaints(part: Part, facts: ReadonlyMap<string, Fact>): Complaint[] {
  if (part.schema === (alternative as Part['schema']))
    return criteriaOf(part.value as Alternative).flatMap(([name, criterion]) =>
      criterionComplaints(name, criterion, [...part.path, name], facts),
    );
  if (part.schema !== (condition as Part['schema'])) return [];
  const parsed = parseCondition(String(part.value), [...facts.values()].map(declaredFact));
  return parsed.ok ? [] : parsed.problems.map((problem) => ({ path: part.path, message: problem.message }));
}

// Walking a norm takes far longer than looking at its criteria, and a norm never changes.
const FOUND = new WeakMap<LocatedNorm['norm'], readonly Part[]>();

/** The alternatives and conditions of a norm. */
function partsOf(one: LocatedNorm['norm']): readonly Part[] {
  const wanted: readonly unknown[] = [alternative, condition];
  const found = FOUND.get(one) ?? [...allParts(norm, one.body)].filter((part) => wanted.includes(part.schema));
  FOUND.set(one, found);
  return found;
}

const namesFact = (one: LocatedNorm): { path: readonly PropertyKey[]; name: string }[] => {
  const { body } = one.norm;
  if (body.kind === 'ending') return body.all.map((each, i) => ({ path: ['all', i, 'fact'], name: each.fact }));
  if (body.kind === 'suspension') return body.any.map((each, i) => ({ path: ['any', i, 'fact'], name: each.fact }));
  return body.kind === 'equipment' ? [{ path: ['fact'], name: body.fact }] : [];
};

/** Criteria that do not fit their facts, conditions that the gate refuses, facts that nobody declared. */
export function criteriaFindings(group: readonly LocatedNorm[], folder: Folder): ContentFinding[] {
  return group.flatMap((one) => {
    const inParts = partsOf(one.norm).flatMap((part) => partComplaints(part, folder.facts));
    const undeclared = namesFact(one)
      .filter(({ name }) => !folder.facts.has(name))
      .map(({ path, name }) => ({ path, message: `没有声明事实“${name}”。请在 facts 里声明` }));
    return [...inParts, ...undeclared].map(({ path, message }): ContentFinding => {
      const line = one.lineOf(path);
      return {
        code: 'XZ_CONTENT_CRITERION',
        severity: 'error',
        file: one.norm.file,
        line,
        message: `第 ${line} 行 ${path.join('.')}：${message}。`,
      };
    });
  });
}
