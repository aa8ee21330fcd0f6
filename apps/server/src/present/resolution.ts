import type { Resolution } from '@xianzhi/contract';
import type { Resolution as StoredResolution, Target } from '@xianzhi/office/library';
import { withCounty } from './finding.ts';
import { presentDocument, presentWithdrawal } from './issue.ts';

/** What stands at an address, in the contract's words. */
export function presentResolution(resolution: StoredResolution): Resolution {
  switch (resolution.kind) {
    case 'found':
      return presentFound(resolution);
    case 'redirect':
      return { state: 'redirect', address: resolution.address };
    case 'ambiguous':
      return { state: 'ambiguous', candidates: resolution.candidates.map(presentDocument) };
    case 'withdrawn':
      return {
        state: 'withdrawn',
        address: resolution.address,
        title: resolution.title,
        issueTitle: resolution.issueTitle,
        withdrawal: presentWithdrawal(resolution.withdrawal),
      };
    case 'absent':
      return {
        state: 'absent',
        address: resolution.address,
        title: resolution.title,
        announcedIn: resolution.announcedIn,
        reason: resolution.reason,
      };
    case 'unknown':
      return { state: 'unknown', text: resolution.text, nearest: resolution.nearest };
  }
}

function presentFound(resolution: Extract<StoredResolution, { kind: 'found' }>): Resolution {
  const { target, document } = resolution;
  return {
    state: 'found',
    address: resolution.address,
    kind: target.kind,
    document: presentDocument(document),
    anchor: anchorOf(target, document.county),
    text: target.kind === 'paragraph' || target.kind === 'cell' ? target.text : null,
    row: target.kind === 'cell' ? target.row : null,
    column: target.kind === 'cell' ? target.column : null,
    paragraph: target.kind === 'paragraph' ? target.paragraph : null,
  };
}

/** The address that the page scrolls to: the unit, or the table. */
function anchorOf(target: Target, county: string): string | null {
  if (target.kind === 'document') return null;
  return withCounty(county, 'unit' in target ? target.unit.address : target.table.address);
}
