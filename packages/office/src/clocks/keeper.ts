import { printInstant } from '@xianzhi/core/base';
import { type Listening, listenTo } from '../database/index.ts';
import type { Journal } from '../journal/index.ts';
import { fireDue } from './fire.ts';
import { lastSeen, nextDueAt, officeTime } from './time.ts';

/** Keeps the clocks of all counties running in this process. */
export type ClockKeeper = {
  readonly status: () => ClockStatus;
  /** Lets a firing in progress end. */
  readonly stop: () => Promise<void>;
};

export type ClockStatus = {
  readonly lastLookAt: Date | null;
  readonly nextDueAt: Date | null;
  /** Database against the latest time seen. */
  readonly behindMilliseconds: number;
  /** Database against this process. */
  readonly skewMilliseconds: number;
  /** Why clocks do not run, Chinese; null where they do. */
  readonly trouble: string | null;
};

export type KeeperOptions = {
  /** `postgres://…`, for the connection that listens. */
  readonly url: string;
  readonly onTrouble: (error: Error) => void;
};

const LONGEST_SLEEP = 30_000;
const AFTER_TROUBLE = 1000;
/** A gap behind the last look that counts as an outage. */
const OUTAGE = 60_000;

const wordsOfOutage = (from: Date, to: Date): string =>
  `程序在 ${printInstant(from.getTime())} 至 ${printInstant(to.getTime())} 之间没有运行`;

class Keeper implements ClockKeeper {
  #status: ClockStatus = {
    lastLookAt: null,
    nextDueAt: null,
    behindMilliseconds: 0,
    skewMilliseconds: 0,
    trouble: null,
  };
  #isStopped = false;
  #wake: () => void = () => undefined;
  #isRung = false;
  readonly #journal: Journal;
  readonly #options: KeeperOptions;
  readonly #bell: Listening;
  readonly #running: Promise<void>;

  constructor(journal: Journal, options: KeeperOptions) {
    this.#journal = journal;
    this.#options = options;
    this.#bell = listenTo(options.url, 'xianzhi_clocks', () => this.#ring());
    this.#running = this.#run();
  }

  status(): ClockStatus {
    return this.#status;
  }

  async stop(): Promise<void> {
    this.#isStopped = true;
    this.#ring();
    await this.#running;
    await this.#bell.detach();
  }

  #ring(): void {
    this.#isRung = true;
    this.#wake();
  }

  async #run(): Promise<void> {
    let seen = await lastSeen(this.#journal.db).catch(() => null);
    while (!this.#isStopped) {
      const sleep = await this.#look(seen).catch((error: Error) => this.#stumble(error));
      seen = this.#status.lastLookAt ?? seen;
      await this.#sleep(sleep);
    }
  }

  #stumble(error: Error): number {
    this.#status = { ...this.#status, trouble: '数据库没有应答，时钟暂停；恢复后立即补发' };
    this.#options.onTrouble(error);
    return AFTER_TROUBLE;
  }

  /** Fires what is due and says how long nothing will be. */
  async #look(seen: Date | null): Promise<number> {
    await this.#bell.attach();
    this.#isRung = false;
    const before = Date.now();
    const time = await officeTime(this.#journal.db);
    const skewMilliseconds = Math.round(time.now.getTime() - time.behindMilliseconds - (before + Date.now()) / 2);
    const isOutage = seen !== null && time.now.getTime() - seen.getTime() > OUTAGE;
    await fireDue(this.#journal, { now: time.now, outage: isOutage ? wordsOfOutage(seen, time.now) : null });
    const next = await nextDueAt(this.#journal.db);
    const { behindMilliseconds } = time;
    this.#status = { lastLookAt: time.now, nextDueAt: next, behindMilliseconds, skewMilliseconds, trouble: null };
    if (next === null) return LONGEST_SLEEP;
    // Time has gone on while clocks were fired; the database's clock decides, this process's only says how long to sleep.
    const passed = Date.now() - before;
    return Math.min(LONGEST_SLEEP, Math.max(0, next.getTime() - time.now.getTime() + behindMilliseconds - passed));
  }

  #sleep(milliseconds: number): Promise<void> {
    if (this.#isStopped || this.#isRung) return Promise.resolve();
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, milliseconds);
      this.#wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}

/** Starts keeping the clocks: overdue ones fire at once, marked late with the outage; then it sleeps until the next due time or a call. */
export const keepClocks = (journal: Journal, options: KeeperOptions): ClockKeeper => new Keeper(journal, options);
