import { networkInterfaces } from 'node:os';
import type { FastifyInstance } from 'fastify';

const MOST_PORTS = 50;
const ANY_ADDRESS = new Set(['0.0.0.0', '::']);

export type Listening =
  | { readonly ok: true; readonly port: number; readonly address: string }
  | { readonly ok: false; readonly code: string; readonly message: string };

/** Listens on the first free port from `port` on. */
export async function listen(
  app: FastifyInstance,
  host: string,
  port: number,
  say: (line: string) => void,
): Promise<Listening> {
  for (let tried = port; tried < port + MOST_PORTS && tried <= 65_535; tried += 1) {
    try {
      await app.listen({ host, port: tried });
      return { ok: true, port: tried, address: `http://${shownHost(host)}:${tried}` };
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code !== 'EADDRINUSE') return refusal(host, tried, code ?? '');
      say(`端口 ${tried} 已被占用，改用下一个`);
    }
  }
  return {
    ok: false,
    code: 'XZ_PORT',
    message: `从 ${port} 起的 ${MOST_PORTS} 个端口都被占用。请用 XIANZHI_PORT 另指一个。`,
  };
}

function refusal(host: string, port: number, code: string): Listening {
  if (code === 'EACCES')
    return {
      ok: false,
      code: 'XZ_PORT',
      message: `没有权限使用端口 ${port}。请用 XIANZHI_PORT 另指一个大于 1024 的端口。`,
    };
  return {
    ok: false,
    code: 'XZ_HOST',
    message: `不能在 ${host} 上监听（${code}）。请把 XIANZHI_HOST 改为本机的一个地址。`,
  };
}

/** A name that a browser can open. */
function shownHost(host: string): string {
  if (ANY_ADDRESS.has(host)) {
    const outside = Object.values(networkInterfaces())
      .flat()
      .find((entry) => entry?.family === 'IPv4' && !entry.internal);
    return outside?.address ?? '127.0.0.1';
  }
  return host.includes(':') ? `[${host}]` : host;
}
