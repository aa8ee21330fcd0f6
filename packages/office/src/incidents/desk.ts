import { type Content, findFolder, ofKind } from '@xianzhi/core/content';
import { stateCalendar } from '../clocks/index.ts';
import { contentAt, type LoadedNorms, loadedNorms } from '../counties/index.ts';
import { inCounty } from '../database/index.ts';
import type { Appended, AppendRefusal, Journal, JournalEvent } from '../journal/index.ts';
import { readEvents } from '../journal/index.ts';
import type { IncidentCommand } from './commands.ts';
import { decide, type IncidentRefusal, isRefusal } from './decide/index.ts';
import { type FoldEvent, fold } from './evolve.ts';
import type { Actor, Incident } from './incident.ts';
import { type IncidentSummary, listIncidents } from './list.ts';
import type { PlanGround } from './plan/ground.ts';

/** A command with who gives it and under which id; the same id twice is the same command. */
export type CommandWish = {
  readonly county: string;
  readonly incident: string;
  readonly command: IncidentCommand;
  readonly commandId: string;
  /** The version that the person saw; a newer one refuses. Left out where it does not matter (acknowledging). */
  readonly expected?: number;
  readonly actor: Actor;
  readonly now: Date;
};

export type CommandOutcome = (Appended & { readonly state: Incident }) | AppendRefusal | IncidentRefusal;

/** The incident desk of all counties. */
export type IncidentDesk = {
  readonly carryOut: (wish: CommandWish) => Promise<CommandOutcome>;
  /** State, journal and plan of one incident; null where the county has none of that id. */
  readonly look: (county: string, incident: string) => Promise<IncidentFile | null>;
  readonly list: (county: string) => Promise<IncidentSummary[]>;
  /** Plans by which a county runs incidents. */
  readonly plans: (county: string) => Promise<PlanChoice[]>;
};

export type IncidentFile = {
  readonly state: Incident;
  readonly events: readonly JournalEvent[];
  readonly plan: PlanGround | null;
};

export type PlanChoice = {
  readonly plan: string;
  readonly title: string;
  readonly hazard: string;
  readonly keywords: readonly string[];
};

/** Stream of an incident in the journal of its county. */
export const streamOf = (incident: string): string => `incident/${incident}`;

/** An event of the journal as the fold takes it. */
export const foldEvent = (event: JournalEvent): FoldEvent => ({
  kind: event.kind,
  actor: event.actor,
  at: event.at.toISOString(),
  data: event.data,
});

/** Codes of the State, a province, a prefecture end so. */
const SUPERIOR = '00';
/** Tries again where somebody was faster and the caller did not say which version he saw. */
const ATTEMPTS = 5;
const ignore = (): void => undefined;

class Desk implements IncidentDesk {
  readonly #journal: Journal;
  #norms: LoadedNorms | null = null;
  readonly #frozen = new Map<string, Content>();
  readonly #lines = new Map<string, Promise<void>>();

  constructor(journal: Journal) {
    this.#journal = journal;
  }

  /** Commands on one incident stand in line here; another process is met by trying again. */
  carryOut(wish: CommandWish): Promise<CommandOutcome> {
    const key = `${wish.county}/${wish.incident}`;
    const before = this.#lines.get(key) ?? Promise.resolve();
    const outcome = before.then(() => this.#persist(wish));
    const settled = outcome.then(ignore, ignore);
    this.#lines.set(key, settled);
    void settled.then(() => {
      if (this.#lines.get(key) === settled) this.#lines.delete(key);
    });
    return outcome;
  }

  async #persist(wish: CommandWish): Promise<CommandOutcome> {
    for (let attempt = 1; ; attempt += 1) {
      const outcome = await this.#attempt(wish);
      const isStale = !outcome.ok && outcome.code === 'XZ_JOURNAL_STALE';
      if (!isStale || wish.expected !== undefined || attempt === ATTEMPTS) return outcome;
    }
  }

  async look(county: string, incident: string): Promise<IncidentFile | null> {
    const events = await this.#events(county, incident);
    if (events.length === 0) return null;
    const state = fold(county, incident, events.map(foldEvent));
    return { state, events, plan: await this.#planOf(state) };
  }

  list(county: string): Promise<IncidentSummary[]> {
    return inCounty(this.#journal.db, county, (transaction) => listIncidents(transaction, county));
  }

  async plans(county: string): Promise<PlanChoice[]> {
    const { content } = await this.#current();
    const folders = content.counties.find((one) => one.code === county)?.folders ?? [];
    return folders.flatMap((folder) =>
      ofKind(folder, 'plan').map(({ body }) => ({
        plan: `${folder.county}/${folder.folder}`,
        title: body.title,
        hazard: body.hazard,
        keywords: body.keywords,
      })),
    );
  }

  async #events(county: string, incident: string): Promise<JournalEvent[]> {
    const stream = streamOf(incident);
    return inCounty(this.#journal.db, county, (transaction) => readEvents(transaction, { county, stream }));
  }

  async #current(): Promise<LoadedNorms> {
    this.#norms = await loadedNorms(this.#journal.db, this.#norms);
    return this.#norms;
  }

  /** The plan as it stood when it was chosen: a later release changes nothing for a running incident. */
  async #planOf(state: Incident): Promise<PlanGround | null> {
    if (state.plan === null) return null;
    const key = JSON.stringify(state.releases);
    const content = this.#frozen.get(key) ?? (await contentAt(this.#journal.db, state.releases));
    this.#frozen.set(key, content);
    const folder = findFolder(content, state.plan);
    return folder === null ? null : { folder, content };
  }

  /** A plan that is about to be chosen stands in the newest releases. */
  async #chosen(wish: CommandWish): Promise<{ plan: PlanGround | null; releases: Record<string, number> }> {
    const { command, county } = wish;
    const wanted = command.do === 'open' || command.do === 'choosePlan' ? (command.plan ?? null) : null;
    if (wanted === null) return { plan: null, releases: {} };
    const { content, releases } = await this.#current();
    const folder = wanted.startsWith(`${county}/`) ? findFolder(content, wanted) : null;
    const frozen = [...releases].filter(([code]) => code === county || code.endsWith(SUPERIOR));
    return { plan: folder === null ? null : { folder, content }, releases: Object.fromEntries(frozen) };
  }

  async #attempt(wish: CommandWish): Promise<CommandOutcome> {
    const { county, incident, command, actor, now } = wish;
    const events = await this.#events(county, incident);
    const done = events.filter((event) => event.command === wish.commandId);
    const state = fold(county, incident, events.map(foldEvent));
    if (done.length > 0) return { ok: true, events: done, repeated: true, state };
    const chosen = await this.#chosen(wish);
    const plan = chosen.plan ?? (await this.#planOf(state));
    const ground = { actor, now: now.toISOString(), plan, calendar: stateCalendar };
    const verdict = decide(state, command, ground, chosen.releases);
    if (isRefusal(verdict)) return verdict;
    const outcome = await this.#journal.append({
      county,
      stream: streamOf(incident),
      expected: wish.expected ?? state.version,
      events: verdict.map(({ kind, data, clause }) => ({
        kind,
        data: data as Record<string, unknown>,
        clause: clause ?? null,
      })),
      actor: actor.name,
      post: actor.seats[0] ?? null,
      command: wish.commandId,
    });
    if (!outcome.ok) return outcome;
    return { ...outcome, state: fold(county, incident, [...events, ...outcome.events].map(foldEvent)) };
  }
}

/** Opens the desk over a journal. */
export const openIncidentDesk = (journal: Journal): IncidentDesk => new Desk(journal);
