import { type RouteName, type RouteRight, rights } from '@xianzhi/contract';
import { demoCounty } from '@xianzhi/office/library';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { type Refused, refused } from '../http/refused.ts';
import { type Caller, type CallerGround, type CallerMarks, callerOf } from './caller.ts';
import { covers, refusalOf } from './decide.ts';

declare module 'fastify' {
  interface FastifyRequest {
    caller: Caller;
  }
  interface FastifyContextConfig {
    /** The route of the contract; pages and files have none. */
    name?: RouteName;
  }
}

/** Where the browser keeps its session. */
export const SESSION_COOKIE = 'xianzhi_session';
/** How the shell shows the token that it read from the data folder. */
export const LOCAL_TOKEN_HEADER = 'x-xianzhi-local';

const PROXY_HEADERS = ['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-real-ip', 'via'];
const COUNTY_BEFORE = /^(\d{6})(?:\/|$)/;

const NOBODY: Caller = { signedIn: null, isHere: false, isOpen: false };
const noCounty = refused(404, 'XZ_COUNTY_UNKNOWN', '您的账号之下没有这个县。请看登录的是哪个县。');

function marksOf(request: FastifyRequest): CallerMarks {
  const { headers } = request;
  const token = headers[LOCAL_TOKEN_HEADER];
  return {
    session: request.cookies[SESSION_COOKIE],
    localToken: Array.isArray(token) ? token[0] : token,
    remote: request.socket.remoteAddress,
    host: headers.host,
    isForwarded: PROXY_HEADERS.some((name) => headers[name] !== undefined),
  };
}

type Named = { readonly county?: unknown; readonly code?: unknown; readonly address?: unknown };

/** The county that a request names, by its path or in its body; null where it names none. */
function countyNamed(name: RouteName, request: FastifyRequest): string | null {
  if (name === 'demo') return demoCounty.code;
  const params = (request.params ?? {}) as Named;
  const body = (request.body ?? {}) as Named;
  if (typeof params.county === 'string') return params.county;
  if (typeof body.code === 'string') return body.code;
  return typeof body.address === 'string' ? (COUNTY_BEFORE.exec(body.address.trim())?.[1] ?? null) : null;
}

/** Published matter is changed by its own county alone; asked before the body is read, and again for what it names. */
function otherCounty(name: RouteName, request: FastifyRequest): Refused | null {
  const right: RouteRight = rights[name];
  const county = right.who === 'published' ? countyNamed(name, request) : null;
  return county === null || covers(request.caller, county) ? null : noCounty;
}

/**
 * The one place where rights are checked: who calls and whether the table lets him, before the body is read; whose
 * published matter it is, once the request is understood. Operational routes name no county: it comes from the session.
 */
export function installRights(app: FastifyInstance, ground: CallerGround): void {
  app.decorateRequest('caller', { getter: () => NOBODY });
  app.addHook('onRequest', async (request, reply) => {
    const { name } = request.routeOptions.config;
    if (name === undefined) return;
    const caller = await callerOf(marksOf(request), ground);
    Object.defineProperty(request, 'caller', { value: caller });
    const refusal = refusalOf(name, caller) ?? otherCounty(name, request);
    if (refusal !== null) return reply.code(refusal.refused).send(refusal.failure);
  });
  app.addHook('preHandler', async (request, reply) => {
    const { name } = request.routeOptions.config;
    const refusal = name === undefined ? null : otherCounty(name, request);
    if (refusal !== null) return reply.code(refusal.refused).send(refusal.failure);
  });
}
