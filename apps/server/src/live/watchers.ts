import { type Listening, listenTo } from '@xianzhi/office/database';
import type { Journal } from '@xianzhi/office/journal';

/** What a watching screen is told of an event: enough to know what to ask for again. */
export type LiveEvent = {
  readonly sequence: number;
  readonly stream: string;
  readonly kind: string;
  readonly at: string;
};
type Listener = (event: LiveEvent) => void;

/** Screens of this process that watch counties: one connection listens for all of them. */
export type Watchers = {
  /** Watches a county; gives back how to stop. */
  readonly watch: (county: string, listener: Listener) => () => void;
  readonly count: () => number;
  readonly stop: () => Promise<void>;
};

const NOTICE = /^(\d{6}) (\d{1,10}) \d{1,10}$/;
const AGAIN = 1000;

class LiveWatchers implements Watchers {
  readonly #journal: Journal;
  readonly #line: Listening;
  readonly #counties = new Map<string, { listeners: Set<Listener>; seen: number; busy: Promise<void> }>();
  #isStopped = false;

  constructor(journal: Journal, url: string) {
    this.#journal = journal;
    const again = (): void => void setTimeout(() => void this.#attach(), AGAIN).unref();
    this.#line = listenTo(url, 'xianzhi_journal', (payload) => this.#heard(payload), again);
    void this.#attach();
  }

  watch(county: string, listener: Listener): () => void {
    const watched = this.#counties.get(county) ?? { listeners: new Set(), seen: -1, busy: Promise.resolve() };
    watched.listeners.add(listener);
    this.#counties.set(county, watched);
    return () => {
      watched.listeners.delete(listener);
      if (watched.listeners.size === 0) this.#counties.delete(county);
    };
  }

  count(): number {
    return [...this.#counties.values()].reduce((sum, one) => sum + one.listeners.size, 0);
  }

  async stop(): Promise<void> {
    this.#isStopped = true;
    await this.#line.detach();
  }

  /** A lost connection is made again; screens ask for everything anew when their own line breaks. */
  async #attach(): Promise<void> {
    if (this.#isStopped) return;
    await this.#line.attach().catch(() => setTimeout(() => void this.#attach(), AGAIN).unref());
  }

  #heard(payload: string): void {
    const [, county = '', first = '0'] = NOTICE.exec(payload) ?? [];
    const watched = this.#counties.get(county);
    if (watched === undefined) return;
    if (watched.seen < 0) watched.seen = Number(first) - 1;
    watched.busy = watched.busy.then(() => this.#tell(county)).catch(() => undefined);
  }

  async #tell(county: string): Promise<void> {
    const watched = this.#counties.get(county);
    if (watched === undefined) return;
    const events = await this.#journal.read({ county, after: watched.seen, limit: 1000 });
    for (const { sequence, stream, kind, at } of events) {
      watched.seen = Math.max(watched.seen, sequence);
      for (const listener of watched.listeners) listener({ sequence, stream, kind, at: at.toISOString() });
    }
  }
}

/** Opens the watchers of a process. */
export const openWatchers = (journal: Journal, url: string): Watchers => new LiveWatchers(journal, url);
