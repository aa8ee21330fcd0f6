import { failure, type RouteName, type RouteShape, type Routes, routes } from '@xianzhi/contract';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { isRefused, type Refused } from './refused.ts';

type Read<N extends RouteName, K extends 'params' | 'query' | 'body'> = Routes[N] extends { readonly [P in K]: infer S }
  ? S extends z.ZodType
    ? z.output<S>
    : undefined
  : undefined;

/** What a route's handler is given, checked by the contract. */
export type RouteInput<N extends RouteName> = {
  readonly params: Read<N, 'params'>;
  readonly query: Read<N, 'query'>;
  readonly body: Read<N, 'body'>;
  readonly request: FastifyRequest;
};

export type RouteAnswer<N extends RouteName> = Routes[N]['response'] extends z.ZodType
  ? z.output<Routes[N]['response']>
  : never;
export type RouteHandler<N extends RouteName> = (input: RouteInput<N>) => Promise<RouteAnswer<N> | Refused>;

/** The schema of a route for validation, serialisation and the OpenAPI page. */
export function schemaOf(shape: RouteShape): Record<string, unknown> {
  return {
    summary: shape.title,
    tags: [shape.group],
    ...(shape.params ? { params: shape.params } : {}),
    ...(shape.query ? { querystring: shape.query } : {}),
    ...(shape.body && shape.body !== 'files' ? { body: shape.body } : {}),
    ...(shape.body === 'files' ? { consumes: ['multipart/form-data'] } : {}),
    ...(shape.response === 'events' ? {} : { response: { 200: shape.response, '4xx': failure, '5xx': failure } }),
  };
}

/** Registers one route of the contract: decode, call, encode. */
export function serve<N extends RouteName>(app: FastifyInstance, name: N, handler: RouteHandler<N>): void {
  const shape: RouteShape = routes[name];
  app.route({
    method: shape.method,
    url: shape.path,
    schema: schemaOf(shape),
    ...(shape.bodyLimit === undefined ? {} : { bodyLimit: shape.bodyLimit }),
    handler: async (request, reply) => {
      const input = { params: request.params, query: request.query, body: request.body, request };
      return answer(reply, await handler(input as RouteInput<N>));
    },
  });
}

/** Sends a value, or a refusal under its status. */
export function answer(reply: FastifyReply, value: unknown): FastifyReply {
  return isRefused(value) ? reply.code(value.refused).send(value.failure) : reply.send(value);
}
