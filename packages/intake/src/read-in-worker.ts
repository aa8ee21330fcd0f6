import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { ReadOptions } from '@xianzhi/core/reader';
import { type FileReading, type IntakeInput, type Job, nameOf } from './job.ts';
import { defaultMaximumBytes } from './open-file.ts';
import { type Refusal, refusal } from './outcome.ts';

/** Limits of the worker that reads a file; the defaults are 512 MB, 60 s and 200 MB. */
export type IntakeLimits = {
  readonly memoryMegabytes?: number;
  readonly timeoutMilliseconds?: number;
  readonly maximumBytes?: number;
};

const defaultMemoryMegabytes = 512;
const defaultTimeoutMilliseconds = 60_000;

// From source (tests, benches) the thread has to register the TypeScript loader itself; built, it needs nothing and must
// not inherit the flags of the program that started it.
const CJS = /\.cjs$/;
const fromSource = import.meta.url.endsWith('.ts');

function entry(): URL {
  if (!fromSource) return new URL('./worker.js', import.meta.url);
  // `require.resolve` names the CommonJS twin, which knows no import conditions.
  const loader = pathToFileURL(
    createRequire(import.meta.url)
      .resolve('tsx/esm/api')
      .replace(CJS, '.mjs'),
  ).href;
  const worker = new URL('./worker.ts', import.meta.url).href;
  const program = `import { register } from '${loader}'; register(); await import('${worker}');`;
  return new URL(`data:text/javascript,${encodeURIComponent(program)}`);
}

type Outcome = FileReading | Refusal;

function startWorker(job: Job, memoryMegabytes: number): Worker {
  return new Worker(entry(), {
    workerData: job,
    execArgv: fromSource ? ['--conditions=source'] : [],
    resourceLimits: { maxOldGenerationSizeMb: memoryMegabytes, maxYoungGenerationSizeMb: 64, stackSizeMb: 8 },
  });
}

function refusalOf(error: Error & { code?: string }, fileName: string, memoryMegabytes: number): Refusal {
  if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') {
    const message = `读取“${fileName}”用完了 ${memoryMegabytes} MB 内存，已停止，什么也没有写入。请按期或按文件分成几个较小的 .txt 再导入。`;
    return refusal('XZ_INTAKE_MEMORY', message);
  }
  return refusal(
    'XZ_INTAKE_FAILED',
    `读取“${fileName}”时程序出错：${error.message}。什么也没有写入。请把这个文件和这条消息交给维护人员。`,
  );
}

const tooSlow = (fileName: string, milliseconds: number): Refusal =>
  refusal(
    'XZ_INTAKE_TIMEOUT',
    `读取“${fileName}”超过了 ${milliseconds / 1000} 秒，已停止，什么也没有写入。请按期或按文件分成几个较小的 .txt 再导入。`,
  );

/** Resolves with the first thing that happens to the worker, and leaves no thread behind. */
function outcomeOf(worker: Worker, fileName: string, limits: Required<IntakeLimits>): Promise<Outcome> {
  return new Promise((resolve) => {
    const settle = (outcome: Outcome): void => {
      clearTimeout(timer);
      resolve(outcome);
      void worker.terminate();
    };
    const timer = setTimeout(() => settle(tooSlow(fileName, limits.timeoutMilliseconds)), limits.timeoutMilliseconds);
    worker.once('message', settle);
    worker.once('error', (error) => settle(refusalOf(error as Error, fileName, limits.memoryMegabytes)));
    worker.once('exit', (code) =>
      settle(refusalOf(new Error(`线程退出（${code}）`), fileName, limits.memoryMegabytes)),
    );
  });
}

/**
 * Decodes a file and reads it in a worker thread with limits of memory and time. Never throws or rejects for what a file
 * holds; a text without any document in it is refused too. Nothing is written anywhere.
 */
export async function readFileInWorker(
  input: IntakeInput,
  options: { readonly read?: ReadOptions; readonly limits?: IntakeLimits } = {},
): Promise<Outcome> {
  const limits = {
    memoryMegabytes: options.limits?.memoryMegabytes ?? defaultMemoryMegabytes,
    timeoutMilliseconds: options.limits?.timeoutMilliseconds ?? defaultTimeoutMilliseconds,
    maximumBytes: options.limits?.maximumBytes ?? defaultMaximumBytes,
  };
  const job: Job = { input, read: options.read ?? {}, maximumBytes: limits.maximumBytes };
  return outcomeOf(startWorker(job, limits.memoryMegabytes), nameOf(input), limits);
}
