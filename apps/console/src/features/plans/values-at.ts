import type { PlanView } from '@xianzhi/contract';

/** Something that was read from a clause: under which heading, and what. */
export type BoundValue = { readonly what: string; readonly value: string };
type Placed = BoundValue & { readonly address: string };

const line = (what: string, lines: readonly { text: string; address: string }[]): Placed[] =>
  lines.map(({ text, address }) => ({ what, value: text, address }));

type Row = PlanView['responses'][number]['rows'][number];
type AnyRow = Pick<Row, 'outcome' | 'name' | 'address' | 'ways' | 'discretion' | 'notStated'>;

const rows = (what: string, all: readonly AnyRow[]): Placed[] =>
  all.flatMap((row) => [
    { what, value: row.name, address: row.address },
    ...row.ways.flatMap((way) =>
      way.criteria.map((one) => ({
        what: `${what} ${row.name}`,
        value: `${one.fact} ${one.bound}`,
        address: one.address,
      })),
    ),
    ...line(`${what} ${row.name}`, row.discretion),
    ...(row.notStated?.address
      ? [{ what: `${what} ${row.name}`, value: `未载明：${row.notStated.reason}`, address: row.notStated.address }]
      : []),
  ]);

const chains = (what: string, all: Row['starting']): Placed[] =>
  all.flatMap((chain) =>
    chain.steps.map((step) => ({
      what,
      value: `${step.role}：${step.names.join('、') || '未载明'}`,
      address: step.address,
    })),
  );

function ladders(plan: PlanView): Placed[] {
  return [
    ...plan.gradings
      .flatMap((one) => [...one.tables, ...one.offered.flatMap((offered) => offered.tables)])
      .flatMap((table) => rows('事件分级', table.rows)),
    ...plan.gradings.flatMap(({ notStated }) =>
      notStated?.address
        ? [{ what: '事件分级', value: `未载明：${notStated.reason}`, address: notStated.address }]
        : [],
    ),
    ...plan.responses.flatMap((one) => [
      ...rows('响应', one.rows),
      ...one.rows.flatMap((row) => [
        ...chains(`${row.name} 启动`, row.starting),
        ...chains(`${row.name} 调整`, row.changing),
        ...chains(`${row.name} 终止`, row.ending),
        ...line(`${row.name} 移交`, row.handover),
      ]),
    ]),
    ...plan.warnings.flatMap((one) => [
      ...rows('预警', one.rows),
      ...one.rows.flatMap((row) => chains(`${row.name} 发布`, row.issuing)),
      ...line('预警', one.uncoloured),
      ...line('预警', one.besides),
    ]),
  ];
}

function command(plan: PlanView): Placed[] {
  return [
    ...plan.bodies.flatMap((body) => [
      ...body.seats.map((seat) => ({
        what: `${body.name} ${seat.name}`,
        value: seat.filledBy.join('、') || '未载明',
        address: seat.address,
      })),
      ...line(`${body.name} 成员`, body.members),
      ...line(`${body.name} 职责`, body.duties),
      ...line(`${body.name} 代理`, body.substitutes),
    ]),
    ...plan.groups.flatMap((group) => [
      {
        what: group.name,
        value: `牵头 ${group.lead.join('、')}；成员 ${group.members.join('、')}`,
        address: group.address,
      },
      ...line(`${group.name} 职责`, group.duties),
    ]),
    ...plan.unitDuties.flatMap((unit) => line(unit.unit, unit.duties)),
  ];
}

function duties(plan: PlanView): Placed[] {
  return [
    ...plan.clocks.flatMap((clock) => [
      { what: `时限 ${clock.title}`, value: clock.within, address: clock.address },
      ...clock.recipients.map((one) => ({ what: `时限 ${clock.title}`, value: `报 ${one.to}`, address: one.address })),
    ]),
    ...plan.actions.flatMap((list) =>
      list.actions
        .filter((action) => action.inheritedFrom === null)
        .map((action) => ({
          what: list.title,
          value: `${action.by.join('、')}${action.by.length > 0 ? '：' : ''}${action.does}`,
          address: action.address,
        })),
    ),
    ...plan.sections.flatMap((section) => line(section.title, section.items)),
  ];
}

/** Everything on the plan's page that was read from this clause. */
export function valuesAt(plan: PlanView, address: string): BoundValue[] {
  const head: Placed[] = [
    ...line('适用范围', plan.covers),
    ...line('不适用', plan.excludes),
    ...line('上级预案', plan.superiors),
    ...line('衔接预案', plan.companions),
    ...line('废止', plan.repeals),
    ...line('施行', [plan.effectiveWords]),
    ...plan.absent.map((one) => ({ what: '未刊登', value: one.part, address: one.address })),
  ];
  const found = [...head, ...ladders(plan), ...command(plan), ...duties(plan)].filter((one) => one.address === address);
  return [...new Map(found.map(({ what, value }) => [`${what}\n${value}`, { what, value }])).values()];
}
