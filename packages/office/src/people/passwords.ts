import { randomBytes, randomInt } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';
import { type PeopleRefusal, refuse } from './refusal.ts';

// OWASP's first recommendation for argon2id: a sign-in takes some 50 ms of an old office machine.
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;
const LEAST = 10;
const MOST = 200;
const LEAST_KINDS = 2;

/** Without characters that are taken for one another when copied from paper. */
const ALPHABET = 'ABCDEFGHJKMNPQRSTUVWXYZabcdefghjkmnpqrstuvwxyz23456789';
const ONE_TIME_LENGTH = 16;
const GROUP = 4;

const KINDS = [/[a-z]/, /[A-Z]/, /[0-9]/, /[^a-zA-Z0-9]/];

/** The argon2id hash of a password in PHC form. */
export const hashPassword = (password: string): Promise<string> => hash(password, COST);

let unknown: Promise<string> | null = null;

/** Whether a password fits; where there is no such account it takes as long to say no. */
export async function fitsPassword(stored: string | null, password: string): Promise<boolean> {
  unknown ??= hashPassword(randomBytes(24).toString('base64url'));
  const fits = await verify(stored ?? (await unknown), password.slice(0, MOST)).catch(() => false);
  return stored !== null && fits;
}

/** A password for one sign-in, in groups of four: about 92 bits. */
export function oneTimePassword(): string {
  const letters = Array.from({ length: ONE_TIME_LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)]);
  return Array.from({ length: ONE_TIME_LENGTH / GROUP }, (_, i) =>
    letters.slice(i * GROUP, (i + 1) * GROUP).join(''),
  ).join('-');
}

/** Null where a password may be taken. */
export function passwordProblem(password: string, account: string): PeopleRefusal | null {
  if (password.length < LEAST || password.length > MOST)
    return refuse('XZ_PASSWORD', `密码应有 ${LEAST} 到 ${MOST} 个字符，这里是 ${password.length} 个。请换一个。`);
  if (KINDS.filter((kind) => kind.test(password)).length < LEAST_KINDS)
    return refuse('XZ_PASSWORD', '密码应含大写字母、小写字母、数字、其他符号中的至少两种。请换一个。');
  if (password.toLowerCase().includes(account.toLowerCase()))
    return refuse('XZ_PASSWORD', '密码里不能含有账号。请换一个。');
  return null;
}
