import { createHash } from 'node:crypto';

/** What an event carries: plain JSON, never personal data in clear. */
export type EventData = { readonly [name: string]: unknown };

/** A fact that somebody established. Events are never changed; what was wrong is corrected by a further one. */
export type JournalEvent = {
  /** GB/T 2260. */
  readonly county: string;
  /** Place in the county's chain, from 1. */
  readonly sequence: number;
  /** What it belongs to, for example one incident. */
  readonly stream: string;
  /** Place in its stream, from 1. */
  readonly version: number;
  readonly kind: string;
  /** When it was recorded, by the database's clock; it never runs back within a county. */
  readonly at: Date;
  readonly actor: string;
  readonly post: string | null;
  /** Address of the clause under which it was done. */
  readonly clause: string | null;
  /** The command that caused it: the same one twice is the same event. */
  readonly command: string;
  readonly data: EventData;
};

/** An event with its place in the chain, as it is stored. */
export type ChainedEvent = Omit<JournalEvent, 'data'> & {
  /** The text over which the hash is. */
  readonly text: string;
  readonly previous: Buffer;
  readonly hash: Buffer;
};

/** The hash before the first event. */
export const GENESIS = Buffer.alloc(32);

type Hashed = Omit<JournalEvent, 'data'> & { readonly text: string };

/** SHA-256 over the hash before it and every field; each is preceded by its length, so that no two events share a text. */
export function hashOf(previous: Buffer, event: Hashed): Buffer {
  const { county, sequence, stream, version, kind, at, actor, post, clause, command, text } = event;
  const fields = [county, sequence, stream, version, kind, at.toISOString(), actor, post, clause, command, text];
  const hash = createHash('sha256').update(previous);
  for (const field of fields) {
    const bytes = Buffer.from(field === null ? '' : String(field), 'utf8');
    hash.update(`${field === null ? '-' : bytes.length}:`).update(bytes);
  }
  return hash.digest();
}
