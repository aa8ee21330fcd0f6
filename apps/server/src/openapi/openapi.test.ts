import { expect, it } from 'vitest';
import { fieldsOf } from './fields.ts';
import { html, joined } from './html.ts';
import { typeText } from './words.ts';

it('escapes whatever is put into a page', () => {
  const bad = `<script>"&'`;
  expect(html`<p title="${bad}">${joined([html`<b>${bad}</b>`])}</p>`.text).toBe(
    '<p title="&lt;script&gt;&quot;&amp;&#39;"><b>&lt;script&gt;&quot;&amp;&#39;</b></p>',
  );
});

it('says in Chinese what a value may be', () => {
  expect(typeText({ type: 'string', maxLength: 200 })).toBe('文字，至多 200 字');
  expect(typeText({ type: ['string', 'null'] })).toBe('文字，或空');
  expect(typeText({ anyOf: [{ type: 'string', format: 'date' }, { type: 'null' }] })).toBe('日期，或空');
  expect(typeText({ type: 'integer', minimum: 1, maximum: 100, default: 20 })).toBe('整数，1 到 100，不写时为 20');
  expect(typeText({ type: 'array', items: { $ref: '#/components/schemas/Unit' } })).toBe('列表：Unit');
  expect(typeText({ enum: ['resolved', 'other'] })).toBe('resolved（已确定）、other');
});

it('opens lists and shapes in shapes, and leaves named shapes closed', () => {
  const shape = {
    type: 'object',
    required: ['lines'],
    properties: {
      lines: {
        type: 'array',
        items: { type: 'object', properties: { text: { type: 'string', description: '一行' } } },
      },
      unit: { $ref: '#/components/schemas/Unit' },
    },
  };
  expect(fieldsOf(shape)).toEqual([
    { path: 'lines', type: '列表：对象', required: true, words: '原文各行' },
    { path: 'lines[].text', type: '文字', required: false, words: '一行' },
    { path: 'unit', type: 'Unit', required: false, words: '条款' },
  ]);
});
