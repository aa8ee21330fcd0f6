import { useEffect, useRef, useState } from 'react';

/** Where the eye is taken to be: just under the top bar. */
const READING_LINE = 96;
/** The named clause stays current until the page has moved this far. */
const SLACK = 48;

/** The clause being read: the named one until the reader scrolls on, then the last one that began above the reading line. */
export function useCurrentClause(named: string | null): string | null {
  const [current, setCurrent] = useState(named);
  const held = useRef<number | null>(null);
  useEffect(() => {
    if (named === null) return;
    setCurrent(named);
    const timer = setTimeout(() => {
      held.current = window.scrollY;
    }, 60);
    return () => clearTimeout(timer);
  }, [named]);
  useEffect(() => {
    let frame = 0;
    const read = () => {
      frame = 0;
      if (held.current !== null && Math.abs(window.scrollY - held.current) < SLACK) return;
      held.current = null;
      setCurrent(clauseAtLine());
    };
    const onScroll = () => {
      frame ||= requestAnimationFrame(read);
    };
    window.addEventListener('scroll', onScroll, { passive: true });
    return () => {
      window.removeEventListener('scroll', onScroll);
      cancelAnimationFrame(frame);
    };
  }, []);
  return current;
}

/** By halving: clauses stand in the page in the order of their tops. */
function clauseAtLine(): string | null {
  const clauses = document.querySelectorAll<HTMLElement>('[data-clause]');
  let low = 0;
  let high = clauses.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const top = clauses[middle]?.getBoundingClientRect().top ?? 0;
    if (top <= READING_LINE) low = middle + 1;
    else high = middle;
  }
  return clauses[low - 1]?.id ?? null;
}
