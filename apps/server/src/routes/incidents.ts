import { createHash } from 'node:crypto';
import { type RouteShape, routes } from '@xianzhi/contract';
import { findFolder } from '@xianzhi/core/content';
import { officeTime } from '@xianzhi/office/clocks';
import {
  type Actor,
  type CommandOutcome,
  type IncidentCommand,
  type IncidentFile,
  openClocks,
} from '@xianzhi/office/incidents';
import type { FastifyInstance } from 'fastify';
import type { House } from '../house/house.ts';
import { openEventStream } from '../http/events.ts';
import { type Refused, refused } from '../http/refused.ts';
import { optionsOf, serve } from '../http/route.ts';
import { clockView, fieldsOf, incidentViewOf, noIncident, type Officer } from '../incidents/index.ts';
import { callerRoute, keepCaller } from './incident-caller.ts';
import { formRoutes } from './incident-forms.ts';

/** Who acts, as incidents know him; whoever stands in for somebody says so. */
const actorOf = ({ name, roles, seats }: Officer): Actor => ({ name, roles, seats: seats.map((one) => one.seat) });

const STATUS: Readonly<Record<string, number>> = {
  XZ_INCIDENT_UNKNOWN: 404,
  XZ_INCIDENT_NO_RIGHT: 403,
  XZ_JOURNAL_STALE: 409,
};

function refusedAs(outcome: CommandOutcome & { ok: false }): Refused {
  const place = 'field' in outcome ? outcome.field : null;
  return refused(STATUS[outcome.code] ?? 422, outcome.code, outcome.message, place);
}

/** The same command id makes the same incident: sent twice, it is opened once. */
const incidentIdOf = (commandId: string): string => createHash('sha256').update(commandId).digest('hex').slice(0, 12);

/** Incidents of the session's county. */
export function incidentRoutes(app: FastifyInstance, house: House): void {
  const { incidents, db } = house;
  const isDemo = async (county: string): Promise<boolean> =>
    (await db.selectFrom('county').select('demo').where('county', '=', county).executeTakeFirst())?.demo === true;
  const viewOf = async (file: IncidentFile, officer: Officer) =>
    incidentViewOf(file, actorOf(officer), (await officeTime(db)).now, await isDemo(officer.county));

  async function carryOut(
    officer: Officer,
    incident: string,
    command: IncidentCommand,
    commandId: string,
    seen?: number,
  ) {
    const { now } = await officeTime(db);
    const { county } = officer;
    const wish = { county, incident, command, commandId, actor: actorOf(officer), now };
    const outcome = await incidents.carryOut(seen === undefined ? wish : { ...wish, expected: seen });
    if (!outcome.ok) return refusedAs(outcome);
    const file = await incidents.look(county, incident);
    return file === null ? noIncident : viewOf(file, officer);
  }

  listRoute(app, house);
  serve(app, 'incident', async ({ params, caller: { signedIn } }) => {
    const file = await incidents.look(signedIn.county, params.incident);
    return file === null ? noIncident : viewOf(file, signedIn);
  });
  serve(app, 'openIncident', async ({ body: { commandId, command }, caller: { signedIn } }) => {
    const incident = incidentIdOf(commandId);
    const { caller, ...rest } = command;
    // Sent a second time it is opened already: nothing is kept twice.
    const isNew = (await incidents.look(signedIn.county, incident)) === null;
    const kept = isNew && caller ? await keepCaller(house, signedIn.county, caller) : null;
    return carryOut(signedIn, incident, { ...rest, caller: kept } as IncidentCommand, commandId);
  });
  serve(app, 'commandIncident', async ({ params, body: { commandId, command, seen }, caller: { signedIn } }) =>
    carryOut(signedIn, params.incident, command as IncidentCommand, commandId, seen),
  );
  clockRoute(app, house);
  formRoutes(app, house);
  callerRoute(app, house);
  liveRoute(app, house);
}

/** Incidents of the session's county, and the plans by which it runs them. */
function listRoute(app: FastifyInstance, { incidents, plans: published, db }: House): void {
  serve(app, 'incidents', async ({ caller: { signedIn } }) => {
    const [list, plans] = await Promise.all([incidents.list(signedIn.county), incidents.plans(signedIn.county)]);
    const content = await published.content();
    const { now } = await officeTime(db);
    return {
      incidents: list.map(({ version: _, openedAt, nextDueAt, phase, ...one }) => ({
        ...one,
        phase: phase as 'open',
        openedAt: openedAt.toISOString(),
        nextDueAt: nextDueAt?.toISOString() ?? null,
      })),
      plans: plans.map((one) => {
        const folder = findFolder(content, one.plan);
        return {
          ...one,
          keywords: [...one.keywords],
          fields: fieldsOf(folder === null ? null : { folder, content }),
        };
      }),
      now: now.toISOString(),
    };
  });
}

/** Deadlines of all incidents of the session's county, the nearest first. */
function clockRoute(app: FastifyInstance, { incidents, db, keeper }: House): void {
  serve(app, 'clocks', async ({ caller: { signedIn } }) => {
    const { county } = signedIn;
    const list = await incidents.list(county);
    const files = await Promise.all(
      list
        .filter((one) => one.phase !== 'archived' && one.phase !== 'falseAlarm')
        .map((one) => incidents.look(county, one.incident)),
    );
    const clocks = files.flatMap((file) =>
      file === null
        ? []
        : openClocks(file.state).map((clock) => ({
            ...clockView(clock),
            incident: file.state.id,
            title: file.state.title,
          })),
    );
    const { lastLookAt, behindMilliseconds, skewMilliseconds, trouble } = keeper.status();
    const { now } = await officeTime(db);
    return {
      clocks: clocks.sort((a, b) => Date.parse(a.dueAt) - Date.parse(b.dueAt)),
      status: { lastLookAt: lastLookAt?.toISOString() ?? null, behindMilliseconds, skewMilliseconds, trouble },
      now: now.toISOString(),
    };
  });
}

const HEARTBEAT = 20_000;

/** One stream a browser: what happens in the session's county, as it is committed. */
function liveRoute(app: FastifyInstance, house: House): void {
  const shape: RouteShape = routes.live;
  app.get(shape.path, optionsOf('live'), (request, reply) => {
    const county = request.caller.signedIn?.county ?? '';
    const stream = openEventStream(request, reply, () => {
      stop();
      clearInterval(beat);
    });
    const stop = house.watchers.watch(county, (event) => stream.send('event', event));
    const beat = setInterval(() => stream.send('beat', { at: house.clock().toISOString() }), HEARTBEAT);
    stream.send('open', { county });
  });
}
