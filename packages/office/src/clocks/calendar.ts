import days from 'chinese-days';

/** Working days of the State. A day is `2026-10-01`. */
export type Calendar = {
  readonly isWorkday: (day: string) => boolean;
  /** Last day whose holidays and exchanged days (调休) are known; behind it only weekends count. */
  readonly knownUntil: string;
};

/** What the State Council has announced up to the version of the library; later years are Monday to Friday. */
export const stateCalendar: Calendar = { isWorkday: (day) => days.isWorkday(day), knownUntil: '2026-12-31' };
