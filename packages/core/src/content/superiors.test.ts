import { expect, test } from 'vitest';
import { findFolder, loadContent } from './load-content.ts';
import { superiorNorms } from './superiors.ts';

const law = (folder: string, hazards: string): { path: string; text: string } => ({
  path: `000000-state/${folder}/instrument.yaml`,
  text: `document: ${folder}\nnorms:\n  - kind: instrument\n    id: instrument\n    title: ${folder}\n    hazards: ${hazards}\n    effective: { from: "2020-01-01" }\n    bounds: { notStated: 未写 }\n`,
});
const plan = {
  path: '999901-demo/mine/plan.yaml',
  text: `document: 某政办发〔2024〕1号
norms:
  - kind: plan
    id: plan
    title: 某县矿山事故应急预案
    at: "1"
    hazard: 矿山事故
    covers: [{ matter: 矿山事故 }]
    effective: { from: "2024-08-21", words: 印发之日 }
    interpretation: { notStated: 未写 }
    bounds: { notStated: 未写 }
`,
};

test('a plan is held against laws for its hazard and laws for every hazard, and against no others', () => {
  const content = loadContent([plan, law('all', '[]'), law('mines', '[矿山事故, 煤矿事故]'), law('floods', '[洪涝]')]);
  expect(content.findings).toEqual([]);
  const folder = findFolder(content, '999901/mine');
  expect(folder && superiorNorms(content, folder).map((norm) => norm.folder)).toEqual(['all', 'mines']);
});
