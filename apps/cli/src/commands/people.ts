import { printProblems, readSettings, resetAdministratorPassword } from '@xianzhi/server';
import type { Command } from '../command.ts';
import { CommandFailure, SettingsFailure, UsageError } from '../usage.ts';
import { oneWord, takeWords } from '../words.ts';

/** `people reset`: works beside a running server and without one. The password goes into a file, never to the screen. */
export const people: Command = async (words, checkout, output) => {
  const act = oneWord(takeWords(words, {}).rest, '动作（reset）');
  if (act !== 'reset') throw new UsageError(`people 的动作只有 reset，写的是“${act}”`);
  const read = readSettings({ environment: process.env, home: checkout });
  if (read.settings === null) throw new SettingsFailure(printProblems(read.problems));
  const made = await resetAdministratorPassword(read.settings, checkout, (line) => output.err(`· ${line}`));
  if (!made.ok) throw new CommandFailure(`${made.message}（${made.code}）`);
  output.out(`新的一次性密码（24 小时内有效）写在 ${made.path}`);
  return 0;
};
