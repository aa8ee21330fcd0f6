import type { PlanView } from '@xianzhi/contract';

/** One thing that a unit has to do or is, with its clause. */
export type UnitPart = { readonly what: string; readonly text: string; readonly address: string };

function seats(plan: PlanView, unit: string): UnitPart[] {
  return plan.bodies.flatMap((body) => [
    ...body.seats
      .filter((seat) => seat.filledBy.includes(unit))
      .map((seat) => ({ what: '任职', text: `${body.name}${seat.name}`, address: seat.address })),
    ...body.members
      .filter((member) => member.text === unit)
      .map((member) => ({ what: '成员', text: body.name, address: member.address })),
    ...(body.name === unit ? body.duties.map((duty) => ({ what: '职责', ...duty })) : []),
    ...body.duties
      .filter((duty) => duty.text.startsWith(`${unit}：`))
      .map((duty) => ({ what: '职责', text: duty.text.slice(unit.length + 1), address: duty.address })),
  ]);
}

function groups(plan: PlanView, unit: string): UnitPart[] {
  return plan.groups.flatMap((group) => {
    const role = group.lead.includes(unit)
      ? '牵头'
      : group.head.includes(unit)
        ? '组长'
        : group.members.includes(unit)
          ? '成员'
          : null;
    const own = group.name === unit;
    return [
      ...(role === null ? [] : [{ what: role, text: group.name, address: group.address }]),
      ...(role === null && !own
        ? []
        : group.duties.map((duty) => ({ what: own ? '职责' : `${group.name}的任务`, ...duty }))),
    ];
  });
}

function decisions(plan: PlanView, unit: string): UnitPart[] {
  const levels = plan.responses.flatMap((one) =>
    one.rows.flatMap((row) =>
      (
        [
          ['启动', row.starting],
          ['调整', row.changing],
          ['终止', row.ending],
        ] as const
      ).flatMap(([word, chains]) => chains.map((chain) => ({ name: `${row.outcome}级响应${word}`, chain }))),
    ),
  );
  const warnings = plan.warnings.flatMap((one) =>
    one.rows.flatMap((row) => row.issuing.map((chain) => ({ name: `${row.outcome}预警`, chain }))),
  );
  return [...levels, ...warnings].flatMap(({ name, chain }) =>
    chain.steps
      .filter((step) => step.names.includes(unit))
      .map((step) => ({ what: '程序', text: `${name}：${step.role}`, address: step.address })),
  );
}

function reports(plan: PlanView, unit: string): UnitPart[] {
  return plan.clocks.flatMap((clock) => [
    ...(clock.reporters.includes(unit)
      ? [
          {
            what: '报告',
            text: `${clock.title}：${clock.within}，报${clock.recipients.map((one) => one.to).join('、') || '（未载明）'}`,
            address: clock.address,
          },
        ]
      : []),
    ...clock.recipients
      .filter((one) => one.to === unit)
      .map((one) => ({ what: '接报', text: `${clock.title}：${clock.within}`, address: one.address })),
  ]);
}

const actions = (plan: PlanView, unit: string): UnitPart[] =>
  plan.actions.flatMap((list) =>
    list.actions
      .filter((action) => action.inheritedFrom === null && action.by.includes(unit))
      .map((action) => ({
        what: list.level === null ? list.title : `${list.level}级响应`,
        text: action.does,
        address: action.address,
      })),
  );

const others = (plan: PlanView, unit: string): UnitPart[] =>
  plan.sections.flatMap((section) =>
    section.items.filter((item) => item.text.includes(unit)).map((item) => ({ what: section.title, ...item })),
  );

/** What a unit, post, body or group is and must do in this plan. */
export function unitDoes(plan: PlanView, unit: string): UnitPart[] {
  return [
    ...seats(plan, unit),
    ...groups(plan, unit),
    ...plan.unitDuties
      .filter((one) => one.unit === unit)
      .flatMap((one) => one.duties.map((duty) => ({ what: '职责', ...duty }))),
    ...decisions(plan, unit),
    ...reports(plan, unit),
    ...actions(plan, unit),
    ...others(plan, unit),
  ];
}
