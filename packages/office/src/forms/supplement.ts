import { ofKind, superiorNorms } from '@xianzhi/core/content';
import { holds, momentAfter, readFacts } from '@xianzhi/core/evaluate';
import { MOMENTS } from '@xianzhi/core/lexicon';
import { addressOf, isKind, type NormOf } from '@xianzhi/core/norms';
import type { FormSource } from './source.ts';
import { printedTime } from './words.ts';

/** A stretch within which changes must be reported in addition (补报). `until` null: the moment from which it runs is not known. */
export type SupplementWindow = {
  readonly title: string;
  readonly length: string;
  readonly until: string | null;
  readonly address: string;
};

type Clock = NormOf<'reportClock'>;

function clocksWithWindow({ plan }: FormSource): Clock[] {
  if (plan === null) return [];
  const superior = superiorNorms(plan.content, plan.folder).filter((norm) => isKind(norm, 'reportClock')) as Clock[];
  return [...ofKind(plan.folder, 'reportClock'), ...superior].filter((clock) => clock.body.during !== undefined);
}

function windowOf(source: FormSource, clock: Clock): SupplementWindow[] {
  const { during } = clock.body;
  if (during === undefined) return [];
  const base = source.standing.get(MOMENTS[during.from])?.value;
  const end = typeof base === 'string' ? momentAfter(Date.parse(base), during.length) : null;
  return [
    {
      title: clock.body.title,
      length: during.length,
      until: end === null || Number.isNaN(end) ? null : new Date(end).toISOString(),
      address: `${clock.county}/${addressOf(clock, during.at)}`,
    },
  ];
}

/** Windows that the plan and the instruments above it open for an incident; one that its facts exclude is none of them. */
export function supplementWindows(source: FormSource): SupplementWindow[] {
  const around = new Map(clocksWithWindow(source).map((clock) => [clock, folderFacts(source, clock)]));
  return [...around].flatMap(([clock, facts]) => {
    const given = Object.entries(source.facts).filter(([name]) => facts.has(name));
    const { known } = readFacts(Object.fromEntries(given), facts);
    return holds(clock.body.when, known, facts) === false ? [] : windowOf(source, clock);
  });
}

function folderFacts({ plan }: FormSource, clock: Clock) {
  const own = plan?.content.counties
    .find((one) => one.code === clock.county)
    ?.folders.find((folder) => folder.folder === clock.folder);
  return own?.facts ?? new Map();
}

/** A window as a report says it. */
export const windowWords = ({ title, length, until, address }: SupplementWindow): string =>
  until === null
    ? `${title}：期间为${length}，起算时间正在核实（${address}）。`
    : `${title}：期间为${length}，至${printedTime(until)}止（${address}）。`;
