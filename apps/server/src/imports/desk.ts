import type { ConfirmImport, ImportJob, ImportProgress, ImportSummary } from '@xianzhi/contract';
import { createCounty, findCounty } from '@xianzhi/office/counties';
import type { Database } from '@xianzhi/office/database';
import { type ImportOutcome, type ImportRefusal, importFile, listImports } from '@xianzhi/office/library';
import { type Refused, refused } from '../http/refused.ts';
import { advance, hasEnded, idOfMoment, type Job, momentOfId } from './job.ts';
import { reportOf } from './report.ts';
import { openWaitingRoom, type Waiting, type WaitingRoom } from './waiting.ts';

const MOST_JOBS = 200;
const MOST_WAITING = 60;
const MOST_LOGGED = 100;
const MOST_SEARCHED = 1000;
const WAITING_SHARE = 0.5;
const MOST_BYTES = 400 * 1024 * 1024;

export type DeskParts = {
  readonly db: Database;
  /** Where files wait for a county's code. */
  readonly dataFolder: string;
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

type Parts = DeskParts & { readonly waiting: WaitingRoom };

/** Imports run one after the other; a crash of one is told and does not stop the next. */
function openQueue(parts: Parts) {
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

/** Opens the desk with the imports that an earlier run left waiting. */
export async function openImportDesk(given: DeskParts): Promise<ImportDesk> {
  const parts = { ...given, waiting: openWaitingRoom(given.dataFolder) };
  const jobs = await waitingJobs(parts);
  const queue = openQueue(parts);

  return {
    accept(file, county) {
      const held = [...jobs.values()].reduce((sum, job) => sum + (job.bytes?.length ?? 0), 0);
      if (queue.busy() >= MOST_WAITING || held + file.bytes.length > MOST_BYTES) return tooMuch;
      const job = newJob(jobs, parts.clock(), file, county);
      forgetOldest(jobs, parts.waiting);
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
      parts.waiting.drop(id);
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
  '这次导入不在等待确认：可能已经完成或放弃。请看导入页的列表；需要时重新上传文件。',
);

const progressOf = (parts: Parts, step: ImportProgress['step'], share: number, message: string): ImportProgress => ({
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

function forgetOldest(jobs: Map<string, Job>, waiting: WaitingRoom): void {
  for (const job of jobs.values()) {
    if (jobs.size <= MOST_JOBS) return;
    if (!hasEnded(job) && job.progress.step !== 'confirming') continue;
    waiting.drop(job.id);
    jobs.delete(job.id);
  }
}

/** What waits from an earlier run. A kill between filing and clearing away may have left one that is filed already. */
async function waitingJobs({ db, waiting }: Parts): Promise<Map<string, Job>> {
  const entries = waiting.list();
  const filed = entries.length === 0 ? [] : await listImports(db, { limit: MOST_SEARCHED });
  const filedIds = new Set(filed.map((entry) => idOfMoment(entry.at)));
  for (const { id } of entries) if (filedIds.has(id)) waiting.drop(id);
  return new Map(entries.filter(({ id }) => !filedIds.has(id)).map((entry) => [entry.id, waitingJob(entry)]));
}

const waitingJob = ({ id, fileName, startedAt, message, proposal }: Waiting): Job => ({
  id,
  fileName,
  startedAt: new Date(startedAt),
  listeners: new Set(),
  bytes: null,
  county: null,
  progress: { step: 'confirming', share: WAITING_SHARE, message, at: startedAt },
  landed: null,
  proposal,
  failure: null,
});

async function run(parts: Parts, job: Job): Promise<void> {
  const bytes = job.bytes ?? parts.waiting.bytesOf(job.id);
  if (bytes === null) return fail(parts, job, fileGone);
  advance(job, progressOf(parts, 'decoding', 0.15, '正在识别编码'));
  const outcome = await importFile(parts.db, {
    file: { bytes, fileName: job.fileName },
    county: job.county,
    at: job.startedAt,
    onStep: (label, step) => advance(job, progressOf(parts, step, nextShare(job, step), label)),
  });
  finish(parts, job, outcome);
}

/** A file may be read twice: once to learn its county, once with its directory. */
const nextShare = (job: Job, step: 'reading' | 'storing'): number =>
  step === 'storing' ? 0.8 : Math.min(0.7, job.progress.share + 0.25);

function finish(parts: Parts, job: Job, outcome: ImportOutcome | ImportRefusal): void {
  if (outcome.ok) {
    job.landed = outcome;
    parts.waiting.drop(job.id);
    advance(job, progressOf(parts, 'done', 1, outcome.message));
  } else if (outcome.code === 'XZ_IMPORT_COUNTY_UNKNOWN') {
    const { name, publisher } = outcome.proposal;
    askForCounty(parts, job, { message: outcome.message, proposal: { name, publisher } });
  } else fail(parts, job, outcome);
}

/** From here on a person is waited for, and the file lies in the data folder instead of memory. */
function askForCounty(parts: Parts, job: Job, { message, proposal }: Pick<Waiting, 'message' | 'proposal'>): void {
  const { id, fileName, bytes } = job;
  const entry = { id, fileName, startedAt: job.startedAt.toISOString(), message, proposal };
  if (bytes !== null && parts.waiting.keep(entry, bytes)) job.bytes = null;
  job.proposal = proposal;
  advance(job, progressOf(parts, 'confirming', WAITING_SHARE, message));
}

function fail(parts: Parts, job: Job, { code, message }: { readonly code: string; readonly message: string }): void {
  parts.waiting.drop(job.id);
  job.failure = { code, message, place: job.fileName };
  advance(job, progressOf(parts, 'failed', 1, message));
}

const fileGone = {
  code: 'XZ_IMPORT_FILE_GONE',
  message: '等待确认的文件已经不在数据目录里，什么也没有写入。请重新上传。',
};

function crash(parts: Parts, job: Job, error: unknown): void {
  parts.onCrash(error);
  const message = '导入时程序出错，什么也没有写入。请看数据目录中的日志，并把这个文件交给维护人员。';
  fail(parts, job, { code: 'XZ_IMPORT_CRASH', message });
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
  const entry = (await listImports(db, { limit: MOST_SEARCHED })).find((each) => each.at.getTime() === at);
  if (entry === undefined) return null;
  const report = await reportOf(db, { ...entry, message: '已导入' });
  const startedAt = entry.at.toISOString();
  const progress: ImportProgress = { step: 'done', share: 1, message: '已导入', at: startedAt };
  return { id, fileName: entry.fileName, startedAt, progress, report, proposal: null, failure: null };
}
