/** Where a command prints: results to `out`, progress and failures to `err`. */
export type Output = { out(text: string): void; err(text: string): void };

export const processOutput: Output = {
  out: (text) => void process.stdout.write(`${text}\n`),
  err: (text) => void process.stderr.write(`${text}\n`),
};

/** Pretty-printed JSON, the only thing that a command with `--json` prints. */
export const asJson = (value: unknown): string => JSON.stringify(value, null, 2);
