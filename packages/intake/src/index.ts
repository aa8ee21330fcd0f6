export { readableExtensions } from './format.ts';
export type { FileReading, IntakeInput } from './job.ts';
export { openFile } from './open-file.ts';
export type { Encoding, IntakeResult, OpenedFile, Refusal, RefusalCode } from './outcome.ts';
export { type IntakeLimits, readFileInWorker } from './read-in-worker.ts';
