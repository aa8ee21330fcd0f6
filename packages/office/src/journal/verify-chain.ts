import { type Database, inCounty } from '../database/index.ts';
import type { ChainedEvent } from './event.ts';
import { readChain } from './read.ts';
import { type ChainVerdict, ChainVerifier } from './verify.ts';

const AT_ONCE = 5000;

/** Events of a county's chain in order, a few thousand at a time; each part is a transaction of its own. */
export async function* chainOf(db: Database, county: string): AsyncIterable<ChainedEvent> {
  for (let after = 0; ; ) {
    const part = await inCounty(db, county, (transaction) => readChain(transaction, county, after, AT_ONCE));
    yield* part;
    const last = part.at(-1);
    if (last === undefined || part.length < AT_ONCE) return;
    after = last.sequence;
  }
}

/** Checks a county's chain from its first event. */
export async function verifyChain(county: string, events: AsyncIterable<ChainedEvent>): Promise<ChainVerdict> {
  const verifier = new ChainVerifier(county);
  for await (const event of events) verifier.add(event);
  return verifier.verdict();
}
