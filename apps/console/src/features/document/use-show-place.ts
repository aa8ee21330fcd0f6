import { useEffect } from 'react';
import { withoutVersion } from './versions.ts';

type Place = { address: string; anchor: string | null } | null;

/** Brings the named clause, table or cell into view and gives it the focus; returns the clause's address, or null. */
export function useShowPlace(place: Place): string | null {
  const address = place ? withoutVersion(place.address) : null;
  const anchor = place?.anchor ? withoutVersion(place.anchor) : null;
  useEffect(() => {
    if (address === null) return;
    const frame = requestAnimationFrame(() => show(document.getElementById(address) ?? anchored(anchor)));
    return () => cancelAnimationFrame(frame);
  }, [address, anchor]);
  return anchor ?? address;
}

const anchored = (anchor: string | null): HTMLElement | null => (anchor ? document.getElementById(anchor) : null);

function show(element: HTMLElement | null): void {
  if (element === null) return;
  const { top } = element.getBoundingClientRect();
  // A clause that can be read already is left where it is: a page that jumps under the reader's eyes is worse.
  if (top < 60 || top > window.innerHeight * 0.7) element.scrollIntoView({ block: 'start' });
  element.focus({ preventScroll: true });
}
