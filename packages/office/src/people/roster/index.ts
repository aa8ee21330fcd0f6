export { changeRoster } from './change-roster.ts';
export type { RosterCommand } from './decide.ts';
export { projectRoster, ROSTER_STREAM } from './project-roster.ts';
export {
  type Assignment,
  emptyShifts,
  firstEmpty,
  type OnShift,
  type Roster,
  readRoster,
  type ShiftOn,
  shiftsOn,
} from './roster.ts';
export { DUTIES, type Duty, type Shift } from './shift.ts';
export { ALARM_DAYS, EMPTY_SHIFT, EMPTY_SHIFT_CLOCK, watchRoster, wordsOfEmpty } from './watch.ts';
