import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Problem } from './house/index.ts';
import { printProblems, readSettings } from './settings/index.ts';
import { type RunningServer, startServer } from './start.ts';

// npm passes Ctrl-C on to a process that has had it from the terminal already: only a later one means "at once".
const SAME_PRESS = 2_000;

/** The version in the checkout's package.json. */
export const versionOf = (checkout: string): string =>
  (JSON.parse(readFileSync(join(checkout, 'package.json'), 'utf8')) as { version: string }).version;

/**
 * `xianzhi serve`: starts, prints the address, serves until Ctrl-C. Resolves with the exit status:
 * 0 after an orderly end or where a server runs already, 1 where it cannot start, 2 for bad settings.
 */
export async function runServer(
  checkout: string,
  environment: NodeJS.ProcessEnv,
  print: (line: string) => void,
): Promise<number> {
  const read = readSettings({ environment, home: checkout });
  if (read.settings === null) {
    process.stderr.write(`${printProblems(read.problems)}\n`);
    return 2;
  }
  const version = versionOf(checkout);
  print(`县治 ${version} 正在启动`);
  if (read.settings.file !== null) print(`设置取自 ${read.settings.file}`);
  const began = Date.now();
  const stopping = untilSignal();
  const parts = {
    settings: read.settings,
    checkout,
    version,
    instance: randomUUID(),
    clock: () => new Date(),
    say: (line: string) => print(`· ${line}`),
  };
  const started = await startServer(parts);
  if (started.state === 'refused') return failed(started.problem);
  if (started.state === 'running') {
    print(
      started.record.address === null
        ? `另一个启动正在进行（进程 ${started.record.pid}），没有重复启动。`
        : `县治已在运行：${started.record.address}`,
    );
    return 0;
  }
  const seconds = ((Date.now() - began) / 1000).toFixed(1);
  print(`已启动，用时 ${seconds} 秒${started.house.readOnly === null ? '' : `。${started.house.readOnly}`}`);
  print(`请用浏览器打开 ${started.address}`);
  print('按 Ctrl-C 停止');
  await stopping;
  return stop(started, print);
}

function failed(problem: Problem): number {
  process.stderr.write(`没有启动：${problem.message}（${problem.code}）\n`);
  return 1;
}

/** Resolves at the first Ctrl-C, also one that comes before the start is through; a later one ends the process at once. */
function untilSignal(): Promise<void> {
  return new Promise((resolve) => {
    let firstAt: number | null = null;
    const onSignal = (): void => {
      if (firstAt !== null && Date.now() - firstAt > SAME_PRESS) process.exit(130);
      firstAt ??= Date.now();
      resolve();
    };
    process.on('SIGINT', onSignal);
    process.on('SIGTERM', onSignal);
  });
}

async function stop(server: RunningServer, print: (line: string) => void): Promise<number> {
  const busy = server.house.desk.busy();
  print(busy > 0 ? `正在停止：先完成已受理的 ${busy} 个导入` : '正在停止');
  try {
    await server.stop();
    print('已停止');
    return 0;
  } catch (error) {
    process.stderr.write(`停止时出错：${error instanceof Error ? error.message : error}\n`);
    return 1;
  }
}
