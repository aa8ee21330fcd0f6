import { useEffect, useState } from 'react';

/** How many of the given milliseconds have passed since the component was mounted. `limits` ascend and stay the same. */
export function useElapsed(limits: readonly number[]): number {
  const [passed, setPassed] = useState(0);
  const key = limits.join(',');
  useEffect(() => {
    const timers = key.split(',').map((limit, index) => setTimeout(() => setPassed(index + 1), Number(limit)));
    return () => timers.forEach(clearTimeout);
  }, [key]);
  return passed;
}
