import type { ConfirmImport, ImportJob, ImportProgress, ImportSummary } from '@xianzhi/contract';
import { createCounty, findCounty } from '@xianzhi/office/counties';
import type { Database } from '@xianzhi/office/database';
import { type ImportOutcome, type ImportRefusal, importFile, listImports } from '@xianzhi/office/library';
import { type Refused, refused } from '../http/refused.ts';
import { advance, hasEnded, idOfMoment, type Job, momentOfId } from './job.ts';
import { reportOf } from './report.ts';

const MOST_JOBS = 200;
const MOST_WAITING = 60;
const MOST_LOGGED = 100;
const MOST_BYTES = 400 * 1024 * 1024;

export type DeskParts = {
  readonly db: Database;
  readonly clock: () => Date;
  /** An import that broke, for the log: never for a file's own faults. */
  readonly onCrash: (error: unknown) => void;
};

/** Takes files in, one after the other: reading is work for one core, and the order of issues stays theirs. */
export type ImportDesk = {
  /** The id of the import. Refused where too much waits already. */
  accept(file: { bytes: Uint8Array; fileName: string }, county: string | null): { id: string } | Refused;
  find(id: string): Promise<ImportJob | null>;
  /** Newest first: this run's, then the library's log. */
  list(): Promise<ImportSummary[]>;
  /** Calls `listener` with the state now and with every later one; returns how to stop. Null: no such import of this run. */
  watch(id: string, listener: (progress: ImportProgress) => void): (() => void) | null;
  confirm(id: string, county: ConfirmImport): Promise<ImportJob | Refused>;
  cancel(id: string): Refused | null;
  /** Imports accepted and not yet filed or refused; those that wait for a person do not count. */
  busy(): number;
  /** Resolves when nothing is left to do. */
  idle(): Promise<void>;
};

/** Imports run one after the other; a crash of one is told and does not stop the next. */
function openQueue(parts: DeskParts) {
  let last = Promise.resolve();
  let busy = 0;
  return {
    busy: () => busy,
    enqueue(job: Job, work: () => Promise<void>): Promise<void> {
      busy += 1;
      const guarded = (): Promise<void> =>
        work()
          .catch((error: unknown) => crash(parts, job, error))
          .finally(() => {
            busy -= 1;
          });
      last = last.then(guarded);
      return last;
    },
    async idle(): Promise<void> {
      while (busy > 0) await last;
    },
  };
}

export function openImportDesk(parts: DeskParts): ImportDesk {
  const jobs = new Map<string, Job>();
  const queue = openQueue(parts);

  return {
    accept(file, county) {
      const held = [...jobs.values()].reduce((sum, job) => sum + (job.bytes?.length ?? 0), 0);
      if (queue.busy() >= MOST_WAITING || held + file.bytes.length > MOST_BYTES) return tooMuch;
      const job = newJob(jobs, parts.clock(), file, county);
      forgetOldest(jobs);
      void queue.enqueue(job, () => run(parts, job));
      return { id: job.id };
    },
    async find(id) {
      const job = jobs.get(id);
      return job === undefined ? fromLog(parts.db, id) : presentJob(parts.db, job);
    },
    list: () => listAll(parts.db, jobs),
    watch(id, listener) {
      const job = jobs.get(id);
      if (job === undefined) return null;
      job.listeners.add(listener);
      listener(job.progress);
      return () => job.listeners.delete(listener);
    },
    async confirm(id, county) {
      const job = jobs.get(id);
      if (job?.progress.step !== 'confirming') return notWaiting;
      const made = await provideCounty(parts.db, county);
      if (made !== null) return made;
      // Between the question and here another answer may have come.
      if (job.progress.step !== 'confirming') return notWaiting;
      job.county = county.code;
      job.proposal = null;
      advance(job, progressOf(parts, 'received', 0.1, `按${county.name}（${county.code}）继续导入`));
      await queue.enqueue(job, () => run(parts, job));
      return presentJob(parts.db, job);
    },
    cancel(id) {
      const job = jobs.get(id);
      if (job?.progress.step !== 'confirming') return notWaiting;
      advance(job, progressOf(parts, 'cancelled', 1, '已放弃，什么也没有写入。'));
      return null;
    },
    busy: queue.busy,
    idle: queue.idle,
  };
}

const tooMuch = refused(503, 'XZ_IMPORT_BUSY', '等待导入的文件太多。请等前面的导入完成后再试。');
const notWaiting = refused(
  409,
  'XZ_IMPORT_STATE',
  '这次导入不在等待确认：可能已经完成、放弃，或服务重新启动过。请重新上传文件。',
);

const progressOf = (
  parts: DeskParts,
  step: ImportProgress['step'],
  share: number,
  message: string,
): ImportProgress => ({
  step,
  share,
  message,
  at: parts.clock().toISOString(),
});

function newJob(
  jobs: Map<string, Job>,
  now: Date,
  file: { bytes: Uint8Array; fileName: string },
  county: string | null,
): Job {
  let startedAt = now;
  while (jobs.has(idOfMoment(startedAt))) startedAt = new Date(startedAt.getTime() + 1);
  const job: Job = {
    id: idOfMoment(startedAt),
    fileName: file.fileName,
    startedAt,
    listeners: new Set(),
    bytes: file.bytes,
    county,
    progress: { step: 'received', share: 0, message: `已收到 ${file.fileName}`, at: now.toISOString() },
    landed: null,
    proposal: null,
    failure: null,
  };
  jobs.set(job.id, job);
  return job;
}

function forgetOldest(jobs: Map<string, Job>): void {
  for (const job of jobs.values()) {
    if (jobs.size <= MOST_JOBS) return;
    if (hasEnded(job) || job.progress.step === 'confirming') jobs.delete(job.id);
  }
}

async function run(parts: DeskParts, job: Job): Promise<void> {
  if (job.bytes === null) return;
  advance(job, progressOf(parts, 'decoding', 0.15, '正在识别编码'));
  const outcome = await importFile(parts.db, {
    file: { bytes: job.bytes, fileName: job.fileName },
    county: job.county,
    at: job.startedAt,
    onStep: (label, step) => advance(job, progressOf(parts, step, nextShare(job, step), label)),
  });
  finish(parts, job, outcome);
}

/** A file may be read twice: once to learn its county, once with its directory. */
const nextShare = (job: Job, step: 'reading' | 'storing'): number =>
  step === 'storing' ? 0.8 : Math.min(0.7, job.progress.share + 0.25);

function finish(parts: DeskParts, job: Job, outcome: ImportOutcome | ImportRefusal): void {
  if (outcome.ok) {
    job.landed = outcome;
    advance(job, progressOf(parts, 'done', 1, outcome.message));
  } else if (outcome.code === 'XZ_IMPORT_COUNTY_UNKNOWN') {
    job.proposal = { name: outcome.proposal.name, publisher: outcome.proposal.publisher };
    advance(job, progressOf(parts, 'confirming', 0.5, outcome.message));
  } else {
    job.failure = { code: outcome.code, message: outcome.message, place: job.fileName };
    advance(job, progressOf(parts, 'failed', 1, outcome.message));
  }
}

function crash(parts: DeskParts, job: Job, error: unknown): void {
  parts.onCrash(error);
  const message = '导入时程序出错，什么也没有写入。请看数据目录中的日志，并把这个文件交给维护人员。';
  job.failure = { code: 'XZ_IMPORT_CRASH', message, place: job.fileName };
  advance(job, progressOf(parts, 'failed', 1, message));
}

/** The county that an answer names: there already, or made now with an empty directory. */
async function provideCounty(db: Database, county: ConfirmImport): Promise<Refused | null> {
  if ((await findCounty(db, county.code)) !== null) return null;
  const made = await createCounty(db, county);
  return made.ok ? null : refused(422, made.code, made.message, 'code');
}

async function presentJob(db: Database, job: Job): Promise<ImportJob> {
  return {
    id: job.id,
    fileName: job.fileName,
    startedAt: job.startedAt.toISOString(),
    progress: job.progress,
    report: job.landed === null ? null : await reportOf(db, job.landed),
    proposal: job.proposal,
    failure: job.failure,
  };
}

async function listAll(db: Database, jobs: ReadonlyMap<string, Job>): Promise<ImportSummary[]> {
  const own = [...jobs.values()].map(
    (job): ImportSummary => ({
      id: job.id,
      fileName: job.fileName,
      startedAt: job.startedAt.toISOString(),
      step: job.progress.step,
      message: job.progress.message,
      county: job.landed?.county ?? job.county,
      issue: job.landed?.issue ?? null,
    }),
  );
  const logged = (await listImports(db, { limit: MOST_LOGGED }))
    .filter((entry) => !jobs.has(idOfMoment(entry.at)))
    .map(
      (entry): ImportSummary => ({
        id: idOfMoment(entry.at),
        fileName: entry.fileName,
        startedAt: entry.at.toISOString(),
        step: 'done',
        message: '已导入',
        county: entry.county,
        issue: entry.issue,
      }),
    );
  return [...own, ...logged].sort((a, b) => (a.startedAt < b.startedAt ? 1 : -1));
}

/** An import of an earlier run, from the library's log. */
async function fromLog(db: Database, id: string): Promise<ImportJob | null> {
  const at = momentOfId(id)?.getTime();
  const entry = (await listImports(db, { limit: 1000 })).find((each) => each.at.getTime() === at);
  if (entry === undefined) return null;
  const report = await reportOf(db, { ...entry, message: '已导入' });
  const startedAt = entry.at.toISOString();
  const progress: ImportProgress = { step: 'done', share: 1, message: '已导入', at: startedAt };
  return { id, fileName: entry.fileName, startedAt, progress, report, proposal: null, failure: null };
}
