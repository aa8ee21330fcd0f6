export { type Calendar, stateCalendar } from './calendar.ts';
export { CLOCK_FIRED, type ClockArming, type ClockChanges, type ClockFired, clockChanges } from './clock.ts';
export { CLOCK_ACTOR, countiesDue, type FireGround, fireDue, fireIn } from './fire.ts';
export { type ClockKeeper, type ClockStatus, type KeeperOptions, keepClocks } from './keeper.ts';
export { projectClocks } from './project-clocks.ts';
export { afterWorkingDays, nextDue, type Repeat, startOfDay, type WorkingDue } from './schedule.ts';
export { lastSeen, nextDueAt, type OfficeTime, officeTime } from './time.ts';
