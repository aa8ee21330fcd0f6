import type { Offered, PlanFact, PlanSummary, PlanView } from '@xianzhi/contract';
import type { Content, Folder } from '@xianzhi/core/content';
import { findFolder, findNorm } from '@xianzhi/core/content';
import { factsNeeded, isRule } from '@xianzhi/core/evaluate';
import type { Fact } from '@xianzhi/core/lexicon';
import { isKind, isNotStated, type NormKind, type NormOf } from '@xianzhi/core/norms';
import type { PlanVerdict } from '@xianzhi/core/verify';
import { actionViews, clockView } from './clocks-and-actions.ts';
import { bodyView, groupViews, unitDutyViews } from './command.ts';
import { gradingTables, gradingView, responseView, warningView } from './ladders.ts';
import { clauseOf, whoever } from './lines.ts';
import { sectionsOf } from './sections.ts';

/** What a plan's pages are made from. */
export type PlanParts = {
  readonly folder: Folder;
  readonly content: Content;
  readonly countyName: string;
  readonly release: number;
  readonly demo: boolean;
  readonly textRead: boolean;
  readonly verdict: PlanVerdict;
};

const all = <K extends NormKind>(folder: Folder, kind: K): NormOf<K>[] =>
  folder.norms.filter((norm): norm is NormOf<K> => norm.body.kind === kind);

/** The head of a folder that is a plan; null for a law or a folder without. */
export const planHead = (folder: Folder): NormOf<'plan'> | null => all(folder, 'plan')[0] ?? null;

const count = ({ findings }: PlanVerdict, severity: 'defect' | 'doubt' | 'note'): number =>
  findings.filter((one) => one.severity === severity).length;

/** A plan as a line of the list. */
export function summaryOf(parts: PlanParts, head: NormOf<'plan'>): PlanSummary {
  const { folder, verdict } = parts;
  return {
    county: folder.county,
    countyName: parts.countyName,
    folder: folder.folder,
    title: head.body.title,
    hazard: head.body.hazard,
    document: `${folder.county}/${folder.document}`,
    effectiveFrom: head.body.effective.from,
    release: parts.release,
    demo: parts.demo,
    textRead: parts.textRead,
    norms: folder.norms.length,
    defects: count(verdict, 'defect'),
    doubts: count(verdict, 'doubt'),
    notes: count(verdict, 'note'),
    graded: all(folder, 'grading').some((norm) => !isNotStated(norm.body.tables)),
  };
}

const INCLUSION = { included: '含本数', excluded: '不含本数', notStated: '未载明' } as const;

function boundsOf(head: NormOf<'plan'>): string {
  const { bounds } = head.body;
  if (isNotStated(bounds)) return `未载明（${bounds.notStated}）`;
  return `以上${INCLUSION[bounds.above]}，以下${INCLUSION[bounds.below]}`;
}

function headOf(
  head: NormOf<'plan'>,
): Pick<
  PlanView,
  'covers' | 'excludes' | 'companions' | 'superiors' | 'repeals' | 'effectiveWords' | 'interpretation' | 'bounds'
> {
  const { covers, excludes, companions, superiors, repeals, effective, interpretation } = head.body;
  const plans = (list: readonly { plan: string; at?: string | undefined }[]): PlanView['companions'] =>
    list.map((one) => ({ text: one.plan, address: clauseOf(head, one.at) }));
  return {
    covers: covers.map((one) => ({ text: one.matter, address: clauseOf(head, one.at) })),
    excludes: excludes.map((one) => ({ text: `${one.matter} → ${one.to}`, address: clauseOf(head, one.at) })),
    companions: plans(companions),
    superiors: plans(superiors),
    repeals: plans(repeals),
    effectiveWords: { text: effective.words, address: clauseOf(head, effective.at) },
    interpretation: whoever(interpretation),
    bounds: boundsOf(head),
  };
}

const factView = (fact: Fact): PlanFact => ({
  name: fact.name,
  type: fact.type,
  unit: fact.unit ?? null,
  values: [...(fact.values ?? [])],
  question: fact.question,
});

function factsOf(folder: Folder): PlanFact[] {
  const needed = new Map(folder.norms.flatMap((norm) => factsNeeded(norm, folder).map((fact) => [fact.name, fact])));
  return [...needed.values()].map(factView);
}

/** The grading of a superior document, with what it asks. */
function offeredOf(content: Content, id: string): Offered | null {
  const [norm, folder] = [findNorm(content, id), findFolder(content, id)];
  if (norm === null || folder === null || !isKind(norm, 'grading')) return null;
  return {
    norm: id,
    title: norm.body.title,
    document: `${norm.county}/${norm.document}`,
    tables: gradingTables(norm, folder),
    facts: factsNeeded(norm, folder).map(factView),
  };
}

/** A neighbour's title, by its id within the folder. */
const titleIn = (folder: Folder, id: string): string =>
  folder.norms.find((norm) => norm.id === `${folder.county}/${folder.folder}/${id}`)?.body.title ?? '其他内容';

const inheritance = (folder: Folder): ReadonlyMap<string, string> =>
  new Map(
    all(folder, 'response').flatMap((norm) =>
      norm.body.levels.flatMap((step) => (step.inherits === undefined ? [] : [[step.level, step.inherits.level]])),
    ),
  );

/** A plan as its page shows it. */
export function planView(parts: PlanParts, head: NormOf<'plan'>): PlanView {
  const { folder, content, verdict } = parts;
  return {
    ...summaryOf(parts, head),
    ...headOf(head),
    facts: factsOf(folder),
    decides: folder.norms
      .filter((norm) => isRule(norm, folder))
      .map((norm) => ({
        norm: norm.id,
        kind: norm.body.kind,
        title: norm.body.title,
        facts: factsNeeded(norm, folder).map((fact) => fact.name),
      })),
    gradings: all(folder, 'grading').map((norm) => gradingView(norm, folder, (id) => offeredOf(content, id))),
    responses: all(folder, 'response').map((norm) => responseView(norm, folder)),
    warnings: all(folder, 'warning').map((norm) => warningView(norm, folder)),
    bodies: all(folder, 'commandBody').map(bodyView),
    groups: all(folder, 'workingGroups').flatMap(groupViews),
    unitDuties: all(folder, 'unitDuties').flatMap(unitDutyViews),
    clocks: all(folder, 'reportClock').map(clockView),
    actions: actionViews(all(folder, 'actions'), inheritance(folder)),
    sections: sectionsOf(folder.norms),
    absent: folder.norms.flatMap((norm) =>
      isKind(norm, 'absentPart')
        ? [
            {
              part: norm.body.part,
              reason: norm.body.reason,
              affects: norm.body.affects.map((id) => titleIn(folder, id)),
              address: clauseOf(norm),
            },
          ]
        : [],
    ),
    findings: verdict.findings.map((one) => ({ ...one, addresses: [...one.addresses], witness: one.witness ?? null })),
    tables: verdict.tables.map((one) => ({
      norm: one.norm,
      reading: one.reading,
      completeness: one.verdict.completeness,
      certified: one.verdict.certificate !== null,
    })),
  };
}
