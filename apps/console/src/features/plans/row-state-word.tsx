import type { RowState } from './ladder-layout.ts';

const WORDS: Readonly<Record<RowState, string | null>> = {
  decided: '◆ 判为此级',
  possible: '◇ 仍可能',
  excluded: null,
  plain: null,
};

/** What a row's colour means, in a word and a shape. */
export function RowStateWord({ state }: { state: RowState }) {
  return WORDS[state] === null ? null : <span className={`state-word ${state}`}>{WORDS[state]}</span>;
}
