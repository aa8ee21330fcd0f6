import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Failure, type RouteName, routePath, routes } from '@xianzhi/contract';
import type { RouteAnswer } from './http/route.ts';
import { readSettings, type Settings } from './settings/index.ts';
import { type RunningServer, startServer } from './start.ts';

/** For tests only: real servers on folders of their own. */
export const checkout = fileURLToPath(new URL('../../../', import.meta.url));

/** Passable for the user who runs PostgreSQL where the tests run as root. */
export function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'xianzhi-server-'));
  chmodSync(folder, 0o711);
  return folder;
}

export const removeFolder = (folder: string): void => rmSync(folder, { recursive: true, force: true });

export function settingsOn(data: string, more: Readonly<Record<string, string>> = {}): Settings {
  const read = readSettings({ environment: { XIANZHI_DATA: data, XIANZHI_PORT: '17100', ...more }, home: data });
  if (read.settings === null) throw new Error(JSON.stringify(read.problems));
  return read.settings;
}

export const start = (settings: Settings, instance: string, said: string[] = []) =>
  startServer({
    settings,
    checkout,
    version: '0.0.0',
    instance,
    clock: () => new Date(),
    say: (line) => void said.push(line),
  });

export async function startOrFail(settings: Settings, instance: string, said: string[] = []): Promise<RunningServer> {
  const started = await start(settings, instance, said);
  if (started.state !== 'started') throw new Error(JSON.stringify(started));
  return started;
}

type Asked = {
  readonly params?: Record<string, string>;
  readonly query?: Record<string, string>;
  readonly body?: unknown;
  readonly headers?: Record<string, string>;
};
/** What came back; a refusal's fields stand beside the answer's, the status tells which it is. */
export type Told<N extends RouteName> = {
  readonly status: number;
  readonly headers: Headers;
  readonly json: RouteAnswer<N> & Failure;
};

/** Calls a route of the contract over the network. */
export async function ask<N extends RouteName>(
  server: Pick<RunningServer, 'address'>,
  name: N,
  { params, query, body, headers }: Asked = {},
): Promise<Told<N>> {
  const url = new URL(routePath(name, params), server.address);
  for (const [key, value] of Object.entries(query ?? {})) url.searchParams.set(key, value);
  const isForm = body instanceof FormData;
  const payload = body === undefined ? {} : { body: isForm ? body : JSON.stringify(body) };
  const type: Record<string, string> = body === undefined || isForm ? {} : { 'content-type': 'application/json' };
  const response = await fetch(url, { method: routes[name].method, headers: { ...type, ...headers }, ...payload });
  return { status: response.status, headers: response.headers, json: (await response.json()) as Told<N>['json'] };
}

/** The headers of a browser that has signed in to the demo as one of its people. */
export async function demoSession(
  server: Pick<RunningServer, 'address'>,
  account: string,
): Promise<{ cookie: string }> {
  const { headers } = await ask(server, 'demoSignIn', { body: { account } });
  return { cookie: headers.getSetCookie()[0]?.split(';')[0] ?? '' };
}

/** A multipart form with files. */
export function formOf(
  files: Readonly<Record<string, Uint8Array | string>>,
  fields: Readonly<Record<string, string>> = {},
): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  for (const [name, content] of Object.entries(files))
    form.append('file', new Blob([typeof content === 'string' ? content : new Uint8Array(content)]), name);
  return form;
}

/** The first of a list that must not be empty. */
export function first<T>(list: readonly (T | null)[]): T {
  const [value] = list;
  if (value === undefined || value === null) throw new Error('nothing there');
  return value;
}
