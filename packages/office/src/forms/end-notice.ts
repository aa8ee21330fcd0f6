import type { Act } from '../incidents/index.ts';
import { conditionTable, stepTable } from './conditions.ts';
import { relayWords, rulingOnEnd } from './decided.ts';
import { basisWords, type NoticeWish } from './level-notice.ts';
import { type OfficialForm, paragraph } from './model.ts';
import { memberUnits } from './notice-recipients.ts';
import { numbered } from './sections.ts';
import { type FormSource, formOf, fullNames } from './source.ts';
import { printedDay, printedTime } from './words.ts';

/** 终止响应的通知, with the conditions that were met and the evidence of each. */
export function endNotice(source: FormSource, act: Act, wish: NoticeWish): OfficialForm {
  const { title, level } = source.incident;
  const running = level === null ? '' : `${level.level}级`;
  return formOf(source, {
    kind: 'endNotice',
    masthead: source.issuer,
    number: wish.number,
    title: `关于终止${title}${running}应急响应的通知`,
    recipients: fullNames(source, wish.recipients ?? memberUnits(source)),
    blocks: [
      paragraph(
        `${basisWords(source)}${printedTime(act.at)}，${act.decidedBy.join('、')}决定终止${running}应急响应${relayWords(act)}。`,
      ),
      ...numbered([
        { title: '终止理由', blocks: [paragraph(`${act.reason}。`), ...rulingOnEnd(source)] },
        { title: '终止条件', blocks: conditionTable(source) },
        { title: '终止步骤', blocks: stepTable(source) },
      ]),
    ],
    signedOn: printedDay(act.at),
    clauses: [act.clause],
  });
}
