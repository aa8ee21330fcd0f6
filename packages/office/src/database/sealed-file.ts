import { createCipheriv, createDecipheriv, randomBytes, scryptSync } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { open, rename, rm, stat } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { PassThrough, Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';

// A file of lines, compressed and sealed: MAGIC salt nonce ciphertext tag. The key is made from a password by scrypt.

const MAGIC = Buffer.from('XIANZHI1');
const SALT = 16;
const NONCE = 12;
const TAG = 16;
const HEAD = MAGIC.length + SALT + NONCE;
const KEY = 32;

const keyOf = (password: string, salt: Buffer): Buffer =>
  scryptSync(password.normalize('NFKC'), salt, KEY, { N: 32_768, r: 8, p: 1, maxmem: 67_108_864 });

/** Why a sealed file cannot be opened. */
export class SealBroken extends Error {}

/** Writes lines into a sealed file; it appears under its name only when it is whole, readable by its owner alone. */
export async function seal(path: string, password: string, lines: AsyncIterable<string>): Promise<void> {
  const [salt, nonce] = [randomBytes(SALT), randomBytes(NONCE)];
  const cipher = createCipheriv('aes-256-gcm', keyOf(password, salt), nonce);
  const framed = new Transform({
    construct(done) {
      this.push(Buffer.concat([MAGIC, salt, nonce]));
      done();
    },
    transform(chunk, _, done) {
      done(null, chunk);
    },
    flush(done) {
      this.push(cipher.getAuthTag());
      done();
    },
  });
  const aside = `${path}.${randomBytes(6).toString('hex')}`;
  try {
    const file = createWriteStream(aside, { mode: 0o600, flags: 'wx', flush: true });
    await pipeline(Readable.from(withBreaks(lines)), createGzip(), cipher, framed, file);
    await rename(aside, path);
  } catch (error) {
    await rm(aside, { force: true });
    throw error;
  }
}

async function* withBreaks(lines: AsyncIterable<string>): AsyncIterable<string> {
  for await (const line of lines) yield `${line}\n`;
}

type Frame = { readonly key: Buffer; readonly nonce: Buffer; readonly tag: Buffer; readonly end: number };

async function frameOf(path: string, password: string): Promise<Frame> {
  const { size } = await stat(path);
  if (size < HEAD + TAG) throw new SealBroken('short');
  const file = await open(path);
  try {
    const [head, tag] = [Buffer.alloc(HEAD), Buffer.alloc(TAG)];
    await file.read(head, 0, HEAD, 0);
    await file.read(tag, 0, TAG, size - TAG);
    if (!head.subarray(0, MAGIC.length).equals(MAGIC)) throw new SealBroken('magic');
    const salt = head.subarray(MAGIC.length, MAGIC.length + SALT);
    return { key: keyOf(password, salt), nonce: head.subarray(MAGIC.length + SALT), tag, end: size - TAG - 1 };
  } finally {
    await file.close();
  }
}

const decipherOf = ({ key, nonce, tag }: Frame) => createDecipheriv('aes-256-gcm', key, nonce).setAuthTag(tag);

/** Checks the seal over the whole file before a line of it is believed. Throws `SealBroken`: wrong password, or changed. */
export async function checkSeal(path: string, password: string): Promise<void> {
  const frame = await frameOf(path, password);
  const sink = new PassThrough();
  sink.resume();
  await pipeline(createReadStream(path, { start: HEAD, end: frame.end }), decipherOf(frame), sink).catch(() => {
    throw new SealBroken('tag');
  });
}

/** The lines of a sealed file whose seal was checked. */
export async function* unseal(path: string, password: string): AsyncIterable<string> {
  const frame = await frameOf(path, password);
  const plain = createReadStream(path, { start: HEAD, end: frame.end }).pipe(decipherOf(frame)).pipe(createGunzip());
  yield* createInterface({ input: plain, crlfDelay: Number.POSITIVE_INFINITY });
}
