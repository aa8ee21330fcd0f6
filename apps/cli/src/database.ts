import { type LocalDatabase, openLocalDatabase, printProblems, readSettings } from '@xianzhi/server';
import type { Output } from './output.ts';
import { CommandFailure, SettingsFailure } from './usage.ts';

/** Opens the database of the settings, runs, and always closes; beside a running server too. */
export async function withDatabase<T>(
  checkout: string,
  output: Output,
  run: (local: LocalDatabase) => Promise<T>,
): Promise<T> {
  const read = readSettings({ environment: process.env, home: checkout });
  if (read.settings === null) throw new SettingsFailure(printProblems(read.problems));
  const local = await openLocalDatabase(read.settings, checkout, (line) => output.err(`· ${line}`));
  if (!local.ok) throw new CommandFailure(`${local.message}（${local.code}）`);
  try {
    return await run(local);
  } finally {
    await local.close();
  }
}
