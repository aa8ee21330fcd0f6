import type { ClockArming, ClockChanges } from '../clocks/index.ts';
import { markOf } from './evolve.ts';
import type { Incident } from './incident.ts';

/** Kinds that only look ahead: one whose time has passed before it was ever armed has nothing to say. */
const LOOKS_AHEAD: readonly string[] = ['reminder', 'reevaluation'];

function isNews(arming: ClockArming, state: Incident, now: string): boolean {
  const clock = state.clocks[arming.clock];
  if (clock === undefined || clock.state === 'stopped')
    return !LOOKS_AHEAD.includes(arming.kind) || Date.parse(arming.dueAt) > Date.parse(now);
  // A repeated clock moves by itself: only its beginning is ours.
  if (arming.repeat !== undefined) return false;
  if (clock.state === 'fired') return clock.dueAt !== arming.dueAt;
  return clock.mark !== markOf(arming);
}

/** What brings the clocks of an incident to those that should run; null where nothing changes. */
export function changesTo(wanted: readonly ClockArming[], state: Incident, now: string): ClockChanges | null {
  const names = new Set(wanted.map((arming) => arming.clock));
  const arm = wanted.filter((arming) => isNews(arming, state, now));
  // A fired clock that is no longer wanted was answered late; it is put aside too.
  const stop = Object.values(state.clocks)
    .filter((clock) => clock.state !== 'stopped' && !names.has(clock.clock))
    .map((clock) => clock.clock);
  return arm.length === 0 && stop.length === 0 ? null : { arm, stop };
}
