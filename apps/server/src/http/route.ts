import { failure, type Rights, type RouteName, type RouteShape, type Routes, routes } from '@xianzhi/contract';
import type { SignedIn } from '@xianzhi/office/people';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import type { Caller } from '../rights/index.ts';
import { isRefused, type Refused } from './refused.ts';

type Read<N extends RouteName, K extends 'params' | 'query' | 'body'> = Routes[N] extends { readonly [P in K]: infer S }
  ? S extends z.ZodType
    ? z.output<S>
    : undefined
  : undefined;

type Who<N extends RouteName> = Rights[N]['who'];

/** Who calls: by the table of rights somebody is signed in, and works on a county, wherever the route asks for it. */
export type CallerOf<N extends RouteName> = Omit<Caller, 'signedIn'> & {
  readonly signedIn: Who<N> extends 'office'
    ? SignedIn & { readonly county: string }
    : Who<N> extends 'signedIn' | 'installation'
      ? SignedIn
      : SignedIn | null;
};

/** What a route's handler is given, checked by the contract and by the table of rights. */
export type RouteInput<N extends RouteName> = {
  readonly params: Read<N, 'params'>;
  readonly query: Read<N, 'query'>;
  readonly body: Read<N, 'body'>;
  readonly caller: CallerOf<N>;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
};

export type RouteAnswer<N extends RouteName> = Routes[N]['response'] extends z.ZodType
  ? z.output<Routes[N]['response']>
  : never;
export type RouteHandler<N extends RouteName> = (input: RouteInput<N>) => Promise<RouteAnswer<N> | Refused>;

/** The schema of a route for validation, serialisation and the OpenAPI page. */
function schemaOf(shape: RouteShape): Record<string, unknown> {
  return {
    summary: shape.title,
    tags: [shape.group],
    ...(shape.params ? { params: shape.params } : {}),
    ...(shape.query ? { querystring: shape.query } : {}),
    ...(shape.body && shape.body !== 'files' ? { body: shape.body } : {}),
    ...(shape.body === 'files' ? { consumes: ['multipart/form-data'] } : {}),
    ...(typeof shape.response === 'string'
      ? {}
      : { response: { 200: shape.response, '4xx': failure, '5xx': failure } }),
  };
}

const configOf = (name: RouteName, { callsAMinute }: RouteShape) => ({
  name,
  ...(callsAMinute === undefined ? {} : { rateLimit: { max: callsAMinute, timeWindow: '1 minute' } }),
});

/** What every route of the contract is registered with: its form, and its name for the table of rights. */
export const optionsOf = (name: RouteName) => ({
  schema: schemaOf(routes[name]),
  config: configOf(name, routes[name]),
});

/** Registers one route of the contract: decode, call, encode. */
export function serve<N extends RouteName>(app: FastifyInstance, name: N, handler: RouteHandler<N>): void {
  const shape: RouteShape = routes[name];
  app.route({
    method: shape.method,
    url: shape.path,
    ...optionsOf(name),
    ...(shape.bodyLimit === undefined ? {} : { bodyLimit: shape.bodyLimit }),
    handler: async (request, reply) => {
      const { params, query, body, caller } = request;
      const input = { params, query, body, caller, request, reply };
      return answer(reply, await handler(input as RouteInput<N>));
    },
  });
}

/** Sends a value, or a refusal under its status. */
export function answer(reply: FastifyReply, value: unknown): FastifyReply {
  return isRefused(value) ? reply.code(value.refused).send(value.failure) : reply.send(value);
}
