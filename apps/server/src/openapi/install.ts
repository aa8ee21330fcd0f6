import swagger from '@fastify/swagger';
import type { RouteGroup } from '@xianzhi/contract';
import type { FastifyInstance } from 'fastify';
import { jsonSchemaTransform, jsonSchemaTransformObject } from 'fastify-type-provider-zod';
import { apiPage } from './page.ts';
import { type ApiDescription, referenceTo } from './schema.ts';

/** Every group of the contract, in the order of the page. */
const GROUPS: Readonly<Record<RouteGroup, string>> = {
  系统: '状态与演示县',
  公报: '县、各期公报、单件公文',
  文件: '全文、条款、地址、引文、原文',
  预案: '预案的分级、响应与其他规定',
  检索: '按条检索',
  导入: '上传、进度、报告、新县',
  处理: '撤回、恢复，处理未识别的单位与引用',
  登录: '登录、退出、改密码',
  人员: '账号、角色、岗位、AB 角',
  值守: '事件、时钟、推送、值班表',
};

/** Every named shape is made twice, as asked and as answered; what nothing refers to is left out. */
function withoutIdleShapes(api: ApiDescription): ApiDescription {
  const text = JSON.stringify(api);
  const used = Object.entries(api.components.schemas).filter(([name]) => text.includes(referenceTo(name)));
  return { ...api, components: { ...api.components, schemas: Object.fromEntries(used) } };
}

/**
 * The description of every door, made from the same schemas that check requests: `/openapi.json` for programs, `/openapi`
 * for people. Must be called before the routes are registered.
 */
export async function installOpenApi(app: FastifyInstance, version: string): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: '县治 接口',
        version,
        description: '查阅、检索、引用公报的接口。地址的写法见 docs/addresses.md。',
      },
      tags: Object.entries(GROUPS).map(([name, description]) => ({ name, description })),
    },
    transform: jsonSchemaTransform,
    transformObject: (document) =>
      withoutIdleShapes(jsonSchemaTransformObject(document) as unknown as ApiDescription) as never,
  });
  app.get('/openapi.json', { schema: { hide: true } }, async (_request, reply) => reply.send(app.swagger()));
  app.get('/openapi', { schema: { hide: true } }, async (_request, reply) =>
    reply.type('text/html; charset=utf-8').send(apiPage(app.swagger() as unknown as ApiDescription)),
  );
}
