import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { type Database, inCounty } from '../database/index.ts';
import { type AppendWish, appendWithin, type EventData, type Journal, lockHead } from '../journal/index.ts';
import { CLOCK_FIRED, type ClockArming, type ClockFired } from './clock.ts';
import { nextDue, type Repeat } from './schedule.ts';

/** Who the journal names for what a clock did. */
export const CLOCK_ACTOR = '时钟';
const AT_ONCE = 500;
/** Lateness that needs no cause: the time in which a wake-up and a commit are done. */
const USUAL_MILLISECONDS = 5000;

type Due = {
  clock: string;
  stream: string;
  kind: string;
  label: string;
  due_at: Date;
  occurrence: number;
  clause: string | null;
  repeat: Repeat | null;
  payload: EventData;
};

/** Armed clocks that are due, the oldest first. The head of the county is held, so nobody can stop one meanwhile. */
const dueIn = async (transaction: Database, county: string, now: Date): Promise<Due[]> =>
  (await transaction
    .selectFrom('clock')
    .select(['clock', 'stream', 'kind', 'label', 'due_at', 'occurrence', 'clause', 'repeat', 'payload'])
    .where('county', '=', county)
    .where('state', '=', 'armed')
    .where('due_at', '<=', now)
    .orderBy('due_at')
    .limit(AT_ONCE)
    .execute()) as unknown as Due[];

/** The next round: never one that lies in the past already, however long the program stood still. */
function rearmed(due: Due, now: Date): ClockArming | null {
  if (due.repeat === null) return null;
  let next = nextDue(due.due_at.getTime(), due.repeat);
  while (next <= now.getTime()) next = nextDue(next, due.repeat);
  return {
    clock: due.clock,
    kind: due.kind,
    label: due.label,
    baseAt: due.due_at.toISOString(),
    dueAt: new Date(next).toISOString(),
    clause: due.clause,
    repeat: due.repeat,
    payload: due.payload,
  };
}

/** What firing needs to know: the time, and why clocks may be late. */
export type FireGround = {
  readonly now: Date;
  /** Chinese; why the program could not fire in time, null where it ran. */
  readonly outage: string | null;
};

/** Whoever armed a clock with a time that had passed says why; else the program was late. */
function causeOf(due: Due, late: number, outage: string | null): string | null {
  const { cause } = due.payload;
  if (typeof cause === 'string') return cause;
  return late > USUAL_MILLISECONDS ? (outage ?? '程序繁忙，未能按时处理') : null;
}

function firedOf(due: Due, { now, outage }: FireGround): ClockFired {
  const late = now.getTime() - due.due_at.getTime();
  const next = rearmed(due, now);
  return {
    clock: due.clock,
    kind: due.kind,
    label: due.label,
    dueAt: due.due_at.toISOString(),
    occurrence: due.occurrence,
    lateMilliseconds: late,
    cause: causeOf(due, late, outage),
    payload: due.payload,
    ...(next === null ? {} : { clocks: { arm: [next] } }),
  };
}

/** The same clock in the same round is the same command, whoever fires it. */
const commandOf = (due: Due): string =>
  `fire:${createHash('sha256').update(`${due.clock}:${due.occurrence}`).digest('hex').slice(0, 32)}`;

const wishOf = (county: string, due: Due, ground: FireGround): AppendWish => ({
  county,
  stream: due.stream,
  expected: 'any',
  events: [{ kind: CLOCK_FIRED, data: firedOf(due, ground), clause: due.clause }],
  actor: CLOCK_ACTOR,
  post: null,
  command: commandOf(due),
});

/** Fires what is due in one county, at most 500; gives back how many. Each clock leaves one event, in one transaction with its own end. */
export const fireIn = (journal: Journal, county: string, ground: FireGround): Promise<number> =>
  inCounty(journal.db, county, async (transaction) => {
    await lockHead(transaction, county);
    const due = await dueIn(transaction, county, ground.now);
    if (due.length === 0) return 0;
    const wishes = due.map((one) => wishOf(county, one, ground));
    await appendWithin(transaction, county, wishes, journal.ground);
    return due.length;
  });

/** Counties with clocks that are due at a time. */
export async function countiesDue(db: Database, now: Date): Promise<string[]> {
  const { rows } = await sql<{ county: string }>`
    select distinct county from clock where state = 'armed' and due_at <= ${now}`.execute(db);
  return rows.map((row) => row.county);
}

/** Fires everything that is due, county by county, until nothing is left; gives back how many. */
export async function fireDue(journal: Journal, ground: FireGround): Promise<number> {
  let fired = 0;
  for (const county of await countiesDue(journal.db, ground.now)) {
    for (let some = AT_ONCE; some === AT_ONCE; ) {
      some = await fireIn(journal, county, ground);
      fired += some;
    }
  }
  return fired;
}
