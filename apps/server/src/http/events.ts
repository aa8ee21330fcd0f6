import type { FastifyReply, FastifyRequest } from 'fastify';

export type EventStream = { send(event: string, data: unknown): void; end(): void };

/** Takes a reply over as a stream of server-sent events; `onClose` runs once, whoever closes it. */
export function openEventStream(request: FastifyRequest, reply: FastifyReply, onClose: () => void): EventStream {
  reply.hijack();
  const { raw } = reply;
  for (const [name, value] of Object.entries(reply.getHeaders())) if (value !== undefined) raw.setHeader(name, value);
  raw.writeHead(200, {
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store',
    'x-accel-buffering': 'no',
  });
  request.raw.once('close', onClose);
  return {
    send: (event, data) => void (raw.writableEnded || raw.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`)),
    end: () => void raw.end(),
  };
}
