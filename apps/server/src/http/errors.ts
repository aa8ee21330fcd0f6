import type { Failure } from '@xianzhi/contract';
import type { FastifyError, FastifyInstance } from 'fastify';
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod';

const LEADING_SLASH = /^\//;

type Told = { readonly status: number; readonly failure: Failure };

const told = (status: number, code: string, message: string, place: string | null = null): Told => ({
  status,
  failure: { code, message, place },
});

/** Chinese words for what Fastify itself refuses. */
const OWN_REFUSALS: Readonly<Record<string, readonly [string, string]>> = {
  FST_ERR_CTP_INVALID_JSON_BODY: ['XZ_REQUEST_JSON', '请求的内容不是有效的 JSON。'],
  FST_ERR_CTP_EMPTY_JSON_BODY: ['XZ_REQUEST_EMPTY', '请求没有内容。'],
  FST_ERR_CTP_INVALID_MEDIA_TYPE: [
    'XZ_REQUEST_FORM',
    '请求的格式不受支持。导入请用 multipart/form-data，其他请用 application/json。',
  ],
  FST_ERR_CTP_BODY_TOO_LARGE: ['XZ_REQUEST_LARGE', '请求的内容太大。'],
  FST_INVALID_MULTIPART_CONTENT_TYPE: ['XZ_UPLOAD_FORM', '上传应使用 multipart/form-data，文件放在名为 file 的部分。'],
  FST_ERR_BAD_URL: ['XZ_REQUEST_URL', '网址写法有误。请检查其中的百分号编码。'],
};

/** Every failure leaves as the contract's `failure`, in Chinese; what is our fault is logged under the request's id. */
export function installErrors(app: FastifyInstance): void {
  app.setErrorHandler((error: FastifyError, request, reply) => {
    const { status, failure } = explain(error, request.id);
    if (status >= 500) request.log.error({ err: error }, 'request failed');
    return reply.code(status).type('application/json; charset=utf-8').serializer(JSON.stringify).send(failure);
  });
}

// PostgreSQL that is shut down, starting up, out of connections or gone; a full disk refuses writes.
const DATABASE_GONE = new Set([
  '57P01',
  '57P02',
  '57P03',
  '08000',
  '08001',
  '08003',
  '08006',
  '53300',
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
]);
const DISK_FULL = '53100';
const GONE_WORDS =
  /Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error/;

/** What a person can do nothing about but wait, or free some space: nothing was stored. */
function databaseTrouble(error: { readonly code?: string; readonly message: string }): Told | null {
  if (error.code === DISK_FULL)
    return told(507, 'XZ_DISK_FULL', '磁盘已满，没有记下这一步。请腾出空间后再办一次；已有的记录没有损坏。');
  if (!DATABASE_GONE.has(error.code ?? '') && !GONE_WORDS.test(error.message)) return null;
  return told(
    503,
    'XZ_DATABASE_AWAY',
    '数据库没有应答，没有记下这一步。恢复后请再办一次（同一步不会记两遍）；时钟在恢复后立即补发。',
  );
}

function explain(error: FastifyError, id: string): Told {
  const trouble = databaseTrouble(error);
  if (trouble !== null) return trouble;
  if (hasZodFastifySchemaValidationErrors(error)) {
    const first = error.validation[0];
    const place =
      first?.instancePath.replace(LEADING_SLASH, '').replaceAll('/', '.') || error.validationContext || null;
    return told(400, 'XZ_REQUEST', `请求有误：${place ?? ''} ${first?.message ?? ''}`.trim(), place);
  }
  const status = error.statusCode ?? 500;
  const own = OWN_REFUSALS[error.code];
  if (own !== undefined) return told(status, own[0], own[1]);
  if (status === 429) return told(429, 'XZ_REQUEST_RATE', '请求太频繁。请稍等一分钟再试。');
  if (status < 500) return told(status, 'XZ_REQUEST', '请求有误，没有受理。');
  return told(500, 'XZ_SERVER', `程序出错，没有完成。请把编号 ${id} 告诉维护人员，详情在数据目录的日志里。`);
}
