import type { Act, Incident, LevelDecision } from '../incidents/index.ts';
import { type Block, paragraph } from './model.ts';
import { listed } from './sections.ts';
import type { FormSource } from './source.ts';
import { printedTime } from './words.ts';

/** How a decision reached the desk, where somebody else recorded it. */
export const relayWords = ({ relayed }: { readonly relayed: string | null }): string =>
  relayed === null ? '' : `（${relayed}告知，由值班人员记录）`;

/** The question under which the office kept who has the say, see `Ruling`. */
const questionOf = (act: 'start' | 'change' | 'end', level: string): string => `${act}:${level}`;

function rulingOn({ rulings }: Incident, question: string): Block[] {
  const found = rulings.filter((one) => one.question === question);
  return found.map((one) =>
    paragraph(
      `决定权的认定：预案对由谁决定没有定论，${printedTime(one.at)}，${one.by}记录由${one.holder}决定，理由：${one.reason}。`,
    ),
  );
}

/** Who ruled on a level, where the text leaves it open. */
export const rulingOnLevel = ({ incident }: FormSource, { act, level }: LevelDecision): Block[] =>
  rulingOn(incident, questionOf(act === 'start' ? 'start' : 'change', level));

/** Who ruled on the end. */
export const rulingOnEnd = ({ incident }: FormSource): Block[] =>
  incident.level === null ? [] : rulingOn(incident, questionOf('end', incident.level.level));

/** The end as one sentence: who, when, why. */
export const endWords = (act: Act): string =>
  `${printedTime(act.at)}，${act.decidedBy.join('、')}决定终止响应${relayWords(act)}：${act.reason}。`;

/** A level as one sentence. */
export const levelWords = (one: LevelDecision): string =>
  `${printedTime(one.at)}，${one.decidedBy.join('、')}决定响应级别为${one.level}级${relayWords(one)}。`;

/** Everybody who held the command, in order. */
export const commandBlocks = ({ incident }: FormSource): Block[] =>
  listed(
    incident.handovers.map(
      (one) => `${printedTime(one.at)}，${one.from === null ? '' : `由${one.from}移交`}${one.to}指挥：${one.reason}。`,
    ),
  );

/** Who stood in for whom. */
export const absenceBlocks = ({ incident }: FormSource): Block[] =>
  listed(incident.absences.map((one) => `${one.holder}由${one.substitute}代替：${one.reason}。`));
