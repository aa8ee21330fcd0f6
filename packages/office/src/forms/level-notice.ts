import type { LevelDecision, StartElements } from '../incidents/index.ts';
import { relayWords, rulingOnLevel } from './decided.ts';
import { type Block, type OfficialForm, paragraph } from './model.ts';
import { memberUnits } from './notice-recipients.ts';
import { numbered, type Section } from './sections.ts';
import { type FormSource, formOf, fullNames, planTitle } from './source.ts';
import { printedDay, printedTime } from './words.ts';

/** What a notice has beside the record: the number that the registry gave it, and other recipients than the members. */
export type NoticeWish = { readonly number: string | null; readonly recipients?: readonly string[] };

export const basisWords = ({ plan }: FormSource): string =>
  plan === null ? '' : `根据《${planTitle(plan.folder)}》，`;

/** The four elements of a start (突发事件应对法 art. 72), each under its own name. */
const elementSections = ({ matter, level, expectedDuration, measures }: StartElements): Section[] => [
  { title: '事项', blocks: [paragraph(`${matter}。`)] },
  { title: '响应级别', blocks: [paragraph(`${level}级。`)] },
  { title: '预计期限', blocks: [paragraph(`${expectedDuration}。`)] },
  { title: '措施', blocks: [paragraph(`${measures}。`)] },
];

/** Who commands from now on, and why it was decided otherwise than proposed. */
function furtherBlocks(source: FormSource, decision: LevelDecision): Block[] {
  const { commander } = source.incident;
  return [
    ...(commander === null ? [] : [paragraph(`指挥：${commander}。`)]),
    ...rulingOnLevel(source, decision),
    ...(decision.overrideReason === null ? [] : [paragraph(`与预案所列情形不同，理由：${decision.overrideReason}。`)]),
  ];
}

type Words = { readonly kind: 'startNotice' | 'adjustmentNotice'; readonly title: string; readonly opening: string };

function levelNotice(source: FormSource, decision: LevelDecision, wish: NoticeWish, words: Words): OfficialForm {
  const further = furtherBlocks(source, decision);
  return formOf(source, {
    kind: words.kind,
    masthead: source.issuer,
    number: wish.number,
    title: words.title,
    recipients: fullNames(source, wish.recipients ?? memberUnits(source)),
    blocks: [
      paragraph(words.opening),
      ...numbered([...elementSections(decision.elements), { title: '其他', blocks: further }]),
    ],
    signedOn: printedDay(decision.at),
    copies: fullNames(source, decision.reportedTo),
    endMatter: decision.announcedBy.length === 0 ? [] : [`宣布：${decision.announcedBy.join('、')}`],
    clauses: [decision.clause],
  });
}

const decidedBy = (decision: LevelDecision): string =>
  `${printedTime(decision.at)}，${decision.decidedBy.join('、')}决定`;

/** 启动响应的通知. */
export const startNotice = (source: FormSource, decision: LevelDecision, wish: NoticeWish): OfficialForm =>
  levelNotice(source, decision, wish, {
    kind: 'startNotice',
    title: `关于启动${source.incident.title}${decision.level}级应急响应的通知`,
    opening: `${basisWords(source)}${decidedBy(decision)}启动${decision.level}级应急响应${relayWords(decision)}。现将有关事项通知如下。`,
  });

/** The level that a decision replaced; null where it stands first. */
const levelBefore = ({ incident }: FormSource, decision: LevelDecision): string | null =>
  incident.decisions[incident.decisions.findIndex((one) => one.at === decision.at && one.level === decision.level) - 1]
    ?.level ?? null;

const TURNS = { start: '调整', raise: '提高', lower: '降低' } as const;

/** 调整响应级别的通知, from which level to which. */
export function adjustmentNotice(source: FormSource, decision: LevelDecision, wish: NoticeWish): OfficialForm {
  const before = levelBefore(source, decision);
  const from = before === null ? '' : `由${before}级`;
  return levelNotice(source, decision, wish, {
    kind: 'adjustmentNotice',
    title: `关于调整${source.incident.title}应急响应级别的通知`,
    opening: `${basisWords(source)}${decidedBy(decision)}将应急响应${from}${TURNS[decision.act]}为${decision.level}级${relayWords(decision)}。现将有关事项通知如下。`,
  });
}
