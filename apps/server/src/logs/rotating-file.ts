import { appendFileSync, existsSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

/** Where log lines go. Pino writes one line at a time. */
export type LogSink = { write(line: string): void };

/**
 * A log file that moves to `file.1`, `file.2` … when it has grown to `limit` bytes; the oldest of `keep` files goes.
 * Written at once, so that the last lines before a crash are there. A full disk never stops the program.
 */
export function rotatingFile(file: string, limit: number, keep: number): LogSink {
  mkdirSync(dirname(file), { recursive: true });
  let size = existsSync(file) ? statSync(file).size : 0;
  const append = (line: string): void => {
    if (size > 0 && size + Buffer.byteLength(line) > limit) {
      rotate(file, keep);
      size = 0;
    }
    appendFileSync(file, line, { mode: 0o600 });
    size += Buffer.byteLength(line);
  };
  return {
    write(line) {
      try {
        append(line);
      } catch {
        // Nowhere left to say it: serving the county goes before logging.
      }
    },
  };
}

function rotate(file: string, keep: number): void {
  rmSync(`${file}.${keep - 1}`, { force: true });
  for (let i = keep - 2; i >= 1; i -= 1) if (existsSync(`${file}.${i}`)) renameSync(`${file}.${i}`, `${file}.${i + 1}`);
  if (keep > 1) renameSync(file, `${file}.1`);
  else rmSync(file, { force: true });
}
