import { z } from 'zod';
import { actions, equipment, standby } from './action.ts';
import { commandBody, funding, standingMinimum, unitDuties, workingGroups } from './command.ts';
import { aftermath, ending, suspension } from './ending.ts';
import { facts } from './facts.ts';
import { grading } from './grading.ts';
import { absentPart, form, lifeCycle, season } from './life-cycle.ts';
import { instrument, plan } from './plan.ts';
import { reportClock } from './report-clock.ts';
import { response } from './response.ts';
import { warning, warningChange } from './warning.ts';

/** Every kind of norm that content may hold. A new kind is a file beside these and a line here. */
export const norm = z.discriminatedUnion('kind', [
  plan,
  instrument,
  facts,
  grading,
  response,
  warning,
  warningChange,
  commandBody,
  workingGroups,
  unitDuties,
  standingMinimum,
  funding,
  reportClock,
  actions,
  standby,
  equipment,
  ending,
  suspension,
  aftermath,
  lifeCycle,
  season,
  form,
  absentPart,
]);
export type NormBody = z.infer<typeof norm>;
export type NormKind = NormBody['kind'];

/** A content file: which document its clauses belong to, and its norms. */
export const normFile = z.strictObject({
  $schema: z.string().optional(),
  /** Address of the document without the county: `文政办发〔2024〕28号/附件2`. */
  document: z.string().min(1).max(200),
  norms: z.array(norm).min(1),
});
export type NormFile = z.infer<typeof normFile>;

/** A norm where it belongs: its county, folder, document and file. `id` is `county/folder/local id`. */
export type Norm<B extends NormBody = NormBody> = {
  readonly id: string;
  /** GB/T 2260. */
  readonly county: string;
  readonly folder: string;
  /** Address of the document without the county. */
  readonly document: string;
  readonly file: string;
  readonly body: B;
};

/** A norm of one kind. */
export type NormOf<K extends NormKind> = Norm<Extract<NormBody, { kind: K }>>;
/** Whether a norm is of a kind. */
export const isKind = <K extends NormKind>(one: Norm, kind: K): one is NormOf<K> => one.body.kind === kind;
