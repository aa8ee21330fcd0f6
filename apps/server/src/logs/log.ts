import { join } from 'node:path';
import { type LogSink, rotatingFile } from './rotating-file.ts';

export type LogLevel = 'debug' | 'info' | 'warn' | 'error';

/** What Fastify logs with, and the rest of the program too. */
export type Log = {
  readonly level: LogLevel;
  readonly sink: LogSink;
  note(level: LogLevel, message: string, more?: Readonly<Record<string, unknown>>): void;
};

const RANKS: Readonly<Record<LogLevel, number>> = { debug: 20, info: 30, warn: 40, error: 50 };
const MEGABYTE = 1024 * 1024;

/** Opens `logs/xianzhi.log` in the data folder: one JSON object a line, in Fastify's form. */
export function openLog(
  dataFolder: string,
  options: { level: LogLevel; megabytes: number; files: number },
  clock: () => Date,
): Log {
  const sink = rotatingFile(join(dataFolder, 'logs', 'xianzhi.log'), options.megabytes * MEGABYTE, options.files);
  return {
    level: options.level,
    sink,
    note(level, message, more = {}) {
      if (RANKS[level] < RANKS[options.level]) return;
      sink.write(`${JSON.stringify({ level: RANKS[level], time: clock().getTime(), ...more, msg: message })}\n`);
    },
  };
}

/** An error as a log line holds it. */
export const errorFields = (error: unknown): Record<string, unknown> =>
  error instanceof Error ? { error: error.message, stack: error.stack } : { error: String(error) };
