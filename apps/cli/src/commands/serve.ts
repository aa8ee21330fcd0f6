import { runServer } from '@xianzhi/server';
import type { Command } from '../command.ts';
import { UsageError } from '../usage.ts';
import { takeWords } from '../words.ts';

/** `serve`: the server, until Ctrl-C. */
export const serve: Command = async (words, checkout, output) => {
  const { rest } = takeWords(words, {});
  if (rest.length > 0)
    throw new UsageError(`serve 不带参数；设置写在环境变量或设置文件里（写的是“${rest.join(' ')}”）`);
  return runServer(checkout, process.env, output.out);
};
