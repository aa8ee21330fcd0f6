import { type Field, fieldsOf, wordsOf } from './fields.ts';
import { type Html, html, joined } from './html.ts';
import { type ApiDescription, bodyOf, type Operation, referenceOf, type Schema } from './schema.ts';
import { STYLE } from './style.ts';
import { typeText } from './words.ts';

const PLACES: Readonly<Record<string, string>> = { path: '地址中', query: '问号后' };
const MEDIA: Readonly<Record<string, string>> = { 'multipart/form-data': '表单', 'application/json': 'JSON' };

/** The description of the API as a page: routes by group, what they take and give, then the shapes they share. */
export function apiPage(api: ApiDescription): string {
  const { info } = api;
  const shapes = shapesOf(api);
  return html`<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>接口 · 县治</title>
<style>${STYLE}</style>
</head>
<body>
<header class="bar"><a class="brand" href="/">县治</a><nav aria-label="主要栏目"><a href="/">公报</a><a href="/search">检索</a><a href="/import">导入</a><a href="/help">帮助</a></nav></header>
<main id="main">
<h1>接口</h1>
<p class="lead">${info.description}版本 ${info.version}。供程序读取的同一份说明（OpenAPI 3.1）：<a class="api-name" href="/openapi.json">/openapi.json</a></p>
<nav class="contents" aria-label="目录">${joined(api.tags.map(({ name }) => html`<a href="#${name}">${name}</a>`))}<a href="#shapes">各种对象</a></nav>
${joined(api.tags.map((tag) => groupOf(api, tag)))}
<section id="shapes"><h2>各种对象 <small>多处用到的</small></h2>
${joined(shapes.map(([name, schema]) => shapeOf(name, schema)))}
</section>
</main>
</body>
</html>
`.text;
}

/** The named shapes by name. */
function shapesOf(api: ApiDescription): [string, Schema][] {
  return Object.entries(api.components.schemas).sort(([a], [b]) => (a < b ? -1 : 1));
}

function groupOf({ paths }: ApiDescription, { name, description }: ApiDescription['tags'][number]): Html {
  const routes = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods)
      .filter(([, operation]) => operation.tags.includes(name))
      .map(([method, operation]) => routeOf(method, path, operation)),
  );
  return html`<section id="${name}"><h2>${name} <small>${description}</small></h2>${joined(routes)}</section>`;
}

function routeOf(method: string, path: string, operation: Operation): Html {
  const body = bodyOf(operation.requestBody);
  const answer = bodyOf(operation.responses['200']);
  return html`<details><summary><b class="method api-name">${method.toUpperCase()}</b> <code class="api-name">${path}</code> <span>${operation.summary}</span></summary>
${parametersOf(operation)}
${body === null ? '' : schemaOf(`请求的内容（${MEDIA[body.media] ?? body.media}）`, body.schema)}
${answer === null ? html`<p>${path.endsWith('/events') ? '答复是事件流，每一步一个事件，内容是进度。' : ''}</p>` : schemaOf('答复', answer.schema)}
<p class="soft">没有办成时，答复是 <a class="api-name" href="#Failure">Failure</a>，状态 400 以上。</p>
</details>`;
}

function parametersOf({ parameters = [] }: Operation): Html {
  if (parameters.length === 0) return html``;
  const fields = parameters.map(({ name, required, description, schema, in: place }): Field => {
    const words = description ?? wordsOf(name, schema);
    return { path: name, type: `${PLACES[place] ?? ''}，${typeText(schema)}`, required: required === true, words };
  });
  return html`<h3>参数</h3>${tableOf(fields)}`;
}

function schemaOf(title: string, schema: Schema): Html {
  const name = referenceOf(schema);
  if (name !== null) return html`<h3>${title}：<a class="api-name" href="#${name}">${name}</a></h3>`;
  return html`<h3>${title}</h3>${tableOf(fieldsOf(schema))}`;
}

const shapeOf = (name: string, schema: Schema): Html =>
  html`<article id="${name}"><h3><span class="api-name">${name}</span> ${schema.description ?? ''}</h3>${tableOf(fieldsOf(schema))}</article>`;

const rowOf = ({ path, type, required, words }: Field): Html =>
  html`<tr><td><code class="api-name">${path}</code></td><td class="api-name">${type}</td><td>${required ? '必有' : '可无'}</td><td>${words}</td></tr>`;

const tableOf = (fields: readonly Field[]): Html =>
  html`<div class="scroll-x"><table><thead><tr><th>名称</th><th>类型</th><th>有无</th><th>含义</th></tr></thead><tbody>${joined(fields.map(rowOf))}</tbody></table></div>`;
