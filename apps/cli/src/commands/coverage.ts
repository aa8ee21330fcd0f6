import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Content, type Folder, loadCases, loadContent } from '@xianzhi/core/content';
import { type Expected, runCase } from '@xianzhi/core/evaluate';
import { isKind } from '@xianzhi/core/norms';
import { verifyPlan } from '@xianzhi/core/verify';
import type { Command } from '../command.ts';
import { type BoundFolder, bindFolders } from '../norms/bound.ts';
import { contentFiles } from '../norms/content-files.ts';
import { type Documents, gazetteFolder, readGazettes } from '../norms/gazettes.ts';
import { type LedgerRow, readLedger } from '../norms/ledger.ts';
import { planFor } from '../norms/plan-for.ts';
import { asJson } from '../output.ts';
import { takeWords } from '../words.ts';

type Row = LedgerRow & {
  readonly status: 'works' | 'partial' | 'absent in print' | 'not yet';
  readonly norms: number;
  readonly values: number;
  readonly bound: number;
  readonly mismatches: number;
  readonly cases: number;
  readonly casesPassed: number;
  readonly findings: number;
};

const STATUS = { works: '已成', partial: '部分', 'absent in print': '未刊登', 'not yet': '未做' } as const;

/** `coverage [--gazettes FOLDER] [--json]`: every document of the ledger, and how far its norms have come. */
export const coverage: Command = async (words, checkout, output) => {
  const { values } = takeWords(words, { json: { type: 'boolean' }, gazettes: { type: 'string' } });
  const files = contentFiles(join(checkout, 'counties'));
  const content = loadContent(files);
  const folder = gazetteFolder(values.gazettes);
  const documents: Documents = folder === null ? new Map() : await readGazettes(folder, checkout, output.err);
  const bound = bindFolders(content, documents);
  const cases = loadCases(files).cases;
  const rows = readLedger(readFileSync(join(checkout, 'counties', 'ledger.csv'), 'utf8')).map((row): Row => {
    const found = bound.find((one) => ledgerOf(one.folder) === row.id);
    return found === undefined
      ? { ...row, ...nothing, status: row.isAbsent ? 'absent in print' : 'not yet' }
      : rowFor(row, found, content, documents, checkout, cases);
  });
  if (values.json) output.out(asJson({ rows: rows.map(({ isAbsent: _, ...row }) => row) }));
  else
    for (const row of rows)
      output.out(
        `${row.id}\t${STATUS[row.status]}\t${row.norms} 条规范\t${row.bound}/${row.values} 值\t${row.casesPassed}/${row.cases} 例\t${row.findings} 处发现\t${row.document}`,
      );
  return 0;
};

const nothing = { norms: 0, values: 0, bound: 0, mismatches: 0, cases: 0, casesPassed: 0, findings: 0 } as const;

function ledgerOf(folder: Folder): string | null {
  const head = folder.norms.find((norm) => isKind(norm, 'plan'));
  return head !== undefined && isKind(head, 'plan') ? (head.body.ledger ?? null) : null;
}

function rowFor(
  row: LedgerRow,
  { folder, binding }: BoundFolder,
  content: Content,
  documents: Documents,
  checkout: string,
  all: ReturnType<typeof loadCases>['cases'],
): Row {
  const own = all.filter((one) => one.county === folder.county && one.folder === folder.folder);
  const passed = own.filter(({ body }) => {
    const norm = folder.norms.find((one) => one.body.id === body.norm);
    return norm !== undefined && runCase(norm, body.facts, body.expect as Expected, folder, body.on).passed;
  });
  const findings = verifyPlan(planFor(folder, content, documents, checkout)).findings.length;
  const values = binding.bound.length + binding.mismatches.length + binding.unbound.length;
  const isWhole =
    binding.mismatches.length === 0 &&
    binding.bound.length === values &&
    passed.length === own.length &&
    own.length > 0;
  return {
    ...row,
    status: isWhole ? 'works' : 'partial',
    norms: folder.norms.length,
    values,
    bound: binding.bound.length,
    mismatches: binding.mismatches.length,
    cases: own.length,
    casesPassed: passed.length,
    findings,
  };
}
