import { type Content, type Folder, findFolder, normsOf } from '@xianzhi/core/content';
import { isKind, type Norm } from '@xianzhi/core/norms';
import { CommandFailure } from '../usage.ts';

/** A norm and what it stands among. */
export type FoundNorm = { readonly norm: Norm; readonly folder: Folder };

const ledgerOf = (folder: Folder): string | null => {
  const plan = folder.norms.find((norm) => isKind(norm, 'plan'));
  return plan !== undefined && isKind(plan, 'plan') ? (plan.body.ledger ?? null) : null;
};

/** The ids by which a norm may be called: full, without county, by its ledger row. */
function namesOf(norm: Norm, folder: Folder): string[] {
  const ledger = ledgerOf(folder);
  return [norm.id, `${norm.folder}/${norm.body.id}`, ...(ledger === null ? [] : [`${ledger}/${norm.body.id}`])];
}

/** The norm of an id: `140425/forest-fire/grading`, `forest-fire/grading` or `PS-18/grading`. */
export function findNormOrFail(content: Content, id: string): FoundNorm {
  const found = normsOf(content).flatMap((norm): FoundNorm[] => {
    const folder = findFolder(content, norm.id);
    return folder !== null && namesOf(norm, folder).includes(id) ? [{ norm, folder }] : [];
  });
  const [one, ...more] = found;
  if (one === undefined) throw new CommandFailure(`没有 id 为“${id}”的规范。用 xianzhi norms 看全部。`);
  if (more.length > 0)
    throw new CommandFailure(`“${id}”不止一条：${found.map((each) => each.norm.id).join('、')}。请写全。`);
  return one;
}
