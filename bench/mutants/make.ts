import type { Folder } from '@xianzhi/core/content';
import { INCIDENT_GRADES, RESPONSE_LEVELS, WARNING_COLOURS } from '@xianzhi/core/lexicon';
import {
  type Claim,
  type Criterion,
  claimsOf,
  conventionOf,
  isKind,
  isNumeric,
  type Norm,
  testOf,
} from '@xianzhi/core/norms';
import { type Body, valueAt, withBody, withValue } from '../binding/body.ts';
import { changesOfBound, settledBelow } from './texts.ts';

/** A norm with one thing of its table changed. */
export type Mutant = {
  readonly kind: 'threshold' | 'bound' | 'unit' | 'step';
  readonly norm: Norm;
  readonly pointer: string;
  readonly says: string;
};
type Draft = { readonly kind: Mutant['kind']; readonly pointer: string; readonly from: string; readonly to: string };

const STEP_KINDS: readonly Claim['kind'][] = ['grade', 'level', 'colour'];
const STEP_OF_ROW = /^\/(?:tables\/\d{1,3}\/grades|levels|steps)\/\d{1,3}\/(?:grade|level|colour)$/;
const SCALES: readonly (readonly string[])[] = [INCIDENT_GRADES, RESPONSE_LEVELS, WARNING_COLOURS];
const UPWARD = '以上';

const isTable = (norm: Norm): boolean =>
  isKind(norm, 'grading') || isKind(norm, 'response') || isKind(norm, 'warning') || isKind(norm, 'warningChange');

const beside = (value: string, scale: readonly string[]): string[] => {
  const at = scale.indexOf(value);
  return [scale[at - 1], scale[at + 1]].filter((one) => one !== undefined);
};

function stepsOf(claim: Claim): Draft[] {
  const scale = SCALES.find((one) => one.includes(claim.value)) ?? [];
  return beside(claim.value, scale).map((to) => ({ kind: 'step', pointer: claim.pointer, from: claim.value, to }));
}

/** A choice of an ordered fact one step on: `一般以上` → `较大以上`. */
function orderedSteps(text: string, values: readonly string[]): string[] {
  if (values.includes(text)) return beside(text, values);
  if (!text.endsWith(UPWARD)) return [];
  return beside(text.slice(0, -UPWARD.length), values).map((one) => `${one}${UPWARD}`);
}

const isDoubtful = (criterion: Criterion): criterion is Extract<Criterion, { printed: unknown }> =>
  typeof criterion === 'object' && !Array.isArray(criterion);

/** The texts of a criterion by which evaluation goes, with their pointers: what a settled reading replaces is not one. */
function textsAt(criterion: Criterion, pointer: string): (readonly [string, string])[] {
  const list = (choice: unknown, at: string): (readonly [string, string])[] => {
    if (typeof choice === 'string') return [[at, choice]];
    return Array.isArray(choice) ? choice.map((one: string, i) => [`${at}/${i}`, one] as const) : [];
  };
  if (!isDoubtful(criterion)) return list(criterion, pointer);
  const printed = criterion.settled === true ? [] : list(criterion.printed, `${pointer}/printed`);
  return [...printed, ...list(criterion.asRead, `${pointer}/asRead`)];
}

function boundsOf(claim: Claim, norm: Norm, folder: Folder): Draft[] {
  const fact = claim.fact === null ? undefined : folder.facts.get(claim.fact);
  const criterion = valueAt(norm.body, claim.pointer) as Criterion | undefined;
  if (fact === undefined || criterion === undefined || claim.pointer.includes('/uncoloured/')) return [];
  const isOpen = conventionOf(folder).below === 'notStated';
  return textsAt(criterion, claim.pointer).flatMap(([pointer, from]): Draft[] => {
    if (isNumeric(fact)) {
      const changes = [...changesOfBound(from), ...(isOpen ? settledBelow(from) : [])];
      return changes.flatMap(({ kind, text }): Draft[] =>
        testOf(fact, text, { above: true, below: false }) === null ? [] : [{ kind, pointer, from, to: text }],
      );
    }
    if (fact.type !== 'ordered') return [];
    return orderedSteps(from, fact.values ?? []).map((to): Draft => ({ kind: 'step', pointer, from, to }));
  });
}

function draftsOf(norm: Norm, folder: Folder): Draft[] {
  const drafts = claimsOf(norm).flatMap((claim) => {
    if (STEP_KINDS.includes(claim.kind)) return STEP_OF_ROW.test(claim.pointer) ? stepsOf(claim) : [];
    return claim.kind === 'bound' ? boundsOf(claim, norm, folder) : [];
  });
  return [...new Map(drafts.map((one) => [`${one.pointer} ${one.to}`, one])).values()];
}

/** Every mutant of the tables of a plan: one threshold, bound, unit or step of a scale changed, so that content still loads. */
export function mutantsOf(folder: Folder): Mutant[] {
  return folder.norms.filter(isTable).flatMap((norm) =>
    draftsOf(norm, folder).flatMap(({ kind, pointer, from, to }): Mutant[] => {
      const changed = withBody(norm, withValue(norm.body as unknown as Body, pointer, to));
      return changed === null ? [] : [{ kind, norm: changed, pointer, says: `${from} → ${to}` }];
    }),
  );
}
