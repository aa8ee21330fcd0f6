import type { IncidentView } from '@xianzhi/contract';
import { momentText } from '../../ui/format.ts';
import { shownFact } from './fact-value.ts';

type Fact = IncidentView['facts'][number];

/** The entry that holds for each fact: the server puts it before the older ones. */
export function standingFacts(view: Pick<IncidentView, 'facts'>): Fact[] {
  const seen = new Set<string>();
  return view.facts.filter((fact) => {
    if (fact.isStruck || seen.has(fact.name)) return false;
    seen.add(fact.name);
    return true;
  });
}

const STANDING_WORDS: Readonly<Record<string, string>> = { possible: '（可能）', initial: '（初判）' };

/** The text of a report from what is known: figures come only from facts, what is unknown is 正在核实. */
export function reportText(view: IncidentView): string {
  const types = new Map(view.fields.map((field) => [field.name, field.type]));
  const known = standingFacts(view);
  const lines = known
    .filter((fact) => fact.value !== null)
    .map(
      (fact) => `${fact.name}：${shownFact(fact.shown, types.get(fact.name))}${STANDING_WORDS[fact.standing] ?? ''}`,
    );
  const asked = [view.grade?.ask, view.levelConclusion?.ask, ...view.offered.map((one) => one.ask)];
  const unknown = new Set([
    ...known.filter((fact) => fact.value === null).map((fact) => fact.name),
    ...asked.flatMap((ask) => (ask ? [ask.fact] : [])),
  ]);
  const response = view.level === null ? '尚未启动应急响应。' : `已启动${view.level.level}级响应。`;
  const grade = view.gradeInForce === null ? '事件分级：正在核实。' : `事件分级：${view.gradeInForce}。`;
  const done = view.orders.filter((order) => order.withdrawn === null);
  return [
    `${view.isDrill ? '【演练】' : ''}${view.title}`,
    `${momentText(view.openedAt)}接报，地点：${view.place || '正在核实'}。`,
    ...(lines.length === 0 ? [] : [`${lines.join('；')}。`]),
    ...(unknown.size === 0 ? [] : [`${[...unknown].join('、')}：正在核实。`]),
    `${grade}${response}`,
    ...(done.length === 0
      ? []
      : [`已下达指令${done.length}条，办结${done.filter((one) => one.finished !== null).length}条。`]),
  ].join('\n');
}
