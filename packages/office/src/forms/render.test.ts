import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { formDocx, type OfficialForm } from './index.ts';
import { CHARACTERS_A_LINE, LINES_A_PAGE, MARGIN, PAGE } from './page.ts';

const isThere = (program: string): boolean => spawnSync(program, ['--version']).error === undefined;
const missing = ['soffice', 'pdftotext'].filter((program) => !isThere(program));

const full: OfficialForm = {
  kind: 'dutyBulletin',
  masthead: null,
  marks: [],
  number: null,
  title: '题',
  recipients: [],
  // Three pages of one character: the second is nothing but full lines.
  blocks: [{ kind: 'paragraph', text: '县'.repeat(CHARACTERS_A_LINE * LINES_A_PAGE * 3) }],
  signature: '某局',
  signedOn: '2026年3月1日',
  copies: [],
  endMatter: [],
  provenance: { incident: 'i1', plan: null, release: null, clauses: [] },
};

function rendered(docx: Buffer): string {
  const folder = mkdtempSync(join(tmpdir(), 'xianzhi-form-'));
  try {
    writeFileSync(join(folder, 'form.docx'), docx);
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    const options = { cwd: folder, timeout: 120_000 };
    execFileSync('soffice', [profile, '--headless', '--convert-to', 'pdf', 'form.docx'], options);
    return execFileSync('pdftotext', ['-bbox', '-f', '2', '-l', '2', 'form.pdf', '-'], options).toString('utf8');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const WORD =
  /<word xMin="[\d.]{1,20}" yMin="([\d.]{1,20})" xMax="[\d.]{1,20}" yMax="[\d.]{1,20}">([^<]{1,2000})<\/word>/g;
const BODY_END = (PAGE.height - MARGIN.bottom) / 20;

/** Characters of each line of the body, from above; words within two points of height are one line. */
function lineLengths(page: string): number[] {
  const lines: { top: number; length: number }[] = [];
  for (const [, top, word] of page.matchAll(WORD)) {
    const y = Number(top);
    const line = lines.find((one) => Math.abs(one.top - y) < 2);
    if (y > BODY_END) continue;
    if (line === undefined) lines.push({ top: y, length: word?.length ?? 0 });
    else line.length += word?.length ?? 0;
  }
  return lines.map((one) => one.length);
}

test('LibreOffice sets a full page in 22 lines of 28 characters', { timeout: 180_000 }, async (context) => {
  if (missing.length > 0) {
    const reason = `not installed: ${missing.join(', ')}`;
    process.stderr.write(`The rendered page was not counted, ${reason}.\n`);
    context.skip(reason);
  }
  expect(lineLengths(rendered(await formDocx(full)))).toEqual(Array(LINES_A_PAGE).fill(CHARACTERS_A_LINE));
});
