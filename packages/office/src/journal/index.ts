export { appendWithin, type Ground, lockHead, type Projector, type TimeSource } from './append-within.ts';
export { chainLine, eventOfLine } from './chain-file.ts';
export { type ChainedEvent, type EventData, GENESIS, hashOf, type JournalEvent } from './event.ts';
export { type Journal, openJournal } from './journal.ts';
export { type ReadWish, readChain, readEvents } from './read.ts';
export { type ChainBreak, type ChainEnd, type ChainVerdict, ChainVerifier } from './verify.ts';
export { chainOf, verifyChain } from './verify-chain.ts';
export type { Appended, AppendOutcome, AppendRefusal, AppendWish, EventDraft } from './wish.ts';
