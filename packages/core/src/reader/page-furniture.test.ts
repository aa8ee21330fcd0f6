import { expect, test } from 'vitest';
import { pageFurniture } from './page-furniture.ts';
import { lineOf } from './testing.ts';

test.each([
  ['— 12 —', 'pageNumber'],
  ['-3-', 'pageNumber'],
  ['· 4 ·', 'pageNumber'],
  ['12 -', 'pageNumber'],
  ['第 3 页 共 8 页', 'pageNumber'],
  ['3/2025 某县人民政府公报 ·县政府文件·', 'runningHead'],
  ['某县人民政府公报 2024年第3期', 'runningHead'],
  ['◎ 县政府文件', 'sectionHead'],
  ['【政策解读】', 'sectionHead'],
  ['12', null],
  ['一、目标', null],
  ['各单位要读某县人民政府公报2024年第3期，并抄送。', null],
  ['某县人民政府公报', null],
  ['○ 附注：本表一式两份', null],
])('%s is %s', (text, kind) => expect(pageFurniture(lineOf(text))).toBe(kind));
