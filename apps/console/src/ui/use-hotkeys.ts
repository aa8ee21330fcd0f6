import { useEffect, useRef } from 'react';

const EDITABLE = 'input, textarea, select, [contenteditable="true"]';

/** Whether a key press belongs to a field and not to the page. */
const inField = (event: KeyboardEvent): boolean =>
  event.target instanceof Element && event.target.closest(EDITABLE) !== null;

/**
 * Single keys (`/`, `?`) and two-key runs (`g s`), outside fields. A run must be finished within a second and a half.
 * The map may change from render to render.
 */
export function useHotkeys(actions: Readonly<Record<string, () => void>>): void {
  const current = useRef(actions);
  current.current = actions;
  useEffect(() => {
    let first: { key: string; at: number } | null = null;
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || inField(event)) return;
      const run = first !== null && event.timeStamp - first.at < 1500 ? `${first.key} ${event.key}` : event.key;
      const action = current.current[run] ?? current.current[event.key];
      first = action ? null : { key: event.key, at: event.timeStamp };
      if (!action) return;
      event.preventDefault();
      action();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}
