import type { GazetteDocument, Unit } from '../../gazette/index.ts';
import {
  FOREIGN_WORDS,
  gradesIn,
  INCIDENT_GRADES,
  ordinalOf,
  parseBound,
  saysBelow,
  WARNING_COLOURS,
} from '../../lexicon/index.ts';
import { claimsOf, isNotStated } from '../../norms/index.ts';
import { addressIn, type PlanFinding } from './finding.ts';
import { ofKind, type Plan } from './plan.ts';

const unitsOf = (units: readonly Unit[]): Unit[] => units.flatMap((unit) => [unit, ...unitsOf(unit.children)]);

/** A neighbour as a reader knows it: an id says nothing to a person. */
const titleOf = (plan: Plan, id: string): string =>
  plan.norms.find((norm) => norm.id === id || norm.id.endsWith(`/${id}`))?.body.title ?? '其他内容';

/** Annexes and parts that the text announces and does not print. */
function absentParts(plan: Plan): PlanFinding[] {
  const declared = ofKind(plan, 'absentPart').map(
    (norm): PlanFinding => ({
      code: 'XZ_VERIFY_PART_ABSENT',
      severity: 'defect',
      norm: norm.id,
      addresses: [addressIn(norm)],
      message: `“${norm.body.part}”已载明而没有刊登：${norm.body.reason}。${norm.body.affects.length === 0 ? '' : `因此不能计算：${norm.body.affects.map((id) => titleOf(plan, id)).join('、')}。`}`,
    }),
  );
  return declared;
}

/** Words that speak for another level of government or another place: left over from the text that was copied. */
function foreignWords(plan: Plan, document: GazetteDocument): PlanFinding[] {
  const county = plan.norms[0]?.county ?? '';
  return unitsOf(document.units).flatMap((unit) =>
    FOREIGN_WORDS.flatMap((word) => [...new Set([...unit.text.matchAll(word)].map((match) => match[0]))]).map(
      (seen): PlanFinding => ({
        code: 'XZ_VERIFY_FOREIGN_WORD',
        severity: 'doubt',
        norm: null,
        addresses: [`${county}/${unit.address}`],
        message: `县级预案里写着“${seen}”，像是从上级或别处的文本里带来的。`,
      }),
    ),
  );
}

/** Figures of the reader that nobody can interpret: a scrambled flow chart. */
function figures(plan: Plan, document: GazetteDocument): PlanFinding[] {
  const count = document.matter.filter((one) => one.role === 'figure').length;
  const county = plan.norms[0]?.county ?? '';
  return count === 0
    ? []
    : [
        {
          code: 'XZ_VERIFY_FIGURE_SCRAMBLED',
          severity: 'note',
          norm: null,
          addresses: [`${county}/${document.key}`],
          message: `文中有流程图或机构图，抽取后只剩零散的词（${count} 处），不作解释。`,
        },
      ];
}

/** A bound that says of itself whether it takes in the number, against the rule that the document states for all. */
function againstConvention(plan: Plan): PlanFinding[] {
  const [head] = ofKind(plan, 'plan');
  const convention = head?.body.bounds;
  if (head === undefined || convention === undefined || isNotStated(convention)) return [];
  return plan.norms.flatMap((norm) =>
    claimsOf(norm).flatMap((claim): PlanFinding[] => {
      const bound = claim.kind === 'bound' ? parseBound(claim.value) : null;
      if (bound === null || !saysBelow(bound) || bound.to?.included !== 'included' || convention.below !== 'excluded')
        return [];
      return [
        {
          code: 'XZ_VERIFY_AGAINST_CONVENTION',
          severity: 'doubt',
          norm: norm.id,
          addresses: [`${norm.county}/${claim.address ?? norm.document}`, addressIn(head, convention.at)],
          message: `“${claim.value}”写明含本数，文末却说“以下”不含本数。`,
        },
      ];
    }),
  );
}

/** Warning steps counted the other way round than the superior rule counts them. */
function scaleRunsAgainst(plan: Plan): PlanFinding[] {
  const superior = plan.superior.flatMap((norm) =>
    norm.body.kind === 'warning' && !isNotStated(norm.body.steps) ? [{ norm, steps: norm.body.steps }] : [],
  );
  return ofKind(plan, 'warning').flatMap((norm): PlanFinding[] => {
    if (isNotStated(norm.body.steps)) return [];
    const named = new Map(norm.body.steps.map((step) => [step.colour, step.name]));
    const other = superior.find(({ steps }) =>
      steps.some(
        (step) =>
          named.has(step.colour) &&
          ordinalOf(named.get(step.colour) ?? '') !== null &&
          ordinalOf(step.name) !== null &&
          ordinalOf(named.get(step.colour) ?? '') !== ordinalOf(step.name),
      ),
    );
    if (other === undefined) return [];
    const top = WARNING_COLOURS.at(-1) ?? '';
    return [
      {
        code: 'XZ_VERIFY_SCALE_REVERSED',
        severity: 'note',
        norm: norm.id,
        addresses: [addressIn(norm), addressIn(other.norm)],
        message: `${top}在本预案里叫“${named.get(top as never) ?? '—'}”，上位规定里叫“${other.steps.find((step) => step.colour === top)?.name ?? '—'}”：级数的方向相反，须按颜色而不按数字理解。`,
      },
    ];
  });
}

/** A list that goes through the grades and leaves one out. */
function gradeLeftOut(plan: Plan, document: GazetteDocument): PlanFinding[] {
  const county = plan.norms[0]?.county ?? '';
  return unitsOf(document.units).flatMap((unit): PlanFinding[] => {
    const named = gradesIn(unit.text);
    const missing = INCIDENT_GRADES.filter((grade) => !named.includes(grade));
    if (named.length !== INCIDENT_GRADES.length - 1 || missing.length !== 1) return [];
    return [
      {
        code: 'XZ_VERIFY_GRADE_LEFT_OUT',
        severity: 'doubt',
        norm: null,
        addresses: [`${county}/${unit.address}`],
        message: `这一条写了${named.join('、')}，没有写${missing.join('、')}怎么办。`,
      },
    ];
  });
}

/** What the printed text itself shows: absent parts, words of other places, lists that leave a grade out. */
export function verifyText(plan: Plan): PlanFinding[] {
  const own = [...absentParts(plan), ...againstConvention(plan), ...scaleRunsAgainst(plan)];
  const { document } = plan;
  return document === null
    ? own
    : [...own, ...foreignWords(plan, document), ...gradeLeftOut(plan, document), ...figures(plan, document)];
}
