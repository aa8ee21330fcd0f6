import { useQuery } from '@tanstack/react-query';
import type { IncidentView } from '@xianzhi/contract';
import { Button } from 'antd';
import { incidentsQuery } from '../../../api/incident-queries.ts';
import { Clause } from '../clause.tsx';
import { Countdown } from '../countdown.tsx';
import { type CommandName, type DeskContext, useDesk } from '../desk-context.ts';
import type { SheetSpec } from '../sheet-spec.ts';
import { archiveSheet, closingSheet, reviewSheet } from '../sheets/ending-sheets.ts';
import { recordFactSheet } from '../sheets/fact-sheets.ts';
import { decideLevelSheet, ruleDeciderSheet } from '../sheets/level-sheets.ts';
import { issueOrdersSheet } from '../sheets/order-sheets.tsx';
import { choosePlanSheet } from '../sheets/other-sheets.ts';
import { draftReportSheet, sendReportSheet } from '../sheets/report-sheets.tsx';

type Way = { readonly word: string; readonly needs: CommandName; readonly sheet: () => SheetSpec };

/** A report that waits to be sent comes before a new draft for the same recipient. */
function reportWay(view: IncidentView): Way {
  const { about } = view.next;
  const clock = view.clocks.find((one) => one.clock === about);
  const waiting = view.reports.find((one) => one.sent === null && one.recipients.includes(clock?.to ?? ''));
  const clauses = clock?.clause ? [clock.clause] : [];
  if (waiting !== undefined)
    return { word: `报出${waiting.name}`, needs: 'sendReport', sheet: () => sendReportSheet(waiting, clauses) };
  return { word: '拟报告', needs: 'draftReport', sheet: () => draftReportSheet(view, about) };
}

/** What the button of the next act does; none where waiting is all. */
function wayOf({ view, seats }: DeskContext, plans: Parameters<typeof choosePlanSheet>[0]): Way | null {
  const { starting, ending } = view;
  switch (view.next.act) {
    case 'report':
      return reportWay(view);
    case 'choosePlan':
      return { word: '选定预案', needs: 'choosePlan', sheet: () => choosePlanSheet(plans) };
    case 'ruleDecider':
      return (
        starting && {
          word: '记录由谁决定',
          needs: 'ruleDecider',
          sheet: () => ruleDeciderSheet(starting, `${view.levelAhead}级响应`),
        }
      );
    case 'decideLevel':
      return { word: '填写决定', needs: 'decideLevel', sheet: () => decideLevelSheet(view, seats) };
    case 'issueOrders':
      return { word: '下达指令', needs: 'issueOrders', sheet: () => issueOrdersSheet(view) };
    case 'askFact':
      return { word: '填上', needs: 'recordFact', sheet: () => recordFactSheet(view, view.next.about) };
    case 'end':
      return {
        word: '填写终止',
        needs: 'end',
        sheet: () => closingSheet(view, { act: 'end', authority: ending, seats }),
      };
    case 'review':
      return { word: '写总结', needs: 'review', sheet: reviewSheet };
    case 'archive':
      return { word: '归档', needs: 'archive', sheet: () => archiveSheet(view) };
    default:
      return null;
  }
}

/** The one thing to do now: the biggest line of the screen. */
export function NextAct() {
  const desk = useDesk();
  const { data } = useQuery(incidentsQuery);
  const { next, clocks } = desk.view;
  const way = wayOf(desk, data?.plans ?? []);
  const base = clocks.find((one) => one.clock === next.about)?.baseAt ?? null;
  return (
    <section className="next-act" aria-label="现在该做" aria-live="polite">
      <div>
        <p className="next-label">现在该做</p>
        <p className="next-words">
          {next.words} <Clause address={next.clause} />
        </p>
      </div>
      {next.dueAt === null ? null : <Countdown dueAt={next.dueAt} baseAt={base} />}
      {next.act === 'confirm' ? (
        <Button size="large" href="#orders">
          去核实
        </Button>
      ) : null}
      {way !== null && desk.may(way.needs) ? (
        <Button type="primary" size="large" className="no-print" onClick={() => desk.openSheet(way.sheet())}>
          {way.word}
        </Button>
      ) : null}
    </section>
  );
}
