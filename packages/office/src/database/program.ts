import { spawn } from 'node:child_process';
import type { RunUser } from './run-user.ts';

export type ProgramResult = { readonly status: number | null; readonly output: string };

/** A clean environment: no PG* variable and no locale of the shell reaches the server. */
const environment = (): NodeJS.ProcessEnv => ({
  PATH: process.env.PATH ?? '',
  SystemRoot: process.env.SystemRoot,
  TEMP: process.env.TEMP,
  LC_ALL: 'C',
  TZ: 'UTC',
});

/**
 * Runs a PostgreSQL program as `user` and waits for its exit.
 * `quiet`: its output is not collected; a server that it leaves behind would hold the pipe open for ever.
 */
export function runProgram(
  file: string,
  args: readonly string[],
  options: { readonly user: RunUser; readonly quiet?: boolean },
): Promise<ProgramResult> {
  return new Promise((resolve) => {
    const child = spawn(file, [...args], {
      ...(options.user ?? {}),
      cwd: process.platform === 'win32' ? undefined : '/',
      env: environment(),
      stdio: options.quiet ? 'ignore' : ['ignore', 'pipe', 'pipe'],
      windowsHide: true,
    });
    let output = '';
    const collect = (chunk: Buffer): void => {
      output = (output + chunk.toString('utf8')).slice(-4000);
    };
    child.stdout?.on('data', collect);
    child.stderr?.on('data', collect);
    child.on('error', (error) => resolve({ status: null, output: error.message }));
    child.on(options.quiet ? 'exit' : 'close', (status) => resolve({ status, output }));
  });
}
