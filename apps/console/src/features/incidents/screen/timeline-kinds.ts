const MATTERS = /^incident\.(?:opened|fact|planChosen|linked)/;
const LEVELS = /^incident\.(?:level|grade|decider|commandPassed|substituted)/;
const ORDERS = /^incident\.order/;
const REPORTS = /^incident\.(?:report|release|help)/;
const DEADLINES = /^clock/;
const ENDING = /^incident\.(?:condition|step|suspended|resumed|ended|reviewed|archived|closed)/;

const KINDS: Readonly<Record<string, RegExp>> = {
  情况: MATTERS,
  级别: LEVELS,
  指令: ORDERS,
  报告: REPORTS,
  时限: DEADLINES,
  终止: ENDING,
};

/** Kinds by which the timeline is filtered. */
export const TIMELINE_KINDS: readonly string[] = Object.keys(KINDS);

/** The kind under which an event stands; 情况 where it has none of its own. */
export const timelineKind = (event: string): string =>
  TIMELINE_KINDS.find((kind) => KINDS[kind]?.test(event)) ?? TIMELINE_KINDS[0] ?? '';
