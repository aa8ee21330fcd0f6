import type { Command } from './command.ts';
import { type Output, processOutput } from './output.ts';
import { CommandFailure, SettingsFailure, USAGE, UsageError } from './usage.ts';

// Each is loaded when it is called: `read` needs neither HTTP nor a database.
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  read: async () => (await import('./commands/read.ts')).read,
  import: async () => (await import('./commands/import.ts')).importFiles,
  search: async () => (await import('./commands/search.ts')).search,
  show: async () => (await import('./commands/show.ts')).show,
  withdraw: async () => (await import('./commands/withdraw.ts')).withdraw,
  restore: async () => (await import('./commands/restore.ts')).restore,
  demo: async () => (await import('./commands/demo.ts')).demo,
  norms: async () => (await import('./commands/norms.ts')).norms,
  cases: async () => (await import('./commands/cases.ts')).cases,
  verify: async () => (await import('./commands/verify.ts')).verify,
  bind: async () => (await import('./commands/bind.ts')).bind,
  coverage: async () => (await import('./commands/coverage.ts')).coverage,
  content: async () => (await import('./commands/content.ts')).content,
  decide: async () => (await import('./commands/decide.ts')).decide,
  people: async () => (await import('./commands/people.ts')).people,
  drill: async () => (await import('./commands/drill.ts')).drill,
  explain: async () => (await import('./commands/explain.ts')).explain,
  audit: async () => (await import('./commands/audit.ts')).audit,
  backup: async () => (await import('./commands/backup.ts')).backup,
  serve: async () => (await import('./commands/serve.ts')).serve,
};

const HELP = new Set(['help', '--help', '-h']);

/** Runs a command line. 0: done; 1: not done, with the reason on standard error; 2: wrong words or settings. */
export async function main(
  words: readonly string[],
  checkout: string,
  output: Output = processOutput,
): Promise<number> {
  const [name, ...rest] = words;
  if (name === undefined || HELP.has(name) || rest.some((word) => word === '--help' || word === '-h')) {
    output.out(USAGE);
    return name === undefined ? 2 : 0;
  }
  const load = Object.hasOwn(commands, name) ? commands[name] : undefined;
  try {
    if (load === undefined) throw new UsageError(`没有“${name}”这个命令`);
    const command = await load();
    return await command(rest, checkout, output);
  } catch (error) {
    return report(error, output);
  }
}

function report(error: unknown, output: Output): number {
  if (error instanceof UsageError) {
    output.err(`${error.message}\n\n${USAGE}`);
    return 2;
  }
  if (error instanceof CommandFailure || error instanceof SettingsFailure) {
    output.err(error.message);
    return error instanceof SettingsFailure ? 2 : 1;
  }
  output.err(`程序出错，没有完成：${error instanceof Error ? (error.stack ?? error.message) : error}`);
  return 1;
}
