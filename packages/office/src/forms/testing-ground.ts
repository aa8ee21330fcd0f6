import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Content, findFolder, loadContent, ofKind, organNames, parseCounty } from '@xianzhi/core/content';
import type { Calendar } from '../clocks/index.ts';
import type {
  Actor,
  decide,
  factInput,
  fold,
  gradeInForce,
  Incident,
  IncidentCommand,
  isRefusal,
  PlanGround,
  ReportKind,
  standingFacts,
} from '../incidents/index.ts';
import type { FormSource } from './source.ts';

// For tests: the content that ships with the program, and a desk in memory. What the service of incidents does is handed in.

const COUNTIES = new URL('../../../../counties/', import.meta.url).pathname;

function filesBelow(folder: string, below = ''): { path: string; text: string }[] {
  return readdirSync(join(folder, below), { withFileTypes: true }).flatMap((entry) => {
    const path = below === '' ? entry.name : `${below}/${entry.name}`;
    if (entry.isDirectory()) return filesBelow(folder, path);
    return entry.name.endsWith('.yaml') ? [{ path, text: readFileSync(join(folder, path), 'utf8') }] : [];
  });
}

let loaded: { content: Content; files: { path: string; text: string }[] } | null = null;
function shipped(): { content: Content; files: { path: string; text: string }[] } {
  if (loaded === null) {
    const files = filesBelow(COUNTIES);
    loaded = { files, content: loadContent(files) };
  }
  return loaded;
}

/** A shipped plan, `141121/coal-mine`. */
export function shippedPlan(plan: string): PlanGround {
  const { content } = shipped();
  const folder = findFolder(content, plan);
  if (folder === null) throw new Error(`no plan ${plan}`);
  return { folder, content };
}

const organs = (county: string) =>
  organNames(
    shipped()
      .files.filter((file) => file.path.endsWith('organs.yaml'))
      .flatMap((file) => {
        const parsed = parseCounty(file.text);
        return parsed.ok ? [parsed.value] : [];
      }),
    county,
  );

/** What the service of incidents does, as its door gives it. */
export type Rules = {
  readonly decide: typeof decide;
  readonly evolve: (state: Incident, event: Parameters<typeof fold>[2][number]) => Incident;
  readonly fold: typeof fold;
  readonly isRefusal: typeof isRefusal;
  readonly standingFacts: typeof standingFacts;
  readonly factInput: typeof factInput;
  readonly gradeInForce: typeof gradeInForce;
  readonly calendar: Calendar;
};

export const dutyOfficer: Actor = { name: '值班员甲', roles: ['dutyOfficer'], seats: [] };
export const officeDirector: Actor = { name: '主任乙', roles: ['officeDirector'], seats: ['县应急局主要领导'] };

/** An incident in memory, at a time of one's own. */
export class FormDesk {
  state: Incident;
  now = Date.parse('2026-03-01T02:10:00+08:00');
  readonly plan: PlanGround;
  readonly #rules: Rules;
  constructor(rules: Rules, plan: string) {
    this.#rules = rules;
    this.plan = shippedPlan(plan);
    this.state = rules.fold(plan.slice(0, 6), 'i1', []);
  }
  later(minutes: number): this {
    this.now += minutes * 60_000;
    return this;
  }
  do(command: IncidentCommand, actor: Actor = dutyOfficer): this {
    const at = new Date(this.now).toISOString();
    const verdict = this.#rules.decide(
      this.state,
      command,
      { actor, now: at, plan: this.plan, calendar: this.#rules.calendar },
      { [this.plan.folder.county]: 1 },
    );
    if (this.#rules.isRefusal(verdict)) throw new Error(`${command.do}: ${verdict.code} ${verdict.message}`);
    for (const { kind, data } of verdict)
      this.state = this.#rules.evolve(this.state, { kind, data, actor: actor.name, at });
    return this;
  }
  source(more: Partial<FormSource> = {}): FormSource {
    const now = new Date(this.now).toISOString();
    return {
      incident: this.state,
      plan: this.plan,
      standing: this.#rules.standingFacts(this.state),
      facts: this.#rules.factInput(this.state, this.plan, now),
      grade: this.#rules.gradeInForce(this.state, this.plan, now),
      issuer: '文水县应急管理局',
      names: organs(this.plan.folder.county),
      isDemonstration: false,
      now,
      ...more,
    };
  }
  /** Names of the clocks of a norm that somebody still has to answer. */
  open(norm: string): string[] {
    return Object.values(this.state.clocks)
      .filter((clock) => clock.norm?.endsWith(norm) && clock.state !== 'stopped' && clock.kind === 'report')
      .map((clock) => clock.clock);
  }

  /** Drafts, signs and sends a report that answers the open clocks of a norm. */
  report(kind: ReportKind, norm: string): this {
    const covers = this.open(norm);
    const recipients = covers.map((name) => this.state.clocks[name]?.to ?? '');
    const report = `report-${this.state.reports.length + 1}`;
    this.do({
      do: 'draftReport',
      kind,
      recipients: recipients.length === 0 ? ['县人民政府'] : recipients,
      covers,
      text: '正文',
    });
    this.do({ do: 'approveReport', report, approver: '主任乙' }, officeDirector);
    return this.do({ do: 'sendReport', report, channel: '书面' });
  }
  conditions() {
    return ofKind(this.plan.folder, 'ending').flatMap((norm) => norm.body.all);
  }
  fact(name: string, value: unknown, source: string): this {
    return this.do({ do: 'recordFact', name, value, source });
  }
}

/** A call about water in a coal mine, with what is known of it. */
export const coalMineCall = (facts: Record<string, unknown> = { 失联人数: 4, 事故类型: '透水' }): IncidentCommand => ({
  do: 'open',
  title: '某煤矿透水事故',
  hazard: '煤矿事故',
  place: '某乡某村',
  source: '矿方电话',
  facts,
  plan: '141121/coal-mine',
});

export const elements = {
  matter: '某煤矿透水，有人失联',
  expectedDuration: '至搜救结束',
  measures: '全力搜救，组织排水',
};

/** A call, reported in time. */
export const called = (rules: Rules): FormDesk =>
  new FormDesk(rules, '141121/coal-mine').do(coalMineCall()).later(15).report('initial', '/clock-direct');

/** The same, with the response started by whom the office ruled. */
export const started = (rules: Rules): FormDesk =>
  called(rules)
    .later(5)
    .fact('死亡人数', 1, '县医院')
    .do({ do: 'ruleGrade', grade: '一般', by: '上级事故调查组', reason: '电话认定' })
    .do({ do: 'ruleDecider', question: 'start:Ⅳ', holder: '指挥长', reason: '以其中一条为准' }, officeDirector)
    .do({ do: 'decideLevel', level: 'Ⅳ', decidedBy: ['指挥长'], relayed: '电话', elements });

/** The same, with the order to the group for rescue issued; its key. */
export function ordered(rules: Rules): { readonly desk: FormDesk; readonly key: string } {
  const desk = started(rules);
  const key = `${desk.plan.folder.county}/coal-mine/working-groups#1`;
  desk.later(5).do({ do: 'issueOrders', orders: [{ key }] });
  return { desk, key };
}
