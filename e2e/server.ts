import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The checkout. */
export const checkout = dirname(dirname(fileURLToPath(import.meta.url)));
/** The program as a clerk starts it. */
const PROGRAM = process.env.XIANZHI_E2E_PROGRAM ?? join(checkout, 'apps/cli/bin/xianzhi.js');
const ADDRESS = /http:\/\/127\.0\.0\.1:\d{1,5}/;

/** A program of its own with an empty data folder, started as a clerk starts it. */
export type TestServer = { readonly address: string; stop(): Promise<void> };

/** Starts `xianzhi serve` and waits for the printed address; throws with its output where it does not come. */
export async function startServer(environment: Readonly<Record<string, string>> = {}): Promise<TestServer> {
  const folder = mkdtempSync(join(tmpdir(), 'xianzhi-e2e-'));
  // Run as root, the database is another user's and must get through to its folder.
  chmodSync(folder, 0o755);
  const child = spawn(PROGRAM, ['serve'], {
    env: {
      ...withoutOwnSettings(),
      XIANZHI_DATA: join(folder, 'data'),
      XIANZHI_PORT: String(freePort()),
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const address = await printedAddress(child).catch((reason: unknown) => {
    rmSync(folder, { recursive: true, force: true });
    throw reason;
  });
  const stop = async () => {
    child.kill('SIGINT');
    if (child.exitCode === null) await once(child, 'exit');
    rmSync(folder, { recursive: true, force: true });
  };
  return { address, stop };
}

/** The settings of whoever runs the tests must not reach the tested program. */
function withoutOwnSettings(): NodeJS.ProcessEnv {
  return Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !name.startsWith('XIANZHI_') && name !== 'DATABASE_URL'),
  );
}

/** A port that is probably free; the program takes the next one where it is not. */
const freePort = (): number => 20_000 + (process.pid % 20_000);

function printedAddress(child: ChildProcess): Promise<string> {
  let output = '';
  return new Promise((resolve, reject) => {
    const read = (chunk: Buffer) => {
      output += chunk.toString();
      const address = ADDRESS.exec(output.split('请用浏览器打开')[1] ?? '')?.[0];
      if (address) resolve(address);
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
    child.once('exit', (code) => reject(new Error(`xianzhi serve ended with ${code}:\n${output}`)));
  });
}
