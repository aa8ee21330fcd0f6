import { join } from 'node:path';
import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import rateLimit from '@fastify/rate-limit';
import Fastify, { type FastifyInstance, LogController } from 'fastify';
import { serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { House } from '../house/house.ts';
import { sessionRule } from '../house/people.ts';
import { installOpenApi } from '../openapi/index.ts';
import { installRights, openness } from '../rights/index.ts';
import { documentRoutes } from '../routes/documents.ts';
import { importRoutes } from '../routes/imports.ts';
import { incidentRoutes } from '../routes/incidents.ts';
import { libraryRoutes } from '../routes/library.ts';
import { matterRoutes } from '../routes/matters.ts';
import { peopleRoutes } from '../routes/people.ts';
import { planRoutes } from '../routes/plans.ts';
import { rosterRoutes } from '../routes/roster.ts';
import { searchRoutes } from '../routes/search.ts';
import { sessionRoutes } from '../routes/session.ts';
import { systemRoutes } from '../routes/system.ts';
import { allowedHosts, checkCaller, isLoopback } from '../security/index.ts';
import { installErrors } from './errors.ts';
import { installScreens } from './screens.ts';

const REQUESTS_A_MINUTE = 600;

/** The whole of HTTP over a house, not yet listening. */
export async function buildApp(house: House): Promise<FastifyInstance> {
  z.config(z.locales.zhCN());
  const app = Fastify({
    forceCloseConnections: true,
    logController: new LogController({ disableRequestLogging: true }),
    routerOptions: { maxParamLength: 1000 },
    logger: { level: house.log.level, stream: house.log.sink },
  });
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  installErrors(app);
  installGate(app, house);
  installRequestLog(app);
  await app.register(helmet, helmetOptions);
  // Where passwords might be guessed calls are counted on every address, elsewhere only for those beyond this machine.
  const isGlobal = !isLoopback(house.settings.host);
  await app.register(rateLimit, { global: isGlobal, max: REQUESTS_A_MINUTE, timeWindow: '1 minute' });
  await app.register(cookie);
  installRights(app, {
    db: house.db,
    localToken: house.localToken,
    clock: house.clock,
    rule: sessionRule(house.settings),
    openness: openness(house.db),
  });
  await installOpenApi(app, house.version);
  await installRoutes(app, house);
  await installScreens(app, join(house.checkout, 'apps', 'console', 'dist'));
  return app;
}

/** Nothing from outside; Ant Design writes its styles into the page. Plain HTTP: no upgrade, no HSTS. */
const helmetOptions = {
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: ["'self'"],
      styleSrc: ["'self'", "'unsafe-inline'"],
      imgSrc: ["'self'", 'data:'],
      objectSrc: ["'none'"],
      baseUri: ["'none'"],
      formAction: ["'self'"],
      frameAncestors: ["'none'"],
      upgradeInsecureRequests: null,
    },
  },
  strictTransportSecurity: false,
  referrerPolicy: { policy: 'same-origin' },
} as const;

async function installRoutes(app: FastifyInstance, house: House): Promise<void> {
  systemRoutes(app, house);
  sessionRoutes(app, house);
  peopleRoutes(app, house);
  rosterRoutes(app, house);
  libraryRoutes(app, house);
  documentRoutes(app, house);
  searchRoutes(app, house);
  planRoutes(app, house);
  matterRoutes(app, house);
  incidentRoutes(app, house);
  await importRoutes(app, house);
}

/** Host, Origin, Sec-Fetch-Site, and whether anything may be changed at all, before every handler and every file. */
function installGate(app: FastifyInstance, house: House): void {
  const ground = { hosts: allowedHosts(house.settings.host, house.settings.hosts), readOnly: house.readOnly !== null };
  app.addHook('onRequest', async (request, reply) => {
    const { headers } = request;
    const one = (value: string | string[] | undefined): string | undefined => (Array.isArray(value) ? value[0] : value);
    const refusal = checkCaller(
      {
        method: request.method,
        path: request.url,
        host: headers.host,
        origin: headers.origin,
        fetchSite: one(headers['sec-fetch-site']),
        fetchMode: one(headers['sec-fetch-mode']),
      },
      ground,
    );
    if (refusal === null) return;
    return reply.code(refusal.status).send({ code: refusal.code, message: refusal.message, place: null });
  });
}

/** One line a request: the route's pattern, never the address asked for, words searched, bodies, or who asked. */
function installRequestLog(app: FastifyInstance): void {
  app.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? '(page)';
    const fields = {
      method: request.method,
      route,
      status: reply.statusCode,
      milliseconds: Math.round(reply.elapsedTime),
    };
    request.log.info(fields, 'request');
  });
}
