import { ofKind } from '@xianzhi/core/content';
import { addressOf, holderName, isNotStated } from '@xianzhi/core/norms';
import { type Block, UNKNOWN } from './model.ts';
import type { FormSource } from './source.ts';
import { printedTime } from './words.ts';

const CONDITIONS = ['条件', '是否满足', '依据', '确认人', '时间', '条款'] as const;

/** Conditions of the end as the plan lists them, each with who ticked it, when, on what evidence. */
export function conditionTable({ incident, plan }: FormSource): Block[] {
  if (plan === null) return [];
  const rows = ofKind(plan.folder, 'ending').flatMap((norm) =>
    norm.body.all.map(({ fact, says, at }) => {
      const tick = incident.ticks[fact];
      const clause = `${norm.county}/${addressOf(norm, at)}`;
      return tick === undefined
        ? [says, UNKNOWN, '', '', '', clause]
        : [says, '满足', tick.evidence, tick.by, printedTime(tick.at), clause];
    }),
  );
  return rows.length === 0 ? [] : [{ kind: 'table', columns: CONDITIONS, rows }];
}

const STEPS = ['步骤', '由谁', '要求时长', '开始', '完成', '条款'] as const;

/** Steps towards the end: 看守, 验收; each with what the plan wants and what was recorded. */
export function stepTable({ incident, plan }: FormSource): Block[] {
  if (plan === null) return [];
  const rows = ofKind(plan.folder, 'ending').flatMap((norm) =>
    norm.body.steps.map(({ does, by, length, at }) => {
      const record = incident.steps[does];
      const who = by === undefined || isNotStated(by) ? '未载明' : by.map(holderName).join('、');
      const [started, done] = [record?.startedAt ?? null, record?.doneAt ?? null];
      return [
        does,
        who,
        length ?? '未载明',
        started === null ? '没有记录' : printedTime(started),
        done === null ? '没有记录' : `${printedTime(done)} ${record?.evidence ?? ''}`,
        `${norm.county}/${addressOf(norm, at)}`,
      ];
    }),
  );
  return rows.length === 0 ? [] : [{ kind: 'table', columns: STEPS, rows }];
}
