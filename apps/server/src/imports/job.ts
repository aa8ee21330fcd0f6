import type { CountyProposal, Failure, ImportProgress } from '@xianzhi/contract';
import type { Landed } from './report.ts';

/** An import of this run, or one that an earlier run left waiting. The bytes go when it ends, or waits in the data folder. */
export type Job = {
  readonly id: string;
  readonly fileName: string;
  readonly startedAt: Date;
  readonly listeners: Set<(progress: ImportProgress) => void>;
  bytes: Uint8Array | null;
  county: string | null;
  progress: ImportProgress;
  landed: Landed | null;
  proposal: CountyProposal | null;
  failure: Failure | null;
};

const ENDED = new Set<ImportProgress['step']>(['done', 'failed', 'cancelled']);

export const hasEnded = (job: Job): boolean => ENDED.has(job.progress.step);

/** Moves a job on and tells everyone who watches it. */
export function advance(job: Job, progress: ImportProgress): void {
  job.progress = progress;
  if (hasEnded(job)) job.bytes = null;
  for (const listener of job.listeners) listener(progress);
}

/** Ids are the moment of arrival: the same moment stands in the library's import log, where the report is found again. */
export const idOfMoment = (at: Date): string => at.getTime().toString(36);

/** The moment of an id, null where the text is no id. */
export function momentOfId(id: string): Date | null {
  const time = Number.parseInt(id, 36);
  return Number.isFinite(time) && time > 0 && time < 8.64e15 && time.toString(36) === id ? new Date(time) : null;
}
