import { parentPort, workerData } from 'node:worker_threads';
import { type Job, runJob } from './job.ts';

// The entry of the reading thread; only `read-in-worker.ts` starts it.
parentPort?.postMessage(await runJob(workerData as Job));
