import type { SystemStatus } from '@xianzhi/contract';
import { listCounties } from '@xianzhi/office/counties';
import { isReady } from '@xianzhi/office/database';
import { removeDemo, resetDemo } from '@xianzhi/office/library';
import type { FastifyInstance } from 'fastify';
import { markOffered, samplesOf } from '../house/demo.ts';
import { provideDemoIncident } from '../house/demo-incident.ts';
import type { House } from '../house/house.ts';
import { refused } from '../http/refused.ts';
import { serve } from '../http/route.ts';
import { type Caller, refusalOf } from '../rights/index.ts';

/** State of the program, and the demo county. */
export function systemRoutes(app: FastifyInstance, house: House): void {
  serve(app, 'system', ({ caller }) => statusOf(house, caller));
  serve(app, 'health', async () => ({ status: house.state.phase, version: house.version, instance: house.instance }));
  serve(app, 'ready', async () => readiness(house));
  serve(app, 'demo', async ({ body }) => {
    if (!house.settings.demo)
      return refused(409, 'XZ_DEMO_OFF', '这里没有启用演示县（使用自己的数据库，或设置了 XIANZHI_DEMO=off）。');
    return body.act === 'remove' ? remove(house) : reset(house);
  });
}

async function readiness(house: House) {
  const database = await isReady(house.db).catch(() => false);
  if (database && house.state.phase === 'ok')
    return { status: 'ok' as const, version: house.version, instance: house.instance };
  const message = database ? '服务正在启动或停止，请稍候。' : '数据库没有应答。请看数据目录中的日志。';
  return refused(503, database ? 'XZ_NOT_READY' : 'XZ_DATABASE_DOWN', message);
}

async function remove(house: House) {
  const { removed } = await removeDemo(house.db);
  markOffered(house);
  return { message: removed ? '已移除演示县，其他县没有改动。' : '没有演示县，不需要移除。' };
}

async function reset(house: House) {
  const outcome = await resetDemo(house.db, { folder: samplesOf(house.checkout), at: house.clock() });
  if (!outcome.ok) return refused(500, outcome.code, outcome.message);
  await provideDemoIncident(house.incidents, house.clock());
  return { message: '已重置演示县，其他县没有改动。' };
}

async function statusOf(house: House, caller: Caller): Promise<SystemStatus> {
  const counties = await listCounties(house.db);
  const { embedded } = house.database;
  const refusal = refusalOf('upload', caller);
  return {
    version: house.version,
    startedAt: house.startedAt.toISOString(),
    now: house.clock().toISOString(),
    readOnly: house.readOnly !== null || refusal !== null,
    readOnlyReason: house.readOnly ?? refusal?.failure.message ?? null,
    demo: counties.some((county) => county.demo),
    dataFolder: {
      state: embedded ? 'embedded' : 'external',
      message: embedded ? '数据保存在本机，正常' : '数据保存在 DATABASE_URL 指定的数据库，正常',
      path: caller.isHere ? house.dataFolder : null,
    },
    gazetteFolder: house.state.gazettes,
    uploadLimit: house.settings.uploadMegabytes * 1024 * 1024,
  };
}
