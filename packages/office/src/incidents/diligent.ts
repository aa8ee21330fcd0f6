import type { IncidentCommand } from './commands.ts';
import type { Player } from './drill.ts';
import type { Incident } from './incident.ts';
import { type Picture, pictureOf } from './picture.ts';
import { mayDecide } from './plan/authority.ts';
import { unasked } from './plan/conclusions.ts';
import type { PlanGround } from './plan/ground.ts';

/** Words of a drill, so that nobody takes them for an order. */
const DRILL_WORDS = { matter: '演练', expectedDuration: '演练期间', measures: '按预案执行' } as const;

function levelCommand(picture: Picture): IncidentCommand[] {
  const { levelAhead, starting } = picture;
  if (levelAhead === null || starting === null) return [];
  const [decider] = mayDecide(starting);
  if (decider === undefined) return [];
  const decidedBy =
    starting.kind === 'stated' && starting.ways.every((way) => way.together) ? mayDecide(starting) : [decider];
  return [{ do: 'decideLevel', level: levelAhead, decidedBy, relayed: '演练', elements: DRILL_WORDS }];
}

function orderCommand(picture: Picture): IncidentCommand[] {
  const orders = picture.proposed.filter((order) => order.force === 'shall');
  return orders.length === 0 ? [] : [{ do: 'issueOrders', orders: orders.map((order) => ({ key: order.key })) }];
}

/** Reports what a reminder calls for: drafted, and sent when it stands. */
function reportCommands(state: Incident): IncidentCommand[] {
  const waiting = state.reports.filter((report) => report.sent === null);
  if (waiting.length > 0)
    return waiting.map((report) => ({ do: 'sendReport', report: report.report, channel: '演练信道' }));
  const called = Object.values(state.clocks).filter(
    (clock) =>
      clock.kind === 'report' && clock.state === 'armed' && state.clocks[`${clock.clock}:reminder`]?.state === 'fired',
  );
  if (called.length === 0) return [];
  const covers = called.map((clock) => clock.clock);
  const recipients = [...new Set(called.map((clock) => clock.to ?? ''))];
  return [{ do: 'draftReport', kind: 'initial', recipients, covers, text: '演练报告' }];
}

/** A diligent office: decides what is decided, orders what shall be ordered, reports when it is called. It rules on nothing that the text leaves open. */
export const diligentOffice =
  (plan: PlanGround): Player =>
  (state, now) => {
    if (state.phase !== 'open' || state.plan === null) return [];
    const picture = pictureOf(state, plan, now, unasked);
    const level = levelCommand(picture);
    if (level.length > 0) return level;
    const orders = orderCommand(picture);
    return orders.length > 0 ? orders : reportCommands(state);
  };
