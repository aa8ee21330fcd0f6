import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';

/** A value under a key: `sealed` is the cipher text with its tag behind it. */
export type Sealed = { readonly nonce: Buffer; readonly sealed: Buffer };

const CIPHER = 'aes-256-gcm';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const PURPOSE = { value: 'value', hash: 'hash' } as const;

/** One key for each purpose, from the key of the person. */
const keyFor = (key: Buffer, purpose: keyof typeof PURPOSE): Buffer =>
  createHmac('sha256', key).update(`xianzhi/personal/${PURPOSE[purpose]}`).digest();

/** Seals a value; `place` is bound to it, so that it cannot be read in another's place. */
export function seal(key: Buffer, place: string, value: string): Sealed {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(CIPHER, keyFor(key, 'value'), nonce).setAAD(Buffer.from(place, 'utf8'));
  const sealed = Buffer.concat([cipher.update(value, 'utf8'), cipher.final(), cipher.getAuthTag()]);
  return { nonce, sealed };
}

/** The value; null where key, place or bytes are not those with which it was sealed. */
export function unseal(key: Buffer, place: string, { nonce, sealed }: Sealed): string | null {
  try {
    const decipher = createDecipheriv(CIPHER, keyFor(key, 'value'), nonce, { authTagLength: TAG_BYTES });
    decipher.setAAD(Buffer.from(place, 'utf8')).setAuthTag(sealed.subarray(-TAG_BYTES));
    return Buffer.concat([decipher.update(sealed.subarray(0, -TAG_BYTES)), decipher.final()]).toString('utf8');
  } catch {
    return null;
  }
}

/**
 * The hash that an event may hold. A telephone has too few digits for a salt that stands beside its hash: the salt is the
 * person's key, and once that is destroyed nobody can try numbers against the hash.
 */
export const saltedHash = (key: Buffer, place: string, value: string): string =>
  createHmac('sha256', keyFor(key, 'hash')).update(`${place.length}:${place}`).update(value).digest('hex');
