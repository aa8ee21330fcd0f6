import {
  CLOCK_FIRED,
  type ClockArming,
  type ClockFired,
  clockChanges,
  nextDue,
  stateCalendar,
} from '../clocks/index.ts';
import type { EventData } from '../journal/index.ts';
import type { IncidentCommand } from './commands.ts';
import { decide, isRefusal, type Releases } from './decide/index.ts';
import { describe } from './describe.ts';
import { evolve, nothingYet } from './evolve.ts';
import type { Actor, Incident } from './incident.ts';
import type { PlanGround } from './plan/ground.ts';
import { officialTime } from './plan/known.ts';

/** One step of a scenario: a command, so long after the call. */
export type ScenarioStep = { readonly afterMilliseconds: number; readonly command: IncidentCommand };

/** What is acted out: the call and what people do later. */
export type Scenario = {
  readonly startAt: string;
  readonly untilMilliseconds: number;
  readonly steps: readonly ScenarioStep[];
};

/** One line of what happened. */
export type DrillEvent = {
  readonly at: string;
  readonly kind: string;
  readonly text: string;
  readonly to: readonly string[];
  readonly within: string | null;
  readonly address: string | null;
};

export type DrillResult = {
  readonly events: readonly DrillEvent[];
  readonly refusals: readonly { readonly at: string; readonly command: string; readonly message: string }[];
  readonly state: Incident;
};

type Timer = { readonly arming: ClockArming; readonly dueAt: number };

/** In a drill everybody sits at the desk: what is tried is the plan. */
const DIRECTOR: Actor = { name: '演练', roles: ['dutyOfficer', 'officeDirector', 'commander'], seats: [] };

const stringOf = (value: unknown): string | null => (typeof value === 'string' ? value : null);
const recipients = (data: EventData): string[] => {
  const { to, recipients: all } = data as { to?: unknown; recipients?: unknown };
  if (Array.isArray(all)) return all.map(String);
  return typeof to === 'string' ? [to] : [];
};

/** Virtual time: no clock of the machine is asked; the same scenario gives the same events. */
class Run {
  readonly events: DrillEvent[] = [];
  readonly refusals: { at: string; command: string; message: string }[] = [];
  readonly timers = new Map<string, Timer>();
  state: Incident;
  readonly #plan: PlanGround;
  readonly #releases: Releases;

  constructor(plan: PlanGround, releases: Releases) {
    this.#plan = plan;
    this.#releases = releases;
    this.state = nothingYet(plan.folder.county, 'drill');
  }

  command(command: IncidentCommand, now: number): boolean {
    const at = new Date(now).toISOString();
    const ground = { actor: DIRECTOR, now: at, plan: this.#plan, calendar: stateCalendar };
    const verdict = decide(this.state, command, ground, this.#releases);
    if (isRefusal(verdict)) {
      this.refusals.push({ at, command: command.do, message: verdict.message });
      return false;
    }
    for (const one of verdict) this.#apply(one.kind, one.data as unknown as EventData, one.clause ?? null, at);
    return true;
  }

  fire({ arming, dueAt }: Timer): void {
    const at = new Date(dueAt).toISOString();
    this.timers.delete(arming.clock);
    const next = arming.repeat === undefined ? null : new Date(nextDue(dueAt, arming.repeat)).toISOString();
    const fired: ClockFired = {
      clock: arming.clock,
      kind: arming.kind,
      label: arming.label,
      dueAt: arming.dueAt,
      occurrence: 1,
      lateMilliseconds: Math.max(0, dueAt - Date.parse(arming.dueAt)),
      cause: stringOf(arming.payload?.cause),
      payload: arming.payload ?? {},
      ...(next === null ? {} : { clocks: { arm: [{ ...arming, baseAt: at, dueAt: next }] } }),
    };
    this.#apply(CLOCK_FIRED, fired as unknown as EventData, arming.clause, at);
  }

  #apply(kind: string, data: EventData, clause: string | null, at: string): void {
    this.state = evolve(this.state, { kind, data, actor: DIRECTOR.name, at });
    this.events.push({
      at: officialTime(at),
      kind,
      text: describe(kind, data),
      to: recipients(data),
      within: null,
      address: clause,
    });
    const { arm = [], stop = [] } = clockChanges({ data });
    for (const name of stop) this.timers.delete(name);
    for (const arming of arm) this.#arm(arming, at);
  }

  #arm(arming: ClockArming, at: string): void {
    // A due time that has passed fires at once, never before now.
    this.timers.set(arming.clock, { arming, dueAt: Math.max(Date.parse(arming.dueAt), Date.parse(at)) });
    this.events.push({
      at: officialTime(at),
      kind: 'clock.armed',
      text: `${arming.label}，不迟于 ${officialTime(arming.dueAt)}`,
      to: recipients(arming.payload ?? {}),
      within: stringOf(arming.payload?.within),
      address: arming.clause,
    });
  }
}

const MOST_EVENTS = 20_000;

/** Who acts when a moment has passed; called after each step of virtual time. */
export type Player = (state: Incident, now: string) => readonly IncidentCommand[];

/**
 * Runs a plan in virtual time. `player` answers after each event as a diligent office would; without one only the
 * scenario acts, and clocks fall due unanswered.
 */
export function drill(
  plan: PlanGround,
  releases: Releases,
  scenario: Scenario,
  player: Player = () => [],
): DrillResult {
  const run = new Run(plan, releases);
  const start = Date.parse(scenario.startAt);
  const end = start + scenario.untilMilliseconds;
  const steps = [...scenario.steps].sort((a, b) => a.afterMilliseconds - b.afterMilliseconds);
  const play = (now: number): void => {
    for (let round = 0; round < 20; round += 1) {
      const commands = player(run.state, new Date(now).toISOString());
      const done = commands.filter((command) => run.command(command, now));
      if (done.length === 0) return;
    }
  };
  for (let now = start; now <= end && run.events.length < MOST_EVENTS; ) {
    const step = steps[0];
    const stepAt = step === undefined ? Number.POSITIVE_INFINITY : start + step.afterMilliseconds;
    const timerAt = Math.min(...[...run.timers.values()].map((timer) => timer.dueAt));
    now = Math.min(stepAt, timerAt);
    if (now > end) break;
    if (step !== undefined && stepAt <= timerAt) {
      steps.shift();
      run.command(step.command, now);
    } else {
      // Everything that falls due at one moment is seen before anybody acts.
      const due = [...run.timers.values()].filter((one) => one.dueAt === timerAt);
      for (const one of due) run.fire(one);
    }
    play(now);
  }
  return { events: run.events, refusals: run.refusals, state: run.state };
}
