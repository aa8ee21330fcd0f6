import { basename } from 'node:path';
import multipart from '@fastify/multipart';
import { type ImportProgress, type RouteShape, routes } from '@xianzhi/contract';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { House } from '../house/house.ts';
import { openEventStream } from '../http/events.ts';
import { isRefused, type Refused, refused } from '../http/refused.ts';
import { answer, optionsOf, serve } from '../http/route.ts';
import { boundTo } from '../rights/index.ts';

const MOST_FILES = 20;
const COUNTY = /^\d{6}$/;
const noImport = refused(
  404,
  'XZ_IMPORT_UNKNOWN',
  '没有这次导入：服务停止时还没有读完的文件需要重新上传，演示县移除后它的记录也一起移除。',
);
const otherCounty = refused(
  404,
  'XZ_COUNTY_UNKNOWN',
  '您的账号之下没有这个县，没有受理。请看登录的是哪个县。',
  'county',
);
const ENDED: readonly ImportProgress['step'][] = ['done', 'failed', 'cancelled'];

/** Files in, progress and reports out. */
export async function importRoutes(app: FastifyInstance, house: House): Promise<void> {
  const { desk } = house;
  const bytes = house.settings.uploadMegabytes * 1024 * 1024;
  await app.register(multipart, {
    limits: { fileSize: bytes, files: MOST_FILES, fields: 4, fieldSize: 100, headerPairs: 50 },
  });

  const upload: RouteShape = routes.upload;
  app.post(upload.path, optionsOf('upload'), async (request, reply) => answer(reply, await takeIn(request, house)));

  serve(app, 'imports', async () => ({ imports: await desk.list() }));
  serve(app, 'import', async ({ params }) => (await desk.find(params.id)) ?? noImport);
  // Only what somebody without a county of his own took in ever waits for a county.
  serve(app, 'confirmImport', async ({ params, body, caller }) =>
    boundTo(caller) === null ? desk.confirm(params.id, body) : noImport,
  );
  serve(app, 'cancelImport', async ({ params, caller }) =>
    boundTo(caller) === null ? (desk.cancel(params.id) ?? { message: '已放弃，什么也没有写入。' }) : noImport,
  );

  const events: RouteShape = routes.importEvents;
  app.get<{ Params: { id: string } }>(events.path, optionsOf('importEvents'), async (request, reply) =>
    follow(house, request.params.id, request, reply),
  );
}

type Taken = { readonly fileName: string; readonly bytes: Uint8Array };

/** Everything is received before anything is imported: a broken upload leaves nothing behind. */
async function takeIn(
  request: FastifyRequest,
  house: House,
): Promise<{ imports: { id: string; fileName: string }[] } | Refused> {
  if (!request.isMultipart())
    return refused(415, 'XZ_UPLOAD_FORM', '上传应使用 multipart/form-data，文件放在名为 file 的部分。');
  if (house.state.phase === 'stopping')
    return refused(503, 'XZ_NOT_READY', '服务正在停止，没有受理。请重新启动后再上传。');
  const read = await readParts(request, house);
  if (isRefused(read)) return read;
  if (read.files.length === 0)
    return refused(400, 'XZ_UPLOAD_EMPTY', '没有收到文件。请选择公报的 .txt 文件再上传。', 'file');
  const bound = boundTo(request.caller);
  if (bound !== null && read.county !== null && read.county !== bound) return otherCounty;
  const imports: { id: string; fileName: string }[] = [];
  for (const file of read.files) {
    const accepted = house.desk.accept(file, bound ?? read.county);
    if (isRefused(accepted)) return imports.length > 0 ? { imports } : accepted;
    imports.push({ id: accepted.id, fileName: file.fileName });
  }
  return { imports };
}

async function readParts(
  request: FastifyRequest,
  house: House,
): Promise<{ files: Taken[]; county: string | null } | Refused> {
  const files: Taken[] = [];
  let county: string | null = null;
  try {
    for await (const part of request.parts()) {
      if (part.type === 'file')
        files.push({ fileName: basename(part.filename || '未命名'), bytes: await part.toBuffer() });
      else if (part.fieldname === 'county' && part.value !== '') county = String(part.value);
    }
  } catch (error) {
    return uploadFailure(error, house);
  }
  if (county !== null && !COUNTY.test(county))
    return refused(400, 'XZ_REQUEST', '行政区划代码应为六位数字（GB/T 2260），例如 141121。', 'county');
  return { files, county };
}

function uploadFailure(error: unknown, house: House): Refused {
  const code = (error as { code?: string }).code;
  const limit = house.settings.uploadMegabytes;
  if (code === 'FST_REQ_FILE_TOO_LARGE') {
    return refused(
      413,
      'XZ_UPLOAD_LARGE',
      `文件超过 ${limit} MB，没有受理，什么也没有写入。一期公报的文字通常不到 5 MB；请确认选对了文件，或按期分开。`,
      'file',
    );
  }
  if (code === 'FST_FILES_LIMIT')
    return refused(413, 'XZ_UPLOAD_MANY', `一次最多上传 ${MOST_FILES} 个文件，没有受理。请分几次上传。`, 'file');
  return refused(400, 'XZ_UPLOAD_BROKEN', '上传的内容不完整或格式有误，没有受理。请重新上传。', 'file');
}

/** Progress as it happens; the stream ends with the import. */
function follow(house: House, id: string, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const queue: ImportProgress[] = [];
  let send = (progress: ImportProgress): void => void queue.push(progress);
  const stop = house.desk.watch(id, (progress) => send(progress));
  if (stop === null) return answer(reply, noImport);
  const stream = openEventStream(request, reply, stop);
  send = (progress) => {
    stream.send('progress', progress);
    if (ENDED.includes(progress.step)) stream.end();
  };
  for (const progress of queue) send(progress);
  return reply;
}
