import { inCounty } from '@xianzhi/office/database';
import { describe, factInput, fold, foldEvent, openIncidentDesk, pictureOf } from '@xianzhi/office/incidents';
import { type JournalEvent, openJournal, readEvents } from '@xianzhi/office/journal';
import type { Command } from '../command.ts';
import { withDatabase } from '../database.ts';
import { asJson } from '../output.ts';
import { CommandFailure, UsageError } from '../usage.ts';
import { oneWord, takeWords } from '../words.ts';

const EVENT = /^(\d{6})\/(\d{1,10})$/;
const STREAM = 'incident/';

/** `explain COUNTY/NUMBER [--json]`: an event, in words: under which clause, on which facts, what the plan said at that moment. */
export const explain: Command = async (words, checkout, output) => {
  const { rest, values } = takeWords(words, { json: { type: 'boolean' } });
  const [, county, number] = EVENT.exec(oneWord(rest, '记录，例如 141121/27')) ?? [];
  if (county === undefined) throw new UsageError('记录写成 县代码/序号，例如 141121/27');
  const told = await withDatabase(checkout, output, async ({ db }) => {
    const [event] = await inCounty(db, county, (transaction) =>
      readEvents(transaction, { county, after: Number(number) - 1, limit: 1 }),
    );
    if (event === undefined || event.sequence !== Number(number))
      throw new CommandFailure(`${county} 没有第 ${number} 条记录。`);
    const desk = openIncidentDesk(openJournal(db, { projectors: [] }));
    const file = event.stream.startsWith(STREAM) ? await desk.look(county, event.stream.slice(STREAM.length)) : null;
    return { ...plain(event), ...(file === null ? NOTHING_BEFORE : before(event, file)) };
  });
  if (values.json) output.out(asJson(told));
  else {
    output.out(`${told.at}　${told.actor}${told.post === null ? '' : `（${told.post}）`}　${told.text}`);
    output.out(told.clause === null ? '没有依据条款' : `依据 ${told.clause}`);
    if ('reasons' in told)
      for (const reason of told.reasons)
        output.out(`  当时：${reason.given}，符合“${reason.bound}”　依据 ${reason.address}`);
  }
  return 0;
};

const plain = (event: JournalEvent) => ({
  event: `${event.county}/${event.sequence}`,
  stream: event.stream,
  at: event.at.toISOString(),
  kind: event.kind,
  text: describe(event.kind, event.data),
  actor: event.actor,
  post: event.post,
  clause: event.clause,
  command: event.command,
});

/** What is no event of an incident rests on no plan. */
const NOTHING_BEFORE = { plan: null, releases: {}, facts: {}, grade: null, levels: [], reasons: [], notStated: [] };

type File = NonNullable<Awaited<ReturnType<ReturnType<typeof openIncidentDesk>['look']>>>;

/** The state on which it was decided, and what the plan then said. */
function before(event: JournalEvent, { events, plan }: File) {
  const earlier = events.filter((one) => one.sequence < event.sequence);
  const state = fold(event.county, event.stream.slice(STREAM.length), earlier.map(foldEvent));
  const at = event.at.toISOString();
  const picture = pictureOf(state, plan, at);
  return {
    plan: state.plan,
    releases: state.releases,
    facts: factInput(state, plan, at),
    grade: picture.gradeInForce,
    levels: picture.level?.conclusion?.possible ?? [],
    reasons: (picture.level?.conclusion?.reasons ?? []).map(({ bound, given, address }) => ({ bound, given, address })),
    notStated: (picture.level?.conclusion?.notStated ?? []).map(({ reason, address }) => ({ reason, address })),
  };
}
