import { existsSync } from 'node:fs';
import { type Content, type Folder, loadContent } from '@xianzhi/core/content';
import { isKind } from '@xianzhi/core/norms';
import { type PlanFinding, type PlanVerdict, verifyPlan } from '@xianzhi/core/verify';
import type { Command } from '../command.ts';
import { contentFiles, shippedContent } from '../norms/content-files.ts';
import { type Documents, gazetteFolder, readGazettes } from '../norms/gazettes.ts';
import { planFor } from '../norms/plan-for.ts';
import { asJson, type Output } from '../output.ts';
import { takeWords } from '../words.ts';

const CODE = /^\d{6}$/;
const MARKS = { defect: '✗', doubt: '？', note: '·' } as const;

/** `verify [COUNTY|FOLDER] [--gazettes FOLDER] [--json]`: examines plans; with the gazettes at hand their text too. */
export const verify: Command = async (words, checkout, output) => {
  const { rest, values } = takeWords(words, { json: { type: 'boolean' }, gazettes: { type: 'string' } });
  const [what] = rest;
  const shipped = shippedContent(checkout);
  const content = what !== undefined && existsSync(what) ? loadContent(contentFiles(what)) : shipped;
  for (const finding of content.findings) output.err(`${finding.file}：${finding.message}`);
  const folder = gazetteFolder(values.gazettes);
  const documents = folder === null ? new Map() : await readGazettes(folder, checkout, output.err);
  const verdicts = plansOf(content, what).map((plan) => ({
    plan,
    verdict: verifyPlan(planFor(plan, shipped, documents, checkout)),
  }));
  if (values.json) output.out(asJson(verdicts.map(({ plan, verdict }) => printed(plan, verdict, documents))));
  else for (const { plan, verdict } of verdicts) show(plan, verdict, output);
  return content.findings.some((finding) => finding.severity === 'error') ? 1 : 0;
};

const isPlan = (folder: Folder): boolean => folder.norms.some((norm) => isKind(norm, 'plan'));

function plansOf(content: Content, what: string | undefined): Folder[] {
  const folders = content.counties.flatMap((county) => county.folders).filter(isPlan);
  return what !== undefined && CODE.test(what) ? folders.filter((folder) => folder.county === what) : folders;
}

const titleOf = (folder: Folder): string =>
  folder.norms.find((norm) => isKind(norm, 'plan'))?.body.title ?? folder.folder;

const printed = (folder: Folder, verdict: PlanVerdict, documents: Documents): unknown => ({
  county: folder.county,
  folder: folder.folder,
  document: folder.document,
  title: titleOf(folder),
  textRead: documents.has(`${folder.county}/${folder.document}`),
  findings: verdict.findings,
  tables: verdict.tables.map(({ norm, reading, verdict: table }) => ({
    norm,
    reading,
    completeness: table.completeness,
    certified: table.certificate !== null,
    gaps: table.gaps.total,
    sharedBounds: table.sharedBounds.total,
    unreachable: table.unreachable,
  })),
});

function show(folder: Folder, verdict: PlanVerdict, { out }: Output): void {
  const count = (severity: PlanFinding['severity']): number =>
    verdict.findings.filter((one) => one.severity === severity).length;
  out(
    `\n${titleOf(folder)}（${folder.county}/${folder.folder}）：${count('defect')} 处缺陷，${count('doubt')} 处存疑，${count('note')} 处提示`,
  );
  for (const one of verdict.findings)
    out(`  ${MARKS[one.severity]} ${one.message}（${one.code}）\n      ${one.addresses.join('\n      ')}`);
}
