import { createHash, timingSafeEqual } from 'node:crypto';
import type { Database } from '@xianzhi/office/database';
import { demoCounty } from '@xianzhi/office/library';
import {
  findSession,
  hasAdministratorSignedIn,
  INSTALLATION,
  type SessionRule,
  type SignedIn,
} from '@xianzhi/office/people';
import { hostWithoutPort, isLoopback } from '../security/index.ts';

/** Who calls, as far as the server knows. */
export type Caller = {
  readonly signedIn: SignedIn | null;
  /** Sits at this machine: by socket, by name, and through no proxy. */
  readonly isHere: boolean;
  /** No administrator has signed in yet: whoever sits here may change published matter. */
  readonly isOpen: boolean;
};

/** What of a request tells who calls. */
export type CallerMarks = {
  readonly session: string | undefined;
  readonly localToken: string | undefined;
  readonly remote: string | undefined;
  readonly host: string | undefined;
  /** Headers that a proxy adds. */
  readonly isForwarded: boolean;
};

export type CallerGround = {
  readonly db: Database;
  readonly localToken: string;
  readonly clock: () => Date;
  readonly rule: SessionRule;
  readonly openness: Openness;
};

/** The shell on this machine: it could read the token's file, so it could read the database too. */
const SHELL: SignedIn = {
  county: null,
  home: INSTALLATION,
  account: 'shell',
  name: '本机命令行',
  roles: ['administrator'],
  seats: [],
  mustChangePassword: false,
  isInstallation: true,
};

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
const isSame = (given: string, expected: string): boolean => timingSafeEqual(digest(given), digest(expected));

const IPV4_IN_IPV6 = /^::ffff:/;

/** At the keyboard: a proxy on this machine comes from here too, and would make everybody an insider. */
export const isHere = ({ remote, host, isForwarded }: CallerMarks): boolean =>
  !isForwarded && isLoopback((remote ?? '').replace(IPV4_IN_IPV6, '')) && isLoopback(hostWithoutPort(host ?? ''));

/** Whether the installation waits for its first administrator; once he was there it is never asked again. */
export type Openness = () => Promise<boolean>;

export function openness(db: Database): Openness {
  let isOpen = true;
  return async () => {
    if (isOpen) isOpen = !(await hasAdministratorSignedIn(db));
    return isOpen;
  };
}

/** Whether somebody is signed in to the demo, where no password was asked for. */
export const isOfDemo = (signedIn: SignedIn): boolean => signedIn.home === demoCounty.code;

/** Finds out who calls. A wrong local token is no token. */
export async function callerOf(marks: CallerMarks, ground: CallerGround): Promise<Caller> {
  const isShell = marks.localToken !== undefined && isSame(marks.localToken, ground.localToken);
  const found =
    marks.session === undefined ? null : await findSession(ground.db, marks.session, ground.clock(), ground.rule);
  return { signedIn: isShell ? SHELL : found, isHere: isHere(marks), isOpen: await ground.openness() };
}
