import { failure, type RouteName, type Routes, routePath, routes } from '@xianzhi/contract';
import {
  findServer,
  LOCAL_TOKEN_HEADER,
  type LocalLibrary,
  openLocal,
  printProblems,
  readSettings,
  type Settings,
} from '@xianzhi/server';
import type { z } from 'zod';
import type { Output } from './output.ts';
import { CommandFailure, SettingsFailure } from './usage.ts';

export type Call = {
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string | number>>;
  readonly body?: unknown;
};

export type Answer<N extends RouteName> = Routes[N]['response'] extends z.ZodType
  ? z.output<Routes[N]['response']>
  : never;

/** The library, wherever it is open: one way to call it. */
export type Library = {
  call<N extends RouteName>(name: N, call?: Call): Promise<Answer<N>>;
  close(): Promise<void>;
};

type Request = {
  readonly method: 'GET' | 'POST';
  readonly url: string;
  readonly headers: Record<string, string>;
  readonly body: Buffer | undefined;
};
type Reply = { readonly status: number; readonly text: string };
type Send = (request: Request) => Promise<Reply>;

/**
 * The library of these settings: through the server that runs on the data folder, else opened by this process.
 * `toChange`: a server that is read-only cannot be asked; then the library is opened beside it.
 */
export async function openLibrary(checkout: string, output: Output, toChange = false): Promise<Library> {
  const read = readSettings({ environment: process.env, home: checkout });
  if (read.settings === null) throw new SettingsFailure(printProblems(read.problems));
  const server = await findServer(read.settings, checkout);
  if (server?.address != null) {
    const library = libraryOver(overHttp(server.address, server.localToken), async () => {});
    if (!toChange || !(await library.call('system')).readOnly) return library;
  }
  return openHere(read.settings, checkout, output);
}

async function openHere(settings: Settings, checkout: string, output: Output): Promise<Library> {
  const local = await openLocal(settings, checkout, (line) => output.err(`· ${line}`));
  if (!local.ok) throw new CommandFailure(`${local.message}（${local.code}）`);
  return libraryOver(inProcess(local), local.close);
}

const overHttp =
  (address: string, token: string | null): Send =>
  async ({ method, url, headers: given, body }) => {
    const headers = token === null ? given : { ...given, [LOCAL_TOKEN_HEADER]: token };
    const init = body === undefined ? { method, headers } : { method, headers, body: new Uint8Array(body) };
    const response = await fetch(new URL(url, address), init).catch(() => {
      throw new CommandFailure(`连不上正在运行的服务（${address}）。请稍候再试，或重新启动它。`);
    });
    return { status: response.status, text: await response.text() };
  };

const inProcess =
  ({ app, localToken }: LocalLibrary): Send =>
  async ({ method, url, headers, body }) => {
    const response = await app.inject({
      method,
      url,
      headers: { host: 'localhost', [LOCAL_TOKEN_HEADER]: localToken, ...headers },
      ...(body === undefined ? {} : { payload: body }),
    });
    return { status: response.statusCode, text: response.body };
  };

function libraryOver(send: Send, close: () => Promise<void>): Library {
  return {
    close,
    async call(name, { params, query, body } = {}) {
      const search = new URLSearchParams(
        Object.entries(query ?? {}).map(([key, value]): [string, string] => [key, String(value)]),
      ).toString();
      const url = `${routePath(name, params)}${search === '' ? '' : `?${search}`}`;
      const { status, text } = await send({ method: routes[name].method, url, ...(await encode(body)) });
      return read(name, status, text);
    },
  };
}

async function encode(body: unknown): Promise<Pick<Request, 'headers' | 'body'>> {
  if (body === undefined) return { headers: {}, body: undefined };
  if (!(body instanceof FormData))
    return { headers: { 'content-type': 'application/json' }, body: Buffer.from(JSON.stringify(body)) };
  const form = new Response(body);
  const type = form.headers.get('content-type') ?? '';
  return { headers: { 'content-type': type }, body: Buffer.from(await form.arrayBuffer()) };
}

function read<N extends RouteName>(name: N, status: number, text: string): Answer<N> {
  const value = parseJson(text);
  if (status >= 400) {
    const refusal = failure.safeParse(value);
    throw new CommandFailure(
      refusal.success
        ? `${refusal.data.message}（${refusal.data.code}）`
        : `服务没有办成（HTTP ${status}）。请看数据目录中的日志。`,
    );
  }
  const schema = routes[name].response;
  const parsed = typeof schema === 'string' ? null : schema.safeParse(value);
  if (!parsed?.success) throw new CommandFailure('正在运行的服务与这个命令的版本不合。请停止服务，重新启动。');
  return parsed.data as Answer<N>;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Opens, runs, and always closes. */
export async function withLibrary<T>(
  checkout: string,
  output: Output,
  run: (library: Library) => Promise<T>,
  toChange = false,
): Promise<T> {
  const library = await openLibrary(checkout, output, toChange);
  try {
    return await run(library);
  } finally {
    await library.close();
  }
}
