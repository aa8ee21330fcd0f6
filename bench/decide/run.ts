import { type ContentFile, type Folder, type LocatedCase, loadCases, loadContent } from '@xianzhi/core/content';
import { evaluate, scaledRule } from '@xianzhi/core/evaluate';
import { forceOf, type Norm } from '@xianzhi/core/norms';

type Facts = Readonly<Record<string, unknown>>;
type Decision = { readonly norm: string; readonly facts: Facts; readonly milliseconds: number };

/** A plan's cold decisions: how many were tried, the slowest of them and the middle one. */
export type PlanDecisions = {
  readonly folder: string;
  readonly decisions: number;
  readonly norm: string;
  readonly facts: Facts;
  readonly slowest: number;
  readonly median: number;
};

/** What a duty desk knows as a case comes in: nothing, then one fact after another. */
function growing(facts: Facts): Facts[] {
  const entries = Object.entries(facts);
  return entries.map((_, i) => Object.fromEntries(entries.slice(0, i))).concat([facts]);
}

/** The facts of a norm's worked cases in every state of being known, each once. */
function situations(norm: Norm, cases: readonly LocatedCase[]): Facts[] {
  const own = cases.filter((one) => norm.id === `${one.county}/${one.folder}/${one.body.norm}`);
  const all = [{}, ...own.flatMap((one) => growing(one.body.facts))];
  return [...new Map(all.map((one) => [JSON.stringify(one), one])).values()];
}

/** One decision of which nothing is remembered: no rule is made yet of a copy. Processor time, as other programs share the machine. */
function decideCold(folder: Folder, norm: Norm, facts: Facts): Decision {
  const copies = new Map(folder.norms.map((one) => [one, { ...one }] as const));
  const around = { ...folder, norms: [...copies.values()], facts: new Map(folder.facts) };
  const day = forceOf(folder).from ?? '2024-12-31';
  const before = process.cpuUsage();
  evaluate(copies.get(norm) ?? norm, facts, day, around);
  const { user, system } = process.cpuUsage(before);
  return { norm: norm.id, facts, milliseconds: (user + system) / 1000 };
}

function decisionsOf(folder: Folder, cases: readonly LocatedCase[]): Decision[] {
  const norms = folder.norms.filter((norm) => scaledRule(norm, folder) !== null);
  return norms.flatMap((norm) => situations(norm, cases).map((facts) => decideCold(folder, norm, facts)));
}

/** The cold decisions of every folder that has rules on a scale. */
export function slowestDecisions(files: readonly ContentFile[]): PlanDecisions[] {
  const content = loadContent(files);
  const { cases } = loadCases(files);
  return content.counties.flatMap((county) =>
    county.folders.flatMap((folder): PlanDecisions[] => {
      const all = decisionsOf(folder, cases).sort((a, b) => b.milliseconds - a.milliseconds);
      const [first] = all;
      if (first === undefined) return [];
      return [
        {
          folder: `${folder.county}/${folder.folder}`,
          decisions: all.length,
          norm: first.norm,
          facts: first.facts,
          slowest: first.milliseconds,
          median: (all[all.length >> 1] as Decision).milliseconds,
        },
      ];
    }),
  );
}
