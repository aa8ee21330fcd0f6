import type { OfficeRole } from './roles.ts';

/** From a day until a day, both included; `null` is open. */
export type Period = { readonly from: string; readonly until: string | null };
export type RoleHeld = Period & { readonly role: OfficeRole };
export type SeatHeld = Period & { readonly seat: string };

/** The stream of an account's events in its county's journal. */
export const streamOf = (account: string): string => `people/${account}`;

/** What an event of `people/…` says; the kind is `kind`, the rest is its data. Passwords and telephones are never in it. */
export type PeopleEvent =
  | { readonly kind: 'account.opened'; readonly account: string; readonly name: string }
  | { readonly kind: 'account.closed'; readonly account: string; readonly reason: string }
  | ({ readonly kind: 'role.given'; readonly account: string } & RoleHeld)
  | { readonly kind: 'role.ended'; readonly account: string; readonly role: OfficeRole; readonly until: string }
  | ({ readonly kind: 'seat.given'; readonly account: string } & SeatHeld)
  | { readonly kind: 'seat.ended'; readonly account: string; readonly seat: string; readonly until: string }
  | ({ readonly kind: 'substitute.named'; readonly account: string; readonly substitute: string } & Period)
  | {
      readonly kind: 'substitute.ended';
      readonly account: string;
      readonly substitute: string;
      readonly until: string;
    }
  /** Moments, RFC 3339. */
  | { readonly kind: 'absence.noted'; readonly account: string; readonly from: string; readonly until: string | null }
  | { readonly kind: 'absence.ended'; readonly account: string; readonly at: string }
  | { readonly kind: 'password.oneTime'; readonly account: string; readonly until: string }
  | { readonly kind: 'password.changed'; readonly account: string }
  | { readonly kind: 'account.signedIn'; readonly account: string; readonly isFirst: boolean }
  | { readonly kind: 'account.lockedOut'; readonly account: string; readonly until: string };

/** Whether a day lies in a period. */
export const isOn = (period: Period, day: string): boolean =>
  period.from <= day && (period.until === null || day <= period.until);
