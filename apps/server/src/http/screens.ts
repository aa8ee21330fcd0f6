import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply } from 'fastify';

const NOT_BUILT =
  '<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>县治</title><p>界面还没有生成。请在程序目录运行 npm run build，然后重新启动。</p></html>';
const HAS_EXTENSION = /\.[a-z0-9]{1,8}$/i;
const PROGRAM_PATHS = ['/api/', '/openapi/', '/assets/'];

/** Serves the built console; every other address that a person may open is one of its pages. */
export async function installScreens(app: FastifyInstance, folder: string): Promise<void> {
  const built = existsSync(join(folder, 'index.html'));
  if (built) {
    await app.register(fastifyStatic, {
      root: folder,
      wildcard: false,
      cacheControl: false,
      setHeaders: (response, path) => {
        const named = path.includes(`${join(folder, 'assets')}`);
        response.header('cache-control', named ? 'public, max-age=31536000, immutable' : 'no-cache');
      },
    });
  }
  app.setNotFoundHandler((request, reply) => {
    const path = request.url.split('?')[0] ?? '/';
    if (!isPage(request.method, path)) return notFound(reply, path);
    return built ? reply.sendFile('index.html') : reply.code(503).type('text/html; charset=utf-8').send(NOT_BUILT);
  });
}

/** A page, and not a missing file or a door of the API. An address may hold a point: `4.2.1`. */
function isPage(method: string, path: string): boolean {
  if (method !== 'GET' && method !== 'HEAD') return false;
  if (PROGRAM_PATHS.some((start) => path.startsWith(start)) || path === '/api') return false;
  return !(HAS_EXTENSION.test(path) && path.split('/').length === 2);
}

const notFound = (reply: FastifyReply, path: string): FastifyReply =>
  reply
    .code(404)
    .send({ code: 'XZ_NOT_FOUND', message: '没有这个接口或文件。接口一览见 /openapi。', place: path.slice(0, 200) });
