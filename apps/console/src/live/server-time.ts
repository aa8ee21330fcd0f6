import { useSyncExternalStore } from 'react';

// Countdowns run on the server's time; the browser's own clock may be wrong. `performance.now` only measures what passed.
let ahead = Date.now() - performance.now();
let notedAt = '';

/** Sets the clock by an answer that was just read, RFC 3339. */
export function noteServerTime(iso: string): void {
  ahead = Date.parse(iso) - performance.now();
  notedAt = iso;
}

/** When the server was heard last; empty before the first answer. */
export const lastHeard = (): string => notedAt;

/** The server's time in milliseconds since 1970. */
export const serverNow = (): number => ahead + performance.now();

const SECOND = 1000;
const listeners = new Set<() => void>();
let ticking: ReturnType<typeof setInterval> | undefined;
let shown = Math.floor(serverNow() / SECOND);

function tick(): void {
  shown = Math.floor(serverNow() / SECOND);
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  ticking ??= setInterval(tick, SECOND);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    clearInterval(ticking);
    ticking = undefined;
  };
}

/** The server's time, to the second; the component is drawn again each second. */
export function useServerNow(): number {
  return useSyncExternalStore(subscribe, () => shown) * SECOND;
}
