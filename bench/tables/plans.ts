import { performance } from 'node:perf_hooks';
import { verifyPlan } from '@xianzhi/core/verify';
import { boundFolders } from '../binding/ground.ts';

/** How long each plan that is here takes to be verified, in milliseconds, warmed up by one run. */
export function measurePlans(): { readonly name: string; readonly milliseconds: number }[] {
  return boundFolders().map(({ folder, documents }) => {
    const document = documents.find((one) => one.key === folder.document) ?? null;
    const plan = { norms: folder.norms, facts: folder.facts, superior: [], organ: () => null, document };
    verifyPlan(plan);
    const started = performance.now();
    verifyPlan(plan);
    return { name: `${folder.county}/${folder.folder}`, milliseconds: performance.now() - started };
  });
}
