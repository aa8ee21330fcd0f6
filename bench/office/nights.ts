import { join } from 'node:path';
import { findFolder, loadContent } from '@xianzhi/core/content';
import { diligentOffice, drill } from '@xianzhi/office/incidents';
import { filesBelow } from '../shipped.ts';
import type { Measured } from './ground.ts';

const CALLS: Readonly<Record<string, Record<string, unknown>>> = {
  '141121/coal-mine': { 失联人数: 4, 事件分级: '一般' },
  '140425/forest-fire': { 发生火情: true, 发生时间: '2026-03-01T01:30:00+08:00' },
  '140824/earthquake': { 震级: 5.2 },
  '140825/radiation': { 发生时间: '2026-03-01T01:30:00+08:00' },
};
const HOURS = 72;

/** A night and two days of each plan in virtual time, answered by a diligent office. */
export function measureNights(checkout: string): Measured[] {
  const content = loadContent(filesBelow(join(checkout, 'counties')));
  return Object.entries(CALLS).map(([plan, facts]) => {
    const folder = findFolder(content, plan);
    if (folder === null) throw new Error(`no plan ${plan}`);
    const ground = { folder, content };
    const command = { do: 'open' as const, title: plan, hazard: plan, place: '', source: '演练', facts, plan };
    const scenario = {
      startAt: '2026-03-01T02:10:00+08:00',
      untilMilliseconds: HOURS * 3_600_000,
      steps: [{ afterMilliseconds: 0, command }],
    };
    const start = performance.now();
    const { events } = drill(ground, {}, scenario, diligentOffice(ground));
    const seconds = (performance.now() - start) / 1000;
    return {
      what: `${HOURS} hours of ${plan}, ${events.length} events`,
      value: `${seconds.toFixed(2)} s`,
      goal: '≤ 5 s',
      reached: seconds <= 5,
    };
  });
}
