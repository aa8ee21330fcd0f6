import { type Database, inCounty } from '../database/index.ts';
import { appendWithin, type Ground } from './append-within.ts';
import type { JournalEvent } from './event.ts';
import { type ReadWish, readEvents } from './read.ts';
import type { AppendOutcome, AppendWish } from './wish.ts';

/** The journal of all counties over one database. */
export type Journal = {
  /** Answers after the commit, never before. Throws where the database does not answer: then nobody knows, and the same command may be sent again. */
  readonly append: (wish: AppendWish) => Promise<AppendOutcome>;
  readonly read: (wish: ReadWish) => Promise<JournalEvent[]>;
  readonly ground: Ground;
  readonly db: Database;
};

type Waiting = {
  readonly wish: AppendWish;
  readonly resolve: (outcome: AppendOutcome) => void;
  readonly reject: (error: unknown) => void;
};

const MOST_AT_ONCE = 500;

/** Wishes of one county: those that wait together share a transaction, and its one flush to disk. */
class Line {
  readonly #waiting: Waiting[] = [];
  readonly #carry: (wishes: readonly AppendWish[]) => Promise<AppendOutcome[]>;
  #isBusy = false;

  constructor(carry: (wishes: readonly AppendWish[]) => Promise<AppendOutcome[]>) {
    this.#carry = carry;
  }

  append(wish: AppendWish): Promise<AppendOutcome> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ wish, resolve, reject });
      void this.#work();
    });
  }

  async #work(): Promise<void> {
    if (this.#isBusy) return;
    this.#isBusy = true;
    while (this.#waiting.length > 0) await this.#carryOut(this.#waiting.splice(0, MOST_AT_ONCE));
    this.#isBusy = false;
  }

  /** One bad wish must not spoil its neighbours: where a shared transaction fails, each is tried alone. */
  async #carryOut(batch: readonly Waiting[]): Promise<void> {
    try {
      const outcomes = await this.#carry(batch.map((one) => one.wish));
      batch.forEach((one, i) => {
        one.resolve(outcomes[i] as AppendOutcome);
      });
    } catch (error) {
      const [only, ...others] = batch;
      if (only !== undefined && others.length === 0) only.reject(error);
      else for (const one of batch) await this.#carryOut([one]);
    }
  }
}

/** Opens the journal. `ground` names the tables that are kept in step with it. */
export function openJournal(db: Database, ground: Ground): Journal {
  const lines = new Map<string, Line>();
  const lineOf = (county: string): Line => {
    const line =
      lines.get(county) ??
      new Line((wishes) => inCounty(db, county, (transaction) => appendWithin(transaction, county, wishes, ground)));
    lines.set(county, line);
    return line;
  };
  return {
    db,
    ground,
    append: (wish) => lineOf(wish.county).append(wish),
    read: (wish) => inCounty(db, wish.county, (transaction) => readEvents(transaction, wish)),
  };
}
