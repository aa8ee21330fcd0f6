import { useServerNow } from '../../live/server-time.ts';
import { momentText } from '../../ui/format.ts';
import { countdown } from './countdown-text.ts';

type Props = { dueAt: string; baseAt?: string | null };

const toneOf = ({ isLate, isSoon }: { isLate: boolean; isSoon: boolean }): string =>
  isLate ? 'late' : isSoon ? 'soon' : 'calm';

/** How long is left, to the second; late is red and says 超时. */
export function Countdown({ dueAt, baseAt = null }: Props) {
  const shown = countdown(dueAt, baseAt, useServerNow());
  return (
    <span className={`countdown ${toneOf(shown)}`} role="timer" title={`时限 ${momentText(dueAt)}`}>
      {shown.text}
    </span>
  );
}

/** The same as a bar that empties; the text beside it says it too. */
export function CountdownBar({ dueAt, baseAt = null }: Props) {
  const shown = countdown(dueAt, baseAt, useServerNow());
  return (
    <span className={`countdown-bar ${toneOf(shown)}`} aria-hidden="true">
      <i style={{ width: `${shown.isLate ? 100 : shown.share * 100}%` }} />
    </span>
  );
}
