import type { z } from 'zod';

/** The form of one route. `body: 'files'` is multipart with one or more parts `file` and an optional field `county`. */
export type RouteShape = {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly title: string;
  readonly group: RouteGroup;
  readonly params?: z.ZodType;
  readonly query?: z.ZodType;
  readonly body?: z.ZodType | 'files';
  /** Bytes that the body may have where it is more than the usual million. */
  readonly bodyLimit?: number;
  /** Calls a minute from one address where passwords might be guessed. */
  readonly callsAMinute?: number;
  /** `events`: a stream of server-sent events; `file`: bytes with a name. */
  readonly response: z.ZodType | 'events' | 'file';
};

export type RouteGroup = '系统' | '公报' | '文件' | '预案' | '检索' | '导入' | '处理' | '登录' | '人员' | '值守';
