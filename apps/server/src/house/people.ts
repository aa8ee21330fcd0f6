import { randomBytes } from 'node:crypto';
import { chmodSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { printInstant } from '@xianzhi/core/base';
import {
  type OneTime,
  openFirstAdministrator,
  type PeopleRefusal,
  resetAdministrator,
  type SessionRule,
} from '@xianzhi/office/people';
import type { Settings } from '../settings/index.ts';
import type { House } from './house.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const TOKEN_BYTES = 32;

/** Where the first administrator's password lies until he has signed in. */
export const passwordFile = (dataFolder: string): string => join(dataFolder, 'administrator-password.txt');
/** Where the shell finds how to speak to the running server. */
export const localTokenFile = (dataFolder: string): string => join(dataFolder, 'local-token');

/** A fresh secret of this run. */
export const newLocalToken = (): string => randomBytes(TOKEN_BYTES).toString('base64url');

/** Writes a file that its owner alone may read, whatever stood there before. */
export function writeSecret(path: string, text: string): void {
  rmSync(path, { force: true });
  writeFileSync(path, text, { mode: 0o600, flag: 'wx' });
  // The mode above passes through the umask; this does not.
  chmodSync(path, 0o600);
}

/** Puts a one-time password where whoever holds the machine can read it; the path alone is ever printed. */
export function writeOneTimePassword(dataFolder: string, account: string, { password, until }: OneTime): string {
  const path = passwordFile(dataFolder);
  const lines = [
    '县治 本机管理员的一次性密码',
    `账号：${account}`,
    `密码：${password}`,
    `有效至：${printInstant(until.getTime())}`,
    '登录时“县”选“本机（各县）”。首次登录后须改成自己的密码，这个文件随即删除。',
  ];
  writeSecret(path, `${lines.join('\n')}\n`);
  return path;
}

/** How long sessions last by the settings. */
export const sessionRule = ({ sessionIdleMinutes, sessionHours }: Settings): SessionRule => ({
  idle: sessionIdleMinutes * MINUTE,
  most: sessionHours * HOUR,
});

/** The first start of an installation that is no demo opens its administrator. */
export async function provideAdministrator(house: House, say: (line: string) => void): Promise<void> {
  if (house.settings.demo) return;
  const made = await openFirstAdministrator(house.journal, house.clock());
  // Another process may have been faster.
  if (made === null || !made.ok) return;
  say(`管理员的一次性密码（24 小时内有效）写在 ${writeOneTimePassword(house.dataFolder, 'admin', made)}`);
}

/** Gives whoever holds the machine a way in: a new password for its administrator, in a file. The path, or why not. */
export async function resetPassword(
  house: House,
): Promise<{ readonly ok: true; readonly path: string } | PeopleRefusal> {
  const made = await resetAdministrator(house.journal, house.clock());
  return made.ok ? { ok: true, path: writeOneTimePassword(house.dataFolder, made.account, made) } : made;
}
