import { casualtyNames } from './figures.ts';
import { type OfficialForm, paragraph, UNKNOWN } from './model.ts';
import { scaleLines } from './report-body.ts';
import { figureBlock, listed, numbered } from './sections.ts';
import { type FormSource, formOf, fullNames } from './source.ts';
import { printedDay, printedTime } from './words.ts';

/** A joint consultation (会商) as whoever took the minutes gives it. */
export type Consultation = {
  /** RFC 3339. */
  readonly at: string;
  readonly place: string;
  readonly chairedBy: string;
  readonly attendees: readonly string[];
  readonly subjects: readonly string[];
  readonly opinions: readonly { readonly by: string; readonly says: string }[];
  readonly conclusions: readonly string[];
  readonly recordedBy: string;
};

/** Levels that fell due by time alone: they are proposed here, decided by whoever may. */
function proposalLines({ incident }: FormSource): string[] {
  return incident.proposals.map(
    ({ at, because, decided, possible }) =>
      `${printedTime(at)}，${because}：提议${decided ?? possible.join('、')}级响应，尚未决定。`,
  );
}

const orUnknown = (items: readonly string[]) => (items.length === 0 ? [paragraph(`${UNKNOWN}。`)] : listed(items));

/** 会商记录: what was known when people met, who said what, what was concluded. It decides nothing: decisions are events. */
export const consultationRecord = (source: FormSource, meeting: Consultation): OfficialForm =>
  formOf(source, {
    kind: 'consultationRecord',
    title: `${source.incident.title}会商记录`,
    blocks: [
      paragraph(`时间：${printedTime(meeting.at)}。`),
      paragraph(`地点：${meeting.place || UNKNOWN}。`),
      paragraph(`主持：${meeting.chairedBy || UNKNOWN}。`),
      paragraph(`参加：${fullNames(source, meeting.attendees).join('、') || UNKNOWN}。`),
      ...numbered([
        { title: '议题', blocks: orUnknown(meeting.subjects) },
        { title: '会商时掌握的人员情况', blocks: figureBlock(source, casualtyNames(source)) },
        { title: '分级和响应', blocks: [...scaleLines(source), ...listed(proposalLines(source))] },
        { title: '意见', blocks: orUnknown(meeting.opinions.map(({ by, says }) => `${by}：${says}`)) },
        { title: '结论', blocks: orUnknown(meeting.conclusions) },
      ]),
    ],
    signedOn: printedDay(meeting.at),
    endMatter: [`记录人：${meeting.recordedBy || UNKNOWN}`],
    clauses: source.incident.proposals.map((one) => one.clause),
  });
