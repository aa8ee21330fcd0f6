import { failure, type RouteName, type Routes, routePath, routes } from '@xianzhi/contract';
import type { z } from 'zod';
import { Problem, unreachable, unreadable } from './problem.ts';

export type QueryValue = string | number | readonly string[] | null | undefined;
export type Call = {
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, QueryValue>>;
  readonly body?: unknown;
  readonly signal?: AbortSignal;
};

/** What a route answers, after its schema. */
export type Answer<N extends RouteName> = Routes[N]['response'] extends z.ZodType
  ? z.infer<Routes[N]['response']>
  : never;

/** Calls a route of the contract and reads its answer by the contract's schema; throws a `Problem`. */
export async function call<N extends RouteName>(name: N, options: Call = {}): Promise<Answer<N>> {
  const response = await send(name, options);
  const json = await response.json().catch(() => null);
  if (!response.ok) throw problemOf(response.status, json);
  const schema = routes[name].response;
  const read = typeof schema === 'string' ? null : schema.safeParse(json);
  if (!read?.success) throw unreadable(response.status);
  return read.data as Answer<N>;
}

async function send(name: RouteName, { params, query, body, signal }: Call): Promise<Response> {
  const files = body instanceof FormData;
  const headers: Record<string, string> = body === undefined || files ? {} : { 'content-type': 'application/json' };
  const init: RequestInit = { method: routes[name].method, headers };
  if (body !== undefined) init.body = files ? body : JSON.stringify(body);
  if (signal) init.signal = signal;
  try {
    return await fetch(routePath(name, params) + queryText(query), init);
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw unreachable();
  }
}

/** The answer of a refused or failed call, in the contract's form or not. */
export function problemOf(status: number, json: unknown): Problem {
  const read = failure.safeParse(json);
  return read.success ? new Problem({ ...read.data, status }) : unreadable(status);
}

function queryText(query: Call['query']): string {
  const search = new URLSearchParams();
  for (const [key, value] of Object.entries(query ?? {})) {
    if (Array.isArray(value)) for (const one of value) search.append(key, one);
    else if (value !== null && value !== undefined && value !== '') search.set(key, String(value));
  }
  const text = search.toString();
  return text === '' ? '' : `?${text}`;
}
