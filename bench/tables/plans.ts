import { verifyPlan } from '@xianzhi/core/verify';
import { boundFolders } from '../binding/ground.ts';

function spentSince(before: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** How long each plan that is here takes to be verified, in milliseconds of processor time, warmed up by one run. */
export function measurePlans(): { readonly name: string; readonly milliseconds: number }[] {
  return boundFolders().map(({ folder, documents }) => {
    const document = documents.find((one) => one.key === folder.document) ?? null;
    const plan = { norms: folder.norms, facts: folder.facts, superior: [], organ: () => null, document };
    verifyPlan(plan);
    // A list of its own: nothing that was found of the norms before is remembered.
    const anew = { ...plan, norms: plan.norms.map((norm) => ({ ...norm })) };
    const before = process.cpuUsage();
    verifyPlan(anew);
    return { name: `${folder.county}/${folder.folder}`, milliseconds: spentSince(before) };
  });
}
