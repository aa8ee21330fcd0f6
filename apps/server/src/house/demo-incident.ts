import type { Actor, IncidentCommand, IncidentDesk } from '@xianzhi/office/incidents';
import { demoCounty } from '@xianzhi/office/library';

const INCIDENT = 'demo-night';
const PLAN = `${demoCounty.code}/flash-flood`;
const DUTY: Actor = { name: '演示·值班员', roles: ['dutyOfficer'], seats: ['县指挥部办公室'] };
const MINUTE = 60_000;

const OPENING: IncidentCommand = {
  do: 'open',
  title: '白石沟山洪（演示）',
  hazard: '山洪',
  place: '白石沟村',
  source: '村级责任人电话',
  plan: PLAN,
  facts: { 失踪人数: 4 },
};

/** What was done before the visitor came: one report sent, one in draft, the level waiting for whoever decides. */
const steps = (clocks: readonly { clock: string; to: string | null }[]): IncidentCommand[] => {
  const [first, ...others] = clocks;
  const recipients = [...new Set(others.flatMap(({ to }) => to ?? []))];
  return [
    { do: 'recordFact', name: '被困人数', value: 12, standing: 'initial', source: '乡（镇）电话' },
    ...(first === undefined
      ? []
      : ([
          {
            do: 'draftReport',
            kind: 'initial',
            recipients: [first.to ?? ''],
            covers: [first.clock],
            text: '白石沟村发生山洪，4人失踪，其余情况正在核实。',
          },
          { do: 'sendReport', report: 'report-1', channel: '电话' },
        ] satisfies IncidentCommand[])),
    ...(recipients.length === 0
      ? []
      : ([
          {
            do: 'draftReport',
            kind: 'initial',
            recipients,
            covers: others.map(({ clock }) => clock),
            text: '白石沟村发生山洪，4人失踪，12人被困（初判），其余情况正在核实。',
          },
        ] satisfies IncidentCommand[])),
  ];
};

/** One incident of the demo county waits half-way; it is made once, with the county. */
export async function provideDemoIncident(desk: IncidentDesk, now: Date): Promise<void> {
  const { code: county } = demoCounty;
  if ((await desk.plans(county)).every((one) => one.plan !== PLAN)) return;
  const wish = (command: IncidentCommand, i: number) => ({
    county,
    incident: INCIDENT,
    command,
    commandId: `${INCIDENT}-${i}`,
    actor: DUTY,
    now: new Date(now.getTime() + i * 1000 - MINUTE),
  });
  const opened = await desk.carryOut(wish(OPENING, 0));
  if (!opened.ok) return;
  const clocks = Object.values(opened.state.clocks)
    .filter((clock) => clock.kind === 'report')
    .sort((a, b) => Date.parse(a.dueAt) - Date.parse(b.dueAt));
  for (const [i, command] of steps(clocks).entries()) await desk.carryOut(wish(command, i + 1));
}
