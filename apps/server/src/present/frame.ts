import type { Finding } from '@xianzhi/contract';
import type { Finding as CoreFinding } from '@xianzhi/core/base';
import type { Database } from '@xianzhi/office/database';
import type { DocumentView as StoredView } from '@xianzhi/office/library';
import { presentFinding } from './finding.ts';
import { type SourceText, sourceText } from './lines.ts';

/** What every part of a document needs to be shown: its county, its lines, its findings by unit. */
export type Frame = {
  readonly county: string;
  readonly source: SourceText;
  readonly findings: ReadonlyMap<string, readonly CoreFinding[]>;
};

/** The frame of a stored document. */
export async function frameOf(db: Database, view: StoredView): Promise<Frame> {
  const source = await sourceText(db, view, view.document.span);
  const findings = new Map<string, CoreFinding[]>();
  for (const finding of view.findings) {
    const key = finding.address ?? '';
    findings.set(key, [...(findings.get(key) ?? []), finding]);
  }
  return { county: view.county, source, findings };
}

/** The findings of one unit. */
export const findingsAt = (frame: Frame, address: string): Finding[] =>
  (frame.findings.get(address) ?? []).map((finding) => presentFinding(finding, frame.county, frame.source.lineOf));
