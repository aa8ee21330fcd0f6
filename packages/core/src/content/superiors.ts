import type { Norm } from '../norms/index.ts';
import type { Folder } from './folder.ts';
import { type Content, ofKind } from './load-content.ts';

const above = (code: string): readonly string[] => ['000000', `${code.slice(0, 2)}0000`, `${code.slice(0, 4)}00`];

/** A law that names hazards governs plans for these alone; one that names none governs all. */
function governs(instrument: Folder, plan: Folder): boolean {
  const [law] = ofKind(instrument, 'instrument');
  const [head] = ofKind(plan, 'plan');
  if (law === undefined || head === undefined || law.body.hazards.length === 0) return true;
  return law.body.hazards.includes(head.body.hazard);
}

/** Norms of the State, the province and the prefecture that a county's plan is held against. */
export function superiorNorms(content: Content, plan: Folder): Norm[] {
  const codes = above(plan.county);
  return content.counties
    .filter((one) => codes.includes(one.code))
    .flatMap((one) => one.folders.filter((folder) => governs(folder, plan)).flatMap((folder) => folder.norms));
}
