import { dayOf } from '@xianzhi/core/base';
import { type Account, isAbsent, rolesOn } from './account.ts';
import { isOn } from './events.ts';
import { INSTALLATION, type OfficeRole } from './roles.ts';

/** A seat that somebody may act for; `holder` is set where he stands in for an absent one. */
export type SeatActed = { readonly seat: string; readonly holder: { account: string; name: string } | null };

/** Who calls, and for what he may act at this moment. */
export type SignedIn = {
  /** The county on whose matter he works: his own; null for an administrator of the installation who has chosen none. */
  readonly county: string | null;
  /** The county in which his account stands. */
  readonly home: string;
  readonly account: string;
  readonly name: string;
  readonly roles: readonly OfficeRole[];
  readonly seats: readonly SeatActed[];
  /** Nothing but changing the password is open to him. */
  readonly mustChangePassword: boolean;
  /** Of the installation itself: opens accounts in every county, sees no operational matter but people. */
  readonly isInstallation: boolean;
};

/** Seats of one's own, and those of absent holders whose substitute one is. */
function seatsActed(account: Account, all: readonly Account[], at: Date): SeatActed[] {
  const day = dayOf(at.getTime());
  const own = account.seats.filter((held) => isOn(held, day)).map(({ seat }) => ({ seat, holder: null }));
  const absent = all.filter(
    (holder) =>
      holder.closedAt === null &&
      isAbsent(holder, at) &&
      holder.substitutes.some((named) => named.substitute === account.account && isOn(named, day)),
  );
  const stoodInFor = absent.flatMap((holder) =>
    holder.seats
      .filter((held) => isOn(held, day))
      .map(({ seat }) => ({ seat, holder: { account: holder.account, name: holder.name } })),
  );
  const known = new Set(own.map(({ seat }) => seat));
  return [...own, ...stoodInFor.filter(({ seat }) => !known.has(seat))];
}

/** What an account is at a moment; null where it is closed or has no role in force. */
export function signedInAt(account: Account, all: readonly Account[], at: Date): SignedIn | null {
  const roles = account.closedAt === null ? rolesOn(account, dayOf(at.getTime())) : [];
  if (roles.length === 0) return null;
  const isInstallation = account.county === INSTALLATION;
  return {
    county: isInstallation ? null : account.county,
    home: account.county,
    account: account.account,
    name: account.name,
    roles,
    seats: seatsActed(account, all, at),
    mustChangePassword: false,
    isInstallation,
  };
}
