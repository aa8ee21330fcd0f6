import { ofKind, organNames } from '@xianzhi/core/content';
import { listOrganDirectories } from '@xianzhi/office/counties';
import type { Database } from '@xianzhi/office/database';
import {
  adjustmentNotice,
  annexedForm,
  annexedForms,
  dutyBulletin,
  endNotice,
  type FormSource,
  type OfficialForm,
  publicRelease,
  type ReportWish,
  reportForm,
  startNotice,
  taskOrder,
  wishOf,
} from '@xianzhi/office/forms';
import {
  factInput,
  gradeInForce,
  type Incident,
  type IncidentFile,
  openClocks,
  type PlanGround,
  proposedOrders,
  type ReportKind,
  reportName,
  standingFacts,
} from '@xianzhi/office/incidents';

/** A form that can be made of an incident now: its name in addresses, its title, and how. */
export type FormOffer = {
  readonly form: string;
  readonly title: string;
  readonly make: (source: FormSource) => OfficialForm;
};

/** In whose name forms go out: the plan's headquarters, else the county. */
function issuerOf(plan: PlanGround | null, countyName: string): string {
  const headquarters =
    plan === null ? undefined : ofKind(plan.folder, 'commandBody').find(({ body }) => body.role === 'headquarters');
  return headquarters?.body.name ?? countyName;
}

/** What forms are filled from, at a moment. */
export async function formSourceOf(db: Database, { state, plan }: IncidentFile, now: Date): Promise<FormSource> {
  const county = await db
    .selectFrom('county')
    .select(['name', 'demo'])
    .where('county', '=', state.county)
    .executeTakeFirst();
  const at = now.toISOString();
  return {
    incident: state,
    plan,
    standing: standingFacts(state),
    facts: factInput(state, plan, at),
    grade: plan === null ? null : gradeInForce(state, plan, at),
    issuer: issuerOf(plan, county?.name ?? state.county),
    names: organNames(await listOrganDirectories(db, state.county), state.county),
    isDemonstration: county?.demo === true,
    unissued: plan === null ? [] : proposedOrders({ ...state, phase: 'open' }, plan, at),
    now: at,
  };
}

const FINAL: readonly ReportKind[] = ['final', 'summary'];

/** A report that is about to be drafted: for every open clock of its recipients. */
function draftWish(state: Incident, kind: ReportKind): ReportWish {
  const clocks = openClocks(state).filter((clock) =>
    FINAL.includes(kind)
      ? clock.kind === 'aftermath' || clock.kind === 'report'
      : clock.kind === 'report' || clock.kind === 'repeated',
  );
  const number = state.reports.filter((one) => one.kind === kind && one.sent !== null).length + 1;
  return {
    kind,
    number,
    recipients: [...new Set(clocks.flatMap((clock) => clock.to ?? []))],
    covers: clocks.map((clock) => clock.clock),
    approver: null,
  };
}

const drafts = (state: Incident): FormOffer[] => {
  const kinds: readonly ReportKind[] = state.phase === 'open' ? ['initial', 'followUp'] : ['final', 'summary'];
  return kinds.map((kind) => {
    const wish = draftWish(state, kind);
    return {
      form: `draft-${kind}`,
      title: `${reportName(kind, wish.number)}（草稿）`,
      make: (source) => reportForm(source, wish),
    };
  });
};

const reports = (state: Incident): FormOffer[] =>
  state.reports.map((report) => ({
    form: report.report,
    title: reportName(report.kind, report.number),
    make: (source) => reportForm(source, wishOf(report)),
  }));

const notices = (state: Incident): FormOffer[] => [
  ...state.decisions.map((decision, i) => ({
    form: `level-${i + 1}`,
    title: decision.act === 'start' ? `启动${decision.level}级响应的通知` : `调整为${decision.level}级响应的通知`,
    make: (source: FormSource) =>
      (decision.act === 'start' ? startNotice : adjustmentNotice)(source, decision, { number: null }),
  })),
  ...(state.ended === null
    ? []
    : [
        {
          form: 'end',
          title: '终止响应的通知',
          make: (source: FormSource) => endNotice(source, state.ended ?? NEVER, { number: null }),
        },
      ]),
];
const NEVER = { decidedBy: [], relayed: null, reason: '', at: '', clause: null };

const orders = (state: Incident): FormOffer[] =>
  state.orders.map((order, i) => ({
    form: `order-${i + 1}`,
    title: `任务单：${order.to}`,
    make: (source) => taskOrder(source, order),
  }));

const publications = (state: Incident): FormOffer[] =>
  state.publications.map((release) => ({
    form: release.release,
    title: '信息发布稿',
    make: (source) => publicRelease(source, release),
  }));

const annexes = (plan: PlanGround | null, source: FormSource): FormOffer[] =>
  plan === null
    ? []
    : annexedForms(source).map((norm) => ({
        form: `annex-${norm.body.id}`,
        title: norm.body.name,
        make: (one) => annexedForm(one, norm),
      }));

/** Every form that the incident has now; `editor` is who asks for it. */
export const formOffers = ({ state, plan }: IncidentFile, source: FormSource, editor: string): FormOffer[] => [
  ...drafts(state),
  ...reports(state),
  { form: 'bulletin', title: '值班快报', make: (one) => dutyBulletin(one, { ...BULLETIN, editor }) },
  ...notices(state),
  ...orders(state),
  ...publications(state),
  ...annexes(plan, source),
];

// The running number and the addressees are the registry's: they are left open.
const BULLETIN = { number: '第　期', recipients: [], copies: [], telephone: null, approver: null };
