import { useState } from 'react';
import { kept } from './command-id.ts';

const PREFIX = 'xianzhi:draft:';

function readDraft<T extends object>(key: string, initial: T): T {
  try {
    const read: unknown = JSON.parse(kept.read(PREFIX + key) ?? 'null');
    return typeof read === 'object' && read !== null ? { ...initial, ...read } : initial;
  } catch {
    return initial;
  }
}

/** What is typed, kept by the browser until it was carried out: a lost line or a reload loses nothing. */
export function useDraft<T extends object>(key: string, initial: T) {
  const [values, setValues] = useState(() => readDraft(key, initial));
  const change = (part: Partial<T>): void =>
    setValues((before) => {
      const next = { ...before, ...part };
      kept.write(PREFIX + key, JSON.stringify(next));
      return next;
    });
  const clear = (): void => {
    kept.drop(PREFIX + key);
    setValues(initial);
  };
  return { values, change, clear };
}
