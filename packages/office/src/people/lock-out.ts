/** When failed sign-ins of one subject begin to lock it, for how long at first and at most. */
export type LockOutRule = {
  readonly free: number;
  readonly firstMilliseconds: number;
  readonly mostMilliseconds: number;
};

const SECOND = 1000;
const MINUTE = 60 * SECOND;
/** A duty officer must not be kept out for long by whoever types nonsense under his name. */
export const ACCOUNT_RULE: LockOutRule = { free: 4, firstMilliseconds: 15 * SECOND, mostMilliseconds: 15 * MINUTE };
/** A whole office may stand behind one address. */
export const ADDRESS_RULE: LockOutRule = { free: 19, firstMilliseconds: 30 * SECOND, mostMilliseconds: 60 * MINUTE };

/** Failures count together while less than this lies between them. */
export const FORGOTTEN_AFTER = 24 * 60 * MINUTE;

/** How long the subject is locked after so many failures in a row; 0 while it is free. Doubles with each. */
export function lockedFor(failures: number, rule: LockOutRule): number {
  if (failures <= rule.free) return 0;
  // 2^30 × any first stretch is over any most: no overflow beyond it.
  const doublings = Math.min(failures - rule.free - 1, 30);
  return Math.min(rule.firstMilliseconds * 2 ** doublings, rule.mostMilliseconds);
}
