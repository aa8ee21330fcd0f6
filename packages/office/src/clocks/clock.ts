import type { EventData, JournalEvent } from '../journal/index.ts';
import type { Repeat } from './schedule.ts';

/** A timer as an event arms it. Times are RFC 3339 texts in UTC. */
export type ClockArming = {
  /** Unique in its county; the same name again moves the due time and keeps the old one in the journal. */
  readonly clock: string;
  /** What it means to whom reads the event of the clock: `report`, `reminder`, `reevaluation` … */
  readonly kind: string;
  /** Chinese, for screens. */
  readonly label: string;
  readonly baseAt: string | null;
  readonly dueAt: string;
  /** Address of the clause that sets it. */
  readonly clause: string | null;
  readonly repeat?: Repeat;
  /** Handed back when it fires. */
  readonly payload?: EventData;
};

/** What an event may do to clocks: the field `clocks` of its data. */
export type ClockChanges = { readonly arm?: readonly ClockArming[]; readonly stop?: readonly string[] };

/** Kind of the event that a clock leaves in its stream when it falls due. */
export const CLOCK_FIRED = 'clock.fired';

/** Data of `clock.fired`. */
export type ClockFired = {
  readonly clock: string;
  readonly kind: string;
  readonly label: string;
  readonly dueAt: string;
  readonly occurrence: number;
  /** How long after its due time it fired. */
  readonly lateMilliseconds: number;
  /** Chinese; where it could not fire in time, why. */
  readonly cause: string | null;
  readonly payload: EventData;
  readonly clocks?: ClockChanges;
};

/** The changes of clocks that an event brings. */
export function clockChanges(event: Pick<JournalEvent, 'data'>): ClockChanges {
  const { clocks } = event.data as { clocks?: ClockChanges };
  return clocks ?? {};
}
