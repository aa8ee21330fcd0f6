import { normKindLabels, type PlanSection } from '@xianzhi/contract';
import { OUTCOMES } from '@xianzhi/core/lexicon';
import {
  type Alternative,
  criteriaOf,
  holderName,
  isKind,
  isNotStated,
  type Norm,
  type NormOf,
} from '@xianzhi/core/norms';
import { chainView } from './chains.ts';
import { clauseOf, type Line, names, said, whoever } from './lines.ts';

type Made = { readonly items: readonly Line[]; readonly notes?: readonly string[] };

const words = (one: Alternative): string =>
  criteriaOf(one)
    .map(([fact, criterion]) =>
      `${fact} ${typeof criterion === 'object' && !Array.isArray(criterion) ? String(criterion.printed) : criterion === true ? '' : String(criterion)}`.trim(),
    )
    .join('且');

function equipment(norm: NormOf<'equipment'>): Made {
  const items = norm.body.rows.map((row) => ({
    text: `${row.values.join('、')}：${row.items.map((one) => one.item).join('、')}`,
    address: clauseOf(norm, row.at),
  }));
  return { items, notes: [`由${whoever(norm.body.by)}准备`] };
}

function ending(norm: NormOf<'ending'> | NormOf<'suspension'>): Made {
  const conditions = norm.body.kind === 'ending' ? norm.body.all : norm.body.any;
  const chains = norm.body.chains
    .map((one) => chainView(norm, one, norm.body.at))
    .map((one) => ({
      text: one.steps.map((step) => `${step.role}：${step.names.join('、') || step.notStated || '未载明'}`).join(' → '),
      address: one.steps[0]?.address ?? clauseOf(norm),
    }));
  const steps = norm.body.steps.map((step) => ({
    text: [step.does, step.length].filter(Boolean).join(' '),
    address: clauseOf(norm, step.at),
  }));
  const ticks = conditions.map((one) => ({ text: `☐ ${one.says}`, address: clauseOf(norm, one.at) }));
  return {
    items: [...ticks, ...steps, ...chains],
    notes: [norm.body.kind === 'ending' ? '以下各项全部具备' : '以下任一项'],
  };
}

const DUTIES = { immediately: '立即', promptly: '及时' } as const;

function aftermath(norm: NormOf<'aftermath'>): Made {
  const items = norm.body.duties.map((duty) => {
    const { within } = duty;
    const by =
      within === undefined
        ? ''
        : typeof within === 'string'
          ? `，${within}内`
          : isNotStated(within)
            ? `，期限未载明`
            : `，${DUTIES[within.duty]}`;
    const yearly = duty.yearlyBy === undefined ? '' : `，每年 ${duty.yearlyBy.day} 前`;
    const longer = duty.extendableBy === undefined ? '' : `，可延长${duty.extendableBy}`;
    const to = duty.to === undefined ? '' : ` → ${names(duty.to).join('、')}`;
    const when = duty.when === undefined ? '' : `（仅限：${duty.when}）`;
    return {
      text: `${said(whoever(duty.by), duty.does)}${by}${longer}${yearly}${to}${when}`,
      address: clauseOf(norm, duty.at),
    };
  });
  return { items };
}

function lifeCycle(norm: NormOf<'lifeCycle'>): Made {
  const drills = norm.body.drills.map((one) => {
    const every = isNotStated(one.every)
      ? `未载明多久一次（${one.every.notStated}）`
      : typeof one.every === 'string'
        ? `每${one.every}`
        : `每年${one.every.timesAYear}`;
    return { text: `演练　${said(whoever(one.by), one.does)}，${every}`, address: clauseOf(norm, one.at) };
  });
  const revision = norm.body.revision.map((one) => {
    const every =
      one.every === undefined ? '' : isNotStated(one.every) ? `，${one.every.notStated}` : `，每${one.every}`;
    return {
      text: `修订　${whoever(one.by)}${every}${one.triggers.length === 0 ? '' : `；${one.triggers.join('；')}`}`,
      address: clauseOf(norm, one.at),
    };
  });
  const below = norm.body.plansBelow.map((one) => ({
    text: `下级预案　${said(whoever(one.by), one.what)}`,
    address: clauseOf(norm, one.at),
  }));
  return { items: [...drills, ...revision, ...below] };
}

const CHANGES = { lower: OUTCOMES.lower, lift: OUTCOMES.lift } as const;

/** What a norm says in lines; null for those that a plan's page shows in a place of their own. */
function made(norm: Norm): Made | null {
  if (isKind(norm, 'equipment')) return equipment(norm);
  if (isKind(norm, 'ending') || isKind(norm, 'suspension')) return ending(norm);
  if (isKind(norm, 'aftermath')) return aftermath(norm);
  if (isKind(norm, 'lifeCycle')) return lifeCycle(norm);
  if (isKind(norm, 'warningChange'))
    return {
      items: norm.body.changes.map((one) => ({
        text: `${CHANGES[one.outcome]}：${one.any.map(words).join('，或')}`,
        address: clauseOf(norm, one.at),
      })),
    };
  if (isKind(norm, 'season'))
    return {
      items: [{ text: `${norm.body.name}：${norm.body.from} 至 ${norm.body.to}`, address: clauseOf(norm) }],
      notes: norm.body.movable === undefined ? [] : [norm.body.movable.words],
    };
  if (isKind(norm, 'form'))
    return {
      items: norm.body.fields.map((field) => ({
        text: [field.group, field.name].filter(Boolean).join(' · '),
        address: clauseOf(norm, field.at),
      })),
    };
  if (isKind(norm, 'standingMinimum'))
    return {
      items: norm.body.items.map((one) => ({
        text: `${said(whoever(one.by), one.what)} ${one.figure}`,
        address: clauseOf(norm, one.at),
      })),
    };
  if (isKind(norm, 'funding'))
    return {
      items: norm.body.payers.map((one) => ({
        text: said(whoever(one.by), [one.pays, one.when].filter(Boolean).join('，')),
        address: clauseOf(norm, one.at),
      })),
    };
  if (isKind(norm, 'standby'))
    return {
      items: norm.body.actions.map((one) => ({
        text: said(isNotStated(one.by) ? '' : one.by.map(holderName).join('、'), one.does),
        address: clauseOf(norm, one.at),
      })),
      notes: [`${norm.body.enters.when}时进入`],
    };
  return null;
}

/** The parts of a plan that are lists of lines. */
export function sectionsOf(norms: readonly Norm[]): PlanSection[] {
  return norms.flatMap((norm) => {
    const section = made(norm);
    if (section === null) return [];
    return [
      {
        norm: norm.id,
        kind: normKindLabels[norm.body.kind] ?? norm.body.kind,
        title: norm.body.title,
        items: [...section.items],
        notes: [...(section.notes ?? [])],
      },
    ];
  });
}
