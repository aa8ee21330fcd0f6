import swagger from '@fastify/swagger';
import swaggerUi from '@fastify/swagger-ui';
import type { FastifyInstance } from 'fastify';
import { jsonSchemaTransform, jsonSchemaTransformObject } from 'fastify-type-provider-zod';

const GROUPS = [
  { name: '系统', description: '状态与演示县' },
  { name: '公报', description: '县、各期公报、单件公文' },
  { name: '文件', description: '全文、条款、地址、引文、原文' },
  { name: '检索', description: '按条检索' },
  { name: '导入', description: '上传、进度、报告、新县' },
  { name: '处理', description: '撤回、恢复，处理未识别的单位与引用' },
];

/** The description of every door, made from the same schemas that check requests, and a page to read it. */
export async function installOpenApi(app: FastifyInstance, version: string): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: '县治 接口',
        version,
        description: '查阅、检索、引用公报的接口。地址的写法见 docs/addresses.md。',
      },
      tags: GROUPS,
    },
    transform: jsonSchemaTransform,
    transformObject: jsonSchemaTransformObject,
  });
  await app.register(swaggerUi, { routePrefix: '/openapi', staticCSP: true, theme: { title: '县治 接口' } });
}
