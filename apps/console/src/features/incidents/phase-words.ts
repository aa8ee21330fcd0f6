import type { IncidentView } from '@xianzhi/contract';

/** In what state an incident is, as a word. */
export const phaseWords: Readonly<Record<IncidentView['phase'], string>> = {
  open: '处置中',
  ended: '已终止，待总结',
  reviewed: '已总结，待归档',
  archived: '已归档',
  falseAlarm: '误报',
};
