import { z } from 'zod';
import { moment } from './common.ts';

/** What the foot of every page shows. */
export const systemStatus = z
  .object({
    version: z.string(),
    startedAt: moment,
    now: moment,
    readOnly: z.boolean().describe('访问者不能改动公报、预案等已公开的内容'),
    readOnlyReason: z.string().nullable().describe('为什么不能改动，以及怎么办'),
    /** The demo county is present. */
    demo: z.boolean(),
    dataFolder: z.object({
      state: z.enum(['embedded', 'external']).describe('自带数据库，或由 DATABASE_URL 指定'),
      message: z.string().describe('数据目录的状态，供页脚显示'),
      path: z.string().nullable().describe('只对本机访问者给出'),
    }),
    gazetteFolder: z
      .object({
        pending: z.int().min(0),
        imported: z.int().min(0),
        unchanged: z.int().min(0),
        failed: z.array(z.object({ file: z.string(), message: z.string() })),
      })
      .nullable()
      .describe('启动时导入 XIANZHI_GAZETTES 的结果'),
    uploadLimit: z.int().min(1).describe('上传文件的大小上限（字节）'),
  })
  .describe('系统状态');

export const health = z.object({
  status: z.enum(['ok', 'starting', 'stopping', 'databaseDown']),
  version: z.string(),
  instance: z.string().describe('本次运行的标识'),
});

export type SystemStatus = z.infer<typeof systemStatus>;
export type Health = z.infer<typeof health>;
